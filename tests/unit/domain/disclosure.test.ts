import type { Ballot } from '#app/domain/ballot.ts'
import { disclose, fixBlocks, turnoutWhileVoting } from '#app/domain/disclosure.ts'
import type { SealedCount } from '#app/domain/disclosure.ts'
import type { ConsultationResult, PublishedCell } from '#app/domain/result.ts'
import { opinionsOn } from '#app/domain/tally/methods.ts'
import {
  addBallot,
  emptyProfile,
  sumProfiles,
  type Profile,
  type TallyRules,
} from '#app/domain/tally/profile.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { electorates, released, resultOf, sealed, type Electorate } from './electorates.ts'

const K = 11

function rules(over: Partial<TallyRules> = {}): TallyRules {
  return {
    method: 'majority-judgment',
    options: ['o0'],
    grades: 4,
    missingOpinions: 'ignored',
    ...over,
  }
}

/** A college from the cells of each option; every option of as many ballots. */
function college(id: string, ...counts: number[][]): Electorate['colleges'][number] {
  const ballots = counts[0]?.reduce((sum, cell) => sum + cell, 0) ?? 0
  return { id, profile: { ballots, counts } }
}

function electorate(
  colleges: Electorate['colleges'],
  over: Partial<TallyRules> = {},
  codesHandedOut = 0,
): Electorate {
  const options = colleges[0]?.profile.counts.map((_, index) => `o${index}`) ?? []
  return { colleges, rules: rules({ options, ...over }), threshold: K, codesHandedOut }
}

describe('blocks', () => {
  const spread = (size: number) => [size - 2, 1, 1, 0, 0]

  test.for<{ sizes: number[]; blocks: string[][] }>([
    { sizes: [20, 20, 20], blocks: [['c0'], ['c1'], ['c2']] },
    { sizes: [4, 20, 20], blocks: [['c0', 'c1'], ['c2']] },
    { sizes: [20, 20, 4], blocks: [['c0'], ['c1', 'c2']] },
    { sizes: [4, 4, 4, 20], blocks: [['c0', 'c1', 'c2'], ['c3']] },
    { sizes: [20, 4, 4], blocks: [['c0', 'c1', 'c2']] },
    { sizes: [4, 3], blocks: [['c0', 'c1']] },
  ])('colleges of $sizes', ({ sizes, blocks }) => {
    const colleges = sizes.map((size, at) => college(`c${at}`, spread(size)))
    expect(fixBlocks(colleges, rules(), K)).toEqual(blocks)
  })

  test('a college that agrees on everything about an option is merged on', () => {
    const unanimous = college('c0', [0, 15, 0, 0, 0])
    const others = [college('c1', spread(15)), college('c2', spread(15))]
    expect(fixBlocks([unanimous, ...others], rules(), K)).toEqual([['c0', 'c1'], ['c2']])
  })

  test('so is one that has nothing to say of an option', () => {
    const silent = college('c1', [0, 0, 0, 0, 15])
    expect(fixBlocks([college('c0', spread(15)), silent], rules(), K)).toEqual([['c0', 'c1']])
  })

  test('an empty college is merged too, so that nobody knows it was empty', () => {
    const colleges = [college('c0', spread(15)), emptyCollege('c1'), college('c2', spread(15))]
    expect(fixBlocks(colleges, rules(), K)).toEqual([['c0'], ['c1', 'c2']])
  })

  test('the threshold cannot be lowered', () => {
    expect(() => fixBlocks([], rules(), 10)).toThrow(RangeError)
    expect(() => turnoutWhileVoting(100, 5)).toThrow(RangeError)
    expect(() => disclose({ ...sealed(electorate([])), threshold: 1 })).toThrow(RangeError)
  })
})

function emptyCollege(id: string): Electorate['colleges'][number] {
  return { id, profile: emptyProfile(rules()) }
}

describe('turnout while voting', () => {
  test.for([
    [0, null],
    [10, null],
    [11, 11],
    [21, 11],
    [22, 22],
    [1000, 990],
  ] as const)('%d ballots are shown as %s', ([ballots, shown]) => {
    expect(turnoutWhileVoting(ballots, K)).toBe(shown)
  })
})

