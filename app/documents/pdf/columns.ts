/** What a column would like, and what it needs for its longest word. */
export interface Wish {
  natural: number
  least: number
}

/**
 * How wide each column is, together exactly `width`: as wide as each would like where there is room, otherwise what
 * each needs and a share of the rest; where even that is too much, all are narrowed alike.
 */
export function columnWidths(wishes: readonly Wish[], width: number): number[] {
  const natural = wishes.reduce((sum, wish) => sum + wish.natural, 0)
  const least = wishes.reduce((sum, wish) => sum + wish.least, 0)
  if (natural <= width) return wishes.map((wish) => wish.natural + (width - natural) / wishes.length)
  if (least >= width) return wishes.map((wish) => (wish.least * width) / least)
  return wishes.map(
    (wish) => wish.least + ((wish.natural - wish.least) * (width - least)) / (natural - least),
  )
}
