import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  agreementIn,
  concordance,
  figureOf,
  type Concordance,
} from '#app/domain/agreement.ts'

/** A ranking from the ranks that a published table gives, ties by their mean rank. */
function rankingOf(ranks: readonly number[]): string[][] {
  const distinct = [...new Set(ranks)].sort((a, b) => a - b)
  return distinct.map((rank) =>
    ranks.flatMap((given, option) => (given === rank ? [`o${option}`] : [])),
  )
}

function wOf(table: readonly (readonly number[])[]): Concordance {
  const w = concordance(table.map(rankingOf))
  if (w === null) throw new Error('Nothing to compare')
  return w
}

function ratio({ numerator, denominator }: Concordance): number {
  return numerator / denominator
}

describe('Kendall’s W as it was published', () => {
  test('for eight farms and four tasters (influentialpoints.com, coefficient of concordance): 0.744', () => {
    const table = [
      [8, 4, 2, 3, 5, 1, 6, 7],
      [7, 3, 1, 4, 5, 2, 6, 8],
      [8, 2, 5, 6, 7, 1, 4, 3],
      [8, 3, 4, 2, 5, 1, 6, 7],
    ]
    expect(ratio(wOf(table))).toBe(500 / 672)
    expect(ratio(wOf(table))).toBeCloseTo(0.744, 3)
  })

  test('for six applicants and three executives (Siegel 1956, p. 230): 0.16', () => {
    const table = [
      [1, 6, 3, 2, 5, 4],
      [1, 5, 6, 4, 2, 3],
      [6, 3, 2, 5, 4, 1],
    ]
    expect(ratio(wOf(table))).toBeCloseTo(25.5 / 157.5, 12)
    expect(figureOf(wOf(table))).toBe(0.16)
  })

  test('for ten things with ties (Kendall’s own example; Siegel 1956, p. 234): 0.828', () => {
    const table = [
      [1, 4.5, 2, 4.5, 3, 7.5, 6, 9, 7.5, 10],
      [2.5, 1, 2.5, 4.5, 4.5, 8, 9, 6.5, 10, 6.5],
      [2, 1, 4.5, 4.5, 4.5, 4.5, 8, 8, 8, 10],
    ]
    expect(ratio(wOf(table))).toBeCloseTo(591 / 714, 12)
    expect(figureOf(wOf(table))).toBe(0.83)
  })
})

test('only options that every ranking holds are compared', () => {
  const w = concordance([[['a'], ['x'], ['b'], ['c']], [['a'], ['b'], ['c'], ['y']]])
  expect(w).toMatchObject({ rankings: 2, options: 3 })
  expect(w && agreementIn(w)).toBe('same')
})

test('there is nothing to compare with one ranking, one option, or nothing but ties', () => {
  expect(concordance([])).toBeNull()
  expect(concordance([[['a'], ['b']]])).toBeNull()
  expect(concordance([[['a'], ['b']], [['a'], ['c']]])).toBeNull()
  expect(concordance([[['a', 'b', 'c']], [['a', 'b', 'c']]])).toBeNull()
  expect(concordance([[], []])).toBeNull()
})

/** Two rankings of which r is the fraction: W = (1 + r) / 2. */
function twoWith(part: number, whole: number): Concordance {
  return { rankings: 2, options: 9, numerator: part + whole, denominator: 2 * whole }
}

test.for([
  [twoWith(1, 1), 'same'],
  [twoWith(999_999, 1_000_000), 'almost-the-same'],
  [twoWith(9, 10), 'almost-the-same'],
  [twoWith(899_999, 1_000_000), 'much-alike'],
  [twoWith(2, 3), 'much-alike'],
  [twoWith(666_666, 1_000_000), 'partly-alike'],
  [twoWith(1, 3), 'partly-alike'],
  [twoWith(333_333, 1_000_000), 'differently'],
  [twoWith(1, 1_000_000), 'differently'],
  [twoWith(0, 1), 'very-differently'],
  [twoWith(-1, 1), 'very-differently'],
  // Three rankings that have nothing in common: W is a third, not nothing.
  [{ rankings: 3, options: 4, numerator: 1, denominator: 3 }, 'very-differently'],
  [{ rankings: 3, options: 4, numerator: 334, denominator: 1_000 }, 'differently'],
] as const)('%o is %s', ([w, word]) => {
  expect(agreementIn(w)).toBe(word)
})

test.for<[number, number, number]>([
  [0, 7, 0],
  [7, 7, 1],
  [999, 1_000, 0.99],
  [1, 1_000, 0.01],
  [145, 1_000, 0.15],
  [144, 1_000, 0.14],
])('%d/%d is told as %d', ([numerator, denominator, figure]) => {
  expect(figureOf({ rankings: 2, options: 3, numerator, denominator })).toBe(figure)
})

const OPTIONS = ['a', 'b', 'c', 'd', 'e', 'f']

/** Rankings with ties: every option is given one of a few places. */
const ranking = fc
  .array(fc.integer({ min: 1, max: 6 }), { minLength: OPTIONS.length, maxLength: OPTIONS.length })
  .map((places) =>
    [1, 2, 3, 4, 5, 6]
      .map((place) => OPTIONS.filter((_, option) => places[option] === place))
      .filter((tied) => tied.length > 0),
  )
const rankings = fc.array(ranking, { minLength: 2, maxLength: 6 })

test('W lies between 0 and 1, whatever the order of rankings and the names of options', () => {
  fc.assert(
    fc.property(rankings, (given) => {
      const w = concordance(given)
      if (w === null) return
      expect(w.numerator).toBeGreaterThanOrEqual(0)
      expect(w.numerator).toBeLessThanOrEqual(w.denominator)
      expect(concordance(given.toReversed())).toEqual(w)
      const renamed = given.map((one) => one.map((tied) => tied.map((option) => `z${option}`)))
      expect(concordance(renamed)).toEqual(w)
      expect(concordance(given.map((one) => one.toReversed()))).toEqual(w)
    }),
  )
})

test('W is 1 when all rank alike, and never otherwise', () => {
  fc.assert(
    fc.property(rankings, (given) => {
      const w = concordance(given)
      if (w === null) return
      const alike = given.every((one) => {
        const sorted = (tied: readonly string[]) => [...tied].sort().join()
        return one.map(sorted).join(';') === given[0]?.map(sorted).join(';')
      })
      expect(w.numerator === w.denominator).toBe(alike)
    }),
  )
})

test('without ties, W is what the mean of Spearman’s correlations makes of it', () => {
  const strict = fc
    .shuffledSubarray(OPTIONS, { minLength: OPTIONS.length, maxLength: OPTIONS.length })
    .map((order) => order.map((option) => [option]))
  fc.assert(
    fc.property(fc.array(strict, { minLength: 2, maxLength: 5 }), (given) => {
      const w = wOf(given.map((one) => OPTIONS.map((o) => one.findIndex(([at]) => at === o) + 1)))
      const [m, n] = [given.length, OPTIONS.length]
      const placeIn = (one: string[][], option: string) => one.findIndex(([at]) => at === option)
      const rhos = given.flatMap((one, index) =>
        given.slice(index + 1).map((other) => {
          const d = OPTIONS.map((o) => (placeIn(one, o) - placeIn(other, o)) ** 2)
          return 1 - (6 * d.reduce((sum, square) => sum + square, 0)) / (n * (n * n - 1))
        }),
      )
      const mean = rhos.reduce((sum, rho) => sum + rho, 0) / rhos.length
      expect(ratio(w)).toBeCloseTo((1 + (m - 1) * mean) / m, 10)
    }),
  )
})