describe('a result', () => {
  test('of fewer ballots than the threshold says so and nothing else', () => {
    const few = electorate([college('c0', [6, 4, 0, 0, 0])])
    expect(released(few)).toEqual({ kind: 'too-few-ballots', threshold: K })
  })

  test('of one block has no block results and no college outcome', () => {
    const one = resultOf({
      ...sealed(electorate([college('c0', [12, 12, 0, 0, 0])])),
      official: 'college',
    })
    expect(one).toMatchObject({ blocks: [], college: null, official: 'college', ballots: 24 })
  })

  test('of blocks that sealing would not have fixed is refused', () => {
    const count = sealed(electorate([college('c0', [9, 9, 0, 0, 0])]))
    const [block] = count.blocks
    if (block === undefined) throw new Error('No block')
    const tiny = { colleges: [], profile: { ballots: 5, counts: [[4, 1, 0, 0, 0]] } }
    expect(() => disclose({ ...count, blocks: [block, tiny] })).toThrow('not fixed')
  })

  test('of counts that do not add up is refused', () => {
    const count = sealed(electorate([college('c0', [9, 9, 0, 0, 0])]))
    const wrong = { colleges: [], profile: { ballots: 30, counts: [[9, 9, 0, 0, 0]] } }
    expect(() => disclose({ ...count, blocks: [wrong] })).toThrow('add up')
    const named = { ...count, options: [{ id: 'other', title: 'Other' }] }
    expect(() => disclose(named)).toThrow('orders')
  })

  test('names the colleges of each block', () => {
    const result = resultOf(
      sealed(
        electorate([
          college('c0', [2, 2, 0, 0, 0]),
          college('c1', [9, 9, 0, 0, 0]),
          college('c2', [9, 9, 0, 0, 0]),
        ]),
      ),
    )
    expect(result.blocks.map((block) => [block.colleges, block.ballots])).toEqual([
      [['College c0', 'College c1'], 22],
      [['College c2'], 18],
    ])
  })

  test.for([
    { left: 0, shown: null },
    { left: 10, shown: null },
    { left: 11, shown: 35 },
    { left: -3, shown: null },
  ])('$left unused codes', ({ left, shown }) => {
    const one = electorate([college('c0', [12, 12, 0, 0, 0])], {}, 24 + left)
    expect(released(one)).toMatchObject({ codesHandedOut: shown })
  })
})

describe('options with few opinions', () => {
  const heard = [10, 10, 10, 10, 0]

  test('fewer than the threshold in all: in no ranking', () => {
    const result = resultOf(
      sealed(
        electorate([
          college('c0', heard, [5, 0, 0, 0, 35]),
          college('c1', heard, [3, 2, 0, 0, 35]),
        ]),
      ),
    )
    for (const outcome of [result.person, result.college, ...result.blocks])
      expect(outcome).toMatchObject({ ranking: [['o0']], tooFewOpinions: ['o1'] })
    expect(result.counts).not.toHaveProperty('o1')
  })

  test('a few people of a small college cannot decide, nor be read, when colleges count the same', () => {
    // One of c1 weighs as much as 25 of c0: the grade would be that person's opinion.
    const result = resultOf(
      sealed(
        electorate([
          college('c0', [500, 250, 250, 0, 0], [0, 20, 0, 0, 980]),
          college('c1', heard, [0, 0, 0, 1, 39]),
        ]),
      ),
    )
    expect(result.person.majorityGrades).toEqual({ o0: 1, o1: 1 })
    expect(result.college).toMatchObject({ ranking: [['o0']], tooFewOpinions: ['o1'] })
  })

  test('a block that would hide an option alone is not left alone', () => {
    const few = [2, 1, 1, 0, 36]
    const result = resultOf(
      sealed(
        electorate([
          college('c0', heard, heard),
          college('c1', heard, few),
          college('c2', heard, heard),
        ]),
      ),
    )
    expect(result.blocks.map((block) => block.tooFewOpinions)).toEqual([[], ['o1'], ['o1']])
  })

  test('the last block has the one before for company', () => {
    const few = [2, 1, 1, 0, 36]
    const result = resultOf(
      sealed(electorate([college('c0', heard, heard), college('c1', heard, few)])),
    )
    expect(result.blocks.map((block) => block.tooFewOpinions)).toEqual([['o1'], ['o1']])
    expect(result.person.tooFewOpinions).toEqual([])
  })
})

