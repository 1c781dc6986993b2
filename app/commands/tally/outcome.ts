import {
  ChoiceCount,
  MarkCount,
  RankingCount,
  type ApprovalCount,
  type BudgetCount,
  type CountRules,
  type GradeCount,
  type PairCount,
} from '#app/domain/tally/ballot-count.ts'
import type { Arguments } from './arguments.ts'
import { UNFIT } from './words.ts'
import type { ElectionBallot, ElectionHeader } from '#app/election-files/election.ts'

export type Outcome =
  | ({ method: 'majority-judgment' } & GradeCount)
  | ({ method: 'approval' } & ApprovalCount)
  | ({ method: 'schulze' } & PairCount)
  | ({ method: 'equal-shares' } & BudgetCount)

export interface Counting {
  add: (ballot: ElectionBallot) => void
  outcome: (onStep: (step: number) => void) => Outcome
}

/** Pairs are as many as the square, strongest paths take the cube. */
const MOST_PAIRED = 2000

/** A file that can be read, but does not do for what was asked. */
export class Unfit extends Error {}

/** How a method counts such a file. Throws `Unfit` where it cannot. */
export function countingFor(
  { method, byCollege }: Arguments,
  rules: { unranked: 'last' | 'ignored'; missing: 'worst' | 'ignored' },
  header: ElectionHeader,
): Counting {
  if (byCollege && !header.colleges) throw new Unfit(UNFIT.collegeUnknown)
  const { marks } = header
  const counted: CountRules = {
    options: header.options.length,
    best: marks === 'places' || marks === 'categories' ? 'smallest' : 'largest',
    weighting: byCollege ? 'college' : 'person',
  }
  const blockOf = (ballot: ElectionBallot) => (byCollege ? (ballot.college ?? '') : '')
  const adding =
    (count: { add: (marks: Float64Array, times: number, block: string) => void }) =>
    (ballot: ElectionBallot) =>
      count.add(ballot.marks, ballot.times, blockOf(ballot))

  switch (method) {
    case 'majority-judgment': {
      if (marks !== 'grades' && marks !== 'categories') throw new Unfit(UNFIT.gradesNeeded)
      const count = new MarkCount(counted)
      const scale =
        marks === 'categories' ? header.categories.map((_, index) => index + 1) : undefined
      return { add: adding(count), outcome: () => ({ method, ...count.judged(rules.missing, scale) }) }
    }
    case 'approval': {
      if (marks === 'places') throw new Unfit(UNFIT.approvalsNeeded)
      const count = new MarkCount(counted)
      const best = marks === 'grades' ? undefined : 1
      return { add: adding(count), outcome: () => ({ method, ...count.approved(best) }) }
    }
    case 'schulze': {
      if (marks === 'choices') throw new Unfit(UNFIT.rankingsNeeded)
      if (counted.options > MOST_PAIRED) throw new Unfit(UNFIT.tooManyPairs)
      const count = new RankingCount(counted, rules.unranked)
      return { add: adding(count), outcome: () => ({ method, ...count.ranked() }) }
    }
    case 'equal-shares': {
      const { budget } = header
      if (budget === null) throw new Unfit(UNFIT.costsNeeded)
      const count = new ChoiceCount(counted)
      return { add: adding(count), outcome: (onStep) => ({ method, ...count.shared(budget, onStep) }) }
    }
  }
}
