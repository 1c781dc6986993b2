import { majorityJudgment } from '#app/domain/tally/majority-judgment.ts'
import type { WeightedOption } from '#app/domain/tally/ranking.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

function option(id: string, ...histogram: readonly number[]): WeightedOption {
  return { id, histogram: histogram.map(BigInt) }
}

/** Histograms over the same grades, small enough to be laid out opinion by opinion. */
const electorates = fc
  .integer({ min: 1, max: 6 })
  .chain((grades) =>
    fc.array(fc.array(fc.nat(4), { minLength: grades, maxLength: grades }), {
      minLength: 1,
      maxLength: 6,
    }),
  )
  .map((histograms) => histograms.map((cells, index) => option(`o${index}`, ...cells)))

describe('on paper', () => {
  test('the majority grade is the lower of the two middle ones', () => {
    const { majorityGrades } = majorityJudgment([option('even', 1, 1), option('odd', 2, 1)])
    expect(majorityGrades).toEqual({ even: 1, odd: 0 })
  })

  test('at the same distance from the middle the worse side speaks first', () => {
    // Sorted: a = 0 1 1 1 3, b = 1 1 1 2 2. Both have grade 1; then 1 against 2 on the worse side.
    const { ranking } = majorityJudgment([option('b', 0, 3, 2, 0), option('a', 1, 3, 0, 1)])
    expect(ranking).toEqual([['a'], ['b']])
  })

  test('the better side decides where the worse one does not', () => {
    const { ranking } = majorityJudgment([option('b', 0, 3, 1), option('a', 1, 2, 1)])
    expect(ranking).toEqual([['a'], ['b']])
  })

  test('the same proportions are exactly tied, whatever the totals', () => {
    const { ranking } = majorityJudgment([
      option('small', 1, 2, 0),
      option('large', 7, 14, 0),
      option('worse', 1, 2, 1),
    ])
    expect(ranking).toEqual([['small', 'large'], ['worse']])
  })

  test('an option without any opinion has neither grade nor rank', () => {
    expect(majorityJudgment([option('silent', 0, 0), option('heard', 0, 1)])).toEqual({
      ranking: [['heard']],
      majorityGrades: { heard: 1 },
    })
  })

  test('totals beyond the exactness of floating point', () => {
    const huge = 10n ** 30n
    const { ranking } = majorityJudgment([
      { id: 'b', histogram: [huge, huge] },
      { id: 'a', histogram: [huge + 1n, huge] },
    ])
    expect(ranking).toEqual([['a'], ['b']])
  })
})

/**
 * The 2007 experiment of Orsay: M. Balinski and R. Laraki, "Election by Majority Judgement:
 * Experimental Evidence", École polytechnique, cahier 2007-28. Numbers of ballots by grade, from
 * "à rejeter" to "très bien".
 */
const ORSAY: Record<string, readonly number[]> = {
  Besancenot: [540, 392, 276, 282, 172, 71],
  Buffet: [528, 457, 356, 217, 132, 43],
  Schivardi: [1045, 431, 164, 67, 18, 8],
  Bayrou: [129, 146, 256, 434, 532, 236],
  Bové: [683, 445, 278, 197, 104, 26],
  Voynet: [355, 452, 410, 303, 162, 51],
  Villiers: [962, 273, 196, 150, 111, 41],
  Royal: [218, 211, 291, 331, 393, 289],
  Nihous: [953, 462, 190, 91, 31, 6],
  'Le Pen': [1288, 93, 112, 108, 80, 52],
  Laguiller: [694, 447, 288, 176, 91, 37],
  Sarkozy: [489, 123, 200, 247, 343, 331],
}

test('the published order and grades of the experiment of Orsay', () => {
  const options = Object.entries(ORSAY).map(([name, worstFirst]) =>
    option(name, ...worstFirst.toReversed()),
  )
  const { ranking, majorityGrades } = majorityJudgment(options)
  const [good, acceptable, poor, reject] = [2, 3, 4, 5]
  expect(ranking.flat().map((name) => [name, majorityGrades[name]])).toEqual([
    ['Bayrou', good],
    ['Royal', good],
    ['Sarkozy', good],
    ['Voynet', acceptable],
    ['Besancenot', poor],
    ['Buffet', poor],
    ['Bové', poor],
    ['Laguiller', poor],
    ['Nihous', reject],
    ['Villiers', reject],
    ['Schivardi', reject],
    ['Le Pen', reject],
  ])
  expect(ranking).toHaveLength(12)
})

