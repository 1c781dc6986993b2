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
