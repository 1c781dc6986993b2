import { ALL_RULES, type Obeyed } from '../disclosure.ts'
import type { ConsultationResult, Outcome, PublishedCell } from '../result.ts'
import { cellsOf, duelOf, hasMissingCell } from '../tally/methods.ts'
import { tallyRules, type Profile, type TallyRules } from '../tally/profile.ts'
import { ballotWeights } from '../tally/weights.ts'
import { tellDuelOrder, tellOrders } from './duel-statements.ts'
import { figureRows, widthOf, type FigureRow, type Target } from './figures.ts'
import { tellJudged } from './judged-statements.ts'
import { less, ProgramDraft, sumOf, times, type IntegerProgram, type Terms } from './program.ts'
import {
  neighbours,
  optionRow,
  tell,
  weightedCells,
  type Known,
  type Told,
  type Weighed,
} from './statements.ts'

/**
 * The bounding program of rule 8: everything that a release tells, as linear statements about the
 * numbers that it does not. Unknowns are whole: the ballots of each group (block, or all together where
 * no blocks are told) in each cell of each row.
 *
 * - *Sums.* The cells of a row add up to the ballots of the group, and published cells over the groups
 *   to the published number.
 * - *Majority grade* γ of an outcome, lower median: with T the weighted opinions and C(g) those at grade
 *   g or better, 2·C(γ − 1) ≤ T and 2·C(γ) ≥ T + 1. A ballot of a block of s weighs 1 in the outcome of
 *   persons, and L/s, L being the least common multiple of all s, in that of colleges.
 * - *Order by choices* (approval, budget within what is funded and within what is not): neighbours differ
 *   by one weighted choice at least, tied ones by none.
 * - *Order by majority judgment* between neighbours of the same grade. Where both have equally many
 *   opinions for sure: p above the grade, q below it; the first leads by p ≥ the other three, or the second
 *   trails by q ≥ the other three, and one unknown chooses which. Tied ones have equal cells.
 * - *Order by Schulze* of two options: their duel.
 * - *Limits.* No ballot holds more approvals than allowed, nor choices beyond the budget.
 * - *Rules.* A ranked option has the threshold of opinions, one that is not has fewer; no block agrees
 *   altogether on an option; orders of three options do not run in a circle on one ballot.
 *
 * Other orders are not linear. Before a release the program is therefore also given what its readers do
 * not know (`Known`): how many opinions there are on each option in each group, and by what each order was
 * decided (`judged-order.ts`, `beaten-paths.ts`). With that every statement is linear. Whoever knows more can
 * determine more: what this attacker cannot determine, no reader of the same statements can. What the
 * Method of Equal Shares says by funding something is left out: no statement of that kind is known to us.
 */
export interface Bounding {
  program: IntegerProgram
  isJudged: boolean
  /** The terms of a target; its groups are those of the release. */
  termsOf: (target: Target) => Terms
  /** The unknowns of every cell, where the counts are these; those that say how something was decided are left 0. */
  valuesOf: (profiles: readonly Profile[]) => number[]
  /** The unknowns of what is said of some options, and those that say how something was decided. */
  unknownsOf: (options: ReadonlySet<number>) => Set<number>
}

