import {
  disclose,
  DISCLOSURE_RULES,
  fixBlocks,
  type CollegeCount,
  type DisclosureRule,
  type Obeyed,
  type SealedCount,
} from '#app/domain/disclosure.ts'
import { LONGEST_RANKING_BY_BLOCK, releaseOf } from '#app/domain/disclosure/release.ts'
import { WITHHOLDABLE, type ConsultationResult, type Withheld } from '#app/domain/result.ts'
import { tallyRules, type Profile, type TallyRules } from '#app/domain/tally/profile.ts'
import { loadSolver } from '#app/solver/highs.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attack, without } from '../attack.ts'
import { electorates, inBlocks, sealed, type Electorate } from '../electorates.ts'

const solver = await loadSolver()
const K = 11

function judged(options: number, missingOpinions: TallyRules['missingOpinions'] = 'ignored'): TallyRules {
  return tallyRules({
    method: 'majority-judgment',
    grades: ['A', 'B', 'C', 'D'],
    missingOpinions,
    options: Array.from({ length: options }, (_, option) => ({ id: `o${option}` })),
  })
}

function approved(options: number): TallyRules {
  return tallyRules({
    method: 'approval',
    grades: [],
    missingOpinions: 'ignored',
    options: Array.from({ length: options }, (_, option) => ({ id: `o${option}` })),
  })
}

/** A college by the cells of each option, missing opinions last; of approval by the approvals alone. */
function college(id: string, ballots: number, ...counts: (number[] | number)[]): CollegeCount {
  return {
    id,
    profile: {
      ballots,
      counts: counts.map((cells) =>
        typeof cells === 'number' ? [cells, ballots - cells, 0] : cells,
      ),
    },
  }
}

function electorate(rules: TallyRules, colleges: CollegeCount[], codesHandedOut = 1000): Electorate {
  return { colleges, rules, threshold: K, codesHandedOut }
}

function told(count: SealedCount, obeyed?: Obeyed): ConsultationResult {
  return disclosed(count, [], obeyed)
}

function disclosed(
  count: SealedCount,
  withheld: readonly Withheld[],
  obeyed?: Obeyed,
): ConsultationResult {
  const result = disclose(count, withheld, obeyed)
  if (result.kind !== 'result') throw new Error('Too few ballots')
  return result
}

describe('whatever people vote, a release', () => {
  test.for([
    ['majority-judgment', 60, 300],
    ['majority-judgment', 25, 3000],
    ['approval', 60, 3000],
    ['ranking', 40, 300],
    ['budget', 40, 300],
  ] as const)('by %s lets no attacker read fewer than the threshold (%d electorates up to %d)', { timeout: 240_000 }, ([method, numRuns, largest]) => {
    fc.assert(
      fc.property(electorates(largest, [method]), (any) => {
        const count = sealed(any)
        const result = releaseOf(count, solver)
        if (result.kind === 'result') expect(attack(count, result, solver)).toEqual([])
      }),
      { numRuns },
    )
  })

  test('is the same from the same ballots, so that a recount comes to it too', () => {
    fc.assert(
      fc.property(electorates(100), (any) => {
        expect(releaseOf(sealed(any), solver)).toEqual(releaseOf(sealed(any), solver))
      }),
      { numRuns: 20 },
    )
  }, 60_000)

  test('is what the rules let through, or less: never anything else', () => {
    fc.assert(
      fc.property(electorates(200), (any) => {
        const count = sealed(any)
        const result = releaseOf(count, solver)
        if (result.kind === 'too-few-ballots') return
        expect(result).toEqual(disclose(count, result.withheld))
        expect(result.withheld ?? []).toEqual(
          WITHHOLDABLE.filter((kind) => result.withheld?.includes(kind)),
        )
      }),
      { numRuns: 40 },
    )
  }, 60_000)
})

