import {
  reasonsAgainstOpening,
  scaleFits,
  votesByEmail,
  MINIMUM_THRESHOLD,
  type Calendar,
  type Definition,
  type Method,
  type Period,
  type Priority,
  type Theme,
} from './consultation.ts'
import type { College } from './council.ts'
import { addDays, instantOf, localTimeOf } from './local-time.ts'
import { accepted, refusal, refused, type Refusal, type Result } from './refusal.ts'

/** What is written about a consultation before it opens, one subject at a time. */
export interface Draft extends Definition {
  slug: string
}

export const DRAFT_STEPS = [
  'question',
  'proposals',
  'priorities',
  'participants',
  'method',
  'calendar',
  'review',
] as const
export type DraftStep = (typeof DRAFT_STEPS)[number]

/** The steps of this draft: priorities are written by hand where no texts are collected first. */
export function stepsOf({
  calendar,
  priorities,
}: Pick<Draft, 'calendar' | 'priorities'>): readonly DraftStep[] {
  const byHand = calendar.proposing === undefined || priorities.length > 0
  return DRAFT_STEPS.filter((step) => step !== 'priorities' || byHand)
}

/** The step that comes after another among the steps of a draft. */
export function stepAfter(step: DraftStep, steps: readonly DraftStep[]): DraftStep {
  const later = DRAFT_STEPS.slice(DRAFT_STEPS.indexOf(step) + 1)
  return later.find((next) => steps.includes(next)) ?? 'review'
}

const STEP_OF_FIELD: Readonly<Record<string, DraftStep>> = {
  question: 'question',
  summary: 'question',
  priorities: 'priorities',
  colleges: 'participants',
  threshold: 'participants',
  emailVoting: 'participants',
  grades: 'method',
  mostApprovals: 'method',
  budget: 'method',
  costs: 'priorities',
  calendar: 'calendar',
  distressContacts: 'proposals',
}

/** Where a reason against opening is put right; null where it is not in the draft at all. */
export function stepOfReason({ field }: Pick<Refusal, 'field'>): DraftStep | null {
  return STEP_OF_FIELD[field ?? ''] ?? null
}

/** The steps of a draft that something is missing in. */
export function unfinishedSteps(draft: Draft, now: string): ReadonlySet<DraftStep> {
  return new Set(
    reasonsAgainstOpening(draft, now).flatMap((reason) => stepOfReason(reason) ?? []),
  )
}

export interface QuestionWords
  extends Pick<Draft, 'title' | 'slug' | 'question' | 'context' | 'summary' | 'reach'> {}

export interface Collecting {
  /** Whether texts are collected before the vote. */
  collects: boolean
  themes: readonly Theme[]
  /** The person who answers a distress signal, and the deputy; either may be empty. */
  distressContacts: readonly string[]
}

/**
 * The draft with or without a phase in which texts are collected. A theme that is gone leaves its
 * priorities without one; a phase that begins anew takes the place that `planned` gives it, and the
 * vote moves behind it.
 */
export function withCollecting(
  draft: Draft,
  { collects, themes, distressContacts }: Collecting,
  planned: Calendar,
): Draft {
  const known = new Set(themes.map(({ id }) => id))
  const orphaned = draft.priorities.some(({ themeId }) => themeId !== undefined && !known.has(themeId))
  return {
    ...draft,
    themes,
    distressContacts,
    priorities: orphaned
      ? draft.priorities.map(({ themeId, ...priority }) =>
          themeId !== undefined && known.has(themeId) ? { ...priority, themeId } : priority,
        )
      : draft.priorities,
    calendar: collectingCalendar(draft.calendar, collects, planned),
  }
}

function collectingCalendar(calendar: Calendar, collects: boolean, planned: Calendar): Calendar {
  const { proposing, voting } = calendar
  if (!collects) return { voting }
  if (proposing !== undefined || planned.proposing === undefined) return calendar
  const behind = voting.opensAt >= planned.proposing.closesAt
  return { proposing: planned.proposing, voting: behind ? voting : planned.voting }
}

export interface Participants {
  /** Ids, in merge order. */
  colleges: readonly string[]
  emailVoting: boolean
  threshold: number
}

/** The draft with these colleges of the council. Refuses an unknown one, and a threshold too low. */
export function withParticipants(
  draft: Draft,
  { colleges, emailVoting, threshold }: Participants,
  council: readonly College[],
): Result<Draft> {
  const chosen = colleges.flatMap((id) => council.find((college) => college.id === id) ?? [])
  const unknown = colleges.find((id) => !council.some((college) => college.id === id))
  if (unknown !== undefined)
    return refused(refusal('unknown-college', { field: 'colleges', details: { college: unknown } }))
  if (!Number.isInteger(threshold) || threshold < MINIMUM_THRESHOLD)
    return refused(
      refusal('threshold-too-low', { field: 'threshold', details: { minimum: MINIMUM_THRESHOLD } }),
    )
  const next = { ...draft, colleges: chosen, emailVoting, threshold }
  return accepted({ ...next, emailVoting: votesByEmail(next) })
}

