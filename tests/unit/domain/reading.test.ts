import { placesIn, readResult, shareOf } from '#app/domain/reading.ts'
import type { ConsultationResult, PublishedBlock, PublishedCell } from '#app/domain/result.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { electorates, released } from './electorates.ts'
import { publishedResults } from './published-results.ts'

const options = ['a', 'b', 'c'].map((id) => ({ id, title: `Option ${id}` }))

function result(over: Partial<ConsultationResult> = {}): ConsultationResult {
  return {
    kind: 'result',
    method: 'majority-judgment',
    grades: ['Très prioritaire', 'Prioritaire', 'Peu prioritaire', 'Pas prioritaire'],
    missingOpinions: 'ignored',
    threshold: 11,
    official: 'person',
    options,
    ballots: 100,
    codesHandedOut: null,
    person: {
      ranking: [['a'], ['b'], ['c']],
      majorityGrades: { a: 1, b: 1, c: 2 },
      tooFewOpinions: [],
    },
    college: null,
    blocks: [],
    counts: {},
    ...over,
  }
}

function block(ranking: string[][], tooFewOpinions: string[] = []): PublishedBlock {
  return { colleges: ['College'], ballots: 50, ranking, majorityGrades: {}, tooFewOpinions }
}

function cell(from: number, to: number, ballots: number, withMissing = false): PublishedCell {
  return { from, to, withMissing, ballots }
}

test.for([
  [90, 'almost-everyone'],
  [89, 'large-majority'],
  [67, 'large-majority'],
  [66, 'majority'],
  [56, 'majority'],
  [55, 'about-half'],
  [45, 'about-half'],
  [44, 'minority'],
  [11, 'minority'],
  [10, 'few'],
] as const)('%d in a hundred is %s', ([part, share]) => {
  expect(shareOf(part, 100)).toBe(share)
})

describe('a statement on an option', () => {
  function statement(cells: PublishedCell[], over: Partial<ConsultationResult> = {}) {
    return readResult(result({ counts: { a: cells }, ...over })).options[0]?.statement
  }

  test('is about the majority grade where a published cell ends there', () => {
    const cells = [cell(0, 0, 30), cell(1, 1, 30), cell(2, 3, 20), cell(-1, -1, 20, true)]
    expect(statement(cells)).toEqual({
      share: 'large-majority',
      atLeast: 1,
      among: 'opinions',
      part: 60,
      whole: 80,
    })
  })

  test('else about the next grade below', () => {
    expect(statement([cell(0, 0, 20), cell(1, 2, 60), cell(3, 3, 20, true)])).toMatchObject({
      share: 'large-majority',
      atLeast: 2,
      among: 'ballots',
      whole: 100,
    })
  })

  test('else about the next one above', () => {
    expect(statement([cell(0, 0, 20), cell(1, 3, 80, true)])).toMatchObject({
      share: 'minority',
      atLeast: 0,
      part: 20,
    })
  })

  test('tells a grade that is barely missed from one that is reached', () => {
    const reached = { ranking: [['a'], ['b'], ['c']], majorityGrades: { a: 2 }, tooFewOpinions: [] }
    const barely = [cell(0, 1, 48), cell(2, 3, 52)]
    expect(statement(barely, { person: reached })).toMatchObject({
      share: 'under-half',
      atLeast: 1,
    })
    const shared = [cell(0, 1, 48), cell(2, 3, 32), cell(-1, -1, 20, true)]
    expect(statement(shared)).toMatchObject({ share: 'majority', atLeast: 1 })
    const merged = [cell(0, 1, 48), cell(2, 3, 52, true)]
    expect(statement(merged)).toMatchObject({ share: 'about-half', atLeast: 1, among: 'ballots' })
  })

  test('never says that everybody gives the worst grade at least', () => {
    expect(statement([cell(0, 3, 80), cell(-1, -1, 20, true)])).toBeNull()
  })

  test('is absent without published counts: the grade speaks alone', () => {
    expect(readResult(result()).options[0]).toEqual({
      option: 'a',
      majorityGrade: 1,
      statement: null,
    })
  })

  test('says who approves', () => {
    const approval = result({
      method: 'approval',
      grades: [],
      person: { ranking: [['a'], ['b', 'c']], majorityGrades: {}, tooFewOpinions: [] },
      counts: { a: [cell(0, 0, 52), cell(1, 1, 48)] },
    })
    expect(readResult(approval).options[0]).toEqual({
      option: 'a',
      majorityGrade: null,
      statement: { share: 'about-half', atLeast: 0, among: 'ballots', part: 52, whole: 100 },
    })
  })
})

describe('a ranking', () => {
  test('says how many ranked an option at all', () => {
    const ranking = result({
      method: 'ranking',
      grades: [],
      counts: { a: [cell(0, 0, 70), cell(-1, -1, 30, true)] },
      duels: [],
    })
    expect(readResult(ranking).options[0]?.statement).toEqual({
      share: 'large-majority',
      atLeast: 0,
      among: 'ballots',
      part: 70,
      whole: 100,
    })
    expect(readResult(ranking)).toMatchObject({ beatsAll: null, budget: null })
  })
})

