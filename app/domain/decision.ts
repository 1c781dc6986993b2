import { refusal, type Refusal } from './refusal.ts'

/** What the steering committee may decide about a priority: retenue, différée, écartée. */
export const OUTCOMES = ['retained', 'deferred', 'set-aside'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** What is decided about a priority, in words. */
export interface DecisionWords {
  outcome: Outcome
  /** Why: public. */
  motive: string
  /** Who takes charge: a service or a body; empty where nothing is to be done. */
  owner: string
  /** Calendar date. */
  deadlineOn?: string
  /** Calendar date. */
  decidedOn: string
}

/** A decision about one priority. */
export interface Decision extends DecisionWords {
  priorityId: string
  /** Instant; absent until the decisions of the consultation are published. */
  publishedAt?: string
  /** Instant of the last change after the publication; absent where there was none. */
  changedAt?: string
  /** Counts the changes, from 1. */
  version: number
}

/** Longest texts, in characters. */
export const LONGEST_MOTIVE = 2_000
export const LONGEST_OWNER = 200

/** Every reason why these words are not a decision yet; `outcome` and `decidedOn` may still be missing. */
export function reasonsAgainstDecision(
  words: Omit<DecisionWords, 'outcome' | 'decidedOn'> &
    Partial<Pick<DecisionWords, 'outcome' | 'decidedOn'>>,
): readonly Refusal[] {
  const reasons: Refusal[] = []
  if (words.outcome === undefined) reasons.push(refusal('outcome-missing', { field: 'outcome' }))
  if (words.motive.trim() === '') reasons.push(refusal('motive-missing', { field: 'motive' }))
  if (words.motive.length > LONGEST_MOTIVE)
    reasons.push(refusal('text-too-long', { field: 'motive', details: { most: LONGEST_MOTIVE } }))
  if (words.outcome === 'retained' && words.owner.trim() === '')
    reasons.push(refusal('owner-missing', { field: 'owner' }))
  if (words.owner.length > LONGEST_OWNER)
    reasons.push(refusal('text-too-long', { field: 'owner', details: { most: LONGEST_OWNER } }))
  if (words.decidedOn === undefined)
    reasons.push(refusal('date-malformed', { field: 'decidedOn' }))
  return reasons
}
