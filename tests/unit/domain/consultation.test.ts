import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  ACTS,
  actAt,
  DEFAULT_GRADES,
  extension,
  reasonsAgainstOpening,
  scaleFits,
  stateAt,
  STATES,
  transition,
  type Act,
  type Calendar,
  type Definition,
  type RecordedActs,
  type State,
} from '#app/domain/consultation.ts'
import type { RefusalCode, Result } from '#app/domain/refusal.ts'
import { aConsultation, PRIORITIES } from '#tests/factories/consultation.ts'

type Expected = `→ ${State}` | RefusalCode

/** Every act in every state: where it leads, or the code of the refusal. */
const TABLE: Record<State, Record<Act, Expected>> = {
  'draft': {
    'define': '→ draft',
    'set-priorities': '→ draft',
    'open': '→ proposing',
    'end-proposing': 'not-in-this-phase',
    'begin-voting': 'not-in-this-phase',
    'cast': 'voting-not-begun',
    'extend': 'not-in-this-phase',
    'end-voting': 'not-in-this-phase',
    'seal': 'not-in-this-phase',
    'release': 'not-sealed',
    'decide': 'not-in-this-phase',
    'follow-up': 'not-in-this-phase',
    'cancel': '→ cancelled',
  },
  'proposing': {
    'define': 'not-in-this-phase',
    'set-priorities': 'not-in-this-phase',
    'open': 'not-in-this-phase',
    'end-proposing': '→ consolidating',
    'begin-voting': 'not-in-this-phase',
    'cast': 'voting-not-begun',
    'extend': 'not-in-this-phase',
    'end-voting': 'not-in-this-phase',
    'seal': 'not-in-this-phase',
    'release': 'not-sealed',
    'decide': 'not-in-this-phase',
    'follow-up': 'not-in-this-phase',
    'cancel': '→ cancelled',
  },
  'consolidating': {
    'define': 'not-in-this-phase',
    'set-priorities': '→ consolidating',
    'open': 'not-in-this-phase',
    'end-proposing': 'not-in-this-phase',
    'begin-voting': '→ voting',
    'cast': 'voting-not-begun',
    'extend': 'not-in-this-phase',
    'end-voting': 'not-in-this-phase',
    'seal': 'not-in-this-phase',
    'release': 'not-sealed',
    'decide': 'not-in-this-phase',
    'follow-up': 'not-in-this-phase',
    'cancel': '→ cancelled',
  },
  'voting': {
    'define': 'not-in-this-phase',
    'set-priorities': 'priorities-frozen',
    'open': 'not-in-this-phase',
    'end-proposing': 'not-in-this-phase',
    'begin-voting': 'not-in-this-phase',
    'cast': '→ voting',
    'extend': '→ voting',
    'end-voting': '→ closed',
    'seal': 'not-in-this-phase',
    'release': 'not-sealed',
    'decide': 'not-in-this-phase',
    'follow-up': 'not-in-this-phase',
    'cancel': '→ cancelled',
  },
  'closed': {
    'define': 'not-in-this-phase',
    'set-priorities': 'priorities-frozen',
    'open': 'not-in-this-phase',
    'end-proposing': 'not-in-this-phase',
    'begin-voting': 'not-in-this-phase',
    'cast': 'voting-over',
    'extend': 'not-in-this-phase',
    'end-voting': 'not-in-this-phase',
    'seal': '→ sealed',
    'release': 'not-sealed',
    'decide': 'not-in-this-phase',
    'follow-up': 'not-in-this-phase',
    'cancel': 'not-in-this-phase',
  },
  'sealed': {
    'define': 'not-in-this-phase',
    'set-priorities': 'priorities-frozen',
    'open': 'not-in-this-phase',
    'end-proposing': 'not-in-this-phase',
    'begin-voting': 'not-in-this-phase',
    'cast': 'voting-over',
    'extend': 'not-in-this-phase',
    'end-voting': 'not-in-this-phase',
    'seal': 'not-in-this-phase',
    'release': '→ released',
    'decide': 'not-in-this-phase',
    'follow-up': 'not-in-this-phase',
    'cancel': 'not-in-this-phase',
  },
  'released': {
    'define': 'not-in-this-phase',
    'set-priorities': 'priorities-frozen',
    'open': 'not-in-this-phase',
    'end-proposing': 'not-in-this-phase',
    'begin-voting': 'not-in-this-phase',
    'cast': 'voting-over',
    'extend': 'not-in-this-phase',
    'end-voting': 'not-in-this-phase',
    'seal': 'not-in-this-phase',
    'release': 'already-released',
    'decide': '→ decided',
    'follow-up': 'not-in-this-phase',
    'cancel': 'not-in-this-phase',
  },
  'decided': {
    'define': 'not-in-this-phase',
    'set-priorities': 'priorities-frozen',
    'open': 'not-in-this-phase',
    'end-proposing': 'not-in-this-phase',
    'begin-voting': 'not-in-this-phase',
    'cast': 'voting-over',
    'extend': 'not-in-this-phase',
    'end-voting': 'not-in-this-phase',
    'seal': 'not-in-this-phase',
    'release': 'already-released',
    'decide': 'not-in-this-phase',
    'follow-up': '→ followed-up',
    'cancel': 'not-in-this-phase',
  },
  'followed-up': {
    'define': 'not-in-this-phase',
    'set-priorities': 'priorities-frozen',
    'open': 'not-in-this-phase',
    'end-proposing': 'not-in-this-phase',
    'begin-voting': 'not-in-this-phase',
    'cast': 'voting-over',
    'extend': 'not-in-this-phase',
    'end-voting': 'not-in-this-phase',
    'seal': 'not-in-this-phase',
    'release': 'already-released',
    'decide': 'not-in-this-phase',
    'follow-up': 'not-in-this-phase',
    'cancel': 'not-in-this-phase',
  },
  'cancelled': {
    'define': 'cancelled',
    'set-priorities': 'cancelled',
    'open': 'cancelled',
    'end-proposing': 'cancelled',
    'begin-voting': 'cancelled',
    'cast': 'cancelled',
    'extend': 'cancelled',
    'end-voting': 'cancelled',
    'seal': 'cancelled',
    'release': 'cancelled',
    'decide': 'cancelled',
    'follow-up': 'cancelled',
    'cancel': 'cancelled',
  },
}

