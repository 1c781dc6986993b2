import { meetingState, type Meeting, type PlenaryDuty } from './meeting.ts'
import { permit, type Capacity } from './permission.ts'
import type { Task, TaskKind } from './task.ts'

/** What is known today of a council's bodies, of what they decided, and of what others do not get done. */
export interface CommitteeToday {
  /** Meetings of the last and of the next weeks, earliest first. */
  meetings: readonly (Pick<Meeting, 'agendaId' | 'beginsAt' | 'convenedAt' | 'cancelledAt' | 'presenceAt'> & {
    title: string
  })[]
  /** Null where the council has no plenary: every body beyond the council itself is optional. */
  plenary: PlenaryDuty | null
  /** Seats of the steering committee. */
  seats: number
  /** How many of users and carers are without a seat, or without anybody on it, in the steering committee. */
  gaps: number
  overdueActions: number
  /** Texts that wait for moderators beyond the delay that the council promises, and since which day the oldest. */
  lateTexts: { count: number; oldestOn: string | null }
  /** Sheets of codes that relays have not printed, before or during a vote. */
  unprintedSheets: number
}

/** A convocation comes three weeks ahead, so that people can prepare and find a stand-in. */
const CONVENED_AHEAD_MS = 21 * 24 * 60 * 60 * 1000

/** What a coordinator has to do, or to remind others of, beyond consultations. */
export function committeeTasks(
  capacities: readonly Capacity[],
  today: CommitteeToday,
  now: string,
): readonly Task[] {
  if (!permit(capacities, 'write-agenda').ok) return []
  const task = (kind: TaskKind, more: Partial<Task> = {}): Task => ({
    kind,
    consultation: null,
    count: null,
    at: null,
    ...more,
  })
  const { lateTexts, unprintedSheets, overdueActions, gaps, plenary } = today
  return [
    ...today.meetings.flatMap((meeting) => {
      const { agendaId: id, title, beginsAt: at } = meeting
      const state = meetingState(meeting, now)
      if (state === 'held' && meeting.presenceAt === undefined)
        return [task('note-attendance', { at, meeting: { id, title } })]
      const soon = Date.parse(at) - Date.parse(now) < CONVENED_AHEAD_MS
      return state === 'planned' && soon
        ? [task('convene-meeting', { at, meeting: { id, title } })]
        : []
    }),
    ...(lateTexts.count === 0
      ? []
      : [
          task('late-moderation', {
            count: lateTexts.count,
            ...(lateTexts.oldestOn !== null && { since: lateTexts.oldestOn }),
          }),
        ]),
    ...(unprintedSheets === 0 ? [] : [task('sheets-unprinted', { count: unprintedSheets })]),
    ...(overdueActions === 0 ? [] : [task('actions-overdue', { count: overdueActions })]),
    ...(plenary?.kind === 'overdue' ? [task('plenary-overdue')] : []),
    ...(gaps === 0 ? [] : [task('seats-missing', { count: gaps })]),
  ]
}
