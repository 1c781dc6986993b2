import type { Ballot } from '#app/domain/ballot.ts'
import { approval } from '#app/domain/tally/approval.ts'
import { hasMissingCell, opinionsOn, tally } from '#app/domain/tally/methods.ts'
import {
  addBallot,
  emptyProfile,
  type Profile,
  type TallyRules,
} from '#app/domain/tally/profile.ts'
import { ballotWeights } from '#app/domain/tally/weights.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const rules: TallyRules = {
  method: 'majority-judgment',
  options: ['a', 'b', 'c'],
  grades: 4,
  missingOpinions: 'ignored',
}
const all = new Set(rules.options)

function countOf(ballots: readonly Ballot[], rules: TallyRules): Profile {
  const profile = emptyProfile(rules)
  for (const ballot of ballots) addBallot(profile, ballot, rules)
  return profile
}

const opinion = fc.option(fc.integer({ min: 0, max: 3 }))
const ballots = fc.array(
  fc
    .record({ a: opinion, b: opinion, c: opinion })
    .map((opinions): Ballot => ({ method: 'majority-judgment', opinions })),
  { minLength: 1, maxLength: 30 },
)
const groups = fc.array(ballots, { minLength: 1, maxLength: 4 })

describe('approval', () => {
  /**
   * The capital of Tennessee, the usual textbook electorate (42, 26, 15 and 17 of a hundred voters
   * near Memphis, Nashville, Chattanooga and Knoxville), everybody approving the two nearest cities.
   */
  test('the most approved is first', () => {
    const { ranking, majorityGrades } = approval([
      { id: 'Memphis', histogram: [42n, 58n] },
      { id: 'Nashville', histogram: [68n, 32n] },
      { id: 'Chattanooga', histogram: [58n, 42n] },
      { id: 'Knoxville', histogram: [32n, 68n] },
    ])
    expect(ranking).toEqual([['Nashville'], ['Chattanooga'], ['Memphis'], ['Knoxville']])
    expect(majorityGrades).toEqual({})
  })

  test('equal approvals are tied', () => {
    const tied = approval([
      { id: 'a', histogram: [3n, 4n] },
      { id: 'b', histogram: [5n, 2n] },
      { id: 'c', histogram: [3n, 4n] },
    ])
    expect(tied.ranking).toEqual([['b'], ['a', 'c']])
  })

  test('what was not approved is no missing opinion', () => {
    const approvalRules: TallyRules = { ...rules, method: 'approval', grades: 2 }
    const cast: Ballot = { method: 'approval', opinions: { a: 1, b: 0, c: 0 } }
    expect(hasMissingCell(approvalRules)).toBe(false)
    expect(opinionsOn(countOf([cast], approvalRules), 1, approvalRules)).toBe(1)
  })
})

describe('missing opinions', () => {
  const silent: Ballot = { method: 'majority-judgment', opinions: { a: 0, b: null, c: null } }

  test('ignored, they weigh nothing', () => {
    const profile = countOf([silent], rules)
    expect(tally([{ profile, weight: 1n }], rules, all).ranking).toEqual([['a']])
  })

  test('worst, they are the worst grade', () => {
    const strict: TallyRules = { ...rules, missingOpinions: 'worst' }
    const profile = countOf([silent], strict)
    expect(hasMissingCell(strict)).toBe(false)
    expect(tally([{ profile, weight: 1n }], strict, all)).toEqual({
      ranking: [['a'], ['b', 'c']],
      majorityGrades: { a: 0, b: 3, c: 3 },
    })
  })
})

describe('for every electorate', () => {
  test('anonymity: neither the order of ballots nor that of groups changes anything', () => {
    fc.assert(
      fc.property(groups, (groups) => {
        const weights = ballotWeights('college', groups.map((group) => group.length))
        const weighted = groups.map((group, index) => ({
          profile: countOf(group, rules),
          weight: weights[index] ?? 0n,
        }))
        const turned = groups.toReversed().map((group, index) => ({
          profile: countOf(group.toReversed(), rules),
          weight: weights.at(-1 - index) ?? 0n,
        }))
        expect(tally(turned, rules, all)).toEqual(tally(weighted, rules, all))
      }),
    )
  })

  test('only the proportions of weights matter', () => {
    fc.assert(
      fc.property(groups, fc.bigInt(1n, 10n ** 20n), (groups, factor) => {
        const weighted = groups.map((group, index) => ({
          profile: countOf(group, rules),
          weight: BigInt(index + 1),
        }))
        const scaled = weighted.map((group) => ({ ...group, weight: group.weight * factor }))
        expect(tally(scaled, rules, all)).toEqual(tally(weighted, rules, all))
      }),
    )
  })

  test('a college that votes a thousand times over weighs no more', () => {
    fc.assert(
      fc.property(ballots, ballots, fc.integer({ min: 2, max: 1000 }), (one, other, copies) => {
        const outcome = (times: number) => {
          const profile = countOf(one, rules)
          const larger: Profile = {
            ballots: profile.ballots * times,
            counts: profile.counts.map((cells) => cells.map((cell) => cell * times)),
          }
          const profiles = [larger, countOf(other, rules)]
          const weights = ballotWeights('college', profiles.map((profile) => profile.ballots))
          return tally(
            profiles.map((profile, at) => ({ profile, weight: weights[at] ?? 0n })),
            rules,
            all,
          )
        }
        expect(outcome(copies)).toEqual(outcome(1))
      }),
    )
  })
})