const ALL = STATES.flatMap((state) => ACTS.map((act) => ({ state, act })))

describe('the transition table', () => {
  test.for(ALL)('$act in $state', ({ state, act }) => {
    expect(written(transition(state, act))).toEqual([TABLE[state][act]])
  })

  function written(result: Result<State>): string[] {
    return result.ok ? [`→ ${result.value}`] : result.refusals.map(({ code }) => code)
  }

  test('what ended stays ended', () => {
    for (const act of ACTS) {
      expect(transition('cancelled', act).ok).toBe(false)
      expect(transition('followed-up', act).ok).toBe(false)
    }
  })

  test('no path of acts seals or releases without closing first', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ACTS), { maxLength: 80 }), (acts) => {
        const passed: State[] = ['draft']
        for (const act of acts) {
          const next = transition(passed.at(-1) ?? 'draft', act)
          if (next.ok) passed.push(next.value)
        }
        for (const [late, early] of [
          ['voting', 'consolidating'],
          ['closed', 'voting'],
          ['sealed', 'closed'],
          ['released', 'sealed'],
        ] as const)
          if (passed.includes(late)) expect(passed.slice(0, passed.indexOf(late))).toContain(early)
      }),
    )
  })
})

type Dated = Pick<Definition, 'calendar' | 'priorities'> & RecordedActs

/** Few enough minutes that instants often coincide. */
const instants = fc.integer({ min: 0, max: 30 }).map(minute)
const priorities = fc.nat(PRIORITIES.length).map((length) => PRIORITIES.slice(0, length))

function minute(number: number): string {
  return new Date(Date.UTC(2026, 10, 22, 9, number)).toISOString()
}

/** Any calendar, also one that no draft could open with. */
const anyCalendars: fc.Arbitrary<Calendar> = fc.record(
  {
    proposing: fc.record({ opensAt: instants, closesAt: instants }),
    voting: fc.record({ opensAt: instants, closesAt: instants }),
  },
  { requiredKeys: ['voting'] },
)

