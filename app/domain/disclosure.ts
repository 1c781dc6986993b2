import { MINIMUM_THRESHOLD, type Weighting } from './consultation.ts'
import type { Outcome, PublishedCell, PublishedOption, PublishedResult } from './result.ts'
import { cellsOf, hasMissingCell, opinionsOn, tally } from './tally/methods.ts'
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
  codesHandedOut: number
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
      count.codesHandedOut - total.ballots >= threshold ? count.codesHandedOut : null,
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
  requireThreshold(threshold)
  return ballots < threshold ? null : ballots - (ballots % threshold)
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
    const firstHidden = shown.indexOf(false)
    if (firstHidden >= 0 && hidden < threshold) {
      const next = shown.indexOf(true, firstHidden)
      shown[next >= 0 ? next : shown.lastIndexOf(true)] = false
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
  const counts = new Map<string, PublishedCell[]>()
  for (const tied of person.ranking) {
    const shown = tied.map((id) => {
      const cells = cellsOf(total, rules.options.indexOf(id), rules)
      return publishedCells(cells, person.majorityGrades[id], rules, threshold)
    })
    // Exactly tied options have proportional counts: the finer figures of one would give away what
    // is merged in another.
    if (new Set(shown.map(boundariesOf)).size > 1) continue
    tied.forEach((id, index) => {
      const cells = shown[index]
      if (cells !== undefined && cells.length >= 2) counts.set(id, cells)
    })
  }
  return Object.fromEntries(counts)
}

function boundariesOf(cells: readonly PublishedCell[]): string {
  return cells.map((cell) => `${cell.from}–${cell.to}${cell.withMissing ? '+' : ''}`).join(' ')
}

/** A run of adjacent raw cells: `first` to `last`, inclusive. */
interface Span {
  first: number
  last: number
  ballots: number
}

/**
 * Adjacent cells merged, from the best down, until each reaches the threshold; what remains at the
 * end is merged backwards. An empty cell is merged like any small one. A single cell says nothing
 * and stands for "cannot be shown".
 */
function publishedCells(
  cells: readonly number[],
  majorityGrade: number | undefined,
  rules: TallyRules,
  threshold: number,
): PublishedCell[] {
  const spans: Span[] = []
  let pending: Span | undefined
  for (const [cell, ballots] of cells.entries()) {
    pending = pending === undefined ? { first: cell, last: cell, ballots } : join(pending, ballots)
    if (pending.ballots < threshold) continue
    spans.push(pending)
    pending = undefined
  }
  if (pending !== undefined) mergeLast(spans, pending)
  hideWhatTheGradeTells(spans, majorityGrade, rules, threshold)
  return spans.map((span) => toPublishedCell(span, rules))
}

function join(span: Span, ballots: number): Span {
  return { ...span, last: span.last + 1, ballots: span.ballots + ballots }
}

function mergeLast(spans: Span[], rest: Span): void {
  const previous = spans.pop()
  spans.push(
    previous === undefined
      ? rest
      : { first: previous.first, last: rest.last, ballots: previous.ballots + rest.ballots },
  )
}

/**
 * The majority grade tells where the middle lies. Where a boundary between published cells falls on
 * the middle itself, it tells that the grades between the two are empty: those cells are merged.
 * Example: 11 ballots down to grade 1, 11 from grade 2 on, and majority grade 3: nobody gave grade 2.
 */
function hideWhatTheGradeTells(
  spans: Span[],
  majorityGrade: number | undefined,
  rules: TallyRules,
  threshold: number,
): void {
  if (majorityGrade === undefined) return
  while (spans.length >= 2 && gradeTellsASmallCell(spans, majorityGrade, rules, threshold)) {
    const holder = spans.findIndex((span) => majorityGrade <= span.last)
    const at = Math.max(holder, 1)
    const [before, after] = [spans[at - 1], spans[at]]
    if (before === undefined || after === undefined) return
    spans.splice(at - 1, 2, { ...before, last: after.last, ballots: before.ballots + after.ballots })
  }
}

/**
 * Whether the published cells and the majority grade together determine a sum of adjacent raw cells
 * below the threshold. Let c(j) be the number of ballots in cells 0 to j: known at the end of every
 * published cell, and around the majority grade g among N opinions c(g − 1) ≤ ⌊N/2⌋ < c(g).
 * The tightest bounds of each c(j) follow from these because c grows with j.
 */
function gradeTellsASmallCell(
  spans: readonly Span[],
  majorityGrade: number,
  rules: TallyRules,
  threshold: number,
): boolean {
  const ballots = spans.reduce((sum, span) => sum + span.ballots, 0)
  const last = spans.at(-1)
  if (last === undefined) return false
  const silent = hasMissingCell(rules)
  // Missing opinions alone in the last cell are known; merged with grades they may be any number.
  const missing = silent && last.first === rules.grades ? last.ballots : 0
  const leastOpinions = silent && missing === 0 ? ballots - last.ballots : ballots - missing
  const mostOpinions = ballots - missing

  const size = last.last + 1
  const low = new Array<number>(size).fill(0)
  const high = new Array<number>(size).fill(ballots)
  let reached = 0
  for (const span of spans) {
    reached += span.ballots
    low[span.last] = reached
    high[span.last] = reached
  }
  low[majorityGrade] = Math.max(low[majorityGrade] ?? 0, Math.floor(leastOpinions / 2) + 1)
  if (majorityGrade > 0)
    high[majorityGrade - 1] = Math.min(
      high[majorityGrade - 1] ?? ballots,
      Math.floor(mostOpinions / 2),
    )
  for (let j = 1; j < size; j += 1) low[j] = Math.max(low[j] ?? 0, low[j - 1] ?? 0)
  for (let j = size - 2; j >= 0; j -= 1)
    high[j] = Math.min(high[j] ?? ballots, high[j + 1] ?? ballots)

  // Sum of cells i + 1 to j, with c(−1) = 0.
  for (let i = -1; i < size; i += 1) {
    for (let j = i + 1; j < size; j += 1) {
      const least = Math.max(0, (low[j] ?? 0) - (high[i] ?? 0))
      const most = (high[j] ?? ballots) - (low[i] ?? 0)
      if (least === most && (most < threshold || most > ballots - threshold)) {
        if (i >= 0 || j < size - 1) return true
      }
    }
  }
  return false
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

function requireThreshold(threshold: number): void {
  if (!Number.isSafeInteger(threshold) || threshold < MINIMUM_THRESHOLD)
    throw new RangeError('The disclosure threshold may be raised, never lowered')
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
