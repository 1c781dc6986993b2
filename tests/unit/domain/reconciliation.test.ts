import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reconcile } from '#app/domain/reconciliation.ts'

const K = 11

const counts = (figures: Record<string, number>) => new Map(Object.entries(figures))
const compared = (
  ballots: Record<string, number>,
  credentials: Record<string, number>,
  handedOut: number | null = null,
) => reconcile({ ballots: counts(ballots), credentials: counts(credentials), handedOut }, K)

describe('ballots beside the rights to vote', () => {
  test.each([
    ['fewer in every college', { a: 9, b: 0 }, { a: 10, b: 5 }],
    ['as many', { a: 10, b: 5 }, { a: 10, b: 5 }],
    ['nobody voted, nobody could', { a: 0 }, {}],
  ])('%s: within', (_, ballots: Record<string, number>, credentials: Record<string, number>) => {
    expect(compared(ballots, credentials)).toBe('within')
  })

  test.each([
    ['one too many in a college, though there are enough in all', { a: 11, b: 0 }, { a: 10, b: 50 }],
    ['a ballot of a college that had no code', { a: 1 }, {}],
  ])('%s: beyond', (_, ballots: Record<string, number>, credentials: Record<string, number>) => {
    expect(compared(ballots, credentials)).toBe('beyond-credentials')
  })
})

describe('ballots beside what relays say they handed out', () => {
  const credentials = { a: 500 }

  test.each([
    [30, 19, 'beyond-returns'],
    [30, 20, 'within'],
    [30, 30, 'within'],
    [30, 31, 'within'],
    [30, null, 'within'],
    // Either total below the threshold: nothing is compared, whatever the other.
    [10, 0, 'within'],
    [22, 10, 'within'],
    [500, 0, 'within'],
    [22, 11, 'beyond-returns'],
  ] as const)('%i ballots, %j handed out: %s', (ballots, handedOut, told) => {
    expect(compared({ a: ballots }, credentials, handedOut)).toBe(told)
  })

  test('tell nobody who says a number to find out whether all of a small group voted', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2 * K - 1 }), fc.nat({ max: 2 * K - 1 }), (voters, said) => {
        fc.pre(voters < 2 * K)
        expect(compared({ a: voters }, { a: 2 * K - 1 }, said)).toBe('within')
      }),
    )
  })

  test('tell the same whichever college a ballot is of', () => {
    const college = fc.constantFrom('a', 'b', 'c')
    fc.assert(
      fc.property(fc.array(college, { maxLength: 80 }), fc.nat({ max: 90 }), (voters, said) => {
        const ballots = counts({})
        for (const one of voters) ballots.set(one, (ballots.get(one) ?? 0) + 1)
        const many = counts({ a: 100, b: 100, c: 100 })
        expect(reconcile({ ballots, credentials: many, handedOut: said }, K)).toBe(
          compared({ a: voters.length }, { a: 100 }, said),
        )
      }),
    )
  })
})

test('nothing is compared under a threshold below the minimum', () => {
  const none = { ballots: counts({}), credentials: counts({}), handedOut: null }
  expect(() => reconcile(none, 10)).toThrow(RangeError)
})
