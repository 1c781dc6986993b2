import { describe, expect, test } from 'vitest'
import type { Consultation } from '#app/domain/consultation.ts'
import { ROLES, type Role } from '#app/domain/membership.ts'
import { TASKS } from '#app/domain/task.ts'
import { comingDates, rolesMissing, tasksFor, type CouncilToday } from '#app/domain/today.ts'
import { aConsultation, PRIORITIES } from '#tests/factories/consultation.ts'

const NOW = '2026-11-22T09:00:00.000Z'
const day = (date: string) => `${date}T09:00:00.000Z`
const OPENED = { openedAt: day('2026-09-01') }
const PAST = { opensAt: day('2026-09-02'), closesAt: day('2026-10-01') }
const COMING = { opensAt: day('2026-12-10'), closesAt: day('2026-12-30') }

const draft = aConsultation({ slug: 'brouillon', calendar: { voting: COMING } })
const proposing = aConsultation({
  ...OPENED,
  slug: 'propositions',
  priorities: [],
  calendar: { proposing: { opensAt: PAST.opensAt, closesAt: day('2026-12-01') }, voting: COMING },
})
const consolidating = aConsultation({
  ...OPENED,
  slug: 'mise-en-commun',
  priorities: PRIORITIES.slice(0, 1),
  calendar: { proposing: PAST, voting: COMING },
})
const sealed = aConsultation({
  ...OPENED,
  slug: 'scellee',
  calendar: { voting: PAST },
  sealedAt: PAST.closesAt,
})
const released = { ...sealed, id: 'publiee', slug: 'publiee', releasedAt: day('2026-10-02') }

const EMPTY: CouncilToday = {
  hasCharter: true,
  hasColleges: true,
  hasDataContacts: true,
  roles: new Set(ROLES),
  consultations: [],
  unfinished: new Map(),
  queues: new Map(),
  oldestWaiting: new Map(),
  unsourced: new Map(),
  withCodes: new Set(),
  sheets: new Map(),
  approvals: new Map(),
  onAgenda: new Set(),
  decisions: new Map(),
  overdueAnswers: new Map(),
  meetings: [],
  plenary: null,
  seats: 0,
  gaps: 0,
  overdueActions: 0,
  lateTexts: { count: 0, oldestOn: null },
  unprintedSheets: 0,
}

function told(roles: readonly Role[], today: Partial<CouncilToday>): string[] {
  return tasksFor(roles, { ...EMPTY, ...today }, NOW).map(
    ({ kind, consultation }) => `${kind}${consultation ? ` ${consultation.slug}` : ''}`,
  )
}

