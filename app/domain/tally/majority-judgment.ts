import { rankBy, sumOf, type Tally, type WeightedOption } from './ranking.ts'

/**
 * Majority judgment (M. Balinski and R. Laraki, *Majority Judgment*, MIT Press 2010, ch. 12–14;
 * "A theory of measuring, electing, and ranking", PNAS 104(21), 2007, 8720–8725).
 *
 * The majority grade of an option is its lower median: the best grade that an absolute majority
 * finds it to deserve at least. Options with the same one are told apart by removing one opinion
 * equal to it from each and taking the lower median of the rest, again and again.
 *
 * With the opinions laid out from best to worst, that procedure visits them from the middle
 * outward, at each distance the worse side first. So each option becomes a short list of runs,
 * "so many pairs with this worse grade and this better one", and two options are compared run by
 * run instead of opinion by opinion. Where totals differ (missing opinions are ignored), both are
 * stretched to a common total, which changes no order: replicating an electorate replicates every
 * pair in place.
 */

/** `length` pairs of opinions at growing distance from the middle: grades as indices, 0 the best. */
interface Run {
  worse: number
  better: number
  length: bigint
}

interface Laid {
  id: string
  total: bigint
  runs: readonly Run[]
}

/**
 * In: the options' weighted histograms over the same grades, best first. Out: their order and
 * majority grades; an option without any opinion has no grade and is in neither.
 */
export function majorityJudgment(options: readonly WeightedOption[]): Tally {
  const laid = options.map(layOut).filter((option) => option.total > 0n)
  return {
    ranking: rankBy(laid, compare).map((tied) => tied.map((option) => option.id)),
    majorityGrades: Object.fromEntries(
      laid.map((option) => [option.id, option.runs[0]?.worse ?? 0]),
    ),
  }
}

/** Every opinion counted twice, so that the middle falls between two of them, whatever the total. */
function layOut({ id, histogram }: WeightedOption): Laid {
  const total = sumOf(histogram)
  return { id, total, runs: pairUp(...halves(histogram, total)) }
}

interface Segment {
  grade: number
  length: bigint
}

/** The better and the worse half of the doubled opinions, each from the middle outward. */
function halves(histogram: readonly bigint[], half: bigint): [Segment[], Segment[]] {
  const better: Segment[] = []
  const worse: Segment[] = []
  let room = half
  histogram.forEach((cell, grade) => {
    if (cell < 0n) throw new RangeError('A negative number of opinions')
    const above = least(2n * cell, room)
    const below = 2n * cell - above
    if (above > 0n) better.unshift({ grade, length: above })
    if (below > 0n) worse.push({ grade, length: below })
    room -= above
  })
  return [better, worse]
}

function pairUp(better: readonly Segment[], worse: readonly Segment[]): Run[] {
  return inStep(better, worse).map(([up, down, length]) => ({
    better: up.grade,
    worse: down.grade,
    length,
  }))
}

/** Negative when `a` is ahead, 0 when the two are exactly tied. At most 4 × grades steps. */
function compare(a: Laid, b: Laid): number {
  for (const [one, other] of inStep(a.runs, b.runs, b.total, a.total)) {
    const difference = one.worse - other.worse || one.better - other.better
    if (difference !== 0) return difference
  }
  return 0
}

/**
 * Walks two lists of stretches abreast and cuts where either changes: `[from a, from b, length]`.
 * The lengths of `a` are multiplied by `scaleA`, those of `b` by `scaleB`, so that both end together.
 */
function inStep<A extends { length: bigint }, B extends { length: bigint }>(
  a: readonly A[],
  b: readonly B[],
  scaleA = 1n,
  scaleB = 1n,
): [A, B, bigint][] {
  const steps: [A, B, bigint][] = []
  let [i, j] = [0, 0]
  let [usedA, usedB] = [0n, 0n]
  for (;;) {
    const [one, other] = [a[i], b[j]]
    if (one === undefined || other === undefined) return steps
    const [leftA, leftB] = [one.length * scaleA - usedA, other.length * scaleB - usedB]
    const length = least(leftA, leftB)
    steps.push([one, other, length])
    if (length === leftA) [i, usedA] = [i + 1, 0n]
    else usedA += length
    if (length === leftB) [j, usedB] = [j + 1, 0n]
    else usedB += length
  }
}

function least(a: bigint, b: bigint): bigint {
  return a < b ? a : b
}
