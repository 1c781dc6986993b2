/** The weighted opinions on one option: `histogram[cell]`, best cell first, missing opinions left out. */
export interface WeightedOption {
  id: string
  histogram: readonly bigint[]
}

/** What a method makes of them. */
export interface Tally {
  /** Ranks, best first; options in one inner list are exactly tied and keep the order they came in. */
  ranking: string[][]
  /** Majority grade of each ranked option, as an index; empty for methods without grades. */
  majorityGrades: Record<string, number>
  /** Of a budget only: what is funded, most chosen first. */
  selected?: string[]
}

/**
 * Items in order, those that compare as equal together. `compare` must be a total preorder;
 * negative puts the first argument first.
 */
export function rankBy<T>(items: readonly T[], compare: (a: T, b: T) => number): T[][] {
  const ranks: T[][] = []
  for (const item of items.toSorted(compare)) {
    const last = ranks.at(-1)
    const peer = last?.[0]
    if (last !== undefined && peer !== undefined && compare(peer, item) === 0) last.push(item)
    else ranks.push([item])
  }
  return ranks
}

export function sumOf(cells: readonly bigint[]): bigint {
  return cells.reduce((sum, cell) => sum + cell, 0n)
}