describe('what waits today', () => {
  test('a council that has just been made needs its charter, its colleges and a consultation', () => {
    const today = { hasCharter: false, hasColleges: false }
    expect(told(['coordinator'], today)).toEqual([
      'charter-missing',
      'colleges-missing',
      'first-consultation',
    ])
    for (const role of ROLES.filter((role) => role !== 'coordinator'))
      expect(told([role], today)).toEqual([])
  })

  test('a council that collects texts is asked to say who answers for them, and not before', () => {
    const missing = (...consultations: Consultation[]) =>
      told(['coordinator'], { consultations, hasDataContacts: false }).includes(
        'data-contacts-missing',
      )
    expect(missing(proposing)).toBe(true)
    expect(missing(released)).toBe(released.calendar.proposing !== undefined)
    expect(missing(draft)).toBe(false)
    expect(missing({ ...proposing, cancelledAt: NOW })).toBe(false)
    expect(told(['chair'], { consultations: [proposing], hasDataContacts: false })).toEqual([])
  })

  const all: readonly Consultation[] = [draft, proposing, consolidating, sealed, released]
  const busy: Partial<CouncilToday> = {
    consultations: all,
    unfinished: new Map([[draft.id, 2]]),
    queues: new Map([
      [proposing.id, { 'waiting': 7, 'distress': 2, 'second-eyes': 1, 'opinions': 1 }],
      [sealed.id, { waiting: 3, distress: 1, appeals: 2 }],
    ]),
    unsourced: new Map([[consolidating.id, 3]]),
    sheets: new Map([[consolidating.id, 1]]),
  }

  test.for<[Role, string[]]>([
    [
      'coordinator',
      [
        'priorities-few mise-en-commun',
        'consolidate mise-en-commun',
        'order-codes propositions',
        'order-codes mise-en-commun',
        'approve-release scellee',
        'prepare-agenda publiee',
        'draft-unfinished brouillon',
      ],
    ],
    ['chair', ['approve-release scellee']],
    [
      'moderator',
      [
        'rule-on-appeals scellee',
        'confirm-refusals propositions',
        'give-opinions propositions',
        'moderate propositions',
        'priorities-few mise-en-commun',
        'consolidate mise-en-commun',
      ],
    ],
    ['referent', ['answer-distress scellee', 'answer-distress propositions']],
    ['deputy-referent', ['answer-distress scellee', 'answer-distress propositions']],
    ['steering-member', ['read-result scellee']],
    ['scrutineer', ['read-result scellee']],
    ['representative', ['propose propositions']],
    ['relay', ['print-sheets mise-en-commun']],
  ])('%s', ([role, tasks]) => {
    expect(told([role], busy)).toEqual(tasks)
  })

  test('several roles see the tasks of all, most pressing first', () => {
    const tasks = tasksFor(['moderator', 'steering-member'], { ...EMPTY, ...busy }, NOW)
    const ranks = tasks.map(({ kind }) => TASKS.indexOf(kind))
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
    expect(tasks.map(({ kind }) => kind)).toContain('read-result')
  })

  test('a vote that should have begun without its priorities comes before everything else', () => {
    const voting = { opensAt: day('2026-11-20'), closesAt: day('2026-12-30') }
    const late = { ...consolidating, calendar: { proposing: PAST, voting } }
    expect(told(['coordinator'], { consultations: [late] })[0]).toBe(
      'priorities-late mise-en-commun',
    )
  })

  test('once its period went by, nobody is asked for priorities any more', () => {
    const missed = { ...consolidating, calendar: { proposing: PAST, voting: PAST } }
    const today = { ...busy, consultations: [missed] }
    expect(told(['moderator'], today)).toEqual([])
    expect(told(['coordinator'], today)).toEqual(['priorities-missed mise-en-commun'])
  })

  test('whoever has agreed waits for the other', () => {
    const approvals = new Map([[sealed.id, ['coordinator'] as const]])
    const today = { consultations: [sealed], approvals }
    expect(told(['coordinator'], today)).toEqual(['approval-awaited scellee'])
    expect(told(['chair'], today)).toEqual(['approve-release scellee'])
  })

  test('a result becomes an agenda, then decisions, then a publication', () => {
    const on = (today: Partial<CouncilToday>) =>
      told(['coordinator'], { consultations: [released], ...today })
    const onAgenda = new Set([released.id])
    expect(on({})).toEqual(['prepare-agenda publiee'])
    expect(on({ onAgenda, decisions: new Map([[released.id, 2]]) })).toEqual(['decide publiee'])
    expect(on({ onAgenda, decisions: new Map([[released.id, PRIORITIES.length]]) })).toEqual([
      'publish-decisions publiee',
    ])
  })

  test('a decision past its deadline asks for a word, of whoever follows it up', () => {
    const decided = { ...released, decidedAt: day('2026-10-20') }
    const today = {
      consultations: [decided],
      onAgenda: new Set([decided.id]),
      decisions: new Map([[decided.id, PRIORITIES.length]]),
      overdueAnswers: new Map([[decided.id, 2]]),
    }
    expect(told(['coordinator'], today)).toEqual(['answers-overdue publiee'])
    expect(told(['chair'], today)).toEqual([])
  })

  test('moderators are told since when the oldest text waits', () => {
    const queues = new Map([[proposing.id, { waiting: 7 }]])
    const oldestWaiting = new Map([[proposing.id, '2026-11-18']])
    const today = { ...EMPTY, consultations: [proposing], queues, oldestWaiting }
    expect(tasksFor(['moderator'], today, NOW)).toMatchObject([
      { kind: 'moderate', count: 7, since: '2026-11-18' },
    ])
  })

  test('codes are asked for a month ahead, once', () => {
    const far = {
      ...proposing,
      calendar: {
        proposing: { opensAt: PAST.opensAt, closesAt: day('2027-01-30') },
        voting: { opensAt: day('2027-03-01'), closesAt: day('2027-03-20') },
      },
    }
    expect(told(['coordinator'], { consultations: [far] })).toEqual([])
    const withCodes = new Set([proposing.id])
    expect(told(['coordinator'], { consultations: [proposing], withCodes })).toEqual([])
  })
})

test('dates to come are those of opened consultations, soonest first', () => {
  const cancelled = { ...proposing, slug: 'annulee', cancelledAt: NOW }
  const dates = comingDates([sealed, consolidating, proposing, draft, cancelled], NOW)
  expect(dates.map(({ event, consultation, at }) => `${at.slice(0, 10)} ${event} ${consultation.slug}`)).toEqual([
    '2026-12-01 proposingEnds propositions',
    '2026-12-10 votingBegins mise-en-commun',
    '2026-12-10 votingBegins propositions',
    '2026-12-30 votingEnds mise-en-commun',
    '2026-12-30 votingEnds propositions',
  ])
})

describe('roles that nobody has', () => {
  test('are asked of the coordinator once a consultation needs them', () => {
    const roles = new Set<Role>(['coordinator'])
    expect(told(['coordinator'], { consultations: [proposing], roles })).toEqual(
      expect.arrayContaining(['moderator-missing', 'referent-missing', 'relay-missing', 'chair-missing']),
    )
    expect(told(['coordinator'], { roles }).filter((kind) => kind.endsWith('-missing'))).toEqual([])
  })

  test('are no longer asked for once what they are needed for is over', () => {
    const roles = new Set<Role>(['coordinator'])
    const missing = (consultation: Consultation) =>
      told(['coordinator'], { consultations: [consultation], roles }).filter((kind) =>
        /^(moderator|(deputy-)?referent|relay|chair)-missing$/.test(kind),
      )
    expect(missing(sealed)).toEqual(['chair-missing'])
    expect(missing(released)).toEqual([])
  })

  test('are told of a draft before it opens', () => {
    const { calendar } = proposing
    expect(rolesMissing({ calendar }, new Set())).toEqual([
      'moderator',
      'referent',
      'deputy-referent',
      'relay',
      'chair',
    ])
    expect(rolesMissing({ calendar: { voting: COMING } }, new Set(['chair']))).toEqual(['relay'])
    expect(rolesMissing({ calendar }, new Set(ROLES))).toEqual([])
  })
})
