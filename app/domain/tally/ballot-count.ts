import { approval } from './approval.ts'
import { equalShares, type BudgetVoters } from './equal-shares.ts'
import { majorityJudgment } from './majority-judgment.ts'
import { PairCounter } from './pair-counter.ts'
import { addRanking, pairwiseRows, sumPairwise, type Unranked } from './pairwise.ts'
import { schulze } from './schulze.ts'
import { ballotWeights } from './weights.ts'
import type { MissingOpinions, Weighting } from '../consultation.ts'

/**
 * Any election by any method, from ballots given one by one: what `npm run tally` counts files with. A ballot is a mark
 * for every option, 0 for nothing said; what marks mean depends on the election.
 */
export interface CountRules {
  options: number
  /** Whether smaller marks are better (places and categories) or larger ones (grades; 1 for what is chosen). */
  best: 'smallest' | 'largest'
  weighting: Weighting
}

/** Numbers of ballots: `value / unit`. Each ballot weighs 1, or one over the size of its block. */
export interface Counted {
  unit: bigint
  /** Ranks of options, best first. */
  ranking: number[][]
}

export interface GradeCount extends Counted {
  /** Marks from the best, as grades. */
  grades: number[]
  /** By option: the weight of each grade, best first, then of those who said nothing. */
  profiles: bigint[][]
  /** By option: an index of `grades`, or null without any opinion. */
  majorityGrades: (number | null)[]
}

export interface ApprovalCount extends Counted {
  /** By option. */
  approvals: bigint[]
}

export interface PairCount extends Counted {
  pairwise: bigint[][]
  strengths: bigint[][]
}

export interface BudgetCount extends Counted {
  selected: number[]
  cost: bigint
  tied: number[][]
  votes: bigint[]
  endowment: bigint
  steps: number
}

const LONGEST_SCALE = 1000

/** Counts of the marks, option by option. */
export class MarkCount {
  readonly #rules: CountRules
  readonly #blocks = new Map<string, { ballots: number; marks: Map<number, Float64Array> }>()

  constructor(rules: CountRules) {
    this.#rules = rules
  }

  add(marks: Float64Array, times: number, block: string): void {
    let counts = this.#blocks.get(block)
    if (counts === undefined) this.#blocks.set(block, (counts = { ballots: 0, marks: new Map() }))
    counts.ballots += times
    for (let option = 0; option < marks.length; option += 1) {
      const mark = marks[option] ?? 0
      let cells = counts.marks.get(mark)
      if (cells === undefined) counts.marks.set(mark, (cells = new Float64Array(marks.length)))
      cells[option] = (cells[option] ?? 0) + times
    }
  }

  /** Majority judgment; `scale` are the marks there could have been, by default those that there were. */
  judged(missing: MissingOpinions, scale: readonly number[] = this.#scale()): GradeCount {
    const { unit, weighed } = this.#weighed([...scale, 0])
    const options = weighed.map((cells, option) => {
      const histogram = cells.slice(0, -1)
      const worst = histogram.length - 1
      if (missing === 'worst' && worst >= 0)
        histogram[worst] = (histogram[worst] ?? 0n) + (cells.at(-1) ?? 0n)
      return { id: String(option), histogram }
    })
    const { ranking, majorityGrades } = majorityJudgment(options)
    return {
      unit,
      ranking: ranking.map((rank) => rank.map(Number)),
      grades: [...scale],
      profiles: weighed,
      majorityGrades: options.map(({ id }) => majorityGrades[id] ?? null),
    }
  }

  /** Approval, of the best mark there is; `best` where no ballot may have given it. */
  approved(best = this.#scale()[0] ?? 1): ApprovalCount {
    const { unit, weighed } = this.#weighed([best])
    const { ranking } = approval(
      weighed.map((histogram, option) => ({ id: String(option), histogram })),
    )
    return {
      unit,
      ranking: ranking.map((rank) => rank.map(Number)),
      approvals: weighed.map((cells) => cells[0] ?? 0n),
    }
  }

