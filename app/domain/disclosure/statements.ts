import type { Obeyed } from '../disclosure.ts'
import type { ConsultationResult, Outcome } from '../result.ts'
import type { Profile, TallyRules } from '../tally/profile.ts'
import type { FigureRow } from './figures.ts'
import { sumOf, times, type ProgramDraft, type Terms } from './program.ts'

/** What all statements about a release are made of. */
export interface Told {
  result: ConsultationResult
  rules: TallyRules
  draft: ProgramDraft
  sizes: readonly number[]
  cells: (group: number, row: FigureRow) => readonly number[]
  known: Known | undefined
  /** The rules that the release obeyed, as its readers know. */
  obeyed: Obeyed
}

/** What only the tally knows: the counts of each group of the release. */
export interface Known {
  profiles: readonly Profile[]
}

/** Over which groups an outcome goes, and what one ballot of each weighs. */
export interface Weighed {
  groups: readonly number[]
  weights: readonly number[]
}

export function optionRow(rules: TallyRules, id: string): FigureRow {
  return { kind: 'option', option: rules.options.indexOf(id) }
}

export function weightedCells(
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

/** Coefficients beyond this are scaled down, and strict orders become weak: floating point is not exact there. */
export const LARGEST_COEFFICIENT = 1_000_000
/**
 * Adds a statement about a sum with whole coefficients: `above` is strict, and weak where coefficients
 * must be scaled down.
 */
export function tell(
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

/** Calls with one option of each tier and one of the next. */
export function neighbours(tiers: Outcome['ranking'], say: (a: string, b: string) => void): void {
  tiers.forEach((tied, place) => {
    const [a, b] = [tied[0], tiers[place + 1]?.[0]]
    if (a !== undefined && b !== undefined) say(a, b)
  })
}