export interface Counting
  extends Pick<
    Draft,
    'method' | 'grades' | 'missingOpinions' | 'officialWeighting' | 'mostApprovals' | 'budget'
  > {}

/** The draft counted so. Refuses a scale that does not fit the method. */
export function withCounting(draft: Draft, counting: Counting): Result<Draft> {
  if (!scaleFits(counting.method, counting.grades))
    return refused(refusal('scale-invalid', { field: 'grades' }))
  return accepted({ ...draft, mostApprovals: undefined, budget: undefined, ...counting })
}

/** The draft with this calendar. Refuses phases that overlap, are empty, or are over, each at its end. */
export function withCalendar(draft: Draft, calendar: Calendar, now: string): Result<Draft> {
  const faults = faultsOf(calendar, now)
  return faults.length > 0 ? refused(...faults) : accepted({ ...draft, calendar })
}

function faultsOf({ proposing, voting }: Calendar, now: string): readonly Refusal[] {
  const faults: Refusal[] = []
  if (proposing !== undefined) {
    if (proposing.closesAt <= proposing.opensAt)
      faults.push(refusal('calendar-out-of-order', { field: 'proposing.closes' }))
    else if (proposing.closesAt <= now)
      faults.push(refusal('proposing-past', { field: 'proposing.closes' }))
    if (voting.opensAt < proposing.closesAt)
      faults.push(refusal('voting-before-proposing-ends', { field: 'voting.opens' }))
  }
  if (voting.closesAt <= voting.opensAt)
    faults.push(refusal('calendar-out-of-order', { field: 'voting.closes' }))
  else if (voting.closesAt <= now) faults.push(refusal('calendar-past', { field: 'voting.closes' }))
  return faults
}

/** For a council that has not thought of dates yet: phases begin on a Monday and end on a Friday. */
const PLAN = { opens: 7, proposing: 25, votes: 42, voting: 18 }
const MONDAY = 1

/** A calendar that begins in a week or so, in the morning, and whose phases end in the evening. */
export function plannedCalendar(now: string, timeZone: string, collects: boolean): Calendar {
  const opens = mondayFrom(addDays(localTimeOf(now, timeZone).day, PLAN.opens))
  if (!collects) return { voting: period(opens, PLAN.voting, timeZone) }
  return {
    proposing: period(opens, PLAN.proposing, timeZone),
    voting: period(addDays(opens, PLAN.votes), PLAN.voting, timeZone),
  }
}

function mondayFrom(day: string): string {
  const weekday = new Date(`${day}T00:00:00.000Z`).getUTCDay()
  return addDays(day, (MONDAY - weekday + 7) % 7)
}

function period(day: string, days: number, timeZone: string): Period {
  const at = (on: string, time: string) => {
    const instant = instantOf({ day: on, time }, timeZone)
    if (instant === null) throw new Error(`${on} ${time} does not exist`)
    return instant
  }
  return { opensAt: at(day, '09:00'), closesAt: at(addDays(day, days), '18:00') }
}

/**
 * What opens in place of the draft: under the charter in force, with the colleges as the council calls
 * them today, proposals beginning at once. What the draft says of them may be older, and it may keep
 * what another method than its own would count with.
 */
export function asOpened<T extends Draft>(
  draft: T,
  council: { charterVersion: number | undefined; colleges: readonly College[] },
  now: string,
): T {
  const { proposing, voting } = draft.calendar
  const { method, mostApprovals, budget } = draft
  return {
    ...draft,
    mostApprovals: method === 'approval' ? mostApprovals : undefined,
    budget: method === 'budget' ? budget : undefined,
    charterVersion: council.charterVersion,
    colleges: draft.colleges.map(
      (college) => council.colleges.find(({ id }) => id === college.id) ?? college,
    ),
    calendar: {
      voting,
      ...(proposing !== undefined && {
        proposing: { ...proposing, opensAt: beginning(proposing, now) },
      }),
    },
  }
}

/** Now, unless nothing would be left of the phase: that is refused elsewhere. */
function beginning({ opensAt, closesAt }: Period, now: string): string {
  return now < closesAt ? now : opensAt
}

/** The priorities of a draft that still need a cost: all of a vote on a budget do. */
export function withoutCost<P extends Pick<Priority, 'cost'>>({
  method,
  priorities,
}: {
  method: Method
  priorities: readonly P[]
}): readonly P[] {
  return method === 'budget' ? priorities.filter(({ cost }) => cost === undefined) : []
}

/** Addresses that lead elsewhere on the staff's pages. */
export const RESERVED_SLUGS: readonly string[] = ['nouvelle']

export const MOST_PRIORITIES = 60
export const MOST_THEMES = 30

/** A list in which one item has changed places with its neighbour; the same where there is none. */
export function moved(list: readonly string[], item: string, way: 'up' | 'down'): readonly string[] {
  const from = list.indexOf(item)
  const to = way === 'up' ? from - 1 : from + 1
  const neighbour = list[to]
  if (from < 0 || neighbour === undefined) return list
  return list.with(from, neighbour).with(to, item)
}