describe('a budget', () => {
  const costs = { a: 12_000, b: 30_000, c: 8_000 }
  const spent = {
    ranking: [['a', 'c'], ['b']],
    majorityGrades: {},
    selected: ['a', 'c'],
    tooFewOpinions: [],
  }
  const budget = result({
    method: 'budget',
    grades: [],
    person: spent,
    budget: { total: 25_000, costs },
    counts: { a: [cell(0, 0, 52), cell(1, 1, 48)] },
  })

  test('pays for some, and something is left', () => {
    expect(readResult(budget).budget).toEqual({
      total: 25_000,
      spent: 20_000,
      left: 5_000,
      funded: [
        { option: 'a', cost: 12_000 },
        { option: 'c', cost: 8_000 },
      ],
      others: [{ option: 'b', cost: 30_000 }],
    })
  })

  test('is read by the outcome that is shown first', () => {
    const college = { ...spent, ranking: [['b'], ['a', 'c']], selected: [] }
    const reading = readResult({ ...budget, official: 'college', college })
    expect(reading.budget).toMatchObject({ spent: 0, left: 25_000, funded: [] })
  })

  test('says who chose', () => {
    expect(readResult(budget).options[0]?.statement).toMatchObject({ share: 'about-half', part: 52 })
  })
})

describe('blocks', () => {
  test('an option that one puts first and another last', () => {
    const { disagreements, compared } = readResult(
      result({
        blocks: [
          block([['a'], ['b'], ['c']]),
          block([['b'], ['c'], ['a']]),
          block([['a'], ['b'], ['c']]),
        ],
      }),
    )
    expect(compared).toBe(3)
    expect(disagreements[0]).toEqual({
      option: 'a',
      spread: 2,
      high: { blocks: [0, 2], place: { first: 1, last: 1 } },
      low: { blocks: [1], place: { first: 3, last: 3 } },
    })
  })

  test('one that ties everything disagrees with nobody', () => {
    const blocks = [block([['a'], ['b'], ['c']]), block([['a', 'b', 'c']])]
    expect(readResult(result({ blocks })).disagreements).toEqual([])
  })

  test('only options that all of them rank are compared', () => {
    const blocks = [block([['a'], ['b'], ['c']]), block([['b'], ['c']], ['a'])]
    expect(readResult(result({ blocks }))).toMatchObject({ disagreements: [], compared: 2 })
  })
})

describe('the two weightings', () => {
  const college = {
    ranking: [['b'], ['a'], ['c']],
    majorityGrades: { a: 2, b: 1, c: 3 },
    tooFewOpinions: [],
  }

  test('that differ on the first', () => {
    expect(readResult(result({ college })).weightings).toEqual({
      sameFirst: false,
      sameRanking: false,
      personFirst: ['a'],
      collegeFirst: ['b'],
    })
  })

  test('the official one gives the grade that is shown', () => {
    expect(readResult(result({ college, official: 'college' })).options[0]?.majorityGrade).toBe(2)
    expect(readResult(result({ official: 'college' })).options[0]?.majorityGrade).toBe(1)
  })

  test('are compared over the options that both rank', () => {
    const partial = { ranking: [['b'], ['c']], majorityGrades: {}, tooFewOpinions: ['a'] }
    expect(readResult(result({ college: partial })).weightings).toMatchObject({
      sameFirst: true,
      sameRanking: true,
      personFirst: ['b'],
    })
  })
})

test('tied options share a range of places', () => {
  expect([...placesIn([['a'], ['b', 'c'], ['d']])]).toEqual([
    ['a', { first: 1, last: 1 }],
    ['b', { first: 2, last: 3 }],
    ['c', { first: 2, last: 3 }],
    ['d', { first: 4, last: 4 }],
  ])
})

test('a budget spends no more than there is, whatever is published', () => {
  fc.assert(
    fc.property(publishedResults, (published) => {
      if (published.kind !== 'result') return
      const { budget } = readResult(published)
      expect(budget === null).toBe(published.method !== 'budget')
      if (budget === null) return
      expect(budget.left).toBeGreaterThanOrEqual(0)
      expect(budget.spent + budget.left).toBe(published.budget?.total)
      expect(budget.funded.length + budget.others.length).toBe(published.options.length)
    }),
  )
})

test('every released result can be read, and no figure in its reading is below the threshold', () => {
  const any = fc.oneof(electorates().map(released), publishedResults)
  fc.assert(
    fc.property(any, (published) => {
      if (published.kind !== 'result') return
      const { ballots, threshold } = published
      for (const { statement } of readResult(published).options) {
        if (statement === null) continue
        expect(statement.part).toBeGreaterThanOrEqual(threshold)
        expect(ballots - statement.part).toBeGreaterThanOrEqual(threshold)
        expect(statement.whole).toBeLessThanOrEqual(ballots)
        expect(statement.part).toBeLessThan(statement.whole)
      }
    }),
  )
})
