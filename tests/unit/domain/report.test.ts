import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ACTION_STATES } from '#app/domain/action.ts'
import { SEAT_COLLEGES, type Body, type Seat } from '#app/domain/body.ts'
import { EVALUATION_ANSWERS, EVALUATION_QUESTIONS } from '#app/domain/evaluation.ts'
import {
  countAnswers,
  countStates,
  dayOfReport,
  presenceShare,
  reportedConsultation,
  seatShares,
} from '#app/domain/report.ts'
import type { Presence } from '#app/domain/meeting.ts'
import type { ConsultationResult } from '#app/domain/result.ts'

const RELEASED = { title: 'Nos priorités', releasedAt: '2026-11-09T08:00:00.000Z' }

function aResult(ranking: readonly (readonly string[])[]): ConsultationResult {
  const outcome = { ranking, majorityGrades: {}, tooFewOpinions: [] }
  return {
    kind: 'result',
    method: 'majority-judgment',
    grades: ['Bien'],
    missingOpinions: 'ignored',
    threshold: 11,
    official: 'person',
    options: ranking.flat().map((id) => ({ id, title: id.toUpperCase() })),
    ballots: 56,
    codesHandedOut: null,
    person: outcome,
    college: null,
    blocks: [],
    counts: {},
  }
}

test('a consultation in which too few voted is told without any figure', () => {
  expect(reportedConsultation(RELEASED, { kind: 'too-few-ballots', threshold: 11 })).toEqual({
    ...RELEASED,
    told: null,
    threshold: 11,
  })
})

test('the first three priorities are named, and those that are tied together or not at all', () => {
  const first = (...ranking: string[][]) =>
    reportedConsultation(RELEASED, aResult(ranking)).told?.first
  expect(first(['a'], ['b'], ['c'], ['d'])).toEqual(['A', 'B', 'C'])
  expect(first(['a'], ['b', 'c'], ['d'])).toEqual(['A', 'B', 'C'])
  expect(first(['a'], ['b', 'c', 'd'])).toEqual(['A'])
  expect(first(['a', 'b', 'c', 'd'], ['e'])).toEqual(['A', 'B', 'C', 'D'])
})

test('a report holds nothing of a result but how many voted and what came first', () => {
  const told = reportedConsultation(RELEASED, aResult([['a'], ['b']]))
  expect(Object.keys(told).toSorted()).toEqual(['releasedAt', 'threshold', 'title', 'told'])
  expect(told.told).toEqual({ ballots: 56, first: ['A', 'B'] })
})

const aBody = (id: string, dissolvedOn?: string): Body => ({
  councilId: 'c',
  id,
  kind: 'working-group',
  name: id,
  mission: '',
  quorum: null,
  version: 1,
  ...(dissolvedOn !== undefined && { dissolvedOn }),
})

test('the seats of users and carers are counted as they stood on the day', () => {
  const seat = (id: string, bodyId: string, college: Seat['college'], removedOn?: string): Seat => ({
    councilId: 'c',
    bodyId,
    id,
    college,
    organisation: '',
    position: 0,
    version: 1,
    ...(removedOn !== undefined && { removedOn }),
  })
  const bodies = [aBody('copil'), aBody('logement'), aBody('ancien', '2026-06-01'), aBody('vide')]
  const seats = [
    seat('1', 'copil', 'users'),
    seat('2', 'copil', 'carers'),
    seat('3', 'copil', 'elected'),
    seat('4', 'copil', 'users', '2026-05-01'),
    seat('5', 'logement', 'housing'),
    seat('6', 'ancien', 'users'),
  ]
  expect(seatShares(bodies, seats, [{ seatId: '1' }, { seatId: '1' }, { seatId: '3' }], '2026-12-31')).toEqual([
    { body: 'copil', seats: 3, usersAndCarers: 2, filled: 1 },
    { body: 'logement', seats: 1, usersAndCarers: 0, filled: 0 },
  ])
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...SEAT_COLLEGES)), fc.array(fc.nat(9)), (colleges, held) => {
      const own = colleges.map((college, index) => seat(`${index}`, 'copil', college))
      const mandates = held.map((index) => ({ seatId: `${index}` }))
      for (const share of seatShares([aBody('copil')], own, mandates, '2026-12-31')) {
        expect(share.filled).toBeLessThanOrEqual(share.usersAndCarers)
        expect(share.usersAndCarers).toBeLessThanOrEqual(share.seats)
        expect(share.seats).toBe(colleges.length)
      }
    }),
  )
})

test('presence is told of users and carers, and of the others, once somebody noted it', () => {
  const seats = [
    { id: '1', college: 'users' },
    { id: '2', college: 'carers' },
    { id: '3', college: 'elected' },
  ] as const
  const at = (seatId: string, presence: Presence) => ({ seatId, presence })
  expect(presenceShare(seats, [])).toBeNull()
  const meetings = [
    [at('1', 'holder'), at('2', 'absent'), at('3', 'holder')],
    [at('1', 'excused'), at('2', 'alternate'), at('3', 'absent')],
  ]
  expect(presenceShare(seats, meetings)).toEqual({
    usersAndCarers: { present: 2, noted: 4 },
    others: { present: 1, noted: 2 },
  })
})

test('counts lose nobody and invent nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...ACTION_STATES)), (states) => {
      const counts = countStates(states.map((state) => ({ state })))
      expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(states.length)
    }),
  )
  const anAnswer = fc.record({
    question: fc.constantFrom(...EVALUATION_QUESTIONS),
    answer: fc.constantFrom(...EVALUATION_ANSWERS),
  })
  fc.assert(
    fc.property(fc.array(anAnswer), (answers) => {
      const all = [...countAnswers(answers).values()].flat()
      expect(all.reduce((sum, [, count]) => sum + count, 0)).toBe(answers.length)
      expect(all.every(([, count]) => count > 0)).toBe(true)
    }),
  )
})

test('a year is looked at on its last day, or today while it runs', () => {
  expect(dayOfReport(2026, '2027-03-10')).toBe('2026-12-31')
  expect(dayOfReport(2027, '2027-03-10')).toBe('2027-03-10')
})