describe('cells', () => {
  function cells(counts: number[], over: Partial<TallyRules> = {}): readonly PublishedCell[] {
    const one = electorate([college('c0', counts)], { grades: counts.length - 1, ...over })
    return resultOf(sealed(one)).counts['o0'] ?? []
  }

  test('are shown as they are when all are large', () => {
    expect(cells([20, 30, 15, 12, 14])).toEqual([
      { from: 0, to: 0, withMissing: false, ballots: 20 },
      { from: 1, to: 1, withMissing: false, ballots: 30 },
      { from: 2, to: 2, withMissing: false, ballots: 15 },
      { from: 3, to: 3, withMissing: false, ballots: 12 },
      { from: -1, to: -1, withMissing: true, ballots: 14 },
    ])
  })

  test('are merged from the best down, the remainder backwards', () => {
    expect(cells([5, 8, 20, 6, 2])).toEqual([
      { from: 0, to: 1, withMissing: false, ballots: 13 },
      { from: 2, to: 3, withMissing: true, ballots: 28 },
    ])
  })

  test('empty ones are merged like any other', () => {
    expect(cells([20, 0, 20, 0, 20])).toEqual([
      { from: 0, to: 0, withMissing: false, ballots: 20 },
      { from: 1, to: 2, withMissing: false, ballots: 20 },
      { from: 3, to: 3, withMissing: true, ballots: 20 },
    ])
  })

  test('the option is absent when one cell is all that remains', () => {
    expect(cells([40, 4, 3, 2, 1])).toEqual([])
  })

  test('missing opinions counted as worst are no cell', () => {
    expect(cells([20, 15, 0], { missingOpinions: 'worst' })).toEqual([
      { from: 0, to: 0, withMissing: false, ballots: 20 },
      { from: 1, to: 1, withMissing: false, ballots: 15 },
    ])
  })

  test('approvals', () => {
    expect(cells([20, 15, 0], { method: 'approval' })).toEqual([
      { from: 0, to: 0, withMissing: false, ballots: 20 },
      { from: 1, to: 1, withMissing: false, ballots: 15 },
    ])
  })

  test('what the majority grade tells of the middle is not shown', () => {
    // 6 + 6 | 0 + 6 + 6 with majority grade 3 would tell that nobody gave grade 2.
    expect(cells([6, 6, 0, 6, 6], { missingOpinions: 'worst', grades: 5 })).toEqual([])
  })

  test('options tied on the same proportions do not give each other away', () => {
    const result = resultOf(
      sealed(electorate([college('c0', [20, 20, 0, 0, 0], [10, 10, 0, 0, 20])])),
    )
    expect(result.person.ranking).toEqual([['o0', 'o1']])
    expect(result.counts).toEqual({})
  })
})

