import type { Outcome } from './result.ts'

/**
 * How far several rankings agree, from what is published alone: Kendall's coefficient of concordance W with
 * its correction for ties (Kendall & Gibbons, Rank Correlation Methods, 5th ed. 1990, chapter 6). Exact: a
 * fraction of whole numbers, compared with whole numbers.
 */
export interface Concordance {
  rankings: number
  options: number
  /** W = numerator / denominator, from 0 to 1. */
  numerator: number
  denominator: number
}

/**
 * In words, by the mean r of Spearman's correlations between any two of the rankings, r = (mW − 1) / (m − 1)
 * for m of them: W alone cannot be read without m, for rankings that have nothing in common give 1/m.
 * 'same': in every place. 'almost-the-same': nine tenths of the way from nothing in common (0) to the same
 * (1), or more; 'much-alike': two thirds; 'partly-alike': one third; 'differently': above nothing;
 * 'very-differently': nothing in common, or opposed.
 */
export const AGREEMENTS = [
  'same',
  'almost-the-same',
  'much-alike',
  'partly-alike',
  'differently',
  'very-differently',
] as const
export type Agreement = (typeof AGREEMENTS)[number]

/**
 * W over the options that every ranking holds. Null where there is nothing to compare: fewer than two
 * rankings, fewer than two such options, or rankings that all tie everything.
 */
export function concordance(rankings: readonly Outcome['ranking'][]): Concordance | null {
  const common = rankedByAll(rankings)
  const [m, n] = [rankings.length, common.size]
  if (m < 2 || n < 2) return null
  const restricted = rankings.map((ranking) => restrict(ranking, common))
  const sums = new Map<string, number>()
  let ties = 0
  for (const ranking of restricted) {
    let before = 0
    for (const tied of ranking) {
      // Twice the mean of the places of a tie: whole numbers.
      const doubled = 2 * before + tied.length + 1
      for (const option of tied) sums.set(option, (sums.get(option) ?? 0) + doubled)
      ties += tied.length ** 3 - tied.length
      before += tied.length
    }
  }
  const squares = [...sums.values()].reduce((sum, doubled) => sum + doubled ** 2, 0)
  const denominator = m * m * n * (n * n - 1) - m * ties
  if (denominator === 0) return null
  return {
    rankings: m,
    options: n,
    numerator: 3 * squares - 3 * m * m * n * (n + 1) ** 2,
    denominator,
  }
}

/** The word for it. */
export function agreementIn(w: Concordance): Agreement {
  if (w.numerator === w.denominator) return 'same'
  if (reaches(w, 9, 10)) return 'almost-the-same'
  if (reaches(w, 2, 3)) return 'much-alike'
  if (reaches(w, 1, 3)) return 'partly-alike'
  return w.rankings * w.numerator > w.denominator ? 'differently' : 'very-differently'
}

/** W to two decimals, rounded half up; never 1 for less than that, nor 0 for more. */
export function figureOf({ numerator, denominator }: Concordance): number {
  if (numerator === 0 || numerator === denominator) return numerator / denominator
  const hundredths = Math.floor((200 * numerator + denominator) / (2 * denominator))
  return Math.min(99, Math.max(1, hundredths)) / 100
}

/** Whether r = (mW − 1) / (m − 1) is part / whole or more. */
function reaches({ rankings, numerator, denominator }: Concordance, part: number, whole: number) {
  return whole * (rankings * numerator - denominator) >= part * (rankings - 1) * denominator
}

/** The options that stand in every ranking, in the order of the first. */
export function rankedByAll(rankings: readonly Outcome['ranking'][]): Set<string> {
  const [first, ...others] = rankings.map((ranking) => new Set(ranking.flat()))
  return new Set([...(first ?? [])].filter((option) => others.every((other) => other.has(option))))
}

/** A ranking without the options outside `kept`. */
export function restrict(ranking: Outcome['ranking'], kept: ReadonlySet<string>): string[][] {
  return ranking
    .map((tied) => tied.filter((option) => kept.has(option)))
    .filter((tied) => tied.length > 0)
}