const saneCalendars: fc.Arbitrary<Calendar> = fc
  .tuple(fc.uniqueArray(fc.nat(30), { minLength: 4, maxLength: 4 }), fc.boolean())
  .map(([minutes, proposes]) => {
    const [a = '', b = '', c = '', d = ''] = minutes.toSorted((x, y) => x - y).map(minute)
    const voting = { opensAt: c, closesAt: d }
    return proposes ? { proposing: { opensAt: a, closesAt: b }, voting } : { voting }
  })

const acts: fc.Arbitrary<RecordedActs> = fc.record(
  {
    openedAt: instants,
    cancelledAt: instants,
    sealedAt: instants,
    releasedAt: instants,
    decidedAt: instants,
    followedUpAt: instants,
  },
  { requiredKeys: [] },
)

const records: fc.Arbitrary<Dated> = fc
  .tuple(
    fc.oneof(anyCalendars, saneCalendars),
    priorities,
    fc.oneof(acts, fc.record({ openedAt: instants })),
  )
  .map(([calendar, listed, recorded]) => ({ calendar, priorities: listed, ...recorded }))

const underWay: fc.Arbitrary<Dated> = fc
  .tuple(saneCalendars, fc.integer({ min: 2, max: PRIORITIES.length }))
  .map(([calendar, count]) => ({
    calendar,
    priorities: PRIORITIES.slice(0, count),
    openedAt: minute(0),
  }))

function rank(state: State): number {
  return STATES.indexOf(state)
}

describe('the state at an instant', () => {
  test('never goes back while nothing is recorded', () => {
    fc.assert(
      fc.property(records, instants, instants, (record, one, other) => {
        const [early, late] = [one, other].sort()
        expect(rank(stateAt(record, late ?? ''))).toBeGreaterThanOrEqual(
          rank(stateAt(record, early ?? '')),
        )
      }),
    )
  })

  test('nothing can be defined after opening, at any instant', () => {
    fc.assert(
      fc.property(records, instants, instants, (record, openedAt, now) => {
        expect(actAt({ ...record, openedAt }, 'define', now).ok).toBe(false)
      }),
    )
  })

  test('priorities cannot be set once voting has begun', () => {
    fc.assert(
      fc.property(records, instants, instants, (record, one, other) => {
        const [early = '', late = ''] = [one, other].sort()
        fc.pre(rank(stateAt(record, early)) >= rank('voting'))
        expect(actAt(record, 'set-priorities', late).ok).toBe(false)
      }),
    )
  })

  test('voting does not begin with fewer than two priorities', () => {
    fc.assert(
      fc.property(fc.oneof(records, underWay), instants, fc.nat(1), (record, now, count) => {
        const short = { ...record, priorities: PRIORITIES.slice(0, count) }
        expect(actAt(short, 'cast', now).ok).toBe(false)
      }),
    )
  })

  test('a ballot is cast from the opening instant to just before the closing one', () => {
    fc.assert(
      fc.property(underWay, instants, (record, now) => {
        const { opensAt, closesAt } = record.calendar.voting
        expect(actAt(record, 'cast', now).ok).toBe(opensAt <= now && now < closesAt)
      }),
    )
  })

  test('whatever the calendar, no ballot is cast outside of the voting period', () => {
    fc.assert(
      fc.property(records, instants, (record, now) => {
        const { opensAt, closesAt } = record.calendar.voting
        fc.pre(now < opensAt || closesAt <= now)
        expect(actAt(record, 'cast', now).ok).toBe(false)
      }),
    )
  })

  test('the closing instant is the first of a closed urn', () => {
    const record = {
      calendar: { voting: { opensAt: minute(1), closesAt: minute(2) } },
      priorities: PRIORITIES,
      openedAt: minute(0),
    }
    const millisecondBefore = new Date(Date.parse(minute(2)) - 1).toISOString()
    expect(stateAt(record, minute(1))).toBe('voting')
    expect(stateAt(record, millisecondBefore)).toBe('voting')
    expect(stateAt(record, minute(2))).toBe('closed')
  })

  test('each phase of a consultation that also collects texts', () => {
    const record = {
      calendar: {
        proposing: { opensAt: minute(2), closesAt: minute(4) },
        voting: { opensAt: minute(6), closesAt: minute(8) },
      },
      priorities: PRIORITIES,
      openedAt: minute(1),
    }
    expect([3, 4, 5, 6, 7, 8, 9].map((at) => stateAt(record, minute(at)))).toEqual([
      'proposing',
      'consolidating',
      'consolidating',
      'voting',
      'voting',
      'closed',
      'closed',
    ])
    expect(stateAt({ ...record, openedAt: undefined }, minute(7))).toBe('draft')
    expect(stateAt({ ...record, cancelledAt: minute(3) }, minute(7))).toBe('cancelled')
  })
})

