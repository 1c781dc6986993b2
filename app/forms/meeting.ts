import { PRESENCES, type MeetingPlan, type Presence } from '#app/domain/meeting.ts'
import { accepted, refused, type Result } from '#app/domain/refusal.ts'
import { versionOf } from './agenda.ts'
import { readInstant } from './date-time.ts'
import { lineOf, numberOf, textOf, typedFields, type Typed } from './fields.ts'

export const MEETING_FIELDS = ['body', 'title', 'begins', 'length', 'place', 'link', 'access'] as const

/** What one may do on the page of a meeting. */
export const MEETING_ACTS = ['save', 'convene', 'cancel'] as const
export type MeetingAct = (typeof MEETING_ACTS)[number]

/** Which button of the meeting's page was pressed: saving, where none is named. */
export function readMeetingAct(form: FormData): { act: MeetingAct; reason: string; version: number } {
  const typed = typedFields(form)
  return {
    act: MEETING_ACTS.find((known) => known === typed['act']) ?? 'save',
    reason: textOf(typed, 'reason'),
    version: versionOf(typed, 'version') ?? 0,
  }
}

/** Reads a plan of a meeting; what was typed is given back. Lengths are told in minutes. */
export function readMeetingPlan(
  form: FormData,
  timeZone: string,
): { typed: Typed; plan: Result<MeetingPlan & { bodyId: string }> } {
  const typed = typedFields(form)
  const begins = readInstant(typed, 'begins', timeZone)
  if (!begins.ok) return { typed, plan: refused(...begins.refusals) }
  const plan = {
    bodyId: textOf(typed, 'body'),
    title: lineOf(typed, 'title'),
    beginsAt: begins.value,
    length: numberOf(typed, 'length') ?? 0,
    place: lineOf(typed, 'place'),
    link: lineOf(typed, 'link'),
    access: textOf(typed, 'access'),
  }
  return { typed, plan: accepted(plan) }
}

/** The field of who was there on a seat. */
export const presenceField = (seat: string) => `siege.${seat}`

/** Reads who was there; a seat of which nothing is said, or nothing known, is left out. */
export function readAttendance(form: FormData): {
  typed: Typed
  said: ReadonlyMap<string, Presence>
  guests: string
  version: number
} {
  const typed = typedFields(form)
  const said = new Map(
    Object.entries(typed).flatMap(([name, value]) => {
      const presence = PRESENCES.find((known) => known === value)
      return name.startsWith('siege.') && presence !== undefined
        ? [[name.slice('siege.'.length), presence] as const]
        : []
    }),
  )
  return { typed, said, guests: textOf(typed, 'guests'), version: versionOf(typed, 'version') ?? 0 }
}
