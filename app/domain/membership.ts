import { refusal, type Refusal } from './refusal.ts'

/** What somebody may be in a council. One person may hold several roles, within limits. */
export const ROLES = [
  'coordinator',
  'chair',
  'moderator',
  'referent',
  'deputy-referent',
  'steering-member',
  'group-member',
  'representative',
  'relay',
  'scrutineer',
] as const
export type Role = (typeof ROLES)[number]

export interface Membership {
  id: string
  accountId: string
  role: Role
  /** A steering member's seat, in words: the college or institution it belongs to. */
  seat?: string
  /** The association or GEM in whose name a representative speaks. */
  organisation?: string
  /** The structure for which a relay prints codes. */
  relayId?: string
}

/**
 * Separation of duties: whoever prints codes may not alone close, release or recount, a release needs
 * two people, and nobody recounts what they organised.
 */
const INCOMPATIBLE: readonly (readonly [Role, Role])[] = [
  ['coordinator', 'chair'],
  ['coordinator', 'relay'],
  ['coordinator', 'scrutineer'],
  ['chair', 'relay'],
  ['chair', 'scrutineer'],
  ['relay', 'scrutineer'],
]

/** The role already held that `role` cannot stand beside in the same council, or null. */
export function incompatibleWith(held: readonly Role[], role: Role): Role | null {
  const clash = INCOMPATIBLE.find(
    ([one, other]) =>
      (one === role && held.includes(other)) || (other === role && held.includes(one))
  )
  if (clash === undefined) return null
  return clash[0] === role ? clash[1] : clash[0]
}

/** What a role asks for beside a name: the seat of a member, whom a representative speaks for … */
export type Attachment = Pick<Membership, 'seat' | 'organisation' | 'relayId'>

const LONGEST_ATTACHMENT = 200

/** What of `given` belongs to a role, tidied: a moderator has no seat, whatever was sent along. */
export function attachmentOf(role: Role, given: Attachment): Attachment {
  const text = (value = '') => value.trim().replace(/\s+/g, ' ').slice(0, LONGEST_ATTACHMENT)
  if (role === 'steering-member') return { seat: text(given.seat) }
  if (role === 'representative') return { organisation: text(given.organisation) }
  return role === 'relay' ? { relayId: given.relayId ?? '' } : {}
}

/** What is missing before a role can be given: the seat, the organisation or the relay. */
export function reasonsAgainstAttachment(role: Role, attachment: Attachment): readonly Refusal[] {
  if (role === 'steering-member' && !attachment.seat)
    return [refusal('seat-missing', { field: 'seat' })]
  if (role === 'representative' && !attachment.organisation)
    return [refusal('organisation-missing', { field: 'organisation' })]
  if (role === 'relay' && !attachment.relayId) return [refusal('relay-missing', { field: 'relay' })]
  return []
}

/** Somebody to be named to a role: address and name as `account.ts` reads them. */
export interface Naming extends Attachment {
  email: string
  name: string
  role: Role
}

/** One act on a council's team: naming somebody, ending a role, writing an invitation again. */
export type TeamAct =
  | { kind: 'name'; naming: Naming }
  | { kind: 'end' | 'invite'; membership: string }
