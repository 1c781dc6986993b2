/**
 * The Schulze method with winning votes (M. Schulze, "A new monotonic, clone-independent, reversal symmetric, and
 * Condorcet-consistent single-winner election method", Social Choice and Welfare 36, 2011, 267–303).
 *
 * A beat path is as strong as its weakest link; a link from a to b is as strong as the ballots that put a before b, if
 * they are more than those that put b before a, and is none otherwise. a is before b when its strongest path to b is
 * stronger than the strongest one back.
 *
 * In: `pairwise[a][b]`, the weight of the ballots that put option a before b. Out: `strengths[a][b]`, of the strongest
 * path (0 without one), and `ranks`, best first.
 *
 * That relation is transitive, "neither is before the other" need not be: c can be equal to both a and b although a is
 * before b. Ranks are made in layers: first all options that nobody is before, tied; then those that nobody left is
 * before; and so on. Whoever is before another is thus always in an earlier rank, and nothing but the relation decides;
 * within a rank options keep the order they came in.
 */
export function schulze(pairwise: readonly (readonly bigint[])[]): {
  ranks: number[][]
  strengths: bigint[][]
} {
  const options = pairwise.length
  const links = pairwise.map((row, a) =>
    row.map((weight, b) => (a !== b && weight > (pairwise[b]?.[a] ?? 0n) ? weight : 0n)),
  )
  if (links.some((row) => row.length !== options)) throw new RangeError('Not a square of pairs')
  if (pairwise.some((row) => row.some((weight) => weight < 0n))) throw new RangeError('A negative weight')
  // Paths are only ever compared: the places of the weights in their order do for the weights, whatever their size.
  const weights = [...new Set([0n, ...links.flat()])].sort((a, b) => Number(a > b) - Number(a < b))
  const places = new Map(weights.map((weight, place) => [weight, place] as const))
  const paths = Int32Array.from(links.flat(), (weight) => places.get(weight) ?? 0)
  widen(paths, options)
  return {
    ranks: layers(paths, options),
    strengths: links.map((row, a) => row.map((_, b) => weights[paths[a * options + b] ?? 0] ?? 0n)),
  }
}

/** Links become strongest paths, in place (Floyd and Warshall; Schulze 2011, section 2.3.1). */
function widen(paths: Int32Array, options: number): void {
  for (let via = 0; via < options; via += 1) {
    const onward = paths.subarray(via * options, (via + 1) * options)
    for (let from = 0; from < options; from += 1) {
      const reach = paths[from * options + via] ?? 0
      if (from === via || reach === 0) continue
      const row = paths.subarray(from * options, (from + 1) * options)
      for (let to = 0; to < options; to += 1) {
        const far = onward[to] ?? 0
        const path = far < reach ? far : reach
        if (path > (row[to] ?? 0) && to !== from) row[to] = path
      }
    }
  }
}

function layers(paths: Int32Array, options: number): number[][] {
  const isBefore = (a: number, b: number) =>
    (paths[a * options + b] ?? 0) > (paths[b * options + a] ?? 0)
  const ranks: number[][] = []
  let left = Array.from({ length: options }, (_, option) => option)
  while (left.length > 0) {
    const unbeaten = left.filter((option) => !left.some((other) => isBefore(other, option)))
    if (unbeaten.length === 0) throw new Error('Strongest paths in a circle')
    ranks.push(unbeaten)
    const placed = new Set(unbeaten)
    left = left.filter((option) => !placed.has(option))
  }
  return ranks
}
