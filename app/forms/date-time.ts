import { instantOf, localTimeOf } from '#app/domain/local-time.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { textOf, type Typed } from './fields.ts'

/** The two native inputs of a date with its hour. */
export const dayField = (name: string) => `${name}.day`
export const timeField = (name: string) => `${name}.time`

/** The instant that a date and an hour name in a time zone. Refuses `date-malformed`, at the pair. */
export function readInstant(typed: Typed, name: string, timeZone: string): Result<string> {
  const time = textOf(typed, timeField(name))
  const instant = instantOf({ day: textOf(typed, dayField(name)), time: time.slice(0, 5) }, timeZone)
  return instant === null ? refused(refusal('date-malformed', { field: name })) : accepted(instant)
}

/** The inverse of `readInstant`: what stands in the two inputs for an instant. */
export function typedInstant(name: string, instant: string, timeZone: string): Typed {
  const { day, time } = localTimeOf(instant, timeZone)
  return { [dayField(name)]: day, [timeField(name)]: time }
}
