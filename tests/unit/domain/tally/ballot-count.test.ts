import { ChoiceCount, MarkCount, RankingCount, type CountRules } from '#app/domain/tally/ballot-count.ts'
import { emptyProfile, addBallot, type TallyRules } from '#app/domain/tally/profile.ts'
import { tally } from '#app/domain/tally/methods.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const OPTIONS = 4
const IDS = ['a', 'b', 'c', 'd']

/** Marks of 0 to 4, each ballot cast once or several times, in one of two colleges. */
const ballots = fc.array(
  fc.record({
    marks: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: OPTIONS, maxLength: OPTIONS }),
    times: fc.integer({ min: 1, max: 3 }),
    block: fc.constantFrom('one', 'two'),
  }),
  { minLength: 1, maxLength: 12 },
)
type Ballots = { marks: number[]; times: number; block: string }[]

const rules = (best: CountRules['best'], weighting: CountRules['weighting'] = 'person'): CountRules => ({
  options: OPTIONS,
  best,
  weighting,
})

function fill<T extends { add: (marks: Float64Array, times: number, block: string) => void }>(
  count: T,
  given: Ballots,
): T {
  for (const { marks, times, block } of given) count.add(Float64Array.from(marks), times, block)
  return count
}

const oneByOne = (given: Ballots) =>
  given.flatMap((ballot) => Array.from({ length: ballot.times }, () => ({ ...ballot, times: 1 })))

/** As ranks of ids, as the tally of a consultation gives them. */
const named = (ranking: readonly (readonly number[])[]) =>
  ranking.map((rank) => rank.map((option) => IDS[option]).sort())

describe('a file is counted', () => {
  test('alike, whether equal ballots come together or one by one, in whatever order', () => {
    fc.assert(
      fc.property(ballots, fc.constantFrom('person' as const, 'college' as const), (given, weighting) => {
        const single = oneByOne(given).toReversed()
        for (const best of ['largest', 'smallest'] as const) {
          const marks = (all: Ballots) => fill(new MarkCount(rules(best, weighting)), all)
          expect(marks(single).judged('worst')).toEqual(marks(given).judged('worst'))
          expect(marks(single).approved()).toEqual(marks(given).approved())
          const pairs = (all: Ballots) => fill(new RankingCount(rules(best, weighting), 'last'), all).ranked()
          expect(pairs(single)).toEqual(pairs(given))
        }
      }),
    )
  })

  test('as a consultation with the same ballots is', () => {
    fc.assert(
      fc.property(ballots, (given) => {
        const consultation: TallyRules = {
          method: 'majority-judgment',
          options: IDS,
          grades: 4,
          missingOpinions: 'ignored',
        }
        const profile = emptyProfile(consultation)
        for (const { marks } of oneByOne(given)) {
          const opinions = IDS.map((id, option) => [id, marks[option] === 0 ? null : (marks[option] ?? 0) - 1] as const)
          addBallot(profile, { method: 'majority-judgment', opinions: Object.fromEntries(opinions) }, consultation)
        }
        const { ranking } = tally([{ profile, weight: 1n }], consultation, new Set(IDS))
        const counted = fill(new MarkCount(rules('smallest')), given).judged('ignored', [1, 2, 3, 4])
        expect(named(counted.ranking)).toEqual(ranking.map((rank) => [...rank].sort()))
      }),
    )
  })

  test('with as much weight for each college', () => {
    fc.assert(
      fc.property(ballots, (given) => {
        const counted = fill(new MarkCount(rules('largest', 'college')), given).judged('ignored')
        const colleges = BigInt(new Set(given.map(({ block }) => block)).size)
        for (const cells of counted.profiles)
          expect(cells.reduce((sum, cell) => sum + cell, 0n)).toBe(colleges * counted.unit)
      }),
    )
  })

  test('grades may be any numbers: only their order counts', () => {
    const given = [[1.5, 3, 0, 0.2], [2, 2, 0.1, 0]].map((marks) => ({ marks, times: 1, block: '' }))
    const { grades, majorityGrades, ranking } = fill(new MarkCount(rules('largest')), given).judged('ignored')
    expect(grades).toEqual([3, 2, 1.5, 0.2, 0.1])
    expect(majorityGrades).toEqual([2, 1, 4, 3])
    expect(ranking).toEqual([[1], [0], [3], [2]])
  })
})

describe('monotonicity', () => {
  const raised = fc.record({
    given: ballots,
    which: fc.nat(),
    option: fc.nat({ max: OPTIONS - 1 }),
  })

  /** The rank of an option before and after one ballot gives it the best mark. */
  function placesOf(
    { given, which, option }: { given: Ballots; which: number; option: number },
    ranking: (all: Ballots) => readonly (readonly number[])[],
  ): [number, number] {
    const better = given.map((ballot, index) =>
      index === which % given.length ? { ...ballot, marks: ballot.marks.with(option, 4) } : ballot,
    )
    const placeIn = (all: Ballots) => {
      const ranks = ranking(all)
      return ranks.slice(0, ranks.findIndex((rank) => rank.includes(option))).flat().length
    }
    return [placeIn(given), placeIn(better)]
  }

  test.for<[string, (all: Ballots) => readonly (readonly number[])[]]>([
    ['majority judgment', (all) => fill(new MarkCount(rules('largest')), all).judged('worst', [4, 3, 2, 1]).ranking],
    ['approval', (all) => fill(new MarkCount(rules('largest')), all).approved(4).ranking],
  ])('%s: a better opinion of an option takes it to no later place', ([, ranking]) => {
    fc.assert(
      fc.property(raised, (change) => {
        const [before, after] = placesOf(change, ranking)
        expect(after).toBeLessThanOrEqual(before)
      }),
    )
  })
})

test('a budget is shared alike, whether equal choices come together or one by one', () => {
  const budget = { amount: 1000n, costs: [300n, 400n, 500n, 200n], one: 1n }
  fc.assert(
    fc.property(ballots, fc.constantFrom('person' as const, 'college' as const), (given, weighting) => {
      const shared = (all: Ballots) => fill(new ChoiceCount(rules('largest', weighting)), all).shared(budget)
      expect(shared(oneByOne(given).toReversed())).toEqual(shared(given))
    }),
  )
})
