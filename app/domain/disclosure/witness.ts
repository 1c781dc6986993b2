import { areBlocks, disclose, type SealedCount } from '../disclosure.ts'
import type { Withheld } from '../result.ts'
import type { Profile } from '../tally/profile.ts'
import { widthOf, type Target } from './figures.ts'

/**
 * Witnesses: other ballots that would have led to exactly the same release, found by moving single
 * opinions and computing the release once more. Nobody can tell them from the true ones, whatever they
 * know of the rules. For grades and approvals: every histogram of a block's ballots on one option is that
 * of some ballots.
 *
 * In: the sealed count, in as many blocks as its release tells apart, and what is withheld; the target
 * that they differ in; the options beside its own in any order, which with its own tell the whole order.
 * Out: the profiles of each witness, in the order of the blocks.
 */
export function* witnesses(
  count: SealedCount,
  withheld: readonly Withheld[],
  { row, from, to, groups }: Target,
  near: ReadonlySet<number>,
): Generator<readonly Profile[]> {
  if (row.kind === 'duel') return
  const profiles = count.blocks.map(({ profile }) => profile)
  const before = releaseOn(count, near, withheld)
  const others = profiles.flatMap((_, group) => (groups.includes(group) ? [] : [group]))
  const moves = cellPairs(widthOf(row, count.rules)).filter(
    ([one, other]) => isInside(one, from, to) !== isInside(other, from, to),
  )
  let tries = 0
  for (const group of groups)
    for (const [one, other] of moves) {
      const moved = move(profiles, group, row.option, [one, other])
      if (moved === null) continue
      const balanced = others.flatMap((back) => {
        const both = move(moved, back, row.option, [other, one])
        return both === null ? [] : [both]
      })
      for (const tried of [moved, ...balanced]) {
        if ((tries += 1) > MOST_TRIES) return
        if (releaseOn(withProfiles(count, tried), near, withheld) === before) yield tried
      }
    }
}

const MOST_TRIES = 40

/** What is released of some options alone; null where these ballots would have been merged into other blocks. */
function releaseOn(
  count: SealedCount,
  options: ReadonlySet<number>,
  withheld: readonly Withheld[],
): string | null {
  const kept = <T>(all: readonly T[]): T[] => all.filter((_, option) => options.has(option))
  const some: SealedCount = {
    ...count,
    rules: { ...count.rules, options: kept(count.rules.options) },
    options: kept(count.options),
    blocks: count.blocks.map((block) => ({
      ...block,
      profile: { ...block.profile, counts: kept(block.profile.counts) },
    })),
  }
  return areBlocks(count) ? JSON.stringify(disclose(some, withheld)) : null
}

function withProfiles(count: SealedCount, profiles: readonly Profile[]): SealedCount {
  return {
    ...count,
    blocks: count.blocks.map((block, group) => ({
      ...block,
      profile: profiles[group] ?? block.profile,
    })),
  }
}

function isInside(cell: number, from: number, to: number): boolean {
  return cell >= from && cell <= to
}

/** Every ordered pair of cells, from the worst on: missing opinions and bad grades decide least. */
function cellPairs(width: number): [number, number][] {
  const pairs: [number, number][] = []
  for (let one = width - 1; one > 0; one -= 1)
    for (let other = one - 1; other >= 0; other -= 1) pairs.push([one, other], [other, one])
  return pairs
}

/** One opinion on an option moved from a cell to another; null where there is none to move. */
function move(
  profiles: readonly Profile[],
  group: number,
  option: number,
  [from, to]: readonly [number, number],
): readonly Profile[] | null {
  const profile = profiles[group]
  const cells = profile?.counts[option]
  if (profile === undefined || cells === undefined || (cells[from] ?? 0) === 0) return null
  const counts = profile.counts.with(
    option,
    cells.map((cell, at) => cell + (at === to ? 1 : 0) - (at === from ? 1 : 0)),
  )
  return profiles.with(group, { ...profile, counts })
}
