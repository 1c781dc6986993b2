/**
 * The items in a uniformly random order (Fisher–Yates; Knuth, TAOCP vol. 2, 3.4.2, algorithm P), so
 * that no priority gains from its place. `randomBytes` gives that many strong random bytes.
 */
export function inRandomOrder<T>(
  items: readonly T[],
  randomBytes: (length: number) => Uint8Array,
): T[] {
  const shuffled: T[] = []
  for (const item of items) {
    const place = randomBelow(shuffled.length + 1, randomBytes)
    const displaced = shuffled[place]
    if (displaced === undefined) shuffled.push(item)
    else {
      shuffled.push(displaced)
      shuffled[place] = item
    }
  }
  return shuffled
}

/** A uniform integer from 0 to `limit` - 1, by rejection of the uneven remainder. */
function randomBelow(limit: number, randomBytes: (length: number) => Uint8Array): number {
  const largest = 2 ** 32 - (2 ** 32 % limit)
  for (;;) {
    const drawn = new DataView(randomBytes(4).slice().buffer).getUint32(0)
    if (drawn < largest) return drawn % limit
  }
}