describe('a history played act by act', () => {
  const moves = fc.array(
    fc.oneof(
      fc.record({ wait: fc.integer({ min: 1, max: 10 }) }),
      fc.record({ act: fc.constantFrom(...ACTS) }),
    ),
    { maxLength: 60 },
  )

  test('goes forward only, and seals only after the voting period', () => {
    fc.assert(
      fc.property(saneCalendars, moves, (calendar, played) => {
        let record: Dated = { calendar, priorities: PRIORITIES }
        let clock = 0
        let reached: State = 'draft'
        for (const move of played) {
          if ('wait' in move) clock += move.wait
          else record = perform(record, move.act, minute(clock))
          const state = stateAt(record, minute(clock))
          expect(rank(state)).toBeGreaterThanOrEqual(rank(reached))
          if (state !== 'cancelled' && rank(state) >= rank('sealed'))
            expect(record.calendar.voting.closesAt <= minute(clock)).toBe(true)
          reached = state
        }
      }),
    )
  })

  const RECORDED = {
    'open': 'openedAt',
    'cancel': 'cancelledAt',
    'seal': 'sealedAt',
    'release': 'releasedAt',
    'decide': 'decidedAt',
    'follow-up': 'followedUpAt',
  } as const

  function perform(record: Dated, act: Act, now: string): Dated {
    if (!actAt(record, act, now).ok) return record
    if (act === 'extend') {
      const { voting } = record.calendar
      const closesAt = new Date(Date.parse(voting.closesAt) + 60_000).toISOString()
      const extended = extension(aConsultation({ ...record }), closesAt, 'La neige', now)
      return extended.ok ? { ...record, calendar: extended.value } : record
    }
    if (act === 'set-priorities') return { ...record, priorities: record.priorities.slice(1) }
    return isRecorded(act) ? { ...record, [RECORDED[act]]: now } : record
  }

  function isRecorded(act: Act): act is keyof typeof RECORDED {
    return act in RECORDED
  }
})