describe('for every electorate', () => {
  test('every block and its complement reach the threshold, and none is unanimous', () => {
    fc.assert(
      fc.property(electorates(), (electorate) => {
        const { blocks, rules, threshold } = sealed(electorate)
        const all = electorate.colleges.map((college) => college.id)
        expect(blocks.flatMap((block) => block.colleges.map((one) => one.id))).toEqual(all)
        if (blocks.length < 2) return
        const total = blocks.reduce((sum, block) => sum + block.profile.ballots, 0)
        for (const { profile } of blocks) {
          expect(profile.ballots).toBeGreaterThanOrEqual(threshold)
          expect(total - profile.ballots).toBeGreaterThanOrEqual(threshold)
          if (rules.method === 'ranking') continue
          for (const option of rules.options.keys())
            expect(profile.counts[option]).not.toContain(profile.ballots)
        }
      }),
    )
  })

  test('below the threshold there is nothing but the kind', () => {
    fc.assert(
      fc.property(electorates(6), (electorate) => {
        const ballots = electorate.colleges.reduce((sum, one) => sum + one.profile.ballots, 0)
        fc.pre(ballots < electorate.threshold)
        expect(released(electorate)).toEqual({
          kind: 'too-few-ballots',
          threshold: electorate.threshold,
        })
      }),
    )
  })

  test('whoever adds or subtracts published figures finds none below the threshold', () => {
    fc.assert(
      fc.property(electorates(), (electorate) => {
        const result = released(electorate)
        if (result.kind !== 'result') return
        const { ballots, threshold } = result
        for (const figure of derivableFigures(result)) {
          if (figure === 0 || figure === ballots) continue
          expect(figure).toBeGreaterThanOrEqual(threshold)
        }
        for (const cells of Object.values(result.counts)) {
          expect(cells.length).toBeGreaterThanOrEqual(2)
          expect(cells.reduce((sum, cell) => sum + cell.ballots, 0)).toBe(ballots)
          for (const cell of cells) {
            expect(cell.ballots).toBeGreaterThanOrEqual(threshold)
            expect(cell.ballots).toBeLessThanOrEqual(ballots - threshold)
          }
        }
      }),
    )
  })

  test('published cells and majority grade determine no cell below the threshold', () => {
    fc.assert(
      fc.property(electorates(18), (electorate) => {
        const result = released(electorate)
        if (result.kind !== 'result' || result.method === 'approval') return
        fc.pre(result.grades.length <= 4)
        for (const [option, cells] of Object.entries(result.counts)) {
          const grade = result.person.majorityGrades[option] ?? 0
          expect(determinedSums(cells, grade, result)).toEqual([])
        }
      }),
      { numRuns: 300 },
    )
  })

  test('the opinions that blocks leave out of a ranking are none, or reach the threshold together', () => {
    fc.assert(
      fc.property(electorates(), (electorate) => {
        const count = sealed(electorate)
        const result = disclose(count)
        if (result.kind !== 'result') return
        for (const [option, id] of count.rules.options.entries()) {
          const opinions = count.blocks.map(({ profile }) => opinionsOn(profile, option, count.rules))
          const hides = result.blocks.map((block) => block.tooFewOpinions.includes(id))
          const total = opinions.reduce((sum, one) => sum + one, 0)
          const hidden = opinions.reduce((sum, one, at) => sum + (hides[at] ? one : 0), 0)
          expect(result.person.tooFewOpinions.includes(id)).toBe(total < count.threshold)
          result.blocks.forEach((_, at) => {
            if (!hides[at]) expect(opinions[at]).toBeGreaterThanOrEqual(count.threshold)
          })
          if (total >= count.threshold && hidden > 0)
            expect(hidden).toBeGreaterThanOrEqual(count.threshold)
          if (result.college !== null)
            expect(result.college.tooFewOpinions.includes(id)).toBe(hides.includes(true))
        }
      }),
    )
  })

  test('every option is either ranked or listed, once, in every outcome', () => {
    fc.assert(
      fc.property(electorates(), (electorate) => {
        const result = released(electorate)
        if (result.kind !== 'result') return
        const options = electorate.rules.options.toSorted()
        for (const outcome of [result.person, result.college ?? result.person, ...result.blocks]) {
          const listed = [...outcome.ranking.flat(), ...outcome.tooFewOpinions]
          expect(listed.toSorted()).toEqual(options)
          expect(Object.keys(outcome.majorityGrades).toSorted()).toEqual(
            result.method === 'majority-judgment' ? outcome.ranking.flat().toSorted() : [],
          )
        }
      }),
    )
  })

  test('unused codes are shown only where they reach the threshold', () => {
    fc.assert(
      fc.property(electorates(), (electorate) => {
        const result = released(electorate)
        if (result.kind !== 'result' || result.codesHandedOut === null) return
        expect(result.codesHandedOut - result.ballots).toBeGreaterThanOrEqual(result.threshold)
      }),
    )
  })

  test('no raw count can be reached from what is published', () => {
    fc.assert(
      fc.property(electorates(), (electorate) => {
        const count = sealed(electorate)
        const raw = reachable(count.blocks.map((block) => block.profile))
        for (const part of reachable(disclose(count))) expect(raw.has(part)).toBe(false)
      }),
    )
  })

  test('the order in which ballots were cast changes nothing', () => {
    const opinion = fc.option(fc.integer({ min: 0, max: 3 }))
    const two = rules({ options: ['o0', 'o1'] })
    const cast = fc.record({ college: fc.nat(2), o0: opinion, o1: opinion })
    fc.assert(
      fc.property(fc.array(cast, { maxLength: 90 }), fc.infiniteStream(fc.nat()), (votes, keys) => {
        const shuffled = votes
          .map((vote) => ({ vote, key: Number(keys.next().value) }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ vote }) => vote)
        expect(released(count(shuffled))).toEqual(released(count(votes)))
      }),
    )

    type Vote = typeof cast extends fc.Arbitrary<infer V> ? V : never
    function count(votes: readonly Vote[]): Electorate {
      const profiles: Profile[] = Array.from({ length: 3 }, () => emptyProfile(two))
      for (const { college, ...opinions } of votes) {
        const ballot: Ballot = { method: 'majority-judgment', opinions }
        addBallot(profiles[college] ?? emptyProfile(two), ballot, two)
      }
      const colleges = profiles.map((profile, at) => ({ id: `c${at}`, profile }))
      return { colleges, rules: two, threshold: K, codesHandedOut: 0 }
    }
  })
})

