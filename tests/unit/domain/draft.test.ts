import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reasonsAgainstOpening, type Calendar } from '#app/domain/consultation.ts'
import {
  asOpened,
  DRAFT_STEPS,
  moved,
  plannedCalendar,
  stepAfter,
  stepOfReason,
  stepsOf,
  unfinishedSteps,
  withCalendar,
  withCollecting,
  withCounting,
  withParticipants,
} from '#app/domain/draft.ts'
import { localTimeOf } from '#app/domain/local-time.ts'
import { aConsultation, COLLEGES, PRIORITIES } from '#tests/factories/consultation.ts'

const NOW = '2026-11-22T09:00:00.000Z'
const PARIS = 'Europe/Paris'
const PLANNED = plannedCalendar(NOW, PARIS, true)
const draft = aConsultation({ calendar: PLANNED })
const { voting } = PLANNED

const instants = fc
  .integer({ min: 0, max: 40 })
  .map((hour) => new Date(Date.UTC(2026, 10, 21, hour)).toISOString())
const periods = fc.record({ opensAt: instants, closesAt: instants })
const calendars: fc.Arbitrary<Calendar> = fc.record(
  { proposing: periods, voting: periods },
  { requiredKeys: ['voting'] },
)

describe('the steps of a draft', () => {
  test('priorities are a step where no texts are collected, or some are written already', () => {
    const without = DRAFT_STEPS.filter((step) => step !== 'priorities')
    expect(stepsOf({ calendar: PLANNED, priorities: [] })).toEqual(without)
    expect(stepsOf({ calendar: PLANNED, priorities: PRIORITIES })).toEqual(DRAFT_STEPS)
    expect(stepsOf({ calendar: { voting }, priorities: [] })).toEqual(DRAFT_STEPS)
  })

  test('each leads to the next there is, and the last to itself', () => {
    const steps = stepsOf({ calendar: PLANNED, priorities: [] })
    expect(steps.map((step) => stepAfter(step, steps))).toEqual([
      'proposals',
      'participants',
      'method',
      'calendar',
      'review',
      'review',
    ])
    expect(stepAfter('priorities', steps)).toBe('participants')
  })

  test('every reason against opening has its step, but for the charter', () => {
    const nothing = aConsultation({
      question: '',
      summary: '',
      charterVersion: undefined,
      colleges: [],
      priorities: [],
      threshold: 3,
      grades: [],
      distressContacts: [],
      calendar: { voting: { opensAt: NOW, closesAt: NOW } },
    })
    const reasons = [
      ...reasonsAgainstOpening(nothing, NOW),
      ...reasonsAgainstOpening({ ...nothing, calendar: PLANNED }, NOW),
    ]
    expect(reasons.filter((reason) => stepOfReason(reason) === null).map(({ code }) => code)).toEqual(
      ['charter-missing', 'charter-missing'],
    )
    expect([...unfinishedSteps(nothing, NOW)].sort()).toEqual(
      ['calendar', 'method', 'participants', 'priorities', 'question'],
    )
  })

  test('a place left empty names nobody who answers distress', () => {
    const alone = { ...draft, distressContacts: ['', 'Sa suppléante'] }
    expect([...unfinishedSteps(alone, NOW)]).toEqual(['proposals'])
  })
})

