import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  inOfficialOrder,
  moved,
  resultsByPriority,
  sameItems,
  setDown,
} from '#app/domain/agenda.ts'
import { outcomeShownFirst } from '#app/domain/reading.ts'
import type { ConsultationResult, PublishedResult } from '#app/domain/result.ts'
import { electorates, released } from './electorates.ts'
import { publishedResults } from './published-results.ts'

const PRIORITIES = ['a', 'b', 'c', 'd'].map((id) => ({ id }))
const TOO_FEW: PublishedResult = { kind: 'too-few-ballots', threshold: 11 }

function result(over: Partial<ConsultationResult> = {}): ConsultationResult {
  return {
    kind: 'result',
    method: 'majority-judgment',
    grades: ['Très prioritaire', 'Prioritaire', 'Pas prioritaire'],
    missingOpinions: 'ignored',
    threshold: 11,
    official: 'person',
    options: PRIORITIES.map(({ id }) => ({ id, title: `Priorité ${id}` })),
    ballots: 60,
    codesHandedOut: null,
    person: { ranking: [['c'], ['d', 'b']], majorityGrades: { c: 0, d: 1, b: 1 }, tooFewOpinions: ['a'] },
    college: { ranking: [['b'], ['c'], ['d']], majorityGrades: { b: 0, c: 1, d: 2 }, tooFewOpinions: ['a'] },
    blocks: [
      {
        colleges: ['Usagers', 'Aidants'],
        ballots: 30,
        ranking: [['b'], ['c', 'd']],
        majorityGrades: { b: 0, c: 1, d: 1 },
        tooFewOpinions: ['a'],
      },
      {
        colleges: ['Professionnels'],
        ballots: 30,
        ranking: [['c', 'd', 'b']],
        majorityGrades: {},
        tooFewOpinions: ['a'],
      },
    ],
    counts: {},
    ...over,
  }
}

const idsOf = (items: readonly { id: string }[]) => items.map(({ id }) => id)

describe('the order in which a committee talks about priorities', () => {
  test('is the official one, ties side by side, those not ranked last', () => {
    expect(idsOf(inOfficialOrder(PRIORITIES, result()))).toEqual(['c', 'd', 'b', 'a'])
    expect(idsOf(inOfficialOrder(PRIORITIES, result({ official: 'college' })))).toEqual([
      'b',
      'c',
      'd',
      'a',
    ])
  })

  test('is that of persons where colleges cannot count the same', () => {
    const alone = result({ official: 'college', college: null })
    expect(idsOf(inOfficialOrder(PRIORITIES, alone))).toEqual(['c', 'd', 'b', 'a'])
  })

  test('is that of the list where too few voted', () => {
    expect(idsOf(inOfficialOrder(PRIORITIES, TOO_FEW))).toEqual(['a', 'b', 'c', 'd'])
  })

  test('holds every priority once, and never puts one before another that ranks better', () => {
    fc.assert(
      fc.property(
        electorates().chain((electorate) =>
          fc.tuple(
            fc.constant(electorate),
            fc.shuffledSubarray([...electorate.rules.options], {
              minLength: electorate.rules.options.length,
            }),
            fc.constantFrom('person' as const, 'college' as const),
          ),
        ),
        ([electorate, list, official]) => {
          const published = released(electorate)
          const shown = published.kind === 'result' ? { ...published, official } : published
          const order = idsOf(inOfficialOrder(list.map((id) => ({ id })), shown))
          expect(order.toSorted()).toEqual(list.toSorted())
          if (shown.kind === 'too-few-ballots') {
            expect(order).toEqual(list)
            return
          }
          const { ranking, tooFewOpinions } = outcomeShownFirst(shown)
          const ranks = order.map((id) => {
            const rank = ranking.findIndex((tied) => tied.includes(id))
            return rank === -1 ? ranking.length : rank
          })
          expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
          const last = order.slice(order.length - tooFewOpinions.length)
          expect(last.toSorted()).toEqual(tooFewOpinions.toSorted())
        },
      ),
    )
  })
})

