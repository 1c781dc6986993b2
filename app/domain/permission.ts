import { transition, type Act, type State } from './consultation.ts'
import { ROLES, type Role } from './membership.ts'
import { accepted, refusal, refused, type Result } from './refusal.ts'

/**
 * In what capacity somebody acts. `public` is anybody on a public page, `operator` whoever runs a command
 * on the server, `clock` what falls due by itself, `account` any signed-in person, `administrator` one who
 * keeps the platform and sees no content; the others are roles in one council.
 */
export const CAPACITIES = [
  'public',
  'operator',
  'clock',
  'account',
  'administrator',
  ...ROLES,
] as const
export type Capacity = (typeof CAPACITIES)[number]

/** Who acts. The capacities of an account are read from the registry, in the council acted upon. */
export type Actor = { kind: 'public' | 'operator' | 'clock' } | { kind: 'account'; accountId: string }

interface Rule {
  to: readonly Capacity[]
  /** For acts on a consultation: the act of its life that this is … */
  act?: Act
  /** … or the states in which it is possible. */
  when?: readonly State[]
}

const AFTER_OPENING: readonly State[] = [
  'proposing',
  'consolidating',
  'voting',
  'closed',
  'sealed',
  'released',
  'decided',
  'followed-up',
]
const BEFORE_VOTING: readonly State[] = ['proposing', 'consolidating']
const CODES_USABLE: readonly State[] = ['proposing', 'consolidating', 'voting']
/** A text is answered for as long as somebody may read it with its tracking code. */
const WITH_TEXTS: readonly State[] = [...AFTER_OPENING, 'cancelled']
const AFTER_SEALING: readonly State[] = ['sealed', 'released', 'decided', 'followed-up']
const AFTER_RELEASE: readonly State[] = ['released', 'decided', 'followed-up']
const AFTER_DECIDING: readonly State[] = ['decided', 'followed-up']

const STEERING: readonly Capacity[] = ['coordinator', 'chair', 'steering-member']

/** Roles with which somebody may sit in a working group. */
const IN_GROUPS: readonly Capacity[] = ['group-member', 'steering-member', 'chair', 'representative']