describe('rule 8', () => {
  test('21 of one block, top grade, and a total of 11 at the top: the block grade goes', () => {
    const one = electorate(judged(2, 'worst'), [
      college('c0', 21, [11, 4, 4, 2, 0], [6, 5, 5, 5, 0]),
      college('c1', 30, [0, 12, 10, 8, 0], [8, 8, 8, 6, 0]),
    ])
    const count = sealed(one)
    expect(attack(count, told(count), solver)).not.toEqual([])
    const result = releaseOf(count, solver)
    expect(result).toMatchObject({ kind: 'result' })
    expect(result.kind === 'result' && result.withheld?.[0]).toBe('block-grades')
  })

  test('a long chain of ranks in a small block leaves no room: block ranks go', () => {
    const all = Array.from({ length: 10 }, (_, option) => 10 - option)
    const one = electorate(approved(10), [
      college('c0', 11, ...all),
      college('c1', 40, ...all.map((_, option) => 15 + ((option * 7) % 10))),
    ])
    const count = sealed(one)
    expect(attack(count, told(count), solver)).not.toEqual([])
    expect(releaseOf(count, solver)).toMatchObject({ withheld: ['block-ranks'] })
  })

  test('two weightings with blocks of 12 and 500 tell what the small one said: counts go too', () => {
    // Of 12 who chose o0, 11 must be of the small block for it to lead where colleges weigh the same.
    const one = electorate(approved(2), [college('c0', 12, 11, 1), college('c1', 500, 1, 399)])
    const count = sealed(one)
    expect(attack(count, told(count), solver)).not.toEqual([])
    expect(attack(count, disclosed(count, ['block-ranks']), solver)).not.toEqual([])
    expect(releaseOf(count, solver)).toMatchObject({ withheld: ['block-ranks', 'counts'] })
  })

  test('a chain of ranks of everybody may leave nothing to release', () => {
    const chain = Array.from({ length: 12 }, (_, option) => 11 - option)
    const count = sealed(electorate(approved(12), [college('c0', 11, ...chain)]))
    expect(releaseOf(count, solver)).toEqual({ kind: 'too-few-ballots', threshold: K })
  })

  test('a ranking too long to be attacked tells nothing by block', () => {
    const options = LONGEST_RANKING_BY_BLOCK + 1
    const rules = tallyRules({
      method: 'ranking',
      grades: [],
      missingOpinions: 'worst',
      options: Array.from({ length: options }, (_, option) => ({ id: `o${option}` })),
    })
    const profile: Profile = {
      ballots: 30,
      counts: rules.options.map(() => [15, 15]),
      pairs: new Float64Array(options ** 2).map((_, pair) =>
        pair % (options + 1) === 0 ? 0 : 10 + (pair % 3),
      ),
    }
    const two = electorate(rules, [
      { id: 'c0', profile },
      { id: 'c1', profile },
    ])
    expect(releaseOf(sealed(two), solver)).toMatchObject({ blocks: [], college: null, withheld: ['blocks'] })
  })

  test('11 codes and 11 ballots: the codes are not told', () => {
    const count = sealed(electorate(approved(2), [college('c0', 11, 6, 4)], 11))
    expect(releaseOf(count, solver)).toMatchObject({ ballots: 11, codesHandedOut: null })
  })

  test('of cells one is never hidden alone', () => {
    const count = sealed(
      electorate(judged(1), [college('c0', 60, [20, 3, 20, 17, 0]), college('c1', 20, [5, 5, 5, 5, 0])]),
    )
    const result = releaseOf(count, solver)
    if (result.kind !== 'result') throw new Error('Too few ballots')
    const cells = result.counts['o0'] ?? []
    expect(cells.reduce((sum, cell) => sum + cell.ballots, 0)).toBe(80)
    expect(attack(count, result, solver)).toEqual([])
  })
})

/** For each rule an electorate that it protects: with all rules nothing is found, without it something is. */
const PROTECTED: Record<DisclosureRule, { electorate: Electorate; blocks?: string[][] }> = {
  'enough-ballots': { electorate: electorate(approved(2), [college('c0', 7, 4, 2)]) },
  'merge-small-colleges': {
    electorate: electorate(approved(2), [college('c0', 5, 3, 2), college('c1', 40, 22, 20)]),
  },
  'merge-unanimous-blocks': {
    electorate: electorate(approved(12), [
      college('c0', 11, ...Array.from({ length: 12 }, (_, option) => 11 - option)),
      college('c1', 60, ...Array.from({ length: 12 }, (_, option) => 20 + ((option * 5) % 12))),
    ]),
  },
  'enough-opinions': {
    electorate: electorate(judged(2), [college('c0', 40, [10, 10, 10, 10, 0], [2, 1, 0, 0, 37])]),
  },
  'hidden-in-company': {
    electorate: electorate(judged(2), [
      college('c0', 40, [10, 10, 10, 10, 0], [10, 10, 10, 10, 0]),
      college('c1', 40, [10, 9, 11, 10, 0], [2, 1, 1, 0, 36]),
      college('c2', 40, [9, 10, 11, 10, 0], [11, 10, 10, 9, 0]),
    ]),
  },
  'colleges-rank-together': {
    electorate: electorate(judged(2), [
      college('c0', 1000, [500, 250, 250, 0, 0], [0, 20, 0, 0, 980]),
      college('c1', 40, [10, 10, 10, 10, 0], [0, 0, 0, 1, 39]),
    ]),
  },
  'merge-small-cells': {
    electorate: electorate(judged(1), [college('c0', 60, [20, 3, 20, 17, 0])]),
  },
  'grade-against-cells': {
    electorate: electorate(judged(1), [college('c0', 22, [6, 5, 0, 11, 0])]),
  },
  'ties-alike': {
    electorate: electorate(judged(2), [college('c0', 88, [22, 22, 22, 22, 0], [6, 6, 6, 6, 64])]),
  },
  'unused-codes': { electorate: electorate(approved(2), [college('c0', 30, 14, 12)], 33) },
}

describe('no rule can be spared', () => {
  test.for(DISCLOSURE_RULES)('%s', (rule) => {
    const { electorate: one } = PROTECTED[rule]
    const obeyed = without(rule)
    const spared = inBlocks(one, fixBlocks(one.colleges, one.rules, one.threshold, obeyed))
    expect(attack(spared, told(spared, obeyed), solver, obeyed)).not.toEqual([])
    const result = releaseOf(sealed(one), solver)
    if (result.kind === 'result') expect(attack(sealed(one), result, solver)).toEqual([])
  })
})
