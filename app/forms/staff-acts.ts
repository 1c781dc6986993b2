import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { readInstant } from './date-time.ts'
import { faultsOf, textOf, type Typed } from './fields.ts'

export const LONGEST_REASON = 1_000
/** The new end of voting. */
export const CLOSES_FIELD = 'closesAt'
export const EXTEND_REASON_FIELD = 'reason'
export const CANCEL_REASON_FIELD = 'cancelReason'
export const CONFIRM_FIELD = 'confirm'

export const STAFF_ACTS = ['extend', 'cancel'] as const
export type StaffAct = (typeof STAFF_ACTS)[number]

export function staffActOf(typed: Typed): StaffAct | undefined {
  return STAFF_ACTS.find((act) => act === textOf(typed, 'intent'))
}

/** A later end of voting, and why. */
export function readExtension(
  typed: Typed,
  timeZone: string,
): Result<{ closesAt: string; reason: string }> {
  const closesAt = readInstant(typed, CLOSES_FIELD, timeZone)
  const reason = textOf(typed, EXTEND_REASON_FIELD)
  const faults = faultsOf(reason, {
    field: EXTEND_REASON_FIELD,
    missing: 'reason-missing',
    most: LONGEST_REASON,
  })
  if (!closesAt.ok || faults.length > 0)
    return refused(...(closesAt.ok ? [] : closesAt.refusals), ...faults)
  return accepted({ closesAt: closesAt.value, reason })
}

/** Why a consultation ends without a result; said only where it is known to anybody. */
export function readCancellation(typed: Typed, isPublic: boolean): Result<string> {
  const reason = textOf(typed, CANCEL_REASON_FIELD)
  const faults = faultsOf(reason, {
    field: CANCEL_REASON_FIELD,
    ...(isPublic && { missing: 'reason-missing' as const }),
    most: LONGEST_REASON,
  })
  if (textOf(typed, CONFIRM_FIELD) === '')
    faults.push(refusal('confirmation-missing', { field: CONFIRM_FIELD }))
  return faults.length > 0 ? refused(...faults) : accepted(reason)
}
