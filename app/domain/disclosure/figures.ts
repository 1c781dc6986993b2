import type { SealedCount } from '../disclosure.ts'
import { cellsOf, duelOf, hasMissingCell } from '../tally/methods.ts'
import type { Profile, TallyRules } from '../tally/profile.ts'

/** What ballots say of one option, or of two when options are ranked: cells that add up to the ballots. */
export type FigureRow =
  | { kind: 'option'; option: number }
  | { kind: 'duel'; first: number; second: number }

/** Every row there is to know about a group of ballots. */
export function figureRows(rules: TallyRules): FigureRow[] {
  const options = rules.options.map((_, option) => option)
  const rows: FigureRow[] = options.map((option) => ({ kind: 'option', option }))
  if (rules.method !== 'ranking') return rows
  const duels = options.flatMap((first) =>
    options.slice(first + 1).map((second): FigureRow => ({ kind: 'duel', first, second })),
  )
  return [...rows, ...duels]
}

/** How many cells a row has. */
export function widthOf(row: FigureRow, rules: TallyRules): number {
  if (row.kind === 'duel') return 3
  return hasMissingCell(rules) ? rules.grades + 1 : rules.grades
}

/** The cells of a row in one group. */
export function cellsIn(row: FigureRow, profile: Profile, rules: TallyRules): readonly number[] {
  return row.kind === 'duel'
    ? duelOf(profile, row.first, row.second)
    : cellsOf(profile, row.option, rules)
}

/**
 * Something that must not be known exactly: how many ballots of some groups are in a run of adjacent
 * cells of a row. `groups` are indices; `from` and `to` are inclusive.
 */
export interface Target {
  row: FigureRow
  from: number
  to: number
  groups: readonly number[]
}

/** How many ballots there are in a target. */
export function valueOf(
  { row, from, to, groups }: Target,
  profiles: readonly Profile[],
  rules: TallyRules,
): number {
  return groups.reduce((sum, group) => {
    const profile = profiles[group]
    const cells = profile === undefined ? [] : cellsIn(row, profile, rules)
    return sum + cells.slice(from, to + 1).reduce((all, cell) => all + cell, 0)
  }, 0)
}

/**
 * Everything that a release must not tell of these groups. Of all ballots together: every run of cells
 * that holds fewer than the threshold of them, or leaves out fewer. Of some groups: every run, however
 * large, since only orders are shown of them. Runs that hold all cells of a row say nothing.
 */
export function targetsOf(
  profiles: readonly Profile[],
  { rules, threshold }: Pick<SealedCount, 'rules' | 'threshold'>,
): Target[] {
  const ballots = profiles.reduce((sum, profile) => sum + profile.ballots, 0)
  const groupings = subsetsOf(profiles.length)
  return figureRows(rules).flatMap((row) =>
    runsOf(widthOf(row, rules)).flatMap(([from, to]) =>
      groupings
        .map((groups): Target => ({ row, from, to, groups }))
        .filter((target) => {
          if (target.groups.length < profiles.length) return true
          const value = valueOf(target, profiles, rules)
          return value < threshold || ballots - value < threshold
        }),
    ),
  )
}

/** Every adjacent run of a row but the whole. */
function runsOf(width: number): [number, number][] {
  const runs: [number, number][] = []
  for (let from = 0; from < width; from += 1)
    for (let to = from; to < width; to += 1)
      if (to - from + 1 < width) runs.push([from, to])
  return runs
}

/** Every set of groups but the empty one. */
function subsetsOf(groups: number): number[][] {
  const sets: number[][] = []
  for (let bits = 1; bits < 2 ** groups; bits += 1)
    sets.push(Array.from({ length: groups }, (_, group) => group).filter((group) => bits & (1 << group)))
  return sets
}