test('merging blocks loses no ballot', () => {
  fc.assert(
    fc.property(electorates(), (electorate) => {
      const before = sumProfiles(
        electorate.colleges.map((college) => college.profile),
        electorate.rules,
      )
      const count: SealedCount = sealed(electorate)
      expect(sumProfiles(count.blocks.map((block) => block.profile), count.rules)).toEqual(before)
    }),
  )
})

/** Everything that addition and subtraction make of the published numbers of people. */
function* derivableFigures(result: ConsultationResult): Generator<number> {
  const { ballots, blocks, counts, codesHandedOut } = result
  const partitions = [
    blocks.map((block) => block.ballots),
    ...Object.values(counts).map((cells) => cells.map((cell) => cell.ballots)),
  ]
  for (const parts of partitions)
    for (let from = 0; from < parts.length; from += 1)
      for (let to = from + 1; to <= parts.length; to += 1) {
        const sum = parts.slice(from, to).reduce((total, part) => total + part, 0)
        yield sum
        yield ballots - sum
      }
  if (codesHandedOut !== null) yield codesHandedOut - ballots
}

/**
 * The attacker who tries every electorate that agrees with the published cells of an option and its
 * majority grade: the sums of adjacent cells that all of them share and that are too small.
 */
function determinedSums(
  cells: readonly PublishedCell[],
  grade: number,
  { ballots, threshold, grades, missingOpinions }: ConsultationResult,
): string[] {
  const silent = missingOpinions === 'ignored'
  const candidates = cells
    .map((cell) => {
      const known = cell.to < 0 ? 0 : cell.to - cell.from + 1
      return compositions(cell.ballots, known + (cell.withMissing ? 1 : 0))
    })
    .reduce<number[][]>(
      (wholes, parts) => wholes.flatMap((whole) => parts.map((part) => [...whole, ...part])),
      [[]],
    )
    .filter((raw) => lowerMedian(silent ? raw.slice(0, grades.length) : raw) === grade)
  const length = candidates[0]?.length ?? 0
  const determined: string[] = []
  for (let from = 0; from < length; from += 1)
    for (let to = from + 1; to <= length; to += 1) {
      const sums = new Set(candidates.map((raw) => sumOf(raw.slice(from, to))))
      const [only] = sums
      if (sums.size !== 1 || only === undefined || to - from === length) continue
      if (only < threshold || only > ballots - threshold) determined.push(`${from}–${to}: ${only}`)
    }
  return determined
}

function compositions(total: number, parts: number): number[][] {
  if (parts === 1) return [[total]]
  return Array.from({ length: total + 1 }, (_, first) => first).flatMap((first) =>
    compositions(total - first, parts - 1).map((rest) => [first, ...rest]),
  )
}

function lowerMedian(cells: readonly number[]): number {
  const middle = Math.floor(sumOf(cells) / 2)
  return cells.findIndex((_, grade) => sumOf(cells.slice(0, grade + 1)) > middle)
}

function sumOf(cells: readonly number[]): number {
  return cells.reduce((sum, cell) => sum + cell, 0)
}

/** Every object and list inside a value. */
function reachable(value: unknown, found = new Set<object>()): Set<object> {
  if (typeof value !== 'object' || value === null || found.has(value)) return found
  found.add(value)
  for (const part of Object.values(value)) reachable(part, found)
  return found
}