/** What a release says, as a program; with `known`, what decided its orders too. */
export function boundingProgram(
  result: ConsultationResult,
  { known, obeyed = ALL_RULES }: { known?: Known; obeyed?: Obeyed } = {},
): Bounding {
  const rules = rulesTold(result)
  const rows = figureRows(rules)
  const sizes = result.blocks.length > 0 ? result.blocks.map(({ ballots }) => ballots) : [result.ballots]
  const draft = new ProgramDraft()
  const unknowns = sizes.map((size) =>
    rows.map((row) => Array.from({ length: widthOf(row, rules) }, () => draft.unknown(size))),
  )
  const cellsInAll = draft.upper.length
  const places = new Map(rows.map((row, index) => [keyOf(row), index] as const))
  const cells = (group: number, row: FigureRow): readonly number[] =>
    unknowns[group]?.[places.get(keyOf(row)) ?? -1] ?? []
  const told: Told = { result, rules, draft, sizes, cells, known, obeyed }
  const every = sizes.map((_, group) => group)

  for (const [group, size] of sizes.entries())
    for (const row of rows) draft.equal(sumOf(cells(group, row)), size)
  tellLimits(told)
  tellCounts(told)
  tellDuels(told)
  if (known !== undefined) tellOpinions(told, known)
  tellOutcome(told, result.person, { groups: every, weights: sizes.map(() => 1) })
  for (const id of tellsOpinions(told) ? result.person.tooFewOpinions : [])
    draft.atMost(opinionsIn(told, every, id), result.threshold - 1)
  if (result.college !== null) {
    const weights = ballotWeights('college', sizes).map(Number)
    tellOutcome(told, result.college, { groups: every, weights })
  }
  result.blocks.forEach((block, group) => {
    tellOutcome(told, block, { groups: [group], weights: [1] })
    if (obeyed.has('merge-unanimous-blocks')) tellDisagreement(told, group)
  })
  if (rules.method === 'ranking') tellOrders(told)
  return {
    program: draft,
    isJudged: rules.method === 'majority-judgment',
    termsOf: ({ row, from, to, groups }) =>
      groups.flatMap((group) => sumOf(cells(group, row).slice(from, to + 1))),
    valuesOf: (profiles) => {
      const values = draft.upper.map(() => 0)
      for (const [group, profile] of profiles.entries())
        for (const row of rows) {
          const numbers =
            row.kind === 'duel'
              ? duelOf(profile, row.first, row.second)
              : cellsOf(profile, row.option, rules)
          cells(group, row).forEach((unknown, cell) => (values[unknown] = numbers[cell] ?? 0))
        }
      return values
    },
    unknownsOf: (options) => {
      const concerned = rows.filter((row) =>
        row.kind === 'option'
          ? options.has(row.option)
          : options.has(row.first) || options.has(row.second),
      )
      const found = new Set(every.flatMap((group) => concerned.flatMap((row) => cells(group, row))))
      for (let other = cellsInAll; other < draft.upper.length; other += 1) found.add(other)
      return found
    },
  }
}

function keyOf(row: FigureRow): string {
  return row.kind === 'option' ? `${row.option}` : `${row.first}-${row.second}`
}

/** The rules of the tally, as every reader of a release knows them. */
export function rulesTold({
  method,
  grades,
  missingOpinions,
  options,
  budget,
  mostApprovals,
}: ConsultationResult): TallyRules {
  return tallyRules({
    method,
    grades,
    missingOpinions,
    options: options.map(({ id }) => ({ id, cost: budget?.costs[id] })),
    budget: budget?.total,
    mostApprovals,
  })
}

function opinionsIn({ cells, rules }: Told, groups: readonly number[], id: string): Terms {
  return groups.flatMap((group) => sumOf(cells(group, optionRow(rules, id)).slice(0, rules.grades)))
}

/** What one ballot can hold: so many approvals, or choices that the budget pays. */
function tellLimits({ rules, draft, sizes, cells }: Told): void {
  const { mostApprovals, costs, budget } = rules
  const most = rules.method === 'budget' ? budget : mostApprovals
  if (most === undefined) return
  for (const [group, size] of sizes.entries())
    draft.atMost(
      rules.options.flatMap((_, option) =>
        sumOf(cells(group, { kind: 'option', option }).slice(0, 1), costs?.[option] ?? 1),
      ),
      most * size,
    )
}

function tellCounts({ result, rules, draft, sizes, cells }: Told): void {
  for (const [id, published] of Object.entries(result.counts))
    for (const cell of published) {
      const isTold = cellsTold(cell, rules)
      const all = sizes.flatMap((_, group) =>
        cells(group, optionRow(rules, id)).filter((__, index) => isTold(index)),
      )
      draft.equal(sumOf(all), cell.ballots)
    }
}

