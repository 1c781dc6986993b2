import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  cutAt,
  gapsIn,
  LONGEST_BODY_NAME,
  mandateState,
  MOST_SEATS,
  reasonsAgainstBody,
  reasonsAgainstMandate,
  reasonsAgainstSeat,
  runsOn,
  SEAT_COLLEGES,
  shareOf,
  whoSits,
  type MandateKind,
  type SeatCollege,
} from '#app/domain/body.ts'
import { addDays, isDay } from '#app/domain/day.ts'
import type { Refusal } from '#app/domain/refusal.ts'

const told = (reasons: readonly Refusal[]) => reasons.map(({ code, field }) => `${field}: ${code}`)

const aDay = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2026-06-01', days))
const aTerm = fc.record({ beginsOn: aDay, endsOn: fc.option(aDay, { nil: undefined }) }).map(
  ({ beginsOn, endsOn }) => ({
    beginsOn,
    ...(endsOn !== undefined && { endsOn: endsOn < beginsOn ? beginsOn : endsOn }),
  }),
)

describe('a mandate', () => {
  test('runs from its first day to its last, both included', () => {
    const mandate = { beginsOn: '2026-09-01', endsOn: '2026-12-31' }
    expect(runsOn(mandate, '2026-08-31')).toBe(false)
    expect(runsOn(mandate, '2026-09-01')).toBe(true)
    expect(runsOn(mandate, '2026-12-31')).toBe(true)
    expect(runsOn(mandate, '2027-01-01')).toBe(false)
    expect(runsOn({ beginsOn: '2026-09-01' }, '2040-01-01')).toBe(true)
  })

  test('is about to end within the sixty days before its last', () => {
    const mandate = { beginsOn: '2026-09-01', endsOn: '2026-12-31' }
    expect(mandateState(mandate, '2026-08-31')).toBe('to-come')
    expect(mandateState(mandate, '2026-10-31')).toBe('running')
    expect(mandateState(mandate, '2026-11-01')).toBe('ending')
    expect(mandateState(mandate, '2026-12-31')).toBe('ending')
    expect(mandateState(mandate, '2027-01-01')).toBe('ended')
    expect(mandateState({ beginsOn: '2026-09-01' }, '2040-01-01')).toBe('running')
  })

  test('runs exactly on the days on which it is neither to come nor ended', () => {
    fc.assert(
      fc.property(aTerm, aDay, (term, day) => {
        const idle = ['to-come', 'ended'].includes(mandateState(term, day))
        expect(runsOn(term, day)).toBe(!idle)
      }),
    )
  })

  test('asks for a name, real days in their order, and a seat that nobody else holds then', () => {
    const words = { kind: 'holder' as const, name: 'Camille Exemple', beginsOn: '2026-09-01' }
    expect(told(reasonsAgainstMandate(words, []))).toEqual([])
    expect(told(reasonsAgainstMandate({ ...words, name: ' ', beginsOn: '' }, []))).toEqual([
      'name: name-missing',
      'beginsOn: date-missing',
    ])
    expect(told(reasonsAgainstMandate({ ...words, beginsOn: '2026-02-30' }, []))).toEqual([
      'beginsOn: date-malformed',
    ])
    expect(told(reasonsAgainstMandate({ ...words, endsOn: '2026-08-31' }, []))).toEqual([
      'endsOn: ends-before-beginning',
    ])
    const before = { kind: 'holder' as const, beginsOn: '2023-09-01', endsOn: '2026-08-31' }
    expect(told(reasonsAgainstMandate(words, [before]))).toEqual([])
    const still = [{ ...before, endsOn: '2026-09-01' }]
    expect(told(reasonsAgainstMandate(words, still))).toEqual(['beginsOn: seat-held'])
    expect(told(reasonsAgainstMandate({ ...words, kind: 'alternate' }, still))).toEqual([])
  })

  test('never leaves two holders on one seat on one day', () => {
    fc.assert(
      fc.property(fc.array(aTerm, { maxLength: 6 }), aDay, (terms, day) => {
        const held: { kind: 'holder'; beginsOn: string; endsOn?: string }[] = []
        for (const term of terms) {
          const next = { kind: 'holder' as const, ...term }
          if (reasonsAgainstMandate({ ...next, name: 'Sacha' }, held).length === 0) held.push(next)
        }
        expect(held.filter((one) => runsOn(one, day)).length).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('ends on the eve of the day on which its seat goes, and was never held where it had not begun', () => {
    fc.assert(
      fc.property(aTerm, aDay, (term, day) => {
        const cut = cutAt(term, day)
        expect(cut === null).toBe(term.beginsOn >= day)
        if (cut === null) return
        expect(isDay(cut.endsOn)).toBe(true)
        expect(runsOn({ ...term, ...cut }, day)).toBe(false)
        const eve = addDays(day, -1)
        expect(runsOn({ ...term, ...cut }, eve)).toBe(runsOn(term, eve))
      }),
    )
  })
})

describe('seats', () => {
  const seat = (id: string, college: SeatCollege, position: number) => ({
    id,
    college,
    position,
  })
  const seats = [
    seat('gem', 'users', 1),
    seat('maire', 'elected', 0),
    { ...seat('ancien', 'carers', 2), removedOn: '2026-11-01' },
  ]
  const mandate = (seatId: string, kind: MandateKind, beginsOn: string, endsOn?: string) => ({
    seatId,
    kind,
    beginsOn,
    ...(endsOn !== undefined && { endsOn }),
  })
  const mandates = [
    mandate('gem', 'alternate', '2026-01-01'),
    mandate('maire', 'holder', '2026-01-01', '2026-10-31'),
    mandate('ancien', 'holder', '2026-01-01', '2026-10-31'),
  ]

  test('show who sat on a day of the past, also on a seat that went since', () => {
    const at = (day: string) =>
      whoSits(seats, mandates, day).map(({ seat: { id }, holder, alternates }) => [
        id,
        holder !== null,
        alternates.length,
      ])
    expect(at('2026-10-31')).toEqual([
      ['maire', true, 0],
      ['gem', false, 1],
      ['ancien', true, 0],
    ])
    expect(at('2026-11-01')).toEqual([
      ['maire', false, 0],
      ['gem', false, 1],
    ])
  })

  test('warn while users or carers have none, or one that nobody holds', () => {
    const on = (day: string, more: readonly (typeof mandates)[number][] = []) =>
      gapsIn(whoSits(seats, [...mandates, ...more], day))
    expect(on('2026-10-01')).toEqual([{ college: 'users', gap: 'no-holder' }])
    expect(on('2026-11-01')).toEqual([
      { college: 'users', gap: 'no-holder' },
      { college: 'carers', gap: 'no-seat' },
    ])
    expect(on('2026-10-01', [mandate('gem', 'holder', '2026-10-01')])).toEqual([])
    expect(gapsIn([])).toHaveLength(2)
  })

  test('are counted by college, never more than all of them', () => {
    expect(shareOf(seats)).toEqual({ users: 1, carers: 1, all: 3 })
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...SEAT_COLLEGES)), (colleges) => {
        const { users, carers, all } = shareOf(colleges.map((college) => ({ college })))
        expect(users + carers).toBeLessThanOrEqual(all)
      }),
    )
  })

  test('ask for a college and for an organisation', () => {
    expect(told(reasonsAgainstSeat({ college: 'ars', organisation: 'ARS' }))).toEqual([])
    expect(told(reasonsAgainstSeat({ organisation: ' ' }))).toEqual([
      'college: college-missing',
      'organisation: seat-organisation-missing',
    ])
  })
})

test('a body asks for a name, and a quorum that can be reached', () => {
  const words = { name: 'Groupe Logement', mission: '', quorum: null }
  expect(told(reasonsAgainstBody(words))).toEqual([])
  expect(told(reasonsAgainstBody({ ...words, quorum: 5 }))).toEqual([])
  for (const quorum of [0, 1.5, Number.NaN, MOST_SEATS + 1])
    expect(told(reasonsAgainstBody({ ...words, quorum }))).toEqual(['quorum: count-malformed'])
  expect(told(reasonsAgainstBody({ ...words, name: '' }))).toEqual(['name: name-missing'])
  expect(told(reasonsAgainstBody({ ...words, name: 'x'.repeat(LONGEST_BODY_NAME + 1) }))).toEqual([
    'name: text-too-long',
  ])
})
