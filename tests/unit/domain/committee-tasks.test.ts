import { describe, expect, test } from 'vitest'
import { committeeTasks, type CommitteeToday } from '#app/domain/committee-tasks.ts'
import { ROLES, type Role } from '#app/domain/membership.ts'

const NOW = '2027-01-02T09:00:00.000Z'
const QUIET: CommitteeToday = {
  meetings: [],
  plenary: null,
  seats: 0,
  gaps: 0,
  overdueActions: 0,
  lateTexts: { count: 0, oldestOn: null },
  unprintedSheets: 0,
}

function told(today: Partial<CommitteeToday>, role: Role = 'coordinator') {
  return committeeTasks([role], { ...QUIET, ...today }, NOW).map(({ kind, count, meeting }) =>
    [kind, count, meeting?.id].filter((part) => part != null).join(' '),
  )
}

function meeting(agendaId: string, beginsAt: string, more: object = {}) {
  return { agendaId, title: `Séance ${agendaId}`, beginsAt, ...more }
}

describe('what a coordinator has to see to', () => {
  test('meetings are convened three weeks ahead, and presence is noted once they have begun', () => {
    const meetings = [
      meeting('past', '2027-01-01T13:00:00.000Z'),
      meeting('noted', '2027-01-01T13:00:00.000Z', { presenceAt: NOW }),
      meeting('not-held', '2027-01-01T13:00:00.000Z', { cancelledAt: '2026-12-30T08:00:00.000Z' }),
      meeting('soon', '2027-01-20T13:00:00.000Z'),
      meeting('told', '2027-01-20T13:00:00.000Z', { convenedAt: NOW }),
      meeting('far', '2027-01-24T13:00:00.000Z'),
    ]
    expect(told({ meetings })).toEqual(['note-attendance past', 'convene-meeting soon'])
  })

  test('the plenary is asked for where there is one and none is held or planned', () => {
    expect(told({ plenary: { kind: 'overdue', since: null } })).toEqual(['plenary-overdue'])
    expect(told({ plenary: { kind: 'planned', on: '2027-03-01' } })).toEqual([])
    expect(told({ plenary: { kind: 'held', nextBefore: '2027-03-01' } })).toEqual([])
  })

  test('what others have not done, and who is missing, is counted', () => {
    const late = {
      gaps: 2,
      overdueActions: 3,
      lateTexts: { count: 4, oldestOn: '2026-12-01' },
      unprintedSheets: 5,
    }
    expect(told(late)).toEqual([
      'late-moderation 4',
      'sheets-unprinted 5',
      'actions-overdue 3',
      'seats-missing 2',
    ])
  })

  test('it is told since when the oldest text waits', () => {
    const lateTexts = { count: 4, oldestOn: '2026-12-01' }
    expect(committeeTasks(['coordinator'], { ...QUIET, lateTexts }, NOW)).toMatchObject([
      { kind: 'late-moderation', since: '2026-12-01' },
    ])
  })

  test('nobody else is asked', () => {
    const meetings = [meeting('soon', '2027-01-20T13:00:00.000Z')]
    for (const role of ROLES.filter((role) => role !== 'coordinator'))
      expect(told({ meetings, gaps: 2, overdueActions: 3 }, role)).toEqual([])
  })
})
