import { ALL_RULES, type Obeyed } from '../disclosure.ts'
import type { ConsultationResult, Outcome, PublishedCell } from '../result.ts'
import { cellsOf, duelOf, hasMissingCell } from '../tally/methods.ts'
import { tallyRules, type Profile, type TallyRules } from '../tally/profile.ts'
import { schulze } from '../tally/schulze.ts'
import { ballotWeights } from '../tally/weights.ts'
import { whyBefore, whyEqual, type Certificate, type Link } from './beaten-paths.ts'
import { figureRows, widthOf, type FigureRow, type Target } from './figures.ts'
import { whatDecides, type Reached, type Statement } from './judged-order.ts'
import { less, plus, ProgramDraft, sumOf, times, type IntegerProgram, type Terms } from './program.ts'

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

/** What only the tally knows: the counts of each group of the release. */
export interface Known {
  profiles: readonly Profile[]
}

/** Coefficients beyond this are scaled down, and strict orders become weak: floating point is not exact there. */
const LARGEST_COEFFICIENT = 1_000_000
/** Circles of three are written down up to so many options: there are many. */
const MOST_IN_CIRCLES = 12

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

interface Told {
  result: ConsultationResult
  rules: TallyRules
  draft: ProgramDraft
  sizes: readonly number[]
  cells: (group: number, row: FigureRow) => readonly number[]
  known: Known | undefined
  /** The rules that the release obeyed, as its readers know. */
  obeyed: Obeyed
}