/** The definition, opinion by opinion: the grades removed, in order. */
function removals(histogram: readonly bigint[], copies: bigint): number[] {
  const left = histogram.flatMap((cell, grade) =>
    new Array<number>(Number(cell * copies)).fill(grade),
  )
  const removed: number[] = []
  while (left.length > 0) removed.push(...left.splice(Math.floor(left.length / 2), 1))
  return removed
}

function totalOf({ histogram }: WeightedOption): bigint {
  return histogram.reduce((sum, cell) => sum + cell, 0n)
}

/** Negative when `a` is ahead: the removed grades, both electorates replicated to the same total. */
function compareNaively(a: WeightedOption, b: WeightedOption): number {
  const one = removals(a.histogram, totalOf(b))
  const other = removals(b.histogram, totalOf(a))
  for (const [at, grade] of one.entries()) {
    const difference = grade - (other[at] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** Rank of each option, from 0. */
function ranksOf(options: readonly WeightedOption[]): Map<string, number> {
  const { ranking } = majorityJudgment(options)
  return new Map(ranking.flatMap((tied, rank) => tied.map((id) => [id, rank] as const)))
}

function rankOf(ranks: ReadonlyMap<string, number>, id: string): number {
  return ranks.get(id) ?? Number.NaN
}

describe('for every electorate', () => {
  test('the order is the one of removing the median again and again', () => {
    fc.assert(
      fc.property(electorates, (options) => {
        const ranks = ranksOf(options)
        const heard = options.filter((option) => totalOf(option) > 0n)
        expect(ranks.size).toBe(heard.length)
        for (const a of heard)
          for (const b of heard)
            expect(Math.sign(rankOf(ranks, a.id) - rankOf(ranks, b.id))).toBe(
              Math.sign(compareNaively(a, b)),
            )
      }),
      { numRuns: 500 },
    )
  })

  test('the majority grade is the first one removed', () => {
    fc.assert(
      fc.property(electorates, (options) => {
        const { majorityGrades } = majorityJudgment(options)
        for (const { id, histogram } of options)
          expect(majorityGrades[id]).toBe(removals(histogram, 1n)[0])
      }),
    )
  })

  test('replicating it changes nothing, nor does replicating the opinions on one option', () => {
    fc.assert(
      fc.property(electorates, fc.array(fc.bigInt(1n, 9n), { minLength: 6 }), (options, copies) => {
        const replicated = options.map(({ id, histogram }, index) => ({
          id,
          histogram: histogram.map((cell) => cell * (copies[index] ?? 1n)),
        }))
        expect(majorityJudgment(replicated)).toEqual(majorityJudgment(options))
      }),
    )
  })

  test('neutrality: the order in which options are listed changes no rank', () => {
    fc.assert(
      fc.property(electorates, fc.infiniteStream(fc.nat()), (options, keys) => {
        const shuffled = options
          .map((option) => ({ option, key: Number(keys.next().value) }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ option }) => option)
        expect(ranksOf(shuffled)).toEqual(ranksOf(options))
      }),
    )
  })

  test('monotonicity: a better opinion of an option puts it strictly ahead of all it equalled or led', () => {
    fc.assert(
      fc.property(electorates, fc.nat(), fc.nat(), (options, which, where) => {
        const raised = options[which % options.length]
        const grade = where % (raised?.histogram.length ?? 1)
        fc.pre(raised !== undefined && grade > 0 && (raised.histogram[grade] ?? 0n) > 0n)
        const after = options.map((option) =>
          option === raised ? { ...option, histogram: raiseOne(option.histogram, grade) } : option,
        )
        const [before, now] = [ranksOf(options), ranksOf(after)]
        for (const { id } of options)
          if (id !== raised.id && rankOf(before, raised.id) <= rankOf(before, id))
            expect(rankOf(now, raised.id)).toBeLessThan(rankOf(now, id))
      }),
    )
  })
})

function raiseOne(histogram: readonly bigint[], grade: number): bigint[] {
  return histogram.map((cell, at) => cell + BigInt(at === grade - 1) - BigInt(at === grade))
}