  #scale(): number[] {
    const given = new Set([...this.#blocks.values()].flatMap(({ marks }) => [...marks.keys()]))
    given.delete(0)
    const marks = [...given].sort((a, b) => (this.#rules.best === 'smallest' ? a - b : b - a))
    const [top] = marks
    // Whole grades are a scale from 1, even where nobody gave one of them.
    const isWhole = top !== undefined && top <= LONGEST_SCALE && marks.every(Number.isInteger)
    return this.#rules.best === 'largest' && isWhole
      ? Array.from({ length: top }, (_, step) => top - step)
      : marks
  }

  #weighed(marks: readonly number[]): { unit: bigint; weighed: bigint[][] } {
    const blocks = [...this.#blocks.values()]
    const { unit, weights } = unitOf(this.#rules, blocks.map(({ ballots }) => ballots))
    const weighed = Array.from({ length: this.#rules.options }, (_, option) =>
      marks.map((mark) =>
        blocks.reduce(
          (sum, block, index) =>
            sum + BigInt(block.marks.get(mark)?.[option] ?? 0) * (weights[index] ?? 0n),
          0n,
        ),
      ),
    )
    return { unit, weighed }
  }
}

/** Counts of pairs. */
export class RankingCount {
  readonly #rules: CountRules
  readonly #unranked: Unranked
  readonly #places: Float64Array
  readonly #blocks = new Map<
    string,
    { ballots: number; single: PairCounter; multiple: Float64Array }
  >()

  constructor(rules: CountRules, unranked: Unranked) {
    this.#rules = rules
    this.#unranked = unranked
    this.#places = new Float64Array(rules.options)
  }

  add(marks: Float64Array, times: number, block: string): void {
    let counts = this.#blocks.get(block)
    if (counts === undefined)
      this.#blocks.set(
        block,
        (counts = {
          ballots: 0,
          single: new PairCounter(marks.length, this.#unranked),
          multiple: new Float64Array(marks.length ** 2),
        }),
      )
    counts.ballots += times
    layOut(marks, this.#rules.best, this.#places)
    if (times === 1) counts.single.add(this.#places)
    else addRanking(counts.multiple, this.#places, this.#unranked, times)
  }

  /** The Schulze method. */
  ranked(): PairCount {
    const blocks = [...this.#blocks.values()]
    const { unit, weights } = unitOf(this.#rules, blocks.map(({ ballots }) => ballots))
    const none = pairwiseRows(new Float64Array(this.#rules.options ** 2))
    const pairwise = sumPairwise([
      none,
      ...blocks.flatMap(({ single, multiple }, index) =>
        [single.pairs(), multiple].map((pairs) => pairwiseRows(pairs, weights[index] ?? 0n)),
      ),
    ])
    const { ranks, strengths } = schulze(pairwise)
    return { unit, ranking: ranks, pairwise, strengths }
  }
}

/** Marks as places from 1 without gaps, 0 for nothing said. */
function layOut(marks: Float64Array, best: CountRules['best'], places: Float64Array): void {
  const given = [...new Set(marks)].filter((mark) => mark !== 0)
  given.sort((a, b) => (best === 'smallest' ? a - b : b - a))
  const placeOf = new Map(given.map((mark, place) => [mark, place + 1] as const))
  for (let option = 0; option < marks.length; option += 1)
    places[option] = placeOf.get(marks[option] ?? 0) ?? 0
}

/** Counts of equal choices: every mark above 0 is a choice. */
export class ChoiceCount {
  readonly #rules: CountRules
  readonly #blocks = new Map<
    string,
    { ballots: number; choices: Map<string, { approved: number[]; times: number }> }
  >()

  constructor(rules: CountRules) {
    this.#rules = rules
  }

  add(marks: Float64Array, times: number, block: string): void {
    let counts = this.#blocks.get(block)
    if (counts === undefined) this.#blocks.set(block, (counts = { ballots: 0, choices: new Map() }))
    counts.ballots += times
    const approved: number[] = []
    for (let option = 0; option < marks.length; option += 1)
      if ((marks[option] ?? 0) > 0) approved.push(option)
    const key = approved.join()
    const same = counts.choices.get(key)
    if (same === undefined) counts.choices.set(key, { approved, times })
    else same.times += times
  }

  /** The Method of Equal Shares. */
  shared(
    budget: { amount: bigint; costs: readonly bigint[]; one: bigint },
    onStep?: (step: number) => void,
  ): BudgetCount {
    const blocks = [...this.#blocks.values()]
    const { unit, weights } = unitOf(this.#rules, blocks.map(({ ballots }) => ballots))
    const voters: BudgetVoters[] = blocks.flatMap(({ choices }, index) =>
      [...choices.values()].map(({ approved, times }) => ({
        approved,
        weight: BigInt(times) * (weights[index] ?? 0n),
      })),
    )
    const ballots = BigInt(blocks.reduce((sum, block) => sum + block.ballots, 0))
    const votes = budget.costs.map(() => 0n)
    for (const { approved, weight } of voters)
      for (const project of approved) votes[project] = (votes[project] ?? 0n) + weight
    const outcome = equalShares(
      { costs: budget.costs, budget: budget.amount, one: budget.one, voters, ballots },
      onStep,
    )
    return { unit, votes, ...outcome }
  }
}

/** What a ballot of each block weighs, over a common unit. A block without ballots has no weight and no say. */
function unitOf(
  { weighting }: CountRules,
  sizes: readonly number[],
): { unit: bigint; weights: bigint[] } {
  const weights = ballotWeights(weighting, sizes)
  const unit = weighting === 'person' ? 1n : (weights[0] ?? 1n) * BigInt(sizes[0] ?? 1)
  return { unit, weights }
}