describe('a planned calendar', () => {
  const moments = fc
    .date({ min: new Date('2026-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString())
  const zones = fc.constantFrom(PARIS, 'Pacific/Noumea', 'America/Guadeloupe', 'America/Miquelon')

  test('opens a week ahead or more, in the morning of a Monday, and closes in the evening of a Friday', () => {
    fc.assert(
      fc.property(moments, zones, fc.boolean(), (now, zone, collects) => {
        const { proposing, voting } = plannedCalendar(now, zone, collects)
        const phases = [...(proposing ? [proposing] : []), voting]
        expect(phases).toHaveLength(collects ? 2 : 1)
        for (const { opensAt, closesAt } of phases) {
          expect(Date.parse(opensAt) - Date.parse(now)).toBeGreaterThan(6 * 24 * 60 * 60 * 1000)
          const [opens, closes] = [localTimeOf(opensAt, zone), localTimeOf(closesAt, zone)]
          expect([opens.time, closes.time]).toEqual(['09:00', '18:00'])
          expect([weekday(opens.day), weekday(closes.day)]).toEqual([1, 5])
        }
      }),
    )
  })

  test('is one that a draft can open with', () => {
    fc.assert(
      fc.property(moments, zones, fc.boolean(), (now, zone, collects) => {
        const planned = aConsultation({ calendar: plannedCalendar(now, zone, collects) })
        expect(reasonsAgainstOpening(planned, now)).toEqual([])
        expect(withCalendar(planned, planned.calendar, now).ok).toBe(true)
      }),
    )
  })

  function weekday(day: string): number {
    return new Date(`${day}T00:00:00Z`).getUTCDay()
  }
})

describe('collecting texts or not', () => {
  const collecting = { collects: true, themes: draft.themes, distressContacts: ['A', 'B'] }

  test('without texts there is a vote alone; with them again, a phase before it', () => {
    const alone = withCollecting(draft, { ...collecting, collects: false }, PLANNED)
    expect(alone.calendar).toEqual({ voting })
    expect(withCollecting(alone, collecting, PLANNED).calendar).toEqual(PLANNED)
  })

  test('a phase that comes anew pushes back a vote that would begin before it ends', () => {
    const soon = { opensAt: '2026-12-01T08:00:00.000Z', closesAt: '2026-12-20T17:00:00.000Z' }
    const late = { opensAt: '2027-06-01T08:00:00.000Z', closesAt: '2027-06-20T17:00:00.000Z' }
    const calendarWith = (voting: typeof soon) =>
      withCollecting({ ...draft, calendar: { voting } }, collecting, PLANNED).calendar
    expect(calendarWith(soon)).toEqual(PLANNED)
    expect(calendarWith(late)).toEqual({ ...PLANNED, voting: late })
  })

  test('dates already written stay as they are', () => {
    fc.assert(
      fc.property(periods, periods, (proposing, voting) => {
        const calendar = { proposing, voting }
        expect(withCollecting({ ...draft, calendar }, collecting, PLANNED).calendar).toBe(calendar)
      }),
    )
  })

  test('a theme that goes leaves its priorities without one, and loses none of them', () => {
    const [kept, gone] = draft.themes
    const themes = kept === undefined ? [] : [kept]
    const { priorities } = withCollecting(draft, { ...collecting, themes }, PLANNED)
    expect(priorities.map(({ id }) => id)).toEqual(draft.priorities.map(({ id }) => id))
    expect(draft.priorities.some(({ themeId }) => themeId === gone?.id)).toBe(true)
    for (const [index, priority] of priorities.entries()) {
      const before = draft.priorities[index]?.themeId
      expect(priority.themeId).toBe(before === gone?.id ? undefined : before)
    }
  })
})

describe('what no draft may say', () => {
  test('a college that is not the council’s, a threshold under eleven', () => {
    expect(withParticipants(draft, { colleges: ['usagers', 'martiens'], emailVoting: false, threshold: 11 }, COLLEGES)).toEqual(
      {
        ok: false,
        refusals: [
          { code: 'unknown-college', field: 'colleges', details: { college: 'martiens' } },
        ],
      },
    )
    for (const threshold of [10, 0, -1, 11.5, Number.NaN])
      expect(withParticipants(draft, { colleges: ['usagers'], emailVoting: false, threshold }, COLLEGES).ok).toBe(false)
  })

  test('colleges come in the order chosen, in the council’s words', () => {
    const chosen = withParticipants(
      draft,
      { colleges: ['citoyens', 'usagers'], emailVoting: false, threshold: 20 },
      COLLEGES,
    )
    expect(chosen.ok && chosen.value.colleges).toEqual([COLLEGES[2], COLLEGES[0]])
    expect(withParticipants(draft, { colleges: [], emailVoting: false, threshold: 11 }, COLLEGES).ok).toBe(true)
  })

  test('a scale that does not fit', () => {
    const counting = { missingOpinions: 'ignored', officialWeighting: 'person' } as const
    const fits = (method: 'majority-judgment' | 'approval', grades: string[]) =>
      withCounting(draft, { ...counting, method, grades }).ok
    expect(fits('majority-judgment', ['Oui'])).toBe(false)
    expect(fits('majority-judgment', ['Oui', 'Non'])).toBe(true)
    expect(fits('approval', ['Oui', 'Non'])).toBe(false)
    expect(fits('approval', [])).toBe(true)
  })

  test('a calendar is kept exactly where a draft could open with it', () => {
    fc.assert(
      fc.property(calendars, (calendar) => {
        const kept = withCalendar(draft, calendar, NOW)
        const reasons = reasonsAgainstOpening({ ...draft, calendar }, NOW)
        expect(kept.ok).toBe(reasons.length === 0)
        if (!kept.ok)
          for (const { field } of kept.refusals)
            expect(['proposing.closes', 'voting.opens', 'voting.closes']).toContain(field)
      }),
    )
  })

  test('each fault of a calendar stands at its own date', () => {
    const past = (day: number) => `2026-11-0${day}T09:00:00.000Z`
    const calendar = {
      proposing: { opensAt: past(4), closesAt: past(3) },
      voting: { opensAt: past(2), closesAt: past(1) },
    }
    expect(withCalendar(draft, calendar, NOW)).toEqual({
      ok: false,
      refusals: [
        { code: 'calendar-out-of-order', field: 'proposing.closes' },
        { code: 'voting-before-proposing-ends', field: 'voting.opens' },
        { code: 'calendar-out-of-order', field: 'voting.closes' },
      ],
    })
    const over = {
      proposing: { opensAt: past(1), closesAt: past(2) },
      voting: { opensAt: past(3), closesAt: past(4) },
    }
    expect(withCalendar(draft, over, NOW)).toEqual({
      ok: false,
      refusals: [
        { code: 'proposing-past', field: 'proposing.closes' },
        { code: 'calendar-past', field: 'voting.closes' },
      ],
    })
  })
})

describe('what opens in place of a draft', () => {
  const council = { charterVersion: 4, colleges: COLLEGES }

  test('stands under the charter in force, whatever it was written under', () => {
    expect(asOpened({ ...draft, charterVersion: undefined }, council, NOW).charterVersion).toBe(4)
    expect(asOpened(draft, { ...council, charterVersion: undefined }, NOW).charterVersion).toBe(
      undefined,
    )
  })

  test('calls colleges as the council does today', () => {
    const old = { ...draft, colleges: [{ id: 'aidants', name: 'Familles', description: '' }] }
    expect(asOpened(old, council, NOW).colleges).toEqual([COLLEGES[1]])
  })

  test('collects texts at once, and votes when it said', () => {
    expect(asOpened(draft, council, NOW).calendar).toEqual({
      proposing: { ...PLANNED.proposing, opensAt: NOW },
      voting,
    })
    expect(asOpened({ ...draft, calendar: { voting } }, council, NOW).calendar).toEqual({ voting })
  })
})

describe('an item that changes places', () => {
  const lists = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 12 })

  test('goes one place and comes back, and nothing is lost', () => {
    fc.assert(
      fc.property(lists, fc.nat(), (list, seed) => {
        const item = list[seed % list.length] ?? ''
        const up = moved(list, item, 'up')
        expect(up.toSorted()).toEqual(list.toSorted())
        if (list[0] === item) expect(up).toEqual(list)
        else expect(moved(up, item, 'down')).toEqual(list)
      }),
    )
  })

  test('an unknown item moves nothing', () => {
    expect(moved(['a', 'b'], 'c', 'down')).toEqual(['a', 'b'])
  })
})
