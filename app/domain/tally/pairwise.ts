import type { MissingOpinions } from '../consultation.ts'

/**
 * What becomes of the options that a ballot does not rank: below all that it ranks and tied among themselves, or
 * compared with nothing.
 */
export const UNRANKED = ['last', 'ignored'] as const
export type Unranked = (typeof UNRANKED)[number]

/** What a consultation's rule for missing opinions means for rankings. */
export function unrankedBy(missing: MissingOpinions): Unranked {
  return missing === 'worst' ? 'last' : 'ignored'
}

/** Reused from ballot to ballot: counting a million of them must not allocate a million arrays. */
let order = new Int32Array(64)
let starts = new Int32Array(64)
let begins = new Int32Array(67)

/**
 * Adds one ballot to pairwise counts, in place. In: `pairs`, n × n row by row, where [a][b] is the weight of the ballots
 * that put option a before option b; the ballot as `places[option]`: 1 the best, equal places tied, gaps allowed, 0 for
 * unranked. Throws a RangeError for a place that is no whole number from 0 to n, or counts of another size.
 */
export function addRanking(
  pairs: Float64Array,
  places: ArrayLike<number>,
  unranked: Unranked,
  weight = 1,
): void {
  const options = places.length
  if (pairs.length !== options * options) throw new RangeError('Counts of other options')
  if (order.length < options) makeRoomFor(options)
  const ranked = layInOrder(places, unranked)
  // Held here, or each access would ask again which arrays these are.
  const [inOrder, after] = [order, starts]
  for (let better = 0; better < ranked; better += 1) {
    const row = (inOrder[better] ?? 0) * options
    for (let worse = after[better] ?? ranked; worse < ranked; worse += 1) {
      const pair = row + (inOrder[worse] ?? 0)
      pairs[pair] = (pairs[pair] ?? 0) + weight
    }
  }
}

function makeRoomFor(options: number): void {
  order = new Int32Array(options * 2)
  starts = new Int32Array(options * 2)
  begins = new Int32Array(options * 2 + 3)
}

/**
 * Fills `order` with the ranked options, best first, and `starts[i]` with where those begin that come after the i-th:
 * a counting sort by place. Out: how many options are compared at all.
 */
function layInOrder(places: ArrayLike<number>, unranked: Unranked): number {
  const options = places.length
  const [inOrder, after, room] = [order, starts, begins]
  // How many stand at each place, then where each place begins; unranked options stand after all others.
  const last = options + 1
  room.fill(0, 0, last + 2)
  for (let option = 0; option < options; option += 1) {
    const given = places[option] ?? -1
    const whole = given | 0
    if (whole !== given || whole < 0 || whole > options) throw new RangeError('A place off the ranking')
    const place = whole === 0 ? last : whole
    room[place + 1] = (room[place + 1] ?? 0) + 1
  }
  for (let place = 1; place <= last + 1; place += 1)
    room[place] = (room[place] ?? 0) + (room[place - 1] ?? 0)
  const compared = unranked === 'last' ? options : (room[last] ?? 0)
  for (let option = 0; option < options; option += 1) {
    const place = places[option] === 0 ? last : (places[option] ?? 0) | 0
    const at = room[place] ?? 0
    inOrder[at] = option
    room[place] = at + 1
  }
  // Filled up, `begins[place]` is where the place after it begins.
  for (let at = 0; at < compared; at += 1) {
    const given = (places[inOrder[at] ?? 0] ?? 0) | 0
    after[at] = room[given === 0 ? last : given] ?? 0
  }
  return compared
}

/** Pairwise counts as rows of whole numbers, each ballot weighing `weight`. In: n × n, row by row. */
export function pairwiseRows(pairs: Float64Array, weight = 1n): bigint[][] {
  const options = Math.sqrt(pairs.length)
  return Array.from({ length: options }, (_, a) =>
    Array.from({ length: options }, (_, b) => BigInt(pairs[a * options + b] ?? 0) * weight),
  )
}

/** Several pairwise counts in one. */
export function sumPairwise(counts: readonly (readonly (readonly bigint[])[])[]): bigint[][] {
  const [first = [], ...others] = counts
  return first.map((row, a) =>
    row.map((pair, b) => others.reduce((sum, other) => sum + (other[a]?.[b] ?? 0n), pair)),
  )
}
