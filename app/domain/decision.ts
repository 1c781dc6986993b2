import { refusal, type Refusal } from './refusal.ts'

/** What the steering committee may decide about a priority: retenue, différée, regroupée, écartée. */
export const OUTCOMES = ['retained', 'deferred', 'merged', 'set-aside'] as const
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
  /** The other priority of the consultation that answers for this one, where it is merged with it. */
  mergedInto?: string
  /** What the committee sets aside for it, in whole euros; absent where nothing is said of money. */
  budget?: number
  /** Who pays: a service or a body; absent where nothing is said of it. */
  funder?: string
  /** The framework that it is part of, by the title it had then; absent where it is part of none. */
  framework?: string
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

/** A decision that another one has taken the place of. Kept for good: a decision is never unsaid. */
export interface FormerDecision extends DecisionWords {
  priorityId: string
  version: number
  /** Instant at which it was replaced. */
  replacedAt: string
  /** Whether everybody could read it. */
  wasPublic: boolean
}

/** What anybody may read of a former decision: closed words and dates, never a sentence that may have been mended. */
export interface ToldFormerDecision {
  outcome: Outcome
  /** Calendar date. */
  decidedOn: string
  /** Calendar date; null where there was none. */
  deadlineOn: string | null
  /** Instant. */
  replacedAt: string
}

/**
 * The public decisions that the present one took the place of, latest first: only those that differ from
 * what came after in what is told of them.
 */
export function toldFormerDecisions(
  present: DecisionWords,
  former: readonly FormerDecision[],
): readonly ToldFormerDecision[] {
  const latestFirst = former.toSorted((a, b) => b.version - a.version)
  let after: DecisionWords = present
  return latestFirst.flatMap((one) => {
    const differs =
      one.outcome !== after.outcome ||
      one.decidedOn !== after.decidedOn ||
      one.deadlineOn !== after.deadlineOn
    if (!one.wasPublic || !differs) return []
    after = one
    const { outcome, decidedOn, deadlineOn = null, replacedAt } = one
    return [{ outcome, decidedOn, deadlineOn, replacedAt }]
  })
}

/** Longest texts, in characters. */
export const LONGEST_MOTIVE = 2_000
export const LONGEST_OWNER = 200
export const LONGEST_FUNDER = 200

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
  if (words.outcome === 'merged' && words.mergedInto === undefined)
    reasons.push(refusal('merge-target-missing', { field: 'mergedInto' }))
  if ((words.funder ?? '').length > LONGEST_FUNDER)
    reasons.push(refusal('text-too-long', { field: 'funder', details: { most: LONGEST_FUNDER } }))
  if (words.decidedOn === undefined)
    reasons.push(refusal('date-malformed', { field: 'decidedOn' }))
  return reasons
}

/**
 * Why a priority cannot be merged with the one that `words` names, given the decisions on the other
 * priorities: it must be another one of the same consultation (`priorities`: their ids) that answers for
 * itself, and nothing may have been merged with this one. So a reader is sent on once, never in a circle.
 */
export function reasonsAgainstMerging(
  priorityId: string,
  words: Pick<DecisionWords, 'outcome' | 'mergedInto'>,
  priorities: readonly string[],
  decisions: readonly Decision[],
): readonly Refusal[] {
  if (words.outcome !== 'merged') return []
  const target = words.mergedInto
  if (target === undefined || target === priorityId || !priorities.includes(target))
    return [refusal('merge-target-missing', { field: 'mergedInto' })]
  const isMerged = (id: string) =>
    decisions.some((one) => one.priorityId === id && one.outcome === 'merged')
  if (isMerged(target)) return [refusal('merge-target-merged', { field: 'mergedInto' })]
  const answersForOthers = decisions.some(
    (one) => one.outcome === 'merged' && one.mergedInto === priorityId,
  )
  return answersForOthers ? [refusal('answers-for-others', { field: 'outcome' })] : []
}

/** Whether two decisions say the same, word for word. */
export function sameDecision(one: DecisionWords, other: DecisionWords): boolean {
  return (
    one.outcome === other.outcome &&
    one.motive === other.motive &&
    one.owner === other.owner &&
    one.deadlineOn === other.deadlineOn &&
    one.decidedOn === other.decidedOn &&
    one.mergedInto === other.mergedInto &&
    one.budget === other.budget &&
    one.funder === other.funder &&
    one.framework === other.framework
  )
}