describe('reasons against opening', () => {
  const now = minute(0)
  const ready = aConsultation({
    calendar: { voting: { opensAt: minute(1), closesAt: minute(2) } },
  })

  test('a complete draft opens', () => {
    expect(reasonsAgainstOpening(ready, now)).toEqual([])
  })

  test('are all given at once, each at its field', () => {
    const nothing = aConsultation({
      question: ' ',
      summary: '\n',
      charterVersion: undefined,
      colleges: [],
      priorities: PRIORITIES.slice(0, 1),
      threshold: 10,
      grades: ['Oui'],
      calendar: { voting: { opensAt: minute(-1), closesAt: minute(-2) } },
    })
    expect(reasonsAgainstOpening(nothing, now)).toEqual([
      { code: 'question-missing', field: 'question' },
      { code: 'summary-missing', field: 'summary' },
      { code: 'charter-missing' },
      { code: 'colleges-missing', field: 'colleges' },
      { code: 'priorities-missing', field: 'priorities' },
      { code: 'threshold-too-low', field: 'threshold', details: { minimum: 11 } },
      { code: 'scale-invalid', field: 'grades' },
      { code: 'calendar-out-of-order', field: 'calendar' },
      { code: 'calendar-past', field: 'calendar' },
    ])
  })

  const proposing = { opensAt: minute(1), closesAt: minute(2) }
  const voting = { opensAt: minute(2), closesAt: minute(3) }

  test.for<{ why: string; draft: Partial<Definition>; codes: RefusalCode[] }>([
    { why: 'a threshold of 11 stands', draft: { threshold: 11 }, codes: [] },
    { why: 'a higher threshold stands', draft: { threshold: 20 }, codes: [] },
    {
      why: 'half a person is no threshold',
      draft: { threshold: 11.5 },
      codes: ['threshold-too-low'],
    },
    { why: 'nor is no number', draft: { threshold: Number.NaN }, codes: ['threshold-too-low'] },
    {
      why: 'texts may come first and priorities later',
      draft: { priorities: [], calendar: { proposing, voting } },
      codes: [],
    },
    {
      why: 'texts need a person who answers distress, and a deputy',
      draft: { calendar: { proposing, voting }, distressContacts: ['Dr Claire Morvan'] },
      codes: ['distress-contacts-missing'],
    },
    { why: 'a vote alone needs none', draft: { distressContacts: [] }, codes: [] },
    {
      why: 'voting may begin when proposing ends, not before',
      draft: { calendar: { proposing, voting: { ...voting, opensAt: minute(1) } } },
      codes: ['calendar-out-of-order'],
    },
    {
      why: 'no phase is empty',
      draft: { calendar: { voting: { opensAt: minute(2), closesAt: minute(2) } } },
      codes: ['calendar-out-of-order'],
    },
    {
      why: 'a vote that ends now is over',
      draft: { calendar: { voting: { opensAt: minute(-1), closesAt: minute(0) } } },
      codes: ['calendar-past'],
    },
    { why: 'approval has no grades', draft: { method: 'approval' }, codes: ['scale-invalid'] },
    { why: 'approval without grades', draft: { method: 'approval', grades: [] }, codes: [] },
  ])('$why', ({ draft, codes }) => {
    const reasons = reasonsAgainstOpening({ ...ready, ...draft }, now)
    expect(reasons.map(({ code }) => code)).toEqual(codes)
  })

  test('every calendar in order and to come stands', () => {
    fc.assert(
      fc.property(saneCalendars, (calendar) => {
        expect(reasonsAgainstOpening({ ...ready, calendar }, minute(-1))).toEqual([])
      }),
    )
  })

  test('a scale has two to seven different grades', () => {
    const grades = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
    const fitting = [0, 1, 2, 7, 8].filter((length) =>
      scaleFits('majority-judgment', grades.slice(0, length)),
    )
    expect(fitting).toEqual([2, 7])
    expect(scaleFits('majority-judgment', ['a', 'b', 'a'])).toBe(false)
    expect(scaleFits('majority-judgment', DEFAULT_GRADES)).toBe(true)
  })
})

describe('an extension', () => {
  const voting = { opensAt: minute(10), closesAt: minute(20) }
  const consultation = aConsultation({ openedAt: minute(0), calendar: { voting } })

  test('moves the end of voting and nothing else', () => {
    expect(extension(consultation, minute(25), 'La neige', minute(15))).toEqual({
      ok: true,
      value: { voting: { opensAt: minute(10), closesAt: minute(25) } },
    })
  })

  test.for<{ why: string; closesAt: string; reason: string; now: string; code: RefusalCode }>([
    {
      why: 'voting never ends earlier',
      closesAt: minute(19),
      reason: 'La neige',
      now: minute(15),
      code: 'extension-not-later',
    },
    {
      why: 'nor at the same instant',
      closesAt: minute(20),
      reason: 'La neige',
      now: minute(15),
      code: 'extension-not-later',
    },
    {
      why: 'a reason is stated',
      closesAt: minute(25),
      reason: ' \n',
      now: minute(15),
      code: 'reason-missing',
    },
    {
      why: 'not before voting begins',
      closesAt: minute(25),
      reason: 'La neige',
      now: minute(9),
      code: 'not-in-this-phase',
    },
    {
      why: 'not once voting is over',
      closesAt: minute(25),
      reason: 'La neige',
      now: minute(20),
      code: 'not-in-this-phase',
    },
  ])('$why', ({ closesAt, reason, now, code }) => {
    const extended = extension(consultation, closesAt, reason, now)
    expect(extended.ok ? [] : extended.refusals.map((refused) => refused.code)).toEqual([code])
  })
})
