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

describe('always', () => {
  test('the budget holds, and only what has support is chosen', () => {
    fc.assert(
      fc.property(elections, ({ costs, budget, voters }) => {
        const { selected, cost } = equalShares({ costs, budget, voters })
        expect(cost).toBe(selected.reduce((sum, project) => sum + (costs[project] ?? 0n), 0n))
        expect(cost <= budget).toBe(true)
        expect(new Set(selected).size).toBe(selected.length)
        for (const project of selected)
          expect(voters.some(({ approved }) => approved.includes(project))).toBe(true)
      }),
    )
  })

  test('every project is ranked once, the chosen first and in their order', () => {
    fc.assert(
      fc.property(elections, (election) => {
        const { selected, ranking } = equalShares(election)
        expect(ranking.slice(0, selected.length)).toEqual(selected.map((project) => [project]))
        expect(ranking.flat().toSorted((a, b) => a - b)).toEqual([...election.costs.keys()])
      }),
    )
  })

  test('the order of ballots changes nothing, nor does counting equal ones together', () => {
    fc.assert(
      fc.property(elections, (election) => {
        const voters = election.voters.toReversed()
        expect(equalShares({ ...election, voters })).toEqual(equalShares(election))
        const twice = voters.flatMap((voter) => [voter, voter])
        const double = voters.map((voter) => ({ ...voter, weight: 2n }))
        expect(equalShares({ ...election, voters: double })).toEqual(equalShares({ ...election, voters: twice }))
      }),
    )
  })

  test('weights ten to the thirtieth times as large change nothing', () => {
    fc.assert(
      fc.property(elections, (election) => {
        const voters = election.voters.map((voter) => ({ ...voter, weight: 10n ** 30n }))
        const ballots = BigInt(voters.length)
        expect(equalShares({ ...election, voters, ballots })).toEqual(equalShares(election))
      }),
    )
  })

  test('cents instead of euros change nothing', () => {
    fc.assert(
      fc.property(elections, ({ costs, budget, voters }) => {
        const inCents = equalShares({
          costs: costs.map((cost) => cost * 100n),
          budget: budget * 100n,
          voters,
          one: 100n,
        })
        expect(inCents.selected).toEqual(equalShares({ costs, budget, voters }).selected)
      }),
    )
  })

  test('neutrality: where nothing is tied, the order of projects changes nothing', () => {
    fc.assert(
      fc.property(elections, ({ costs, budget, voters }) => {
        const outcome = equalShares({ costs, budget, voters })
        const last = costs.length - 1
        const backwards = equalShares({
          costs: costs.toReversed(),
          budget,
          voters: voters.map(({ approved, weight }) => ({
            approved: approved.map((project) => last - project),
            weight,
          })),
        })
        if (outcome.tied.length > 0) return
        expect(backwards.tied).toEqual([])
        expect(backwards.selected.map((project) => last - project)).toEqual(outcome.selected)
      }),
    )
  })

  /**
   * Extended justified representation up to one project (D. Peters, G. Pierczyński and P. Skowron, NeurIPS 2021): whatever
   * voters S agree on projects T that their part of the budget pays for, one of them is as content with what was chosen,
   * or would be with one more project of T, as everybody would be with T. Content is money here: cost utilities.
   */
  test('who could pay for common wishes together gets as much, up to one project', () => {
    const few = elections.filter(({ costs, voters }) => costs.length <= 5 && voters.length <= 6)
    fc.assert(
      fc.property(few, ({ costs, budget, voters }) => {
        const { selected } = equalShares({ costs, budget, voters })
        const chosen = new Set(selected)
        const worth = (projects: readonly number[]) =>
          projects.reduce((sum, project) => sum + (costs[project] ?? 0n), 0n)
        for (let wishes = 1; wishes < 2 ** costs.length; wishes += 1) {
          const wished = [...costs.keys()].filter((project) => (wishes >> project) & 1)
          const group = voters.filter(({ approved }) => wished.every((project) => approved.includes(project)))
          if (group.length === 0) continue
          if (worth(wished) * BigInt(voters.length) > budget * BigInt(group.length)) continue
          // The largest group that agrees is the hardest to satisfy: every smaller one that can pay must be too.
          const needed = Number(
            (worth(wished) * BigInt(voters.length) + budget - 1n) / (budget === 0n ? 1n : budget),
          )
          const content = group.filter(({ approved }) => {
            const own = worth(approved.filter((project) => chosen.has(project)))
            const missed = wished.filter((project) => !chosen.has(project))
            const most = missed.reduce((best, project) => {
              const cost = costs[project] ?? 0n
              return cost > best ? cost : best
            }, 0n)
            return missed.length === 0 || own + most > worth(wished)
          })
          // In each group of `needed` voters somebody is content: fewer than that are not.
          expect(group.length - content.length).toBeLessThan(Math.max(1, needed))
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('by hand', () => {
  const one = (approved: number[], times = 1n) => ({ approved, weight: times })

  test('51 of 100 do not decide everything: each side is paid with its own shares', () => {
    const costs = Array.from({ length: 20 }, () => 1000n)
    const left = Array.from({ length: 10 }, (_, project) => project)
    const right = left.map((project) => project + 10)
    const { selected, cost } = equalShares({
      costs,
      budget: 10_000n,
      voters: [one(left, 51n), one(right, 49n)],
    })
    expect(selected.filter((project) => project < 10)).toHaveLength(5)
    expect(cost).toBe(10_000n)
  })

  test('of two with the same votes the cheaper comes first', () => {
    expect(equalShares({ costs: [4n, 3n], budget: 20n, voters: [one([0, 1], 5n)] }).selected).toEqual([1, 0])
  })

  test('a true tie goes by the order of projects and is told', () => {
    const { selected, tied } = equalShares({
      costs: [6n, 6n],
      budget: 6n,
      voters: [one([0]), one([1])],
    })
    expect(selected).toEqual([])
    expect(tied).toEqual([[0, 1]])
    const shared = equalShares({ costs: [6n, 6n], budget: 6n, voters: [one([0, 1], 2n)] })
    expect(shared.selected).toEqual([0])
    expect(shared.tied).toEqual([[0, 1]])
  })

  test('a voter of next to no weight is waited for, however long that takes', () => {
    const voters = [one([1], 10n ** 12n), one([0]), one([2], 3n)]
    const { selected } = equalShares({ costs: [60n, 50n, 7n], budget: 150n, voters, ballots: 3n })
    expect(selected).toEqual([1, 2, 0])
  })

  test('nobody, nothing, or no money chooses nothing', () => {
    expect(equalShares({ costs: [5n], budget: 10n, voters: [] }).ranking).toEqual([[0]])
    expect(equalShares({ costs: [], budget: 10n, voters: [one([])] }).selected).toEqual([])
    expect(equalShares({ costs: [5n], budget: 0n, voters: [one([0])] }).selected).toEqual([])
    expect(equalShares({ costs: [5n], budget: 10n, voters: [one([], 3n)] }).selected).toEqual([])
  })

  test('what costs nothing is chosen first, if anybody wants it', () => {
    expect(equalShares({ costs: [5n, 0n, 0n], budget: 5n, voters: [one([0, 1])] }).selected).toEqual([1, 0])
  })

  test('impossible elections are refused', () => {
    expect(() => equalShares({ costs: [-1n], budget: 1n, voters: [] })).toThrow(RangeError)
    expect(() => equalShares({ costs: [1n], budget: -1n, voters: [] })).toThrow(RangeError)
    expect(() => equalShares({ costs: [1n], budget: 1n, voters: [one([1])] })).toThrow(RangeError)
    expect(() => equalShares({ costs: [1n], budget: 1n, voters: [one([0], -1n)] })).toThrow(RangeError)
    expect(() => equalShares({ costs: [1n], budget: 1n, voters: [one([0])], one: 0n })).toThrow(RangeError)
  })
})
