import {
  costOf,
  reasonsAgainstBallot,
  type Ballot,
  type BallotRules,
} from '#app/domain/ballot.ts'
import { accepted, refusal, refused, type Refusal, type Result } from '#app/domain/refusal.ts'
import { closeGaps } from './ranking.ts'
import { NO_OPINION, OPINION_FIELD, type BallotDraft } from './voting.ts'

/** What is wrong with the answers together stands here. */
export const CHOICES_FIELD = 'choices'

type Rules = Readonly<BallotRules>

/** Whether one ticks, or says yes or no: the ballot then knows 1 and 0 alone. */
export function isTicked({ method }: Pick<Rules, 'method'>): boolean {
  return method === 'approval' || method === 'budget'
}

/**
 * The ballot that a draft makes. What was left unanswered is "Je ne sais pas", not ticked, or without a place; where a
 * ranking leaves a place out, those behind it move up. Refuses each answer that is not offered, at its priority, and
 * what does not fit together, at `CHOICES_FIELD`.
 */
export function ballotOf(draft: BallotDraft, rules: Rules): Result<Ballot> {
  const opinions: Record<string, number | null> = {}
  const refusals: Refusal[] = []
  for (const { id } of rules.priorities) {
    const opinion = opinionOf(draft.opinions[id], rules)
    if (opinion === undefined)
      refusals.push(refusal('opinion-unknown', { field: `${OPINION_FIELD}${id}` }))
    else opinions[id] = opinion
  }
  if (refusals.length > 0) return refused(...refusals)
  const { method } = rules
  const ballot = { method, opinions: method === 'ranking' ? closeGaps(opinions) : opinions }
  const reasons = reasonsAgainstBallot(ballot, rules)
  if (reasons.length === 0) return accepted(ballot)
  return refused(...reasons.map((reason) => ({ field: CHOICES_FIELD, ...reason })))
}

function opinionOf(value: string | undefined, rules: Rules): number | null | undefined {
  if (value === undefined || value === NO_OPINION) return isTicked(rules) ? 0 : null
  if (!/^\d{1,2}$/.test(value)) return undefined
  const number = Number(value)
  const [least, most] = scaleOf(rules)
  return number >= least && number <= most ? number : undefined
}

function scaleOf({ method, grades, priorities }: Rules): [least: number, most: number] {
  if (method === 'ranking') return [1, priorities.length]
  return [0, method === 'majority-judgment' ? grades.length - 1 : 1]
}

/** Every reason why a draft could not be cast as it is. */
export function faultsOfDraft(draft: BallotDraft, rules: Rules): readonly Refusal[] {
  const ballot = ballotOf(draft, rules)
  return ballot.ok ? [] : ballot.refusals
}

/** Whether somebody said anything about a priority, "Je ne sais pas" included. */
export function isAnswered({ opinions }: Pick<BallotDraft, 'opinions'>, id: string): boolean {
  return opinions[id] !== undefined
}

/** How far somebody has come. */
export interface Standing {
  total: number
  /** Priorities with an answer or a place. */
  answered: number
  ticked: number
  /** What may still be ticked, below zero where it is too much; null without a limit. */
  ticksLeft: number | null
  /** In whole euros, of what is ticked. */
  cost: number
  /** In whole euros, below zero where it is too much; null where there is no budget. */
  budgetLeft: number | null
}

export function standingOf({ opinions }: Pick<BallotDraft, 'opinions'>, rules: Rules): Standing {
  const { method, priorities, mostApprovals, budget } = rules
  const chosen = priorities.filter(({ id }) => opinions[id] === '1')
  const cost = costOf(chosen)
  const limited = method === 'approval' && mostApprovals != null
  return {
    total: priorities.length,
    answered: priorities.filter(({ id }) => isAnswered({ opinions }, id)).length,
    ticked: chosen.length,
    ticksLeft: limited ? mostApprovals - chosen.length : null,
    cost,
    budgetLeft: method === 'budget' && budget != null ? budget - cost : null,
  }
}
