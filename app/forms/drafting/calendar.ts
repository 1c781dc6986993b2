import type { Calendar, Period } from '#app/domain/consultation.ts'
import { accepted, refused, type Result } from '#app/domain/refusal.ts'
import { dayField, readInstant, typedInstant } from '#app/forms/date-time.ts'
import type { Typed } from '#app/forms/fields.ts'

export const OPENS = { proposing: 'proposing.opens', voting: 'voting.opens' } as const
export const CLOSES = { proposing: 'proposing.closes', voting: 'voting.closes' } as const
type Phase = keyof typeof OPENS

/** The dates of a consultation, as they are written in the council's time zone. */
export function readCalendar(typed: Typed, timeZone: string): Result<Calendar> {
  const collects = Object.hasOwn(typed, dayField(OPENS.proposing))
  const proposing = collects ? readPeriod(typed, 'proposing', timeZone) : accepted(undefined)
  const voting = readPeriod(typed, 'voting', timeZone)
  if (!proposing.ok || !voting.ok)
    return refused(
      ...(proposing.ok ? [] : proposing.refusals),
      ...(voting.ok ? [] : voting.refusals),
    )
  return accepted({
    ...(proposing.value !== undefined && { proposing: proposing.value }),
    voting: voting.value,
  })
}

function readPeriod(typed: Typed, phase: Phase, timeZone: string): Result<Period> {
  const opensAt = readInstant(typed, OPENS[phase], timeZone)
  const closesAt = readInstant(typed, CLOSES[phase], timeZone)
  if (!opensAt.ok || !closesAt.ok)
    return refused(
      ...(opensAt.ok ? [] : opensAt.refusals),
      ...(closesAt.ok ? [] : closesAt.refusals),
    )
  return accepted({ opensAt: opensAt.value, closesAt: closesAt.value })
}

/** What stands in the fields for a draft as it is stored. */
export function typedCalendar({ proposing, voting }: Calendar, timeZone: string): Typed {
  const typed = (phase: Phase, { opensAt, closesAt }: Period): Typed => ({
    ...typedInstant(OPENS[phase], opensAt, timeZone),
    ...typedInstant(CLOSES[phase], closesAt, timeZone),
  })
  return { ...(proposing && typed('proposing', proposing)), ...typed('voting', voting) }
}
