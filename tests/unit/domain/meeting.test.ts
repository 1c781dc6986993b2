import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#app/domain/day.ts'
import {
  DAYS_BETWEEN_PLENARIES,
  endOf,
  hasQuorum,
  isPresent,
  meetingState,
  movesMeeting,
  plenaryDuty,
  PRESENCES,
  reasonAgainstConvening,
  reasonsAgainstMeeting,
  type MeetingPlan,
} from '#app/domain/meeting.ts'

const PLAN: MeetingPlan = {
  title: 'Comité de pilotage de janvier',
  beginsAt: '2027-01-14T13:00:00.000Z',
  length: 120,
  place: 'Mairie, salle du conseil',
  link: 'https://visio.example.org/comite',
  access: 'Plain-pied, boucle magnétique.',
}
const BEFORE = '2027-01-14T12:59:59.999Z'

describe('a meeting', () => {
  test('is planned, convened, then held from its first minute on, unless it was cancelled before', () => {
    expect(meetingState(PLAN, BEFORE)).toBe('planned')
    expect(meetingState({ ...PLAN, convenedAt: BEFORE }, BEFORE)).toBe('convened')
    expect(meetingState({ ...PLAN, convenedAt: BEFORE }, PLAN.beginsAt)).toBe('held')
    expect(meetingState({ ...PLAN, cancelledAt: BEFORE }, PLAN.beginsAt)).toBe('cancelled')
    expect(endOf(PLAN)).toBe('2027-01-14T15:00:00.000Z')
  })

  test('lasts between a quarter of an hour and ten hours, and is joined over the web alone', () => {
    const faults = (plan: Partial<MeetingPlan>) =>
      reasonsAgainstMeeting({ ...PLAN, ...plan }).map(({ code, field }) => `${field}: ${code}`)
    expect(faults({})).toEqual([])
    expect(faults({ link: '', access: '' })).toEqual([])
    for (const length of [0, 14, 601, 30.5, Number.NaN])
      expect(faults({ length })).toEqual(['length: count-malformed'])
    for (const link of [
      'visio',
      'http://visio.example.org',
      'javascript:alert(1)',
      'https://moi:secret@visio.example.org',
    ])
      expect(faults({ link })).toEqual(['link: link-malformed'])
    expect(faults({ access: 'x'.repeat(501) })).toEqual(['access: text-too-long'])
  })

  test('is convened before it begins, and never once it is cancelled', () => {
    expect(reasonAgainstConvening(PLAN, BEFORE)).toBeNull()
    expect(reasonAgainstConvening(PLAN, PLAN.beginsAt)?.code).toBe('meeting-past')
    expect(reasonAgainstConvening({ ...PLAN, cancelledAt: BEFORE }, BEFORE)?.code).toBe(
      'meeting-cancelled',
    )
  })

  test('moves with its time, its length, its place and its address, not with its name', () => {
    expect(movesMeeting(PLAN, { ...PLAN, title: 'Autre', access: '' })).toBe(false)
    for (const change of [
      { beginsAt: BEFORE },
      { length: 90 },
      { place: 'CCAS' },
      { link: '' },
    ] as const)
      expect(movesMeeting(PLAN, { ...PLAN, ...change })).toBe(true)
  })

  test('has its quorum when as many seats are filled, by holders or alternates, as the rule says', () => {
    const presences = fc.array(fc.constantFrom(...PRESENCES), { maxLength: 30 })
    fc.assert(
      fc.property(presences, fc.integer({ min: 1, max: 30 }), (list, quorum) => {
        const attendance = list.map((presence, index) => ({ seatId: `${index}`, presence }))
        const present = list.filter(isPresent).length
        expect(hasQuorum(quorum, attendance)).toBe(present >= quorum)
        expect(hasQuorum(null, attendance)).toBeNull()
      }),
    )
    expect(PRESENCES.filter(isPresent)).toEqual(['holder', 'alternate'])
  })
})

describe('the yearly plenary', () => {
  const today = '2027-03-01'

  test('is due where none was ever held, unless one is planned within the year', () => {
    expect(plenaryDuty([], today)).toEqual({ kind: 'overdue', since: null })
    expect(plenaryDuty(['2027-06-01'], today)).toEqual({ kind: 'planned', on: '2027-06-01' })
    expect(plenaryDuty(['2029-06-01'], today)).toEqual({ kind: 'overdue', since: null })
  })

  test('is due again a year after the last one', () => {
    expect(plenaryDuty(['2026-03-01'], today)).toEqual({ kind: 'held', nextBefore: '2027-03-01' })
    expect(plenaryDuty(['2026-02-28'], today)).toEqual({ kind: 'overdue', since: '2027-02-28' })
    expect(plenaryDuty(['2026-02-28', '2027-04-02'], today).kind).toBe('planned')
  })

  test('is never both held within the year and overdue, whatever was held', () => {
    const days = fc
      .array(fc.integer({ min: -2_000, max: 2_000 }), { maxLength: 8 })
      .map((list) => list.map((shift) => addDays(today, shift)))
    fc.assert(
      fc.property(days, (held) => {
        const duty = plenaryDuty(held, today)
        const recent = held.some(
          (day) => day <= today && today <= addDays(day, DAYS_BETWEEN_PLENARIES),
        )
        expect(duty.kind === 'held').toBe(recent)
      }),
    )
  })
})
