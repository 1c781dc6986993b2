import { equalShares } from '#app/domain/tally/equal-shares.ts'
import { naiveEqualShares } from '#tests/setup/naive-shares.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const elections = fc.integer({ min: 1, max: 7 }).chain((projects) =>
  fc.record({
    costs: fc.array(fc.bigInt({ min: 1n, max: 60n }), { minLength: projects, maxLength: projects }),
    budget: fc.bigInt({ min: 0n, max: 150n }),
    voters: fc.array(
      fc.record({
        approved: fc.uniqueArray(fc.integer({ min: 0, max: projects - 1 })),
        weight: fc.constant(1n),
      }),
      { minLength: 1, maxLength: 12 },
    ),
  }),
)

describe('the same as the rule told voter by voter', () => {
  test('with equal ballots', () => {
    fc.assert(
      fc.property(elections, ({ costs, budget, voters }) => {
        expect(equalShares({ costs, budget, voters }).selected).toEqual(
          naiveEqualShares(costs, budget, voters, BigInt(voters.length)),
        )
      }),
      { numRuns: 2000 },
    )
  })

  test('with ballots of different weight', () => {
    const weights = fc.array(fc.constantFrom(1n, 2n, 3n, 7n), { minLength: 12, maxLength: 12 })
    fc.assert(
      fc.property(elections, weights, ({ costs, budget, voters }, weights) => {
        const weighted = voters.map((voter, index) => ({ ...voter, weight: weights[index] ?? 1n }))
        const ballots = BigInt(voters.length)
        expect(equalShares({ costs, budget, voters: weighted, ballots }).selected).toEqual(
          naiveEqualShares(costs, budget, weighted, ballots),
        )
      }),
      { numRuns: 1000 },
    )
  })

  test('with few different costs, so that there are ties and empty purses', () => {
    const even = elections.map((election) => ({
      ...election,
      budget: 60n,
      costs: election.costs.map((cost) => 6n * (1n + (cost % 3n))),
    }))
    fc.assert(
      fc.property(even, ({ costs, budget, voters }) => {
        expect(equalShares({ costs, budget, voters }).selected).toEqual(
          naiveEqualShares(costs, budget, voters, BigInt(voters.length)),
        )
      }),
      { numRuns: 2000 },
    )
  })

  test('when a voter has so much that most steps are leapt over', () => {
    const dear = elections.map((election) => ({
      budget: election.budget * 7n,
      costs: election.costs.map((cost) => cost * 23n + (cost % 5n)),
      voters: election.voters.slice(0, 4),
    }))
    fc.assert(
      fc.property(dear, ({ costs, budget, voters }) => {
        expect(equalShares({ costs, budget, voters }).selected).toEqual(
          naiveEqualShares(costs, budget, voters, BigInt(voters.length)),
        )
      }),
      { numRuns: 500 },
    )
  })
})
