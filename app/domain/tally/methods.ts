import type { Method } from '../consultation.ts'
import { approval } from './approval.ts'
import { majorityJudgment } from './majority-judgment.ts'
import type { Profile, TallyRules } from './profile.ts'
import type { Tally, WeightedOption } from './ranking.ts'

interface TallyMethod {
  /** Orders options by their weighted opinions. */
  rank: (options: readonly WeightedOption[]) => Tally
  /** Whether a ballot may say nothing of an option; otherwise every ballot is an opinion on each. */
  allowsSilence: (rules: TallyRules) => boolean
}

/** Every method there is: adding one is adding a line. */
const TALLY_METHODS: Record<Method, TallyMethod> = {
  'majority-judgment': {
    rank: majorityJudgment,
    allowsSilence: (rules) => rules.missingOpinions === 'ignored',
  },
  approval: { rank: approval, allowsSilence: () => false },
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

/** How many ballots have an opinion on the option at this index. */
export function opinionsOn(profile: Profile, option: number, rules: TallyRules): number {
  const cells = profile.counts[option] ?? []
  return cells.slice(0, rules.grades).reduce((sum, count) => sum + count, 0)
}

/**
 * The outcome of a method over groups of ballots. In: each group's counts and what one of its
 * ballots weighs, the rules, and the options to rank. Out: their order and grades.
 */
export function tally(
  groups: readonly { profile: Profile; weight: bigint }[],
  rules: TallyRules,
  ranked: ReadonlySet<string>,
): Tally {
  const options = rules.options.map((id, option) => ({
    id,
    histogram: Array.from({ length: rules.grades }, (_, cell) =>
      groups.reduce(
        (sum, { profile, weight }) => sum + BigInt(profile.counts[option]?.[cell] ?? 0) * weight,
        0n,
      ),
    ),
  }))
  return TALLY_METHODS[rules.method].rank(options.filter((option) => ranked.has(option.id)))
}
