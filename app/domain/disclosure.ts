import type { Weighting } from './consultation.ts'
import { atLeast, requireThreshold } from './floored-count.ts'
import type {
  Outcome,
  PublishedCell,
  PublishedDuel,
  PublishedOption,
  PublishedResult,
  Withheld,
} from './result.ts'
import { mergeSmallCells, type Span } from './tally/merge.ts'
import { cellsOf, duelOf, opinionsOn, tally } from './tally/methods.ts'
import { sumProfiles, type Profile, type TallyRules } from './tally/profile.ts'
import { ballotWeights } from './tally/weights.ts'

/**
 * The only way from counts to anything shown: rules 1 to 5 and 7 of the disclosure design. What
 * several released figures determine together beyond what is checked here is found by the bounding
 * program of rule 8 (`disclosure/release.ts`), which calls `disclose` with more and more withheld.
 */

/**
 * The rules, by name. Every release obeys all of them; that each is needed is shown by tests, which
 * leave one out and read what would be told then.
 */
export const DISCLOSURE_RULES = [
  'enough-ballots',
  'merge-small-colleges',
  'merge-unanimous-blocks',
  'enough-opinions',
  'hidden-in-company',
  'colleges-rank-together',
  'merge-small-cells',
  'grade-against-cells',
  'ties-alike',
  'unused-codes',
] as const
export type DisclosureRule = (typeof DISCLOSURE_RULES)[number]
/** The rules that are obeyed: all of them, but in tests. */
export type Obeyed = ReadonlySet<DisclosureRule>

export const ALL_RULES: Obeyed = new Set(DISCLOSURE_RULES)

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
  obeyed: Obeyed = ALL_RULES,
): string[][] {
  requireThreshold(threshold)
  const blocks: string[][] = []
  let pending: CollegeCount[] = []
  for (const college of colleges) {
    pending.push(college)
    const profile = sumProfiles(pending.map((one) => one.profile), rules)
    if (!mayStandAlone(profile, rules, threshold, obeyed)) continue
    blocks.push(pending.map((one) => one.id))
    pending = []
  }
  if (pending.length > 0) {
    const last = blocks.pop() ?? []
    blocks.push([...last, ...pending.map((one) => one.id)])
  }
  return blocks
}

function mayStandAlone(
  profile: Profile,
  rules: TallyRules,
  threshold: number,
  obeyed: Obeyed,
): boolean {
  if (obeyed.has('merge-small-colleges') && profile.ballots < threshold) return false
  return !obeyed.has('merge-unanimous-blocks') || !isUnanimous(profile, rules)
}

/** Whether `fixBlocks` may have made these blocks: a single one is no block at all. */
export function areBlocks({ blocks, rules, threshold }: SealedCount, obeyed: Obeyed = ALL_RULES): boolean {
  return (
    blocks.length < 2 ||
    blocks.every(({ profile }) => mayStandAlone(profile, rules, threshold, obeyed))
  )
}

/**
 * Whether all ballots say the same of some option: they are all in one cell, missing opinions included;
 * where options are ranked, all of them put it alone before all others, alone behind them, or nowhere.
 */
function isUnanimous(profile: Profile, rules: TallyRules): boolean {
  if (profile.ballots === 0) return true
  return rules.options.some((_, option) => {
    if (rules.method !== 'ranking')
      return cellsOf(profile, option, rules).includes(profile.ballots)
    const others = rules.options.flatMap((_, other) => (other === option ? [] : [other]))
    const duels = others.map((other) => duelOf(profile, option, other))
    return (
      (profile.counts[option]?.[0] ?? 0) === 0 ||
      (duels.length > 0 &&
        [0, 2].some((side) => duels.every((duel) => duel[side] === profile.ballots)))
    )
  })
}

/**
 * The published result. In: the counts of the blocks fixed at sealing and what was fixed before
 * voting; what rule 8 withholds. Out: a new object that holds no raw count. Throws when the counts
 * contradict themselves or the blocks are not such as `fixBlocks` makes: nothing is better than a leak.
 */
export function disclose(
  count: SealedCount,
  withheld: readonly Withheld[] = [],
  obeyed: Obeyed = ALL_RULES,
): PublishedResult {
  const { rules, threshold } = count
  requireThreshold(threshold)
  requireWhole(count)
  const total = sumProfiles(count.blocks.map((block) => block.profile), rules)
  if (obeyed.has('enough-ballots') && total.ballots < threshold)
    return { kind: 'too-few-ballots', threshold }

  const shown = count.blocks.length < 2 || withheld.includes('blocks') ? [] : count.blocks
  if (shown.length > 0 && !areBlocks(count, obeyed))
    throw new Error('These blocks were not fixed for disclosure')

  const enough = (opinions: number) => !obeyed.has('enough-opinions') || opinions >= threshold
  const ranked = rules.options.filter((_, option) => enough(opinionsOn(total, option, rules)))
  const rankedByBlock = rankedInBlocks(shown, rules, { threshold, enough, obeyed })
  const person = outcomeOf([total], 'person', new Set(ranked), rules)
  const college = outcomeOfColleges(shown, rankedByBlock, rules, obeyed)
  const blocks = shown.map((block, index) => ({
    colleges: block.colleges.map(({ name }) => name),
    ballots: block.profile.ballots,
    ...outcomeOf([block.profile], 'person', rankedByBlock[index] ?? new Set(), rules),
  }))
  const withGrades = !withheld.includes('grades')
  return {
    kind: 'result',
    method: rules.method,
    grades: [...count.grades],
    missingOpinions: rules.missingOpinions,
    threshold,
    official: count.official,
    ...(rules.mostApprovals !== undefined && { mostApprovals: rules.mostApprovals }),
    options: count.options.map(({ id, title }) => ({ id, title })),
    ballots: total.ballots,
    codesHandedOut: publishedCodes(count.codesHandedOut, total.ballots, threshold, obeyed),
    person: withGrades ? person : withoutGrades(person),
    college: college === null || withGrades ? college : withoutGrades(college),
    blocks: blocks.map(({ colleges, ballots, ...outcome }) => ({
      colleges,
      ballots,
      ...ofBlock(outcome, withheld),
    })),
    counts: withheld.includes('counts')
      ? {}
      : publishedCounts(total, person, rules, threshold, obeyed),
    ...(rules.method === 'ranking' && {
      duels: withheld.includes('counts')
        ? []
        : publishedDuels(total, person, rules, threshold, obeyed),
    }),
    ...(rules.method === 'budget' && {
      budget: {
        total: rules.budget ?? 0,
        costs: Object.fromEntries(rules.options.map((id, option) => [id, rules.costs?.[option] ?? 0])),
      },
    }),
    ...(withheld.length > 0 && { withheld: [...withheld] }),
  }
}

