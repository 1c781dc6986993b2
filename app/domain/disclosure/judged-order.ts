/**
 * Why majority judgment puts one option before another, as statements about how many opinions reach a
 * grade. Both have the same majority grade; from the middle outward their opinions run alike, until one of
 * them falls to a worse grade first (it trails) or rises to a better one first (it leads). At equal
 * distance the worse side decides (see `tally/majority-judgment.ts`).
 */

/** How many opinions of an option are at a grade or better: C(`upTo`), −1 being none. */
export interface Reached {
  option: 'a' | 'b'
  upTo: number
}

/**
 * A statement about shares of opinions: C of `one` over its total, plus (`plus`) or compared with C of
 * `other` over its own, against the whole.
 */
export type Statement =
  /** The two shares are equal. */
  | { kind: 'equal'; one: Reached; other: Reached }
  /** The share of `one` is smaller. */
  | { kind: 'smaller'; one: Reached; other: Reached }
  /** Both together are the whole at most. */
  | { kind: 'within'; one: Reached; other: Reached }
  /** Both together are more than the whole. */
  | { kind: 'beyond'; one: Reached; other: Reached }

interface Side {
  /** C(g)/T for g = 0, 1, …, as a numerator over `total`. */
  reached: readonly number[]
  total: number
  worse: number
  better: number
}

/**
 * In: the weighted opinions of two options with the same majority grade, best grade first. Out: what
 * decides between them, true of these numbers, and sufficient for the same order; null when they are tied.
 */
export function whatDecides(
  a: readonly number[],
  b: readonly number[],
  grade: number,
): Statement[] | null {
  const sides = { a: sideOf(a, grade), b: sideOf(b, grade) }
  const statements: Statement[] = []
  for (;;) {
    const next = nextChange(sides)
    if (next === null) return null
    const { side, options } = next
    const edge = (option: 'a' | 'b', on: 'worse' | 'better'): Reached => ({
      option,
      upTo: on === 'worse' ? sides[option].worse : sides[option].better - 1,
    })
    if (options.length === 2) {
      statements.push({ kind: 'equal', one: edge('a', side), other: edge('b', side) })
      for (const option of options) sides[option][side] += side === 'worse' ? 1 : -1
      continue
    }
    const first = options[0] ?? 'a'
    const second = first === 'a' ? 'b' : 'a'
    const own = edge(first, side)
    const far = edge(second, side)
    const across = (['a', 'b'] as const).map((option) =>
      edge(option, side === 'worse' ? 'better' : 'worse'),
    )
    return side === 'worse'
      ? [
          ...statements,
          { kind: 'smaller', one: own, other: far },
          ...across.map((other): Statement => ({ kind: 'within', one: own, other })),
        ]
      : [
          ...statements,
          { kind: 'smaller', one: far, other: own },
          ...across.map((other): Statement => ({ kind: 'beyond', one: own, other })),
        ]
  }
}

function sideOf(cells: readonly number[], grade: number): Side {
  let sum = 0
  const reached = cells.map((cell) => (sum += cell))
  return { reached, total: sum, worse: grade, better: grade }
}

/** The change of grade nearest to the middle, worse ones first: on which side, and of which options. */
function nextChange(
  sides: Record<'a' | 'b', Side>,
): { side: 'worse' | 'better'; options: ('a' | 'b')[] } | null {
  const both = ['a', 'b'] as const
  // Distances from the middle, times two and both totals: whole numbers, however weighted.
  const scale = (option: 'a' | 'b') => sides[option === 'a' ? 'b' : 'a'].total
  const edge = sides.a.total * sides.b.total
  const worse = both.map((option) => {
    const { reached, worse: at, total } = sides[option]
    return (2 * (reached[at] ?? total) - total) * scale(option)
  })
  const better = both.map((option) => {
    const { reached, better: at, total } = sides[option]
    return (total - 2 * (reached[at - 1] ?? 0)) * scale(option)
  })
  const nearest = Math.min(...worse, ...better)
  if (nearest >= edge) return null
  const at = (distances: readonly number[]) => both.filter((_, index) => distances[index] === nearest)
  const falls = at(worse)
  return falls.length > 0
    ? { side: 'worse', options: falls }
    : { side: 'better', options: at(better) }
}
