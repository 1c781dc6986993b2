import { accepted, refusal, refused, type Result } from './refusal.ts'

/**
 * `public` is anybody on a public page, `operator` whoever runs a command on the server,
 * `clock` what falls due by itself. Roles of signed-in people join this list with accounts.
 */
export const ACTOR_KINDS = ['public', 'operator', 'clock'] as const
export type ActorKind = (typeof ACTOR_KINDS)[number]

export interface Actor {
  kind: ActorKind
}

/** Who may do what. Everything absent is refused. */
const PERMISSIONS = {
  'read-public-pages': ['public', 'operator'],
  'vote': ['public'],
  'check-receipt': ['public'],
  'create-council': ['operator'],
  'create-consultation': ['operator'],
  'open-consultation': ['operator'],
  'extend-voting': ['operator'],
  'cancel-consultation': ['operator'],
  'issue-codes': ['operator'],
  'release-result': ['operator'],
  'seal-urn': ['operator', 'clock', 'public'],
  'tend-polls': ['operator', 'clock'],
  'record-turnout': ['operator', 'clock'],
} as const satisfies Record<string, readonly ActorKind[]>

export type Permission = keyof typeof PERMISSIONS
export const ALL_PERMISSIONS: readonly Permission[] = Object.keys(PERMISSIONS).filter(isPermission)

function isPermission(name: string): name is Permission {
  return name in PERMISSIONS
}

/** Accepts, or refuses with `forbidden`. */
export function permit(actor: Actor, permission: Permission): Result<null> {
  const allowed: readonly ActorKind[] = PERMISSIONS[permission]
  return allowed.includes(actor.kind) ? accepted(null) : refused(refusal('forbidden'))
}
