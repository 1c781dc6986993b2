import type { Weighting } from './consultation.ts'
import { atLeast, requireThreshold } from './floored-count.ts'
import type { Outcome, PublishedCell, PublishedOption, PublishedResult } from './result.ts'
import { mergeSmallCells, type Span } from './tally/merge.ts'
import { cellsOf, opinionsOn, tally } from './tally/methods.ts'
import { sumProfiles, type Profile, type TallyRules } from './tally/profile.ts'
import { ballotWeights } from './tally/weights.ts'

/**
 * The only way from counts to anything shown: rules 1 to 5 and 7 of the disclosure design. What
 * several released figures determine together beyond what is checked here is left to the bounding
 * program of rule 8.
 */

/** The counts of one college, or of one block of merged colleges. */
export interface CollegeCount {
  id: string
  profile: Profile
}

/** A block as it was fixed at sealing, with the counts of its ballots. */
export interface BlockCount {
  /** The colleges merged into it, in merge order. */
  colleges: readonly { id: string; name: string }[]
  profile: Profile
}

/** All that a release is made from. */
export interface SealedCount {
  /** In merge order. */
  blocks: readonly BlockCount[]
  rules: TallyRules
  /** Names of the grades, best first; empty for approval. */
  grades: readonly string[]
  /** In the order of `rules.options`. */
  options: readonly PublishedOption[]
  threshold: number
  official: Weighting
  /** At least, as `codeTotals` tells it; null where it tells nothing. */
  codesHandedOut: number | null
}

/**
 * Which colleges make up each block. In: the colleges with their counts, in merge order, the rules
 * and the threshold. Out: lists of college ids, in merge order.
 *
 * A college below the threshold is merged into the next, the last one backwards, until every block
 * reaches it. A block whose ballots all say the same of an option is merged on likewise: its result
 * would tell what each of its members answered. When only one block remains there is nothing left
 * to merge, and `disclose` shows no block.
 */
export function fixBlocks(
  colleges: readonly CollegeCount[],
  rules: TallyRules,
  threshold: number,
): string[][] {
  requireThreshold(threshold)
  const blocks: string[][] = []
  let pending: CollegeCount[] = []
  for (const college of colleges) {
    pending.push(college)
    const profile = sumProfiles(pending.map((one) => one.profile), rules)
    if (!mayStandAlone(profile, rules, threshold)) continue
    blocks.push(pending.map((one) => one.id))
    pending = []
  }
  if (pending.length > 0) {
    const last = blocks.pop() ?? []
    blocks.push([...last, ...pending.map((one) => one.id)])
  }
  return blocks
}

function mayStandAlone(profile: Profile, rules: TallyRules, threshold: number): boolean {
  return profile.ballots >= threshold && !isUnanimous(profile, rules)
}

/** Whether all ballots are in one cell of some option, missing opinions included. */
function isUnanimous(profile: Profile, rules: TallyRules): boolean {
  return rules.options.some((_, option) =>
    cellsOf(profile, option, rules).includes(profile.ballots),
  )
}

/**
 * The published result. In: the counts of the blocks fixed at sealing and what was fixed before
 * voting. Out: a new object that holds no raw count. Throws when the counts contradict themselves
 * or the blocks are not such as `fixBlocks` makes: nothing is better than a leak.
 */
export function disclose(count: SealedCount): PublishedResult {
  const { rules, threshold } = count
  requireThreshold(threshold)
  requireWhole(count)
  const total = sumProfiles(count.blocks.map((block) => block.profile), rules)
  if (total.ballots < threshold) return { kind: 'too-few-ballots', threshold }

  const blocks = count.blocks.length < 2 ? [] : count.blocks
  if (!blocks.every((block) => mayStandAlone(block.profile, rules, threshold)))
    throw new Error('These blocks were not fixed for disclosure')

  const ranked = rules.options.filter(
    (_, option) => opinionsOn(total, option, rules) >= threshold,
  )
  const rankedByBlock = rankedInBlocks(blocks, rules, threshold)
  const person = outcomeOf([total], 'person', new Set(ranked), rules)
  return {
    kind: 'result',
    method: rules.method,
    grades: [...count.grades],
    missingOpinions: rules.missingOpinions,
    threshold,
    official: count.official,
    options: count.options.map(({ id, title }) => ({ id, title })),
    ballots: total.ballots,
    codesHandedOut:
      count.codesHandedOut !== null && count.codesHandedOut - total.ballots >= threshold
        ? count.codesHandedOut
        : null,
    person,
    college:
      blocks.length === 0
        ? null
        : outcomeOf(
            blocks.map((block) => block.profile),
            'college',
            rankedByColleges(rankedByBlock, rules),
            rules,
          ),
    blocks: blocks.map((block, index) => ({
      colleges: block.colleges.map((college) => college.name),
      ballots: block.profile.ballots,
      ...outcomeOf([block.profile], 'person', rankedByBlock[index] ?? new Set(), rules),
    })),
    counts: publishedCounts(total, person, rules, threshold),
  }
}

