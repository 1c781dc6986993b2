/** Repeatable chance between 0 and 1 (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A ranking of all options as places from 1, slightly in favour of the first options, so that somebody wins. */
export function fillRanking(places: Uint8Array | number[], chance: () => number): void {
  const options = places.length
  const order = new Float64Array(options)
  for (let option = 0; option < options; option += 1)
    order[option] = Math.floor((chance() + (0.1 * option) / options) * 2 ** 40) * 64 + option
  order.sort()
  for (let place = 0; place < options; place += 1) places[(order[place] ?? 0) % 64] = place + 1
}
