import { addDays, calendarDay, daysBetween } from './day.ts'
import { refusal, type Refusal } from './refusal.ts'

/**
 * When and where a body meets. What it talks about is its agenda, of the same id, which also keeps the
 * title, the day and the place.
 */
export interface Meeting extends MeetingWords {
  councilId: string
  agendaId: string
  bodyId: string
  /** Counts the changes that calendars must hear of, from 0 (RFC 5545, SEQUENCE). */
  sequence: number
  /** Instant at which it was first convened. */
  convenedAt?: string
  /** Instant at which it was cancelled: for good. */
  cancelledAt?: string
  /** Who came without a seat, by function; empty where nobody is said to have. */
  guests: string
  /** Instant at which presence was last noted; absent while it was not. */
  presenceAt?: string
  /** Counts the changes, from 1. */
  version: number
}

export interface MeetingWords {
  /** Instant. */
  beginsAt: string
  /** How long it is to last, in minutes. */
  length: number
  /** Where to join from afar: an address of the web; empty where one cannot. */
  link: string
  /** What is there for people who hear, see, move or read with difficulty. */
  access: string
}

/** A meeting with what its agenda says of it. */
export interface MeetingPlan extends MeetingWords {
  title: string
  place: string
}

export const USUAL_LENGTH = 120
export const SHORTEST_MEETING = 15
export const LONGEST_MEETING = 600
export const LONGEST_LINK = 500
export const LONGEST_ACCESS = 500
export const LONGEST_REASON = 500
export const LONGEST_GUESTS = 500

/** Where a meeting stands at an instant: prévue, convoquée, tenue, annulée. */
export const MEETING_STATES = ['planned', 'convened', 'held', 'cancelled'] as const
export type MeetingState = (typeof MEETING_STATES)[number]

/** Where a meeting stands: once it has begun it is held, unless it was cancelled before. */
export function meetingState(
  { beginsAt, convenedAt, cancelledAt }: Pick<Meeting, 'beginsAt' | 'convenedAt' | 'cancelledAt'>,
  now: string,
): MeetingState {
  if (cancelledAt !== undefined) return 'cancelled'
  if (beginsAt <= now) return 'held'
  return convenedAt === undefined ? 'planned' : 'convened'
}

/** The instant at which it is to end. */
export function endOf({ beginsAt, length }: Pick<Meeting, 'beginsAt' | 'length'>): string {
  return new Date(Date.parse(beginsAt) + length * 60_000).toISOString()
}

/** Every reason why this is not a meeting yet. A date in the past is none: a meeting may be noted afterwards. */
export function reasonsAgainstMeeting({
  length,
  link,
  access,
}: Pick<MeetingWords, 'length' | 'link' | 'access'>): readonly Refusal[] {
  const details = { least: SHORTEST_MEETING, most: LONGEST_MEETING }
  return [
    ...(Number.isInteger(length) && length >= SHORTEST_MEETING && length <= LONGEST_MEETING
      ? []
      : [refusal('count-malformed', { field: 'length', details })]),
    ...(link === '' || isWebAddress(link) ? [] : [refusal('link-malformed', { field: 'link' })]),
    ...tooLong('link', link, LONGEST_LINK),
    ...tooLong('access', access, LONGEST_ACCESS),
  ]
}

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, username, password } = new URL(text)
  return protocol === 'https:' && username === '' && password === ''
}

function tooLong(field: string, text: string, most: number): Refusal[] {
  return text.length > most ? [refusal('text-too-long', { field, details: { most } })] : []
}

/** Why people cannot be written to about this meeting, now: it is over or was cancelled. */
export function reasonAgainstConvening(
  meeting: Pick<Meeting, 'beginsAt' | 'convenedAt' | 'cancelledAt'>,
  now: string,
): Refusal | null {
  const state = meetingState(meeting, now)
  if (state === 'cancelled') return refusal('meeting-cancelled')
  return state === 'held' ? refusal('meeting-past') : null
}

/** Whether those who were convened must hear of a change: of when or where, not of a title. */
export function movesMeeting(before: MeetingPlan, after: MeetingPlan): boolean {
  return (
    before.beginsAt !== after.beginsAt ||
    before.length !== after.length ||
    before.place !== after.place ||
    before.link !== after.link
  )
}

/** Who was there on a seat: the holder, an alternate, nobody but excused, nobody. */
export const PRESENCES = ['holder', 'alternate', 'excused', 'absent'] as const
export type Presence = (typeof PRESENCES)[number]

/** Who was there on one seat at a meeting. */
export interface Attendance {
  seatId: string
  presence: Presence
}

/** Whether somebody sat on the seat. */
export function isPresent(presence: Presence): boolean {
  return presence === 'holder' || presence === 'alternate'
}

/** Whether enough seats were filled to deliberate; null where the body has no such rule. */
export function hasQuorum(quorum: number | null, attendance: readonly Attendance[]): boolean | null {
  if (quorum === null) return null
  return attendance.filter(({ presence }) => isPresent(presence)).length >= quorum
}

/** The plenary meets at least once a year (national reference for local mental health councils). */
export const DAYS_BETWEEN_PLENARIES = 365

/** Where a council stands with its yearly plenary. */
export type PlenaryDuty =
  | { kind: 'held'; nextBefore: string }
  | { kind: 'planned'; on: string }
  | { kind: 'overdue'; since: string | null }

/**
 * Whether the yearly plenary is due: given the days of its meetings that were not cancelled, and today. One
 * that was never held is overdue from the first day; one that is planned within the year is not.
 */
export function plenaryDuty(days: readonly string[], today: string): PlenaryDuty {
  const last = days.filter((day) => day <= today).toSorted().at(-1)
  const next = days.filter((day) => day > today).toSorted()[0]
  const nextBefore = last === undefined ? null : addDays(last, DAYS_BETWEEN_PLENARIES)
  if (nextBefore !== null && today <= nextBefore) return { kind: 'held', nextBefore }
  if (next !== undefined && daysBetween(today, next) <= DAYS_BETWEEN_PLENARIES)
    return { kind: 'planned', on: next }
  return { kind: 'overdue', since: nextBefore }
}

/** The calendar date of a meeting where its council is. */
export function dayOfMeeting({ beginsAt }: Pick<Meeting, 'beginsAt'>, timeZone: string): string {
  return calendarDay(beginsAt, timeZone)
}
