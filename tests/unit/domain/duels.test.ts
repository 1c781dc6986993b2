import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { beatsAllOthers, duelMatrix } from '#app/domain/duels.ts'
import type { PublishedDuel } from '#app/domain/result.ts'
import { aPublishedResult } from '#tests/factories/published-results.ts'
import { publishedResults } from './published-results.ts'

const RANKING = aPublishedResult({ method: 'ranking' })

function duel(cells: readonly (readonly [from: number, to: number, ballots: number])[]): PublishedDuel {
  return {
    first: 'a',
    second: 'b',
    cells: cells.map(([from, to, ballots]) => ({ from, to, withMissing: false, ballots })),
  }
}

function between(duels: PublishedDuel[]) {
  const person = { ranking: [['a'], ['b']], majorityGrades: {}, tooFewOpinions: [] }
  const result = { ...RANKING, person, duels }
  const matrix = duelMatrix(result)
  return { ab: matrix?.cells[0]?.[1], ba: matrix?.cells[1]?.[0], first: beatsAllOthers(result) }
}

describe('who beats whom', () => {
  test('with all three figures', () => {
    expect(between([duel([[0, 0, 50], [1, 1, 20], [2, 2, 30]])])).toEqual({
      ab: { says: 'wins', ballots: 50, atMost: false },
      ba: { says: 'loses', ballots: 30, atMost: false },
      first: 'a',
    })
  })

  test('as many as the other way round', () => {
    const { ab, ba, first } = between([duel([[0, 0, 40], [1, 1, 20], [2, 2, 40]])])
    expect([ab?.says, ba?.says, first]).toEqual(['draw', 'draw', null])
  })

  test('with what is alike counted in: told where it decides, else left unsaid', () => {
    expect(between([duel([[0, 0, 60], [1, 2, 40]])])).toEqual({
      ab: { says: 'wins', ballots: 60, atMost: false },
      ba: { says: 'loses', ballots: 40, atMost: true },
      first: 'a',
    })
    expect(between([duel([[0, 0, 40], [1, 2, 60]])])).toEqual({
      ab: { says: 'unsaid', ballots: 40, atMost: false },
      ba: { says: 'unsaid', ballots: 60, atMost: true },
      first: null,
    })
    expect(between([duel([[0, 1, 40], [2, 2, 60]])]).first).toBe('b')
  })

  test('a pair that is not published looks like any other that is not', () => {
    const unpublished = { says: 'unsaid', ballots: null, atMost: false }
    expect(between([])).toEqual({ ab: unpublished, ba: unpublished, first: null })
  })

  test('is asked of rankings alone', () => {
    expect(duelMatrix(aPublishedResult({ method: 'approval' }))).toBeNull()
    expect(beatsAllOthers(aPublishedResult({ method: 'budget' }))).toBeNull()
  })
})

test('a matrix holds published figures only, its halves tell the same, and the first beats all if any does', () => {
  const opposite = { wins: 'loses', loses: 'wins', draw: 'draw', unsaid: 'unsaid' }
  fc.assert(
    fc.property(publishedResults, (result) => {
      if (result.kind !== 'result') return
      const matrix = duelMatrix(result)
      expect(matrix === null).toBe(result.method !== 'ranking')
      if (matrix === null) return
      const published = new Set(result.duels?.flatMap(({ cells }) => cells.map((cell) => cell.ballots)))
      matrix.cells.forEach((row, one) =>
        row.forEach((cell, other) => {
          expect(cell === null).toBe(one === other)
          if (cell === null) return
          if (cell.ballots !== null) expect(published).toContain(cell.ballots)
          const back = matrix.cells[other]?.[one]
          expect(back?.says).toBe(opposite[cell.says])
          expect(back?.ballots === null).toBe(cell.ballots === null)
        }),
      )
      const best = beatsAllOthers(result)
      if (best !== null) expect(result.person.ranking[0]).toEqual([best])
    }),
  )
})
