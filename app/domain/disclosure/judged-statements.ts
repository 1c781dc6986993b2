import type { Outcome } from '../result.ts'
import { hasMissingCell } from '../tally/methods.ts'
import type { TallyRules } from '../tally/profile.ts'
import { whatDecides, type Reached, type Statement } from './judged-order.ts'
import { less, plus, times, type ProgramDraft, type Terms } from './program.ts'
import {
  LARGEST_COEFFICIENT,
  neighbours,
  tell,
  weightedCells,
  type Known,
  type Told,
  type Weighed,
} from './statements.ts'

/** What an order of majority judgment tells: all that decided it, or what readers can say of it. */
export function tellJudged(told: Told, outcome: Outcome, weighed: Weighed): void {
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