function cellsTold({ from, to, withMissing }: PublishedCell, rules: TallyRules) {
  return (index: number) =>
    index >= rules.grades ? withMissing : from >= 0 && index >= from && index <= to
}

function tellDuels({ result, rules, draft, sizes, cells }: Told): void {
  for (const { first, second, cells: published } of result.duels ?? []) {
    const [a, b] = [rules.options.indexOf(first), rules.options.indexOf(second)]
    const row: FigureRow = { kind: 'duel', first: Math.min(a, b), second: Math.max(a, b) }
    for (const { from, to, ballots } of published) {
      const [low, high] = a < b ? [from, to] : [2 - to, 2 - from]
      draft.equal(
        sizes.flatMap((_, group) => sumOf(cells(group, row).slice(low, high + 1))),
        ballots,
      )
    }
  }
}

/** How many opinions there are on each option, which no reader is told. */
function tellOpinions(told: Told, { profiles }: Known): void {
  const { rules, draft } = told
  if (!mayLackOpinions(rules) || rules.method === 'ranking') return
  for (const [group, profile] of profiles.entries())
    for (const [option, id] of rules.options.entries())
      draft.equal(opinionsIn(told, [group], id), opinionsAt(profile, option, rules))
}

function opinionsAt(profile: Profile, option: number, rules: TallyRules): number {
  return cellsOf(profile, option, rules)
    .slice(0, rules.grades)
    .reduce((sum, cell) => sum + cell, 0)
}

/** Whether a ranked option tells that enough have an opinion on it. */
function tellsOpinions({ rules, obeyed }: Told): boolean {
  return mayLackOpinions(rules) && obeyed.has('enough-opinions')
}

/** Whether a ballot may have no opinion on an option. */
function mayLackOpinions(rules: TallyRules): boolean {
  return hasMissingCell(rules) && !(rules.method === 'ranking' && rules.missingOpinions === 'worst')
}

/** The statements that an order with grades makes. */
function tellOutcome(told: Told, outcome: Outcome, weighed: Weighed): void {
  const { rules, draft, result } = told
  for (const id of outcome.ranking.flat()) {
    if (tellsOpinions(told))
      draft.atLeast(opinionsIn(told, weighed.groups, id), result.threshold)
    const grade = outcome.majorityGrades[id]
    if (grade === undefined) continue
    const opinions = weightedCells(told, weighed, id, 0, rules.grades)
    const better = weightedCells(told, weighed, id, 0, grade)
    const reached = weightedCells(told, weighed, id, 0, grade + 1)
    tell(draft, less(times(better, 2), opinions), { atMost: 0 })
    tell(draft, less(times(reached, 2), opinions), { above: 0 })
  }
  if (rules.method === 'approval' || rules.method === 'budget')
    tellChoices(told, outcome, weighed)
  if (rules.method === 'ranking') tellDuelOrder(told, outcome, weighed)
  if (rules.method === 'majority-judgment') tellJudged(told, outcome, weighed)
}

function tellChoices(told: Told, outcome: Outcome, weighed: Weighed): void {
  const choices = (id: string) => weightedCells(told, weighed, id, 0, 1)
  const funded = new Set(outcome.selected ?? [])
  for (const isFunded of [true, false]) {
    const tiers = outcome.ranking.filter((tied) => tied.some((id) => funded.has(id)) === isFunded)
    for (const [first = '', ...others] of tiers)
      for (const other of others)
        tell(told.draft, less(choices(first), choices(other)), { equal: 0 })
    neighbours(tiers, (a, b) => tell(told.draft, less(choices(a), choices(b)), { above: 0 }))
  }
}

/** A block whose ballots all say the same of an option would have been merged. */
function tellDisagreement({ rules, draft, sizes, cells }: Told, group: number): void {
  if (rules.method === 'ranking') return
  for (const id of rules.options)
    for (const cell of cells(group, optionRow(rules, id)))
      draft.atMost([[cell, 1]], (sizes[group] ?? 0) - 1)
}
