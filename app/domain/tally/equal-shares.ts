import type { Bundle } from './purses.ts'
import { sharesRun, type SharesRun } from './shares-run.ts'

/** Voters who chose the same: the projects by their index, and what these voters weigh together. */
export interface BudgetVoters {
  approved: readonly number[]
  weight: bigint
}

export interface BudgetElection {
  /** Whole, none negative, in the same unit as the budget. */
  costs: readonly bigint[]
  budget: bigint
  voters: readonly BudgetVoters[]
  /** How many of the units of `costs` are one unit of currency; 1 by default, 100 where costs are in cents. */
  one?: bigint
  /** How many ballots there are; by default the sum of the weights, which then are numbers of ballots. */
  ballots?: bigint
}

export interface BudgetOutcome {
  /** In the order in which they were chosen. */
  selected: number[]
  /** What the chosen projects cost together. */
  cost: bigint
  /** `selected`, one a rank, then all others in one last rank: the method does not tell them apart. */
  ranking: number[][]
  /**
   * Projects that were equal in everything, so that only their order in the election decided which came first; from
   * every run that was needed, since each has a say in the outcome. Empty nearly always.
   */
  tied: number[][]
  /** What all voters had together in the run that counted: the budget, or more after the completion. */
  endowment: bigint
  /** How many times everybody got one unit more. */
  steps: number
}

/**
 * The Method of Equal Shares with cost utilities, completed by adding one (D. Peters, G. Pierczyński and P. Skowron,
 * "Proportional Participatory Budgeting with Additive Utilities", NeurIPS 2021; the details as in the
 * code published on https://equalshares.net/implementation/computation/).
 *
 * Every voter has the same share of the budget. In each round that project is chosen which its supporters can pay at
 * the smallest ρ, the most that any of them pays for one unit of utility; who has less left pays all of it. With cost
 * utilities a project's ρ is the largest payment over its cost: the fewest money a supporter, the more "effective
 * votes". Ties: the lower cost, then the more votes (https://equalshares.net/implementation/tie-breaking/); where that
 * does not help a lot would be drawn, here the order of the projects decides and `tied` says so.
 *
 * Completion: unless no project left fits into what is not spent, everybody gets one unit of currency more, beginning
 * from whole units a voter, as long as the chosen projects cost the budget at most. Once every supported project is
 * chosen it ends too, as more money changes nothing any more. Steps that certainly choose the same are leapt over.
 *
 * Weights: a voter's share, the payments and the votes are in proportion to the weight. "One" is one unit a ballot on
 * average: all get `ballots` units more, shared by weight, so that the weights' scale does not matter.
 * A project that costs nothing and has support is chosen first. One without support is never chosen. What costs more
 * than the budget is never chosen either, as in the reference: the completion stops before.
 *
 * `onStep` is told of every run, for progress. Throws a RangeError on negative costs, budgets or weights, on unknown
 * projects and on numbers of ballots or units below one.
 */
export function equalShares(
  election: BudgetElection,
  onStep: (step: number) => void = () => undefined,
): BudgetOutcome {
  const bundle = bundled(election)
  const { costs, budget, one, ballots } = bundle
  const tied = new Map<string, number[]>()
  const run = (endowment: bigint, step: bigint): SharesRun => {
    onStep(Number(step))
    const outcome = sharesRun(bundle, endowment)
    for (const group of outcome.tied) tied.set(group.join(), group)
    return outcome
  }
  const round = one * ballots
  let steps = 0n
  let endowment = budget
  const nothing: SharesRun = { selected: [], cost: 0n, tied: [], room: 0 }
  let best = bundle.weight === 0n ? nothing : run(budget, 0n)
  let next = ballots === 0n ? 0n : (budget / round) * round + round
  const leaps = { alike: 0, patience: PATIENCE }
  while (!isExhaustive(bundle, best) && best.selected.length < bundle.supported) {
    const tried = run(next, steps + 1n)
    if (tried.cost > budget) break
    leaps.alike = tried.selected.join() === best.selected.join() ? leaps.alike + 1 : 0
    ;[best, endowment, steps, next] = [tried, next, steps + 1n, next + round]
    if (leaps.alike < leaps.patience) continue
    const leap = stepsWithoutChange(bundle, endowment, round)
    leaps.alike = 0
    leaps.patience = leap < PATIENCE ? 2 * leaps.patience : PATIENCE
    ;[endowment, steps, next] = [endowment + leap * round, steps + leap, next + leap * round]
  }
  const chosen = new Set(best.selected)
  const others = costs.map((_, project) => project).filter((project) => !chosen.has(project))
  return {
    selected: best.selected,
    cost: best.cost,
    ranking: [...best.selected.map((project) => [project]), ...(others.length > 0 ? [others] : [])],
    tied: [...tied.values()],
    endowment,
    steps: Number(steps),
  }
}

/** After so many runs alike it is worth asking how long that goes on. */
const PATIENCE = 8

/** How many more steps certainly choose what this endowment chooses, in the same order (see `Room`). */
function stepsWithoutChange(bundle: Bundle, endowment: bigint, round: bigint): bigint {
  const { room } = sharesRun(bundle, endowment, true)
  const steps = Math.floor((room * Number(bundle.weight)) / Number(round))
  return Number.isFinite(steps) ? BigInt(steps) : 0n
}

/** Whether no project left fits into what is left, supported or not, as the reference asks. */
function isExhaustive({ costs, budget }: Bundle, { selected, cost }: SharesRun): boolean {
  const chosen = new Set(selected)
  return costs.every((price, project) => chosen.has(project) || cost + price > budget)
}

/** The election with equal ballots in one, as every run needs it. */
function bundled(election: BudgetElection): Bundle {
  const { costs, budget, voters, one = 1n } = election
  if (budget < 0n || costs.some((cost) => cost < 0n)) throw new RangeError('A negative sum')
  const groups = new Map<string, { approved: number[]; weight: bigint }>()
  let weight = 0n
  for (const voter of voters) {
    if (voter.weight < 0n) throw new RangeError('A negative weight')
    weight += voter.weight
    const approved = [...new Set(voter.approved)].sort((a, b) => a - b)
    if (approved.some((project) => costs[project] === undefined))
      throw new RangeError('A project that is not there')
    if (approved.length === 0 || voter.weight === 0n) continue
    const key = approved.join()
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { approved, weight: voter.weight })
    else group.weight += voter.weight
  }
  const { ballots = weight } = election
  if (one < 1n || (ballots < 1n && weight > 0n)) throw new RangeError('Less than one unit or ballot')
  const supporters = costs.map((): number[] => [])
  const votes = costs.map(() => 0n)
  const all = [...groups.values()]
  all.forEach((group, index) => {
    for (const project of group.approved) {
      supporters[project]?.push(index)
      votes[project] = (votes[project] ?? 0n) + group.weight
    }
  })
  return {
    costs,
    budget,
    one,
    ballots,
    weight,
    approved: all.map((group) => group.approved),
    weights: all.map((group) => group.weight),
    supporters: supporters.map((list) => Int32Array.from(list)),
    votes,
    supported: votes.filter((count) => count > 0n).length,
    aboutCosts: Float64Array.from(costs, Number),
    aboutWeights: Float64Array.from(all, (group) => Number(group.weight)),
  }
}
