import type { Result } from '#app/domain/refusal.ts'
import type { UseCaseContext } from '#app/usecases/context.ts'
import type { PersonName } from './people.ts'

const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR

/** Whoever acts in a moment, at that moment. */
export type Cast = (who: PersonName | 'operator' | 'clock' | 'public') => UseCaseContext

/** Something that somebody did. */
export interface Moment {
  at: number
  play: (as: Cast) => Promise<unknown>
}

/** Instants counted in days from the start of the demonstration; negative ones lie in the past. */
export interface Days {
  /** At an hour (UTC) of that day. */
  on: (day: number, hour?: number) => number
  iso: (day: number, hour?: number) => string
  /** Calendar date. */
  date: (day: number) => string
  /** The last day of its month: when things fall due. */
  monthEnd: (day: number) => string
  /** The same day, or the Thursday before it at a week-end: committees do not meet then. */
  weekday: (day: number) => number
}

export function daysAround(start: number): Days {
  const midnight = new Date(start).setUTCHours(0, 0, 0, 0)
  const on = (day: number, hour = 8) => midnight + day * DAY + hour * HOUR
  const iso = (day: number, hour?: number) => new Date(on(day, hour)).toISOString()
  return {
    on,
    iso,
    date: (day) => iso(day).slice(0, 10),
    monthEnd: (day) => {
      const then = new Date(on(day))
      const last = Date.UTC(then.getUTCFullYear(), then.getUTCMonth() + 1, 0)
      return new Date(last).toISOString().slice(0, 10)
    },
    weekday: (day) => {
      const [sunday, saturday] = [0, 6]
      const of = new Date(on(day)).getUTCDay()
      return of === sunday ? day - 3 : of === saturday ? day - 2 : day
    },
  }
}

/**
 * Plays moments in the order in which they happened, so that the journal reads like one; what lies in
 * the future happens now.
 */
export async function playInOrder(
  operator: UseCaseContext,
  moments: readonly Moment[],
  accountOf: (person: PersonName) => string,
): Promise<void> {
  const start = Date.now()
  for (const { at, play } of moments.toSorted((one, other) => one.at - other.at)) {
    const now = new Date(Math.min(at, start)).toISOString()
    await play((who) => ({
      ...operator,
      now: () => now,
      actor:
        who === 'operator' || who === 'clock' || who === 'public'
          ? { kind: who }
          : { kind: 'account', accountId: accountOf(who) },
    }))
  }
}

/** The value; throws where a use-case refused, because then the demonstration itself is wrong. */
export function agreed<T>(result: Result<T>): T {
  if (result.ok) return result.value
  const reasons = result.refusals.map(({ code, field }) => (field ? `${code} (${field})` : code))
  throw new Error(`The demonstration was refused: ${reasons.join(', ')}`)
}
