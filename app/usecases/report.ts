import type { Action } from '#app/domain/action.ts'
import { addDays, calendarDay } from '#app/domain/day.ts'
import { concernsYear, presentAnswers, yearOf, type EvaluationQuestion, type EvaluationWord } from '#app/domain/evaluation.ts'
import { instantOf } from '#app/domain/local-time.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import {
  dayOfReport,
  presenceShare,
  reportedConsultation,
  seatShares,
  type PresenceShare,
  type ReportedConsultation,
  type SeatShare,
} from '#app/domain/report.ts'
import { listPublicActions } from '#db/registry/action.ts'
import { listAttendanceOf } from '#db/registry/attendance.ts'
import { listBodies } from '#db/registry/body.ts'
import { listEvaluation } from '#db/registry/evaluation.ts'
import { listCouncilMandates } from '#db/registry/mandate.ts'
import {
  listDecisionsPublishedIn,
  listMeetingsBetween,
  listReleasesIn,
  type ReportedDecision,
} from '#db/registry/report.ts'
import { listCouncilSeats } from '#db/registry/seat.ts'
import { permitInCouncil } from './authority.ts'
import type { UseCaseContext } from './context.ts'

/** What the plenary hears of a year. Whatever stands in it, everybody may read. */
export interface YearReport {
  council: { name: string; timeZone: string }
  year: number
  /** The day on which the year is looked at: its last, or today. */
  day: string
  /** Whether the year has not ended yet. */
  running: boolean
  consultations: readonly ReportedConsultation[]
  decisions: readonly ReportedDecision[]
  actions: readonly Pick<Action, 'title' | 'owner' | 'state' | 'theme'>[]
  evaluation: readonly {
    title: string
    answers: readonly { question: EvaluationQuestion; answer: EvaluationWord; text: string }[]
  }[]
  seats: readonly SeatShare[]
  /** Null while nobody noted who was there. */
  presence: PresenceShare | null
  /** Of one without public minutes, who met and when. */
  meetings: readonly { title: string | null; body: string | null; meetsOn: string }[]
}

/**
 * The report of a year for the plenary: released figures as they were released, published decisions, the
 * actions that everybody may read with their evaluation, and the seats of users and carers. Nothing in it
 * is for the committee alone: a plenary is open. Always the same number of queries.
 */
export async function readYearReport(
  context: UseCaseContext,
  councilSlug: string,
  asked: string,
): Promise<Result<YearReport>> {
  const { registry } = context
  const permitted = await permitInCouncil(registry, context, councilSlug, 'read-evaluation')
  if (!permitted.ok) return permitted
  const { council } = permitted.value
  const today = calendarDay(context.now(), council.timeZone)
  const year = yearOf(asked, today)
  if (year === undefined) return refused(refusal('year-malformed'))
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  const period = {
    from: midnight(first, council.timeZone),
    until: midnight(addDays(last, 1), council.timeZone),
  }
  const day = dayOfReport(year, today)
  const releases = await listReleasesIn(registry, council.id, period)
  const actions = (await listPublicActions(registry, council.id)).filter((action) =>
    concernsYear(action, year),
  )
  const seats = await listCouncilSeats(registry, council.id)
  const meetings = await listMeetingsBetween(registry, council.id, first, day)
  const ids = meetings.map(({ id }) => id)
  const attendance = await listAttendanceOf(registry, council.id, ids)
  const answers = await listEvaluation(registry, council.id, year)
  return accepted({
    council: { name: council.name, timeZone: council.timeZone },
    year,
    day,
    running: last >= today,
    consultations: releases.map((release) => reportedConsultation(release, release.content)),
    decisions: await listDecisionsPublishedIn(registry, council.id, period),
    actions: actions.map(({ title, owner, state, theme }) => ({ title, owner, state, theme })),
    evaluation: actions.flatMap(({ id, title }) => {
      const present = [...presentAnswers(answers.get(id) ?? []).values()].map(({ present: one }) => ({
        question: one.question,
        answer: one.answer,
        text: one.text,
      }))
      return present.length === 0 ? [] : [{ title, answers: present }]
    }),
    seats: seatShares(
      await listBodies(registry, council.id),
      seats,
      await listCouncilMandates(registry, council.id, day),
      day,
    ),
    presence: presenceShare(seats, attendance.values()),
    meetings: meetings.map(({ title, body, meetsOn }) => ({ title, body, meetsOn })),
  })
}

/** The instant at which a calendar day begins. */
function midnight(day: string, timeZone: string): string {
  const instant = instantOf({ day, time: '00:00' }, timeZone)
  if (instant === null) throw new Error(`${day} is no day`)
  return instant
}
