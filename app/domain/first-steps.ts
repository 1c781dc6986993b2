import type { Role } from './membership.ts'

/** What a new council sets up, in an order that works; none has to wait for the one before. */
export const FIRST_STEPS = [
  'charter',
  'colleges',
  'data-contacts',
  'team',
  'committee',
  'consultation',
] as const
export type FirstStepName = (typeof FIRST_STEPS)[number]

export interface FirstStep {
  step: FirstStepName
  done: boolean
  /** Roles that nobody has yet; of the step 'team' alone. */
  missing: readonly FirstRole[]
}

/**
 * Without a moderator texts wait, without a referent and a deputy nobody is told of distress, without a relay
 * nobody votes, without a chair no result is released.
 */
export const FIRST_ROLES = [
  'moderator',
  'referent',
  'deputy-referent',
  'relay',
  'chair',
] as const satisfies readonly Role[]
export type FirstRole = (typeof FIRST_ROLES)[number]

/** Bodies beyond the council are its own choice: nothing else waits for them. */
export function isOptional(step: FirstStepName): boolean {
  return step === 'committee'
}

/** Where a council stands that is being set up. */
export interface SettingUp {
  hasCharter: boolean
  hasColleges: boolean
  hasDataContacts: boolean
  roles: ReadonlySet<Role>
  /** Seats of its steering committee. */
  seats: number
  consultations: readonly { openedAt?: string | undefined }[]
}

/** The steps of a council that is being set up; none as soon as one of its consultations was ever opened. */
export function firstSteps(council: SettingUp): readonly FirstStep[] {
  if (council.consultations.some(({ openedAt }) => openedAt !== undefined)) return []
  const missing = FIRST_ROLES.filter((role) => !council.roles.has(role))
  const done: Record<FirstStepName, boolean> = {
    'charter': council.hasCharter,
    'colleges': council.hasColleges,
    'data-contacts': council.hasDataContacts,
    'team': missing.length === 0,
    'committee': council.seats > 0,
    'consultation': council.consultations.length > 0,
  }
  return FIRST_STEPS.map((step) => ({
    step,
    done: done[step],
    missing: step === 'team' ? missing : [],
  }))
}