/** Over which groups an outcome goes, and what one ballot of each weighs. */
interface Weighed {
  groups: readonly number[]
  weights: readonly number[]
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

function optionRow(rules: TallyRules, id: string): FigureRow {
  return { kind: 'option', option: rules.options.indexOf(id) }
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

function weightedCells(
  { cells, rules }: Told,
  { groups, weights }: Weighed,
  id: string,
  from: number,
  to: number,
): Terms {
  return groups.flatMap((group, index) =>
    sumOf(cells(group, optionRow(rules, id)).slice(from, to), weights[index]),
  )
}

/**
 * Adds a statement about a sum with whole coefficients: `above` is strict, and weak where coefficients
 * must be scaled down.
 */
function tell(
  draft: ProgramDraft,
  terms: Terms,
  bound: { atMost: number } | { above: number } | { equal: number },
): void {
  const largest = Math.max(1, ...terms.map(([, coefficient]) => Math.abs(coefficient)))
  const scale = largest > LARGEST_COEFFICIENT ? 1 / largest : 1
  const scaled = scale === 1 ? terms : times(terms, scale)
  if ('atMost' in bound) draft.atMost(scaled, bound.atMost * scale)
  else if ('equal' in bound) draft.equal(scaled, bound.equal * scale)
  else draft.atLeast(scaled, bound.above * scale + (scale === 1 ? 1 : 0))
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

/** Calls with one option of each tier and one of the next. */
function neighbours(tiers: Outcome['ranking'], say: (a: string, b: string) => void): void {
  tiers.forEach((tied, place) => {
    const [a, b] = [tied[0], tiers[place + 1]?.[0]]
    if (a !== undefined && b !== undefined) say(a, b)
  })
}

function tellJudged(told: Told, outcome: Outcome, weighed: Weighed): void {
  const { known, rules, draft } = told
  const { majorityGrades, ranking } = outcome
  if (known === undefined && hasMissingCell(rules)) return
  if (known === undefined) return tellJudgedByReaders(told, outcome, weighed)
  const cellsKnown = (id: string) => weightedKnown(known, rules, weighed, id)
  const total = (id: string) => cellsKnown(id).reduce((sum, cell) => sum + cell, 0)
  for (const [first = '', ...others] of ranking)
    for (const other of others)
      for (let cell = 0; cell < rules.grades; cell += 1) {
        const [one, two] = proportional(total(first), total(other))
        const at = (id: string) => weightedCells(told, weighed, id, cell, cell + 1)
        tell(draft, less(times(at(first), two), times(at(other), one)), { equal: 0 })
      }
  neighbours(ranking, (a, b) => {
    const grade = majorityGrades[a] ?? lowerMedian(cellsKnown(a))
    if (grade !== (majorityGrades[b] ?? lowerMedian(cellsKnown(b)))) return
    const ids = { a, b }
    const [totalA, totalB] = proportional(total(a), total(b))
    const totals = { a: totalA, b: totalB }
    const reached = ({ option, upTo }: Reached) =>
      weightedCells(told, weighed, ids[option], 0, upTo + 1)
    for (const statement of whatDecides(cellsKnown(a), cellsKnown(b), grade) ?? [])
      tellStatement(draft, statement, reached, totals, {
        a: total(a),
        b: total(b),
      })
  })
}

function weightedKnown(
  { profiles }: Known,
  rules: TallyRules,
  { groups, weights }: Weighed,
  id: string,
): number[] {
  return Array.from({ length: rules.grades }, (_, cell) =>
    groups.reduce((sum, group, index) => {
      const cells = profiles[group]?.counts[rules.options.indexOf(id)]
      return sum + (cells?.[cell] ?? 0) * (weights[index] ?? 0)
    }, 0),
  )
}

function lowerMedian(cells: readonly number[]): number {
  const total = cells.reduce((sum, cell) => sum + cell, 0)
  let reached = 0
  return cells.findIndex((cell) => 2 * (reached += cell) > total)
}

/** Two totals in lowest terms: shares are compared by cross-multiplying with these. */
function proportional(one: number, other: number): [number, number] {
  let [a, b] = [one, other]
  while (b !== 0) [a, b] = [b, a % b]
  return a === 0 ? [1, 1] : [one / a, other / a]
}

/** A statement about shares, cross-multiplied: C_a/T_a against C_b/T_b becomes C_a·T_b against C_b·T_a. */
function tellStatement(
  draft: ProgramDraft,
  { kind, one, other }: Statement,
  reached: (at: Reached) => Terms,
  lowest: Record<'a' | 'b', number>,
  totals: Record<'a' | 'b', number>,
): void {
  const alike = one.option === other.option
  const factor = (at: Reached) => (alike ? 1 : lowest[at.option === 'a' ? 'b' : 'a'])
  const [left, right] = [times(reached(one), factor(one)), times(reached(other), factor(other))]
  const whole = totals[one.option] * factor(one)
  switch (kind) {
    case 'equal':
      return tell(draft, less(left, right), { equal: 0 })
    case 'smaller':
      return tell(draft, less(right, left), { above: 0 })
    case 'within':
      return tell(draft, plus(left, right), { atMost: whole })
    case 'beyond':
      return tell(draft, plus(left, right), { above: whole })
  }
}

/** What readers can say of an order where every ballot has an opinion. */
function tellJudgedByReaders(told: Told, { ranking, majorityGrades }: Outcome, weighed: Weighed): void {
  const { draft, rules, sizes } = told
  const { groups, weights } = weighed
  const most = groups.reduce(
    (sum, group, index) => sum + (sizes[group] ?? 0) * (weights[index] ?? 0),
    0,
  )
  const part = (id: string, from: number, to: number) => weightedCells(told, weighed, id, from, to)
  for (const [first = '', ...others] of ranking)
    for (const other of others)
      for (let cell = 0; cell < rules.grades; cell += 1)
        tell(draft, less(part(first, cell, cell + 1), part(other, cell, cell + 1)), { equal: 0 })
  if (most > LARGEST_COEFFICIENT) return
  neighbours(ranking, (a, b) => {
    const grade = majorityGrades[a]
    if (grade === undefined || grade !== majorityGrades[b]) return
    const above = (id: string) => part(id, 0, grade)
    const below = (id: string) => part(id, grade + 1, rules.grades)
    const trails = draft.unknown(1)
    // p of a is the greatest of the four, unless `trails`; q of b is, if so.
    for (const other of [below(a), above(b), below(b)])
      draft.atLeast([...less(above(a), other), [trails, most]], 0)
    for (const other of [above(a), below(a), above(b)])
      draft.atLeast([...less(below(b), other), [trails, -most]], -most)
  })
}

function tellDuelOrder(told: Told, { ranking }: Outcome, weighed: Weighed): void {
  const { known, rules, draft } = told
  const ranked = ranking.flat().map((id) => rules.options.indexOf(id))
  const among = (link: Link): Link => [ranked[link[0]] ?? 0, ranked[link[1]] ?? 0]
  const duel = (link: Link) => duelTerms(told, weighed, among(link))
  let place = 0
  const tiers = ranking.map((tied) => tied.map(() => place++))
  if (known === undefined) {
    if (rules.options.length === 2 && tiers.length === 2)
      tell(draft, less(duel([0, 1]), duel([1, 0])), { above: 0 })
    return
  }
  const pairs = ranked.map((_, a) =>
    ranked.map((__, b) => knownDuel(known, weighed, rules, among([a, b]))),
  )
  const { strengths } = schulze(pairs.map((row) => row.map(BigInt)))
  const strength = (a: number, b: number) => Number(strengths[a]?.[b] ?? 0)
  const most = Math.max(1, ...pairs.flat())
  tiers.forEach((tied, tier) => {
    tied.forEach((a, at) => {
      for (const b of tied.slice(at + 1))
        tellCertificate(draft, whyEqual(pairs, strength(a, b), [a, b]), { duel, most, slack: 0 })
    })
    for (const b of tiers[tier + 1] ?? []) {
      const a = tied.find((one) => strength(one, b) > strength(b, one))
      if (a === undefined) continue
      const certificate = whyBefore(pairs, strength(a, b), [a, b])
      tellCertificate(draft, certificate, { duel, most, slack: 1 })
    }
  })
}

function duelTerms({ cells }: Told, { groups, weights }: Weighed, [from, to]: Link): Terms {
  return groups.flatMap((group, index) => {
    const row: FigureRow = { kind: 'duel', first: Math.min(from, to), second: Math.max(from, to) }
    const duel = cells(group, row)
    return sumOf(from < to ? duel.slice(0, 1) : duel.slice(2), weights[index])
  })
}

function knownDuel(
  { profiles }: Known,
  { groups, weights }: Weighed,
  { options }: TallyRules,
  [from, to]: Link,
): number {
  return groups.reduce(
    (sum, group, index) =>
      sum + (profiles[group]?.pairs?.[from * options.length + to] ?? 0) * (weights[index] ?? 0),
    0,
  )
}

/** `slack` 1: what is weak is weaker than the threshold; 0: it is as strong at most. */
function tellCertificate(
  draft: ProgramDraft,
  { strong, weak, lost }: Certificate,
  { duel, most, slack }: { duel: (link: Link) => Terms; most: number; slack: 0 | 1 },
): void {
  const threshold = sumOf([draft.unknown(most)])
  for (const [from, to] of strong) {
    tell(draft, less(threshold, duel([from, to])), { atMost: 0 })
    tell(draft, less(duel([from, to]), duel([to, from])), { above: 0 })
  }
  for (const link of weak) {
    if (slack === 1) tell(draft, less(threshold, duel(link)), { above: 0 })
    else tell(draft, less(duel(link), threshold), { atMost: 0 })
  }
  for (const [from, to] of lost) tell(draft, less(duel([from, to]), duel([to, from])), { atMost: 0 })
}

/** A block whose ballots all say the same of an option would have been merged. */
function tellDisagreement({ rules, draft, sizes, cells }: Told, group: number): void {
  if (rules.method === 'ranking') return
  for (const id of rules.options)
    for (const cell of cells(group, optionRow(rules, id)))
      draft.atMost([[cell, 1]], (sizes[group] ?? 0) - 1)
}

/** On one ballot orders are transitive, and only what is ranked comes before anything else. */
function tellOrders({ rules, draft, sizes, cells }: Told): void {
  const options = rules.options.map((_, option) => option)
  for (const [group, size] of sizes.entries()) {
    const before = (a: number, b: number): Terms => {
      const duel = cells(group, { kind: 'duel', first: Math.min(a, b), second: Math.max(a, b) })
      return sumOf(a < b ? duel.slice(0, 1) : duel.slice(2))
    }
    for (const a of options)
      for (const b of options.filter((other) => other !== a)) {
        const ranked = sumOf(cells(group, { kind: 'option', option: a }).slice(0, 1))
        draft.atMost(less(before(a, b), ranked), 0)
        if (options.length > MOST_IN_CIRCLES) continue
        for (const c of options.filter((other) => other > a && other !== b))
          if (b > a) draft.atMost([...before(a, b), ...before(b, c), ...before(c, a)], 2 * size)
      }
  }
}
