import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  closeGaps,
  droppedBeside,
  movedBy,
  placeOf,
  placesOf,
  rankedAt,
  rankedLast,
  rankingOf,
  tiedWith,
  withoutRank,
  type Ranking,
} from '#app/forms/ranking.ts'

const IDS = ['a', 'b', 'c', 'd', 'e', 'f']

/** Some of the priorities in groups, no group empty. */
const rankings: fc.Arbitrary<Ranking> = fc
  .tuple(fc.shuffledSubarray(IDS), fc.array(fc.nat(3), { minLength: 6, maxLength: 6 }))
  .map(([ids, marks]) => {
    const groups: string[][] = []
    ids.forEach((id, index) => {
      const group = groups.at(-1)
      if (group !== undefined && (marks[index] ?? 0) > 2) group.push(id)
      else groups.push([id])
    })
    return groups
  })
const ids = fc.constantFrom(...IDS)

function sorted(ranking: Ranking): string[][] {
  return ranking.map((group) => group.toSorted())
}

describe('places', () => {
  test('are dense: equal stays equal, order stays order, nothing is left out', () => {
    fc.assert(
      fc.property(fc.dictionary(ids, fc.option(fc.integer({ min: 1, max: 60 }))), (places) => {
        const dense = closeGaps(places)
        const used = new Set(Object.values(dense).filter((place) => place !== null))
        expect(used).toEqual(new Set(Array.from({ length: used.size }, (_, index) => index + 1)))
        for (const [one, place] of Object.entries(places))
          for (const [other, place2] of Object.entries(places)) {
            const [a, b] = [dense[one] ?? 0, dense[other] ?? 0]
            expect(Math.sign(a - b)).toBe(Math.sign((place ?? 0) - (place2 ?? 0)))
          }
      }),
    )
  })

  test('of a form are read back as they are written', () => {
    fc.assert(
      fc.property(rankings, (ranking) => {
        expect(sorted(rankingOf(placesOf(ranking), IDS))).toEqual(sorted(ranking))
      }),
    )
  })

  test('that are none are no rank', () => {
    const opinions = { a: '0', b: '', c: 'none', d: '2', e: '-1', f: '1.5' }
    expect(rankingOf(opinions, IDS)).toEqual([['d']])
  })
})

describe('every way to change a ranking', () => {
  const acts: fc.Arbitrary<(ranking: Ranking) => Ranking> = fc.oneof(
    ids.map((id) => (ranking: Ranking) => withoutRank(ranking, id)),
    ids.map((id) => (ranking: Ranking) => rankedLast(ranking, id)),
    fc.tuple(ids, fc.integer({ min: 1, max: 9 })).map(
      ([id, place]) =>
        (ranking: Ranking) =>
          rankedAt(ranking, id, place),
    ),
    fc.tuple(ids, fc.constantFrom('up' as const, 'down' as const)).map(
      ([id, way]) =>
        (ranking: Ranking) =>
          movedBy(ranking, id, way),
    ),
    fc.tuple(ids, ids, fc.constantFrom('before' as const, 'after' as const)).map(
      ([id, other, side]) =>
        (ranking: Ranking) =>
          droppedBeside(ranking, id, other, side),
    ),
  )

  test('keeps each priority once at most, leaves no group empty, and the others as they were', () => {
    fc.assert(
      fc.property(rankings, fc.array(acts, { maxLength: 8 }), (first, played) => {
        const last = played.reduce((ranking, act) => act(ranking), first)
        const flat = last.flat()
        expect(new Set(flat).size).toBe(flat.length)
        expect(last.every((group) => group.length > 0)).toBe(true)
        expect(flat.every((id) => IDS.includes(id))).toBe(true)
      }),
    )
  })

  test('moves one alone, the others keeping their order among themselves', () => {
    fc.assert(
      fc.property(rankings, ids, fc.constantFrom('up' as const, 'down' as const), (ranking, id, way) => {
        const moved = movedBy(ranking, id, way)
        expect(sorted(withoutRank(moved, id))).toEqual(sorted(withoutRank(ranking, id)))
      }),
    )
  })

  test('up and down: past the next, and out of a tie first', () => {
    const ranking = [['a'], ['b', 'c'], ['d']]
    expect(movedBy(ranking, 'd', 'up')).toEqual([['a'], ['d'], ['b', 'c']])
    expect(movedBy(ranking, 'c', 'up')).toEqual([['a'], ['c'], ['b'], ['d']])
    expect(movedBy(ranking, 'b', 'down')).toEqual([['a'], ['c'], ['b'], ['d']])
    expect(movedBy(ranking, 'a', 'down')).toEqual([['b', 'c'], ['a'], ['d']])
    expect(movedBy(ranking, 'a', 'up')).toBe(ranking)
    expect(movedBy(ranking, 'd', 'down')).toBe(ranking)
    expect(movedBy(ranking, 'e', 'up')).toBe(ranking)
  })

  test('a number: equal to who has it, the places behind it closing', () => {
    expect(rankedAt([['a'], ['b'], ['c']], 'c', 1)).toEqual([['a', 'c'], ['b']])
    expect(rankedAt([['a'], ['b'], ['c']], 'a', 3)).toEqual([['b'], ['c', 'a']])
    expect(rankedAt([['a']], 'b', 2)).toEqual([['a'], ['b']])
    expect(placeOf(rankedAt([['a']], 'b', 60), 'b')).toBe(2)
  })

  test('set down beside another: alone, or within its tie', () => {
    expect(droppedBeside([['a'], ['b', 'c']], 'd', 'b', 'before')).toEqual([['a'], ['d'], ['b', 'c']])
    expect(droppedBeside([['a'], ['b', 'c']], 'd', 'b', 'after')).toEqual([['a'], ['b', 'c', 'd']])
    expect(droppedBeside([['a'], ['b']], 'b', 'a', 'before')).toEqual([['b'], ['a']])
    expect(tiedWith([['a'], ['b'], ['c']], 'c', 'a')).toEqual([['a', 'c'], ['b']])
    expect(tiedWith([['a']], 'a', 'a')).toEqual([['a']])
  })
})
