import type { Action, ActionState } from './action.ts'
import type { Body, Mandate, Seat } from './body.ts'
import type { Outcome } from './decision.ts'
import { EVALUATION_ANSWERS, type EvaluationQuestion, type EvaluationWord } from './evaluation.ts'
import { isPresent, type Attendance } from './meeting.ts'
import { outcomeShownFirst } from './reading.ts'
import type { PublishedResult } from './result.ts'

/** What is told of a consultation in the year's report: nothing that its release does not say. */
export interface ReportedConsultation {
  title: string
  /** Instant. */
  releasedAt: string
  /** Null where fewer voted than may be told: then not even how many. */
  told: { ballots: number; first: readonly string[] } | null
  /** The threshold of disclosure under which it was held. */
  threshold: number
}

/** So many of the first priorities are named. */
const FIRST = 3

/** What a release says of a consultation in a report: how many voted, and what came first. */
export function reportedConsultation(
  { title, releasedAt }: { title: string; releasedAt: string },
  result: PublishedResult,
): ReportedConsultation {
  if (result.kind === 'too-few-ballots')
    return { title, releasedAt, told: null, threshold: result.threshold }
  const titles = new Map(result.options.map((option) => [option.id, option.title] as const))
  const first: string[] = []
  for (const tied of outcomeShownFirst(result).ranking) {
    if (first.length >= FIRST) break
    // Those that are tied are named together or not at all.
    if (first.length > 0 && first.length + tied.length > FIRST) break
    first.push(...tied.flatMap((id) => titles.get(id) ?? []))
  }
  return {
    title,
    releasedAt,
    told: { ballots: result.ballots, first },
    threshold: result.threshold,
  }
}

/** How many seats of a body are for users and carers, and how many of these are filled. */
export interface SeatShare {
  body: string
  seats: number
  usersAndCarers: number
  filled: number
}

/** The seats of each body on a day: bodies that were dissolved and seats that were removed by then left out. */
export function seatShares(
  bodies: readonly Body[],
  seats: readonly Seat[],
  mandates: readonly Pick<Mandate, 'seatId'>[],
  day: string,
): SeatShare[] {
  const held = new Set(mandates.map(({ seatId }) => seatId))
  const gone = (on: string | undefined) => on !== undefined && on <= day
  return bodies.flatMap((body) => {
    if (gone(body.dissolvedOn)) return []
    const own = seats.filter(({ bodyId, removedOn }) => bodyId === body.id && !gone(removedOn))
    if (own.length === 0) return []
    const ours = own.filter(({ college }) => college === 'users' || college === 'carers')
    return [
      {
        body: body.name,
        seats: own.length,
        usersAndCarers: ours.length,
        filled: ours.filter(({ id }) => held.has(id)).length,
      },
    ]
  })
}

/** How often the seats of users and carers were taken at the meetings of a year, and those of the others. */
export interface PresenceShare {
  usersAndCarers: { present: number; noted: number }
  others: { present: number; noted: number }
}

/** Who was there, seat by seat and meeting by meeting; null while nobody noted it. */
export function presenceShare(
  seats: readonly Pick<Seat, 'id' | 'college'>[],
  attendance: Iterable<readonly Attendance[]>,
): PresenceShare | null {
  const ours = new Set(
    seats.filter(({ college }) => college === 'users' || college === 'carers').map(({ id }) => id),
  )
  const noted = [...attendance].flat()
  if (noted.length === 0) return null
  const share = (own: readonly Attendance[]) => ({
    present: own.filter(({ presence }) => isPresent(presence)).length,
    noted: own.length,
  })
  return {
    usersAndCarers: share(noted.filter(({ seatId }) => ours.has(seatId))),
    others: share(noted.filter(({ seatId }) => !ours.has(seatId))),
  }
}

/** How many decisions of each kind. */
export function countOutcomes(
  decisions: readonly { outcome: Outcome }[],
): ReadonlyMap<Outcome, number> {
  return countBy(decisions.map(({ outcome }) => outcome))
}

/** How many actions stand where. */
export function countStates(actions: readonly Pick<Action, 'state'>[]): ReadonlyMap<ActionState, number> {
  return countBy(actions.map(({ state }) => state))
}

/** For each question that was answered about some action: how many times each word. */
export function countAnswers(
  answers: readonly { question: EvaluationQuestion; answer: EvaluationWord }[],
): ReadonlyMap<EvaluationQuestion, readonly (readonly [EvaluationWord, number])[]> {
  const byQuestion = Map.groupBy(answers, ({ question }) => question)
  return new Map(
    [...byQuestion].map(([question, own]) => {
      const counts = countBy(own.map(({ answer }) => answer))
      return [
        question,
        EVALUATION_ANSWERS.flatMap((word) => {
          const count = counts.get(word)
          return count === undefined ? [] : [[word, count] as const]
        }),
      ]
    }),
  )
}

function countBy<T>(words: readonly T[]): ReadonlyMap<T, number> {
  return new Map([...Map.groupBy(words, (word) => word)].map(([word, own]) => [word, own.length]))
}

/**
 * The day on which a year is looked at: its last one, or today while it runs. What a report says of seats
 * and actions is what was so on that day as far as it is known.
 */
export function dayOfReport(year: number, today: string): string {
  const last = `${year}-12-31`
  return last < today ? last : today
}