/** Ballots counted while voting goes on, floored to a multiple of the threshold; null below it. */
export function turnoutWhileVoting(ballots: number, threshold: number): number | null {
  return atLeast(ballots, threshold)
}

function outcomeOf(
  profiles: readonly Profile[],
  weighting: Weighting,
  ranked: ReadonlySet<string>,
  rules: TallyRules,
): Outcome {
  const weights = ballotWeights(weighting, profiles.map((profile) => profile.ballots))
  const groups = profiles.map((profile, index) => ({ profile, weight: weights[index] ?? 0n }))
  return {
    ...tally(groups, rules, ranked),
    tooFewOpinions: rules.options.filter((id) => !ranked.has(id)),
  }
}

/**
 * Which options each block ranks: those on which it has enough opinions. A block that hides an
 * option alone could be told from the ranking of all minus those of the others, so the opinions
 * behind the hidden ones must reach the threshold together: if they do not, the next block in merge
 * order (the last one: the one before) hides the option too. That order does not depend on the ballots.
 */
function rankedInBlocks(
  blocks: readonly BlockCount[],
  rules: TallyRules,
  threshold: number,
): Set<string>[] {
  const ranked = blocks.map(() => new Set<string>())
  rules.options.forEach((id, option) => {
    const opinions = blocks.map((block) => opinionsOn(block.profile, option, rules))
    const shown = opinions.map((count) => count >= threshold)
    const hidden = opinions.reduce((sum, count, block) => sum + (shown[block] ? 0 : count), 0)
    const alone = shown.indexOf(false)
    if (alone >= 0 && hidden < threshold) {
      const next = shown.indexOf(true, alone)
      const company = next >= 0 ? next : shown.lastIndexOf(true)
      if (company >= 0) shown[company] = false
    }
    ranked.forEach((options, block) => {
      if (shown[block]) options.add(id)
    })
  })
  return ranked
}

/**
 * Which options are ranked when each college counts the same: those that every block ranks. A few
 * opinions in a small block can outweigh a hundred in a large one there, and the grade would be
 * theirs: one opinion among 12 ballots weighs as much as 80 among 1,000. Leaving such a block out of
 * the option instead would be no longer "each college counts the same".
 */
function rankedByColleges(
  rankedByBlock: readonly ReadonlySet<string>[],
  rules: TallyRules,
): ReadonlySet<string> {
  return new Set(rules.options.filter((id) => rankedByBlock.every((ranked) => ranked.has(id))))
}

/** Cells of every ranked option that can be shown, by option id. */
function publishedCounts(
  total: Profile,
  person: Outcome,
  rules: TallyRules,
  threshold: number,
): Record<string, PublishedCell[]> {
  const counts: [string, PublishedCell[]][] = []
  for (const tied of person.ranking) {
    const shown = tied.map((id) => {
      const cells = cellsOf(total, rules.options.indexOf(id), rules)
      return { id, spans: mergeSmallCells(cells, person.majorityGrades[id], rules, threshold) }
    })
    // Exactly tied options have proportional counts: the finer figures of one would give away what
    // is merged in another.
    if (new Set(shown.map(({ spans }) => boundariesOf(spans))).size > 1) continue
    for (const { id, spans } of shown)
      if (spans.length >= 2) counts.push([id, spans.map((span) => toPublishedCell(span, rules))])
  }
  return Object.fromEntries(counts)
}

function boundariesOf(spans: readonly Span[]): string {
  return spans.map((span) => span.last).join()
}

function toPublishedCell({ first, last, ballots }: Span, rules: TallyRules): PublishedCell {
  if (first >= rules.grades) return { from: -1, to: -1, withMissing: true, ballots }
  return {
    from: first,
    to: Math.min(last, rules.grades - 1),
    withMissing: last >= rules.grades,
    ballots,
  }
}

function requireWhole({ blocks, rules, options }: SealedCount): void {
  const known = options.map((option) => option.id)
  const consistent =
    known.length === rules.options.length && known.every((id, at) => id === rules.options[at])
  if (!consistent) throw new Error('Options and counts are in different orders')
  for (const { profile } of blocks) {
    for (const [option] of rules.options.entries()) {
      const cells = cellsOf(profile, option, rules)
      const sum = cells.reduce((total, cell) => total + cell, 0)
      if (sum !== profile.ballots || cells.some((cell) => cell < 0 || !Number.isInteger(cell)))
        throw new Error('Counts do not add up to the ballots')
    }
  }
}
