/** What somebody may be in a council. One person may hold several roles, within limits. */
export const ROLES = [
  'coordinator',
  'chair',
  'moderator',
  'referent',
  'deputy-referent',
  'steering-member',
  'representative',
  'relay',
  'scrutineer',
] as const
export type Role = (typeof ROLES)[number]

export interface Membership {
  id: string
  accountId: string
  role: Role
  /** A steering member's seat: the college or institution it belongs to. */
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
      (one === role && held.includes(other)) || (other === role && held.includes(one)),
  )
  if (clash === undefined) return null
  return clash[0] === role ? clash[1] : clash[0]
}
