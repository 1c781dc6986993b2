/** What whoever sends a text has given for it, besides the text. */
export interface Effort {
  /** Their browser did some work. */
  proven: boolean
  /** For how long this form was open, signed; null where it is not known. */
  waitedMs: number | null
  /** Many texts came lately from where this one comes from: a building, or a machine. */
  crowded: boolean
}

/** How many texts a consultation received in the last hour, and beyond how many it asks for more patience. */
export interface Load {
  lastHour: number
  textsPerHour: number
}

const SECOND_MS = 1_000
/** How long the form stays open at least, with the browser's work and without, in calm times and in others. */
const PATIENCE = {
  calm: { proven: 0, unproven: 3 * SECOND_MS },
  busy: { proven: 30 * SECOND_MS, unproven: 60 * SECOND_MS },
}
/** From so many times the council's number on nothing more is taken in for a while; sooner without work. */
const FULL = { proven: 10, unproven: 2 }

export type Admission = { kind: 'admitted' } | { kind: 'wait'; seconds: number } | { kind: 'full' }

/**
 * Whether a text is taken in now. Never ask it about a text that reads as distress: such a text is always taken in.
 */
export function admission(
  { proven, waitedMs, crowded }: Effort,
  { lastHour, textsPerHour }: Load,
): Admission {
  const how = proven ? 'proven' : 'unproven'
  if (lastHour >= textsPerHour * FULL[how]) return { kind: 'full' }
  const busy = crowded || lastHour >= textsPerHour
  const least = PATIENCE[busy ? 'busy' : 'calm'][how]
  const waited = waitedMs ?? 0
  if (waited >= least) return { kind: 'admitted' }
  return { kind: 'wait', seconds: Math.ceil((least - waited) / SECOND_MS) }
}

const HOUR_MINUTES = 60
const MINUTE_MS = 60 * SECOND_MS

/** How many texts came in each of the last sixty minutes; in memory only, and of no text the instant. */
export class Arrivals {
  readonly #byMinute = new Map<number, number>()

  add(at: number): void {
    const minute = Math.floor(at / MINUTE_MS)
    this.#byMinute.set(minute, (this.#byMinute.get(minute) ?? 0) + 1)
    for (const old of this.#byMinute.keys())
      if (old <= minute - HOUR_MINUTES) this.#byMinute.delete(old)
  }

  lastHour(at: number): number {
    const minute = Math.floor(at / MINUTE_MS)
    let texts = 0
    for (const [when, count] of this.#byMinute)
      if (when > minute - HOUR_MINUTES && when <= minute) texts += count
    return texts
  }
}