function outcomeOfColleges(
  blocks: readonly BlockCount[],
  rankedByBlock: readonly ReadonlySet<string>[],
  rules: TallyRules,
  obeyed: Obeyed,
): Outcome | null {
  if (blocks.length === 0) return null
  const together = obeyed.has('colleges-rank-together')
  return outcomeOf(
    blocks.map(({ profile }) => profile),
    'college',
    together ? rankedByColleges(rankedByBlock, rules) : new Set(rules.options),
    rules,
  )
}

/** What may be said of one block where rule 8 withholds more. */
function ofBlock(outcome: Outcome, withheld: readonly Withheld[]): Outcome {
  if (withheld.includes('block-ranks'))
    return { ranking: [], majorityGrades: {}, tooFewOpinions: [] }
  const keepsGrades = !withheld.includes('block-grades') && !withheld.includes('grades')
  return keepsGrades ? outcome : withoutGrades(outcome)
}

function withoutGrades(outcome: Outcome): Outcome {
  return { ...outcome, majorityGrades: {} }
}

function publishedCodes(
  codes: number | null,
  ballots: number,
  threshold: number,
  obeyed: Obeyed,
): number | null {
  if (codes === null || codes < ballots) return null
  return !obeyed.has('unused-codes') || codes - ballots >= threshold ? codes : null
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
  { threshold, enough, obeyed }: { threshold: number; enough: (opinions: number) => boolean; obeyed: Obeyed },
): Set<string>[] {
  const ranked = blocks.map(() => new Set<string>())
  rules.options.forEach((id, option) => {
    const opinions = blocks.map((block) => opinionsOn(block.profile, option, rules))
    const shown = opinions.map(enough)
    const hidden = opinions.reduce((sum, count, block) => sum + (shown[block] ? 0 : count), 0)
    const alone = shown.indexOf(false)
    if (obeyed.has('hidden-in-company') && alone >= 0 && hidden < threshold) {
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
  obeyed: Obeyed,
): Record<string, PublishedCell[]> {
  const counts: [string, PublishedCell[]][] = []
  for (const tied of person.ranking) {
    const shown = tied.map((id) => {
      const cells = cellsOf(total, rules.options.indexOf(id), rules)
      return { id, spans: mergedCells(cells, person.majorityGrades[id], rules, threshold, obeyed) }
    })
    // Exactly tied options have proportional counts: the finer figures of one would give away what
    // is merged in another.
    const alike = new Set(shown.map(({ spans }) => boundariesOf(spans))).size < 2
    if (!alike && obeyed.has('ties-alike')) continue
    for (const { id, spans } of shown)
      if (spans.length >= 2) counts.push([id, spans.map((span) => toPublishedCell(span, rules))])
  }
  return Object.fromEntries(counts)
}

/** What ballots say of each pair of ranked options, where it can be shown. */
function publishedDuels(
  total: Profile,
  person: Outcome,
  rules: TallyRules,
  threshold: number,
  obeyed: Obeyed,
): PublishedDuel[] {
  const ranked = person.ranking.flat()
  return ranked.flatMap((first, place) =>
    ranked.slice(place + 1).flatMap((second) => {
      const duel = duelOf(total, rules.options.indexOf(first), rules.options.indexOf(second))
      const spans = mergedCells(duel, undefined, rules, threshold, obeyed)
      const cells = spans.map(({ first: from, last: to, ballots }) => ({
        from,
        to,
        withMissing: false,
        ballots,
      }))
      return cells.length < 2 ? [] : [{ first, second, cells }]
    }),
  )
}

function mergedCells(
  cells: readonly number[],
  majorityGrade: number | undefined,
  rules: TallyRules,
  threshold: number,
  obeyed: Obeyed,
): Span[] {
  if (!obeyed.has('merge-small-cells'))
    return cells.map((ballots, cell) => ({ first: cell, last: cell, ballots }))
  const grade = obeyed.has('grade-against-cells') ? majorityGrade : undefined
  return mergeSmallCells(cells, grade, rules, threshold)
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
      const sum = cells.reduce((all, cell) => all + cell, 0)
      if (sum !== profile.ballots || cells.some((cell) => cell < 0 || !Number.isInteger(cell)))
        throw new Error('Counts do not add up to the ballots')
    }
  }
}
