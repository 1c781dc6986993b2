import { rankBy, type Tally, type WeightedOption } from './ranking.ts'

/**
 * Approval voting (S. J. Brams and P. C. Fishburn, "Approval Voting", American Political Science
 * Review 72(3), 1978, 831–847): the more approvals, the better.
 * In: the options' weighted histograms (approved, not approved), all over the same ballots. Out:
 * their order by weighted approvals, exact ties tied; no grades.
 */
export function approval(options: readonly WeightedOption[]): Tally {
  const approvals = (option: WeightedOption) => option.histogram[0] ?? 0n
  const ranks = rankBy(options, (a, b) => {
    const [one, other] = [approvals(a), approvals(b)]
    return Number(one < other) - Number(one > other)
  })
  return { ranking: ranks.map((tied) => tied.map((option) => option.id)), majorityGrades: {} }
}
