import { addDays } from './day.ts'
import type { Outcome } from './decision.ts'
import { refusal, type Refusal } from './refusal.ts'

/** Where a decision stands: pas commencé, en cours, fait, abandonné. */
export const FOLLOW_UP_STATUSES = ['not-started', 'under-way', 'done', 'given-up'] as const
export type FollowUpStatus = (typeof FOLLOW_UP_STATUSES)[number]

/** Nobody acts any more. */
export const ENDED: readonly FollowUpStatus[] = ['done', 'given-up']

/** What the coordinator writes about a decision, once it is public: la suite. */
export interface FollowUpWords {
  status: FollowUpStatus
  /** A plain sentence or two: public. */
  text: string
}

/** One word of follow-up about a decision. Several follow one another; none is changed or taken back. */
export interface FollowUp extends FollowUpWords {
  priorityId: string
  /** Numbered from 1 for each decision. */
  position: number
  /** Calendar date. */
  writtenOn: string
}

/** Longest text, in characters. */
export const LONGEST_FOLLOW_UP = 500

/** Nothing follows from what was set aside; what was merged is followed with the priority that answers for it. */
export function takesFollowUp(outcome: Outcome): boolean {
  return outcome === 'retained' || outcome === 'deferred'
}

/** Whether somebody still has to act on a decision, as far as what was last written about it says. */
export function staysOpen(outcome: Outcome, latest: FollowUpStatus | null): boolean {
  return takesFollowUp(outcome) && (latest === null || !ENDED.includes(latest))
}

/** Where a deadline stands, seen from a day: over, within `NEAR_DAYS`, later, or not set. */
export const DUES = ['past', 'near', 'later', 'none'] as const
export type Due = (typeof DUES)[number]

/** A committee meets two to four times a year: what is due before the next meeting but one is near. */
export const NEAR_DAYS = 90

export function dueOn(deadlineOn: string | null, day: string): Due {
  if (deadlineOn === null) return 'none'
  if (deadlineOn < day) return 'past'
  return deadlineOn <= addDays(day, NEAR_DAYS) ? 'near' : 'later'
}

/** Every reason why these words are not a follow-up yet; `status` may still be missing. */
export function reasonsAgainstFollowUp({
  status,
  text,
}: Omit<FollowUpWords, 'status'> & Partial<FollowUpWords>): readonly Refusal[] {
  const reasons: Refusal[] = []
  if (status === undefined) reasons.push(refusal('status-missing', { field: 'status' }))
  if (text.trim() === '') reasons.push(refusal('follow-up-missing', { field: 'text' }))
  if (text.length > LONGEST_FOLLOW_UP)
    reasons.push(refusal('text-too-long', { field: 'text', details: { most: LONGEST_FOLLOW_UP } }))
  return reasons
}

/** Whether the latest follow-up already says so, on the same day: a form that was sent twice. */
export function saysAgain(
  latest: Pick<FollowUp, 'status' | 'text' | 'writtenOn'> | undefined,
  words: FollowUpWords,
  day: string,
): boolean {
  return (
    latest !== undefined &&
    latest.status === words.status &&
    latest.text === words.text &&
    latest.writtenOn === day
  )
}
