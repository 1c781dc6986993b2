import type { Method } from '../consultation.ts'
import { approval } from './approval.ts'
import { equalShares } from './equal-shares.ts'
import { majorityJudgment } from './majority-judgment.ts'
import { chosenIn, type Profile, type TallyRules } from './profile.ts'
import type { Tally, WeightedOption } from './ranking.ts'
import { schulze } from './schulze.ts'

/** Ballots that all weigh the same. */
export interface WeightedProfile {
  profile: Profile
  /** Of one ballot; only proportions between groups matter. */
  weight: bigint
}

interface TallyMethod {
  /** Orders the options at these indices by what the ballots say of them. */
  rank: (groups: readonly WeightedProfile[], rules: TallyRules, ranked: readonly number[]) => Tally
  /** Whether a ballot may say nothing of an option; otherwise every ballot is an opinion on each. */
  allowsSilence: (rules: TallyRules) => boolean
}

/** Every method there is: adding one is adding a line. */
const TALLY_METHODS: Record<Method, TallyMethod> = {
  'majority-judgment': {
    rank: (groups, rules, ranked) => majorityJudgment(histograms(groups, rules, ranked)),
    allowsSilence: (rules) => rules.missingOpinions === 'ignored',
  },
  approval: {
    rank: (groups, rules, ranked) => approval(histograms(groups, rules, ranked)),
    allowsSilence: () => false,
  },
  ranking: { rank: rankBySchulze, allowsSilence: () => true },
  budget: { rank: rankByShares, allowsSilence: () => false },
}

/** Whether missing opinions are a cell of their own, after the last grade. */
export function hasMissingCell(rules: TallyRules): boolean {
  return TALLY_METHODS[rules.method].allowsSilence(rules)
}

/** The raw cells of the option at this index, best first, missing opinions last where they are a cell. */
export function cellsOf(profile: Profile, option: number, rules: TallyRules): readonly number[] {
  const cells = profile.counts[option] ?? []
  return cells.slice(0, hasMissingCell(rules) ? rules.grades + 1 : rules.grades)
}

/**
 * How many ballots have an opinion on the option at this index. An unranked option that comes last is
 * one: the ballot puts it behind all others.
 */
export function opinionsOn(profile: Profile, option: number, rules: TallyRules): number {
  if (rules.method === 'ranking' && rules.missingOpinions === 'worst') return profile.ballots
  const cells = profile.counts[option] ?? []
  return cells.slice(0, rules.grades).reduce((sum, count) => sum + count, 0)
}

/**
 * How many ballots put option a before option b, treat them alike, and put b before a, at these indices.
 * Of ranking only.
 */
export function duelOf(profile: Profile, a: number, b: number): [number, number, number] {
  const options = profile.counts.length
  const forA = profile.pairs?.[a * options + b] ?? 0
  const forB = profile.pairs?.[b * options + a] ?? 0
  return [forA, profile.ballots - forA - forB, forB]
}

/**
 * The outcome of a method over groups of ballots. In: each group's counts and what one of its
 * ballots weighs, the rules, and the options to rank. Out: their order and grades.
 */
export function tally(
  groups: readonly WeightedProfile[],
  rules: TallyRules,
  ranked: ReadonlySet<string>,
): Tally {
  const indices = rules.options.flatMap((id, option) => (ranked.has(id) ? [option] : []))
  return TALLY_METHODS[rules.method].rank(groups, rules, indices)
}

function histograms(
  groups: readonly WeightedProfile[],
  rules: TallyRules,
  ranked: readonly number[],
): WeightedOption[] {
  return ranked.map((option) => ({
    id: rules.options[option] ?? '',
    histogram: Array.from({ length: rules.grades }, (_, cell) =>
      groups.reduce(
        (sum, { profile, weight }) => sum + BigInt(profile.counts[option]?.[cell] ?? 0) * weight,
        0n,
      ),
    ),
  }))
}

function rankBySchulze(
  groups: readonly WeightedProfile[],
  rules: TallyRules,
  ranked: readonly number[],
): Tally {
  const { length } = rules.options
  const pairwise = ranked.map((a) =>
    ranked.map((b) =>
      groups.reduce(
        (sum, { profile, weight }) => sum + BigInt(profile.pairs?.[a * length + b] ?? 0) * weight,
        0n,
      ),
    ),
  )
  const { ranks } = schulze(pairwise)
  return { ranking: ranks.map((tied) => named(tied, ranked, rules)), majorityGrades: {} }
}

/**
 * What is funded comes first; within what is, and within what is not, whatever more people chose. The
 * order in which the method spends is left out: it says nothing that people could act on.
 */
function rankByShares(
  groups: readonly WeightedProfile[],
  rules: TallyRules,
  ranked: readonly number[],
): Tally {
  const { costs = [], budget = 0 } = rules
  const places = new Map(ranked.map((option, place) => [option, place] as const))
  const voters = groups.flatMap(({ profile, weight }) =>
    [...(profile.choices ?? [])].map(([key, ballots]) => ({
      approved: chosenIn(key).flatMap((option) => places.get(option) ?? []),
      weight: BigInt(ballots) * weight,
    })),
  )
  const shares = equalShares({
    costs: ranked.map((option) => BigInt(costs[option] ?? 0)),
    budget: BigInt(budget),
    voters,
    ballots: BigInt(groups.reduce((sum, { profile }) => sum + profile.ballots, 0)),
  })
  const funded = shares.selected.flatMap((place) => ranked[place] ?? [])
  const byChoices = (options: readonly number[]) =>
    approval(histograms(groups, rules, options)).ranking
  const first = byChoices(ranked.filter((option) => funded.includes(option)))
  return {
    ranking: [...first, ...byChoices(ranked.filter((option) => !funded.includes(option)))],
    majorityGrades: {},
    selected: first.flat(),
  }
}

function named(places: readonly number[], ranked: readonly number[], rules: TallyRules): string[] {
  return places.flatMap((place) => {
    const option = ranked[place]
    const id = option === undefined ? undefined : rules.options[option]
    return id ?? []
  })
}
