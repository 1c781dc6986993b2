import type { Method, MissingOpinions, Weighting } from './consultation.ts'

/**
 * What is published of a consultation's result: the only shape in which figures leave the tally.
 * Built by `disclose` in `disclosure.ts`; immutable once released; every screen, export and document reads this.
 */
export type PublishedResult = TooFewBallots | ConsultationResult

/** Fewer ballots than the threshold: nothing else may be said, not even how many. */
export interface TooFewBallots {
  kind: 'too-few-ballots'
  threshold: number
}

export interface ConsultationResult {
  kind: 'result'
  method: Method
  /** Names of the grades, best first; empty for approval. */
  grades: readonly string[]
  missingOpinions: MissingOpinions
  threshold: number
  official: Weighting
  /** Of approval: the most that a ballot could approve of; absent without a limit. */
  mostApprovals?: number
  options: readonly PublishedOption[]
  /** Number of ballots counted. */
  ballots: number
  /** Participation codes handed out, at least; null where the difference to the ballots would show fewer than the threshold. */
  codesHandedOut: number | null
  /** Each person counts the same: the only outcome that comes with counts. */
  person: Outcome
  /** Each college counts the same; null where fewer than two blocks remain. */
  college: Outcome | null
  /** Blocks in merge order, each with at least `threshold` ballots; empty where fewer than two remain. */
  blocks: readonly PublishedBlock[]
  /** By option id, from the person weighting: adjacent grades merged until every cell reaches the threshold; options that cannot be shown so are absent. */
  counts: Readonly<Record<string, readonly PublishedCell[]>>
  /** Of ranking: what ballots say of two options, for the pairs that can be shown; cells as in `counts`. */
  duels?: readonly PublishedDuel[]
  /** Of a budget, in whole euros. */
  budget?: PublishedBudget
  /** What rule 8 kept back, in the order in which it was; absent from releases made before there was such a rule. */
  withheld?: readonly Withheld[]
}

/** In the order in which they are kept back. `blocks`: all that is told by block, and the colleges' outcome. */
export const WITHHOLDABLE = ['block-grades', 'block-ranks', 'counts', 'blocks', 'grades'] as const
export type Withheld = (typeof WITHHOLDABLE)[number]

/** Cells: 0 puts `first` before `second`, 1 treats them alike or does not say, 2 puts `second` first. */
export interface PublishedDuel {
  first: string
  second: string
  cells: readonly PublishedCell[]
}

export interface PublishedBudget {
  total: number
  /** By option id. */
  costs: Readonly<Record<string, number>>
}

export interface PublishedOption {
  id: string
  title: string
}

/** An order of options, with what may be said of each. */
export interface Outcome {
  /** Ranks, best first; options in one inner list are tied. */
  ranking: readonly (readonly string[])[]
  /** Majority grade of each ranked option (index into `grades`); empty for approval. */
  majorityGrades: Readonly<Record<string, number>>
  /** Of a budget: what is funded, most chosen first. */
  selected?: readonly string[]
  /**
   * Options listed, not ranked: fewer opinions than the threshold stand behind them, here or in a
   * block whose opinions this outcome would give away. Which of the two is not told.
   */
  tooFewOpinions: readonly string[]
}

export interface PublishedBlock extends Outcome {
  /** Names of the colleges merged into this block, in merge order. */
  colleges: readonly string[]
  ballots: number
}

/** `from` to `to` (inclusive, indices into `grades`) and whether missing opinions are counted in; `from` and `to` are -1 for a cell of missing opinions alone. For approval 0 is approved, 1 is not. */
export interface PublishedCell {
  from: number
  to: number
  withMissing: boolean
  ballots: number
}
