/** What the steering committee may decide about a priority: retenue, différée, écartée. */
export const OUTCOMES = ['retained', 'deferred', 'set-aside'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** A decision about one priority. */
export interface Decision {
  priorityId: string
  outcome: Outcome
  /** Why: public. */
  motive: string
  /** Who takes charge: a service or a body; empty where nothing is to be done. */
  owner: string
  /** Calendar date. */
  deadlineOn?: string
  /** Calendar date. */
  decidedOn: string
  /** Instant; absent until the decisions of the consultation are published. */
  publishedAt?: string
  /** Counts the changes, from 1. */
  version: number
}
