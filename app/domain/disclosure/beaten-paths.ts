/**
 * Why Schulze's method puts one option before another, as statements about duels: there is a path of wins
 * from the first to the second, each as strong as some threshold, and around the options that the second
 * reaches with wins so strong there is a border that none of them crosses so strongly.
 */

/** A duel seen from one of its two options. */
export type Link = readonly [from: number, to: number]

export interface Certificate {
  /** Wins at least as strong as the threshold. */
  strong: readonly Link[]
  /** Wins weaker than the threshold, or as strong at most where the two options are equal. */
  weak: readonly Link[]
  /** Not won. */
  lost: readonly Link[]
}

/**
 * In: weighted duels (`pairs[a][b]` puts a before b) and two options of which the first is before the
 * second. Out: a certificate, true of these duels and sufficient for that order.
 */
export function whyBefore(
  pairs: readonly (readonly number[])[],
  strength: number,
  [a, b]: Link,
): Certificate {
  const strong = pathOf(pairs, a, b, strength)
  return { strong, ...borderOf(pairs, reachedFrom(pairs, b, strength), strength) }
}

/**
 * The same for two options of which neither is before the other. Out: a certificate for each way; both
 * have the same threshold, which the paths reach and the borders do not exceed.
 */
export function whyEqual(
  pairs: readonly (readonly number[])[],
  strength: number,
  [a, b]: Link,
): Certificate {
  // Duels are whole numbers: stronger than the threshold begins above it.
  const above = strength + 0.5
  const borders = [a, b].map((from) => borderOf(pairs, reachedFrom(pairs, from, above), above))
  return {
    strong: strength === 0 ? [] : [...pathOf(pairs, a, b, strength), ...pathOf(pairs, b, a, strength)],
    weak: borders.flatMap(({ weak }) => weak),
    lost: borders.flatMap(({ lost }) => lost),
  }
}

function isWon(pairs: readonly (readonly number[])[], [from, to]: Link): boolean {
  return (pairs[from]?.[to] ?? 0) > (pairs[to]?.[from] ?? 0)
}

function isStrong(pairs: readonly (readonly number[])[], link: Link, strength: number): boolean {
  return isWon(pairs, link) && (pairs[link[0]]?.[link[1]] ?? 0) >= strength
}

/** By what option each one is first reached. */
function searchFrom(
  pairs: readonly (readonly number[])[],
  from: number,
  strength: number,
): Map<number, number> {
  const reachedBy = new Map([[from, from]])
  for (const [at] of reachedBy)
    for (const [to] of pairs.entries())
      if (!reachedBy.has(to) && isStrong(pairs, [at, to], strength)) reachedBy.set(to, at)
  return reachedBy
}

function reachedFrom(
  pairs: readonly (readonly number[])[],
  from: number,
  strength: number,
): ReadonlySet<number> {
  return new Set(searchFrom(pairs, from, strength).keys())
}

function pathOf(
  pairs: readonly (readonly number[])[],
  a: number,
  b: number,
  strength: number,
): Link[] {
  const reachedBy = searchFrom(pairs, a, strength)
  const path: Link[] = []
  for (let to = b; to !== a; ) {
    const from = reachedBy.get(to)
    if (from === undefined) throw new Error('No path so strong')
    path.push([from, to])
    to = from
  }
  return path
}

function borderOf(
  pairs: readonly (readonly number[])[],
  inside: ReadonlySet<number>,
  strength: number,
): Pick<Certificate, 'weak' | 'lost'> {
  const crossing = [...inside].flatMap((from) =>
    pairs.flatMap((_, to): Link[] => (inside.has(to) ? [] : [[from, to]])),
  )
  if (crossing.some((link) => isStrong(pairs, link, strength)))
    throw new Error('A border that is crossed')
  return {
    weak: crossing.filter((link) => isWon(pairs, link)),
    lost: crossing.filter((link) => !isWon(pairs, link)),
  }
}
