import { MINIMUM_THRESHOLD } from './consultation.ts'

/** What the reader knows already: the count is neither below `least` nor above `most`. */
interface Known {
  least: number
  most: number
}

/**
 * A count as "at least …" (rule 6): a multiple of the threshold, chosen so that a whole threshold of
 * counts remains possible to somebody who knows the bounds; null where no multiple leaves as many.
 * Grows with the count. Throws for a threshold below the minimum.
 */
export function atLeast(
  count: number,
  threshold: number,
  { least, most }: Known = { least: 0, most: Infinity },
): number | null {
  requireThreshold(threshold)
  const highest = floorTo(threshold, Math.min(count, most - threshold + 1))
  return highest >= least + threshold ? highest : null
}

/** A printed sheet of codes: its ceiling, which whoever watches knows, and what only the relay knows. */
export interface PrintedSheet {
  college: string
  most: number
  /** How many codes were printed: from 1 to `most`. */
  codes: number
}

export interface CodeTotals {
  /** By college id, for every college asked for. */
  byCollege: Readonly<Record<string, number | null>>
  overall: number | null
}

/**
 * How many codes were printed, at least, for each of `colleges` and in all. In: the sheets, in the order
 * in which they were printed. Whoever watches these totals from the first sheet on, ceilings in hand, is
 * never left with fewer possible counts than the threshold, unless the ceilings alone leave fewer.
 *
 * The overall total is the sum of those shown: one with a rounding of its own would narrow them.
 */
export function codeTotals(
  sheets: readonly PrintedSheet[],
  colleges: readonly string[],
  threshold: number,
): CodeTotals {
  const shown = colleges.map((college) => {
    const theirs = sheets.filter((sheet) => sheet.college === college)
    return [college, totalOf(theirs, threshold)] as const
  })
  const overall = shown.reduce((sum, [, total]) => sum + (total ?? 0), 0)
  return { byCollege: Object.fromEntries(shown), overall: overall === 0 ? null : overall }
}

/** Follows what each new total tells: the next one is chosen in the knowledge of all before. */
function totalOf(sheets: readonly PrintedSheet[], threshold: number): number | null {
  let count = 0
  let known: Known = { least: 0, most: 0 }
  let shown: number | null = null
  for (const { codes, most } of sheets) {
    count += codes
    known = { least: known.least + 1, most: known.most + most }
    const told = atLeast(count, threshold, known)
    known = { least: told ?? known.least, most: highestBelowNext(told, threshold, known) }
    shown = told ?? shown
  }
  return shown
}

/** The highest count for which the same would have been told. */
function highestBelowNext(
  told: number | null,
  threshold: number,
  { least, most }: Known,
): number {
  const next = told === null ? -floorTo(threshold, -(least + threshold)) : told + threshold
  return next > most - threshold + 1 ? most : next - 1
}

/**
 * Of which colleges proposals came, at least, by college id; null where too few. In: the proposals counted
 * for each college and how many came in all, colleges told or not. What is told leaves room among those that
 * came: whoever knows that number is left with as many possible counts of each college as the threshold, unless
 * fewer came in all.
 */
export function heardColleges(
  counted: ReadonlyMap<string, number>,
  received: number,
  threshold: number,
): ReadonlyMap<string, number | null> {
  requireThreshold(threshold)
  const told = new Map([...counted].map(([id, count]) => [id, floorTo(threshold, count)] as const))
  const room = received - told.values().reduce((sum, count) => sum + count, 0)
  const [largest] = [...told].sort(([, one], [, other]) => other - one)
  if (largest !== undefined && largest[1] > 0 && room < threshold - 1)
    told.set(largest[0], largest[1] - threshold)
  return new Map([...told].map(([id, count]) => [id, count === 0 ? null : count]))
}

/** A count floored to a multiple of the threshold that holds everywhere. */
export function floorCount(count: number): number {
  return floorTo(MINIMUM_THRESHOLD, count)
}

/** The threshold may be raised, never lowered: throws for one below the minimum. */
export function requireThreshold(threshold: number): void {
  if (!Number.isSafeInteger(threshold) || threshold < MINIMUM_THRESHOLD)
    throw new RangeError('The disclosure threshold may be raised, never lowered')
}

function floorTo(threshold: number, count: number): number {
  return Math.floor(count / threshold) * threshold
}