describe('what stands beside a priority', () => {
  test('is its place, its grade, and what each group says', () => {
    expect(resultsByPriority(result())?.get('b')).toEqual({
      counting: 'person',
      ballots: 60,
      place: { first: 2, last: 3 },
      grade: 'Prioritaire',
      otherPlace: { first: 1, last: 1 },
      budget: null,
      blocksWithheld: false,
      blocks: [
        {
          colleges: ['Usagers', 'Aidants'],
          ballots: 30,
          place: { first: 1, last: 1 },
          grade: 'Très prioritaire',
          funded: null,
        },
        {
          colleges: ['Professionnels'],
          ballots: 30,
          place: { first: 1, last: 3 },
          grade: null,
          funded: null,
        },
      ],
    })
  })

  test('says of one without a rank that it has none', () => {
    expect(resultsByPriority(result())?.get('a')).toMatchObject({
      place: null,
      grade: null,
      otherPlace: null,
      blocks: [{ place: null }, { place: null }],
    })
  })

  test('is of a budget what it costs, and who would pay it', () => {
    const costs = { a: 5_000, b: 9_000, c: 12_000, d: 20_000 }
    const { person, college, blocks } = result()
    const spent = result({
      method: 'budget',
      grades: [],
      budget: { total: 25_000, costs },
      person: { ...person, selected: ['c', 'd'] },
      college: college && { ...college, selected: ['b'] },
      blocks: blocks.map((block, index) => ({ ...block, selected: index === 0 ? ['b'] : [] })),
    })
    expect(resultsByPriority(spent)?.get('b')).toMatchObject({
      budget: { cost: 9_000, funded: false },
      blocks: [{ funded: true }, { funded: false }],
    })
    expect(resultsByPriority({ ...spent, official: 'college' })?.get('b')?.budget).toEqual({
      cost: 9_000,
      funded: true,
    })
  })

  test('says of groups whose places are kept back nothing at all, and that it is so', () => {
    const { blocks } = result()
    const placeless = blocks.map((block) => ({
      ...block,
      ranking: [],
      majorityGrades: {},
      tooFewOpinions: [],
    }))
    const withheld = result({ blocks: placeless, withheld: ['block-grades', 'block-ranks'] })
    const hidden = { blocks: [], blocksWithheld: true }
    expect(resultsByPriority(withheld)?.get('b')).toMatchObject(hidden)
    const none = result({ blocks: [], college: null, withheld: ['block-ranks', 'blocks'] })
    expect(resultsByPriority(none)?.get('b')).toMatchObject({ ...hidden, otherPlace: null })
    expect(resultsByPriority(result({ blocks: [] }))?.get('b')?.blocksWithheld).toBe(false)
  })

  test('is nothing at all where too few voted', () => {
    expect(resultsByPriority(TOO_FEW)).toBeNull()
  })

  test('holds no figure that is not published', () => {
    fc.assert(
      fc.property(fc.oneof(electorates().map(released), publishedResults), (published) => {
        if (published.kind !== 'result') return
        for (const [id, told] of resultsByPriority(published) ?? []) {
          expect(told.ballots).toBe(published.ballots)
          expect(told.blocks.map(({ ballots }) => ballots)).toEqual(
            told.blocksWithheld ? [] : published.blocks.map(({ ballots }) => ballots),
          )
          expect(told.budget?.cost).toBe(published.budget?.costs[id])
        }
      }),
    )
  })
})

describe('an item moved', () => {
  test('changes places with its neighbour, and stays at the edge', () => {
    expect(moved(['a', 'b', 'c'], 'b', 'up')).toEqual(['b', 'a', 'c'])
    expect(moved(['a', 'b', 'c'], 'b', 'down')).toEqual(['a', 'c', 'b'])
    expect(moved(['a', 'b', 'c'], 'a', 'up')).toEqual(['a', 'b', 'c'])
    expect(moved(['a', 'b', 'c'], 'c', 'down')).toEqual(['a', 'b', 'c'])
    expect(moved(['a'], 'elsewhere', 'up')).toEqual(['a'])
  })

  test('leaves every item there, and comes back', () => {
    const lists = fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(lists, fc.nat(), fc.constantFrom('up', 'down'), (ids, at, direction) => {
        const id = ids[at % ids.length] ?? ''
        const after = moved(ids, id, direction)
        expect(sameItems(after, ids)).toBe(true)
        const back = moved(after, id, direction === 'up' ? 'down' : 'up')
        if (after.join() !== ids.join()) expect(back).toEqual(ids)
      }),
    )
  })

  test('is of the list: nothing twice, nothing from elsewhere, nothing left out', () => {
    expect(sameItems(['b', 'a'], ['a', 'b'])).toBe(true)
    expect(sameItems(['a', 'a'], ['a', 'b'])).toBe(false)
    expect(sameItems(['a'], ['a', 'b'])).toBe(false)
    expect(sameItems(['a', 'c'], ['a', 'b'])).toBe(false)
    expect(sameItems([], [])).toBe(true)
  })
})

describe('items set down', () => {
  const ids = ['a', 'b', 'c', 'd', 'e']

  test('stand before or after another one, in the order they had', () => {
    expect(setDown(ids, new Set(['d']), 'b', 'before')).toEqual(['a', 'd', 'b', 'c', 'e'])
    expect(setDown(ids, new Set(['a']), 'c', 'after')).toEqual(['b', 'c', 'a', 'd', 'e'])
    expect(setDown(ids, new Set(['e', 'a']), 'c', 'after')).toEqual(['b', 'c', 'a', 'e', 'd'])
    expect(setDown(ids, new Set(['a']), 'e', 'after')).toEqual(['b', 'c', 'd', 'e', 'a'])
  })

  test('stay where they are on themselves, or beside what is not there', () => {
    expect(setDown(ids, new Set(['b', 'c']), 'c', 'before')).toEqual(ids)
    expect(setDown(ids, new Set(['b']), 'elsewhere', 'before')).toEqual(ids)
  })

  test('leave every item there, once', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string(), { minLength: 2, maxLength: 10 }),
        fc.infiniteStream(fc.boolean()),
        fc.nat(),
        fc.constantFrom('before' as const, 'after' as const),
        (all, chosen, at, side) => {
          const some = new Set(all.filter(() => chosen.next().value === true))
          const target = all[at % all.length] ?? ''
          expect(sameItems(setDown(all, some, target, side), all)).toBe(true)
        },
      ),
    )
  })
})