/** Who may do what, and when. Everything absent is refused. */
const RULES = {
  // anybody
  'read-public-pages': { to: ['public', 'operator'] },
  'vote': { to: ['public'], act: 'cast' },
  'check-receipt': { to: ['public'] },
  'propose': { to: ['public', 'representative'], when: ['proposing'] },
  'follow-proposal': { to: ['public'], when: WITH_TEXTS },
  'revise-proposal': { to: ['public'], when: BEFORE_VOTING },
  'withdraw-proposal': { to: ['public'], when: WITH_TEXTS },
  'appeal-refusal': { to: ['public'], when: AFTER_OPENING },
  'object-to-merge': { to: ['public'], when: BEFORE_VOTING },
  'ask-for-notice': { to: ['public'], when: AFTER_OPENING },
  'subscribe': { to: ['public'] },
  // one's own account
  'sign-in': { to: ['public'] },
  'keep-own-account': { to: ['account'] },
  // the platform
  'keep-platform': { to: ['administrator', 'operator'] },
  'create-council': { to: ['administrator', 'operator'] },
  'name-coordinator': { to: ['administrator', 'operator'] },
  'name-chair': { to: ['administrator', 'operator'] },
  'read-outbox': { to: ['administrator', 'operator'] },
  'invite-administrator': { to: ['operator'] },
  'reset-any-account': { to: ['operator'] },
  'make-demonstration': { to: ['operator'] },
  'tend-accounts': { to: ['operator', 'clock'] },
  'send-mail': { to: ['clock'] },
  // the council
  'enter-council': { to: ROLES },
  'read-team': { to: ['coordinator', 'chair'] },
  'tend-team': { to: ['administrator', 'operator', 'coordinator', 'chair'] },
  'name-scrutineer': { to: ['chair'] },
  'name-others': { to: ['coordinator'] },
  'edit-council': { to: ['coordinator'] },
  'adopt-charter': { to: ['coordinator'] },
  'accept-charter': { to: ROLES },
  'edit-moderation-rules': { to: ['coordinator'] },
  'write-model-sentences': { to: ['coordinator', 'moderator'] },
  // its bodies
  'read-bodies': { to: STEERING },
  'tend-bodies': { to: ['coordinator'] },
  // the consultation
  'list-consultations': { to: ['coordinator', 'chair'] },
  'create-consultation': { to: ['coordinator', 'operator'] },
  'preview-consultation': { to: ['coordinator', 'chair'] },
  'define-consultation': { to: ['coordinator'], act: 'define' },
  'open-consultation': { to: ['coordinator', 'operator'], act: 'open' },
  'extend-voting': { to: ['coordinator', 'operator'], act: 'extend' },
  'cancel-consultation': { to: ['coordinator', 'operator'], act: 'cancel' },
  // codes
  'order-codes': { to: ['coordinator'], when: CODES_USABLE },
  'read-code-totals': { to: ['coordinator'] },
  'list-code-orders': { to: ['relay'] },
  'print-codes': { to: ['relay'], when: CODES_USABLE },
  'return-codes': { to: ['relay'], when: [...CODES_USABLE, 'closed'] },
  'issue-codes': { to: ['operator'], when: CODES_USABLE },
  // the urn
  'seal-urn': { to: ['operator', 'clock', 'public'] },
  'tend-polls': { to: ['operator', 'clock'] },
  'tend-urns': { to: ['operator', 'clock'] },
  'record-turnout': { to: ['operator', 'clock'] },
  'tend-authors': { to: ['operator', 'clock'] },
  'tend-distress': { to: ['operator', 'clock'] },
  'apply-retention': { to: ['operator', 'clock'] },
  // proposals and priorities
  'read-moderation': {
    to: ['moderator', 'referent', 'deputy-referent'],
    when: WITH_TEXTS,
  },
  'moderate': { to: ['moderator'], when: BEFORE_VOTING },
  // The first to read a text may be the first to see that somebody is unwell, at any time.
  'refer-distress': { to: ['moderator'], when: WITH_TEXTS },
  'dismiss-distress': { to: ['moderator', 'referent', 'deputy-referent'], when: WITH_TEXTS },
  'answer-distress': { to: ['referent', 'deputy-referent'], when: WITH_TEXTS },
  'rule-on-appeal': { to: ['moderator'], when: AFTER_OPENING },
  // A name is seen too late at any time.
  'retract-proposal': { to: ['moderator'], when: WITH_TEXTS },
  'read-consolidation': {
    to: ['coordinator', 'moderator'],
    when: WITH_TEXTS,
  },
  'consolidate': { to: ['coordinator', 'moderator'], act: 'set-priorities' },
  'entrust-consolidation': { to: ['coordinator'], when: BEFORE_VOTING },
  // Of these, whoever sits in a group that takes part; the coordinator also writes for it.
  'read-group-work': { to: ['coordinator', 'moderator', ...IN_GROUPS], when: WITH_TEXTS },
  'give-group-opinion': { to: ['coordinator', ...IN_GROUPS], when: BEFORE_VOTING },
  'answer-objection': { to: ['coordinator', 'moderator'], when: WITH_TEXTS },
  // the result and what follows
  'read-sealed-result': { to: [...STEERING, 'scrutineer'], when: AFTER_SEALING },
  'download-bundle': { to: ['scrutineer'], when: AFTER_SEALING },
  'release-result': { to: ['coordinator', 'chair'], act: 'release' },
  'read-agendas': { to: STEERING },
  // of the bodies in which one sits
  'read-own-agendas': { to: [...STEERING, 'group-member'] },
  'prepare-agenda': { to: ['coordinator'], when: AFTER_RELEASE },
  'write-agenda': { to: ['coordinator'] },
  'write-minutes': { to: ['coordinator'] },
  'approve-minutes': { to: ['coordinator', 'chair'] },
  'ask-about-item': { to: ['chair', 'steering-member', 'group-member'] },
  'declare-conflict': { to: ['chair', 'steering-member', 'group-member'] },
  'record-decision': { to: ['coordinator'], when: AFTER_RELEASE },
  'publish-decisions': { to: ['coordinator'], act: 'decide' },
  // The first one is the act of that name; those that come after change nothing in its life.
  'follow-up': { to: ['coordinator'], when: AFTER_DECIDING },
  // in the meeting: whoever coordinates, and whom they named for it
  'take-notes': { to: [...STEERING, 'group-member'] },
  // frameworks
  'read-frameworks': { to: [...STEERING, 'group-member'] },
  'keep-frameworks': { to: ['coordinator'] },
  // actions
  'read-actions': { to: [...STEERING, 'group-member'] },
  'write-actions': { to: ['coordinator'] },
  'read-evaluation': { to: STEERING },
  // the journal
  'read-journal': { to: ['chair', 'scrutineer'] },
  'verify-journal': { to: ['operator'] },
  'verify-urn': { to: ['operator'] },
} as const satisfies Record<string, Rule>

export type Permission = keyof typeof RULES
export const ALL_PERMISSIONS: readonly Permission[] = Object.keys(RULES).filter(isPermission)

function isPermission(name: string): name is Permission {
  return name in RULES
}

/**
 * The capacity in which one may do this: the first of `capacities` that may. Refuses with `forbidden`,
 * and, where `state` says how far the consultation is, with why it is not possible now.
 */
export function permit(
  capacities: readonly Capacity[],
  permission: Permission,
  state?: State,
): Result<Capacity> {
  const rule: Rule = RULES[permission]
  const capacity = capacities.find((candidate) => rule.to.includes(candidate))
  if (capacity === undefined) return refused(refusal('forbidden'))
  if (state === undefined) return accepted(capacity)
  const possible = possibleIn(state, rule)
  return possible.ok ? accepted(capacity) : possible
}

/** The act of a consultation's life that a permission is for, if it is for one. */
export function actOf(permission: Permission): Act | undefined {
  const rule: Rule = RULES[permission]
  return rule.act
}

function possibleIn(state: State, { act, when }: Rule): Result<null> {
  if (act !== undefined) {
    const next = transition(state, act)
    return next.ok ? accepted(null) : next
  }
  if (when === undefined || when.includes(state)) return accepted(null)
  return refused(refusal(state === 'cancelled' ? 'cancelled' : 'not-in-this-phase'))
}

/** The permission that naming somebody to a role, and ending that role, asks for. */
export function permissionToName(role: Role): Permission {
  if (role === 'coordinator') return 'name-coordinator'
  if (role === 'chair') return 'name-chair'
  return role === 'scrutineer' ? 'name-scrutineer' : 'name-others'
}
