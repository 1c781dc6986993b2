import type { TallyRules } from './profile.ts'

/** A run of adjacent raw cells, `first` to `last` inclusive, and the ballots in it. */
export interface Span {
  first: number
  last: number
  ballots: number
}

/**
 * Raw cells merged until they may be shown. In: the cells of one option (best first, missing
 * opinions last where they are a cell), its majority grade if it has one and the threshold. Out:
 * spans that cover all cells and reach the threshold each, so that every complement does; a single
 * span says nothing and stands for "cannot be shown".
 *
 * Adjacent cells are merged from the best down; what remains at the end is merged backwards. An
 * empty cell is merged like any small one.
 */
export function mergeSmallCells(
  cells: readonly number[],
  majorityGrade: number | undefined,
  rules: TallyRules,
  threshold: number,
): Span[] {
  const spans: Span[] = []
  let pending: Span | undefined
  for (const [cell, ballots] of cells.entries()) {
    const one = { first: cell, last: cell, ballots }
    pending = pending === undefined ? one : join(pending, one)
    if (pending.ballots < threshold) continue
    spans.push(pending)
    pending = undefined
  }
  if (pending !== undefined) {
    const previous = spans.pop()
    spans.push(previous === undefined ? pending : join(previous, pending))
  }
  return majorityGrade === undefined
    ? spans
    : hideWhatTheGradeTells(spans, majorityGrade, rules, threshold)
}

function join(one: Span, next: Span): Span {
  return { first: one.first, last: next.last, ballots: one.ballots + next.ballots }
}

/**
 * The majority grade tells where the middle lies. Where a boundary between two spans falls on the
 * middle itself, it tells too that the grades between the two are empty; then the span that holds
 * the grade is merged with a neighbour. Example: 11 ballots down to grade 1, 11 from grade 2 on and
 * majority grade 3: nobody gave grade 2.
 */
function hideWhatTheGradeTells(
  spans: Span[],
  grade: number,
  rules: TallyRules,
  threshold: number,
): Span[] {
  const safe = (tried: readonly Span[]) => !tellsASmallCell(tried, grade, rules, threshold)
  if (spans.length < 2 || safe(spans)) return spans
  const holder = spans.findIndex((span) => grade <= span.last)
  const coarser = [joinAt(spans, holder - 1), joinAt(spans, holder)].filter(
    (tried) => tried.length < spans.length,
  )
  const [first] = coarser
  if (first === undefined) return spans
  return coarser.find(safe) ?? hideWhatTheGradeTells(first, grade, rules, threshold)
}

/** The spans with the one at this index and the next in one; unchanged where there are no two. */
function joinAt(spans: readonly Span[], index: number): Span[] {
  const [one, next] = [spans[index], spans[index + 1]]
  if (one === undefined || next === undefined) return [...spans]
  return spans.toSpliced(index, 2, join(one, next))
}

/** What is known of the number of ballots in cells 0 to j, for every j. */
interface Bounds {
  low: number[]
  high: number[]
}

/** Whether spans and majority grade determine a sum of adjacent cells, or its complement, below the threshold. */
function tellsASmallCell(
  spans: readonly Span[],
  grade: number,
  rules: TallyRules,
  threshold: number,
): boolean {
  const { low, high } = boundsFrom(spans, grade, rules)
  const ballots = low.at(-1) ?? 0
  const [lowFrom, highFrom] = [[0, ...low], [0, ...high]]
  return lowFrom.some((lowBefore, from) =>
    low.slice(from).some((lowUpTo, offset) => {
      const least = Math.max(0, lowUpTo - (highFrom[from] ?? 0))
      const most = (high[from + offset] ?? ballots) - lowBefore
      const everything = from === 0 && from + offset === low.length - 1
      return least === most && !everything && (most < threshold || most > ballots - threshold)
    }),
  )
}

/**
 * The tightest bounds of each c(j), the ballots in cells 0 to j. Known: c at the end of every span;
 * c grows with j; and g being the lower median of N opinions, N = c(last grade), means
 * c(g − 1) ≤ ⌊N/2⌋ < c(g). N itself is not known where missing opinions are merged with grades.
 */
function boundsFrom(spans: readonly Span[], grade: number, rules: TallyRules): Bounds {
  const ballots = spans.reduce((sum, span) => sum + span.ballots, 0)
  const cells = (spans.at(-1)?.last ?? -1) + 1
  const low = new Array<number>(cells).fill(0)
  const high = new Array<number>(cells).fill(ballots)
  const raise = (cell: number, to: number) => {
    if (cell >= 0) low[cell] = Math.max(low[cell] ?? 0, to)
  }
  const lower = (cell: number, to: number) => {
    if (cell >= 0) high[cell] = Math.min(high[cell] ?? ballots, to)
  }
  let reached = 0
  for (const span of spans) {
    reached += span.ballots
    raise(span.last, reached)
    lower(span.last, reached)
  }
  const opinions = rules.grades - 1
  let before: string
  do {
    before = [low, high].join()
    raise(grade, Math.floor((low[opinions] ?? 0) / 2) + 1)
    lower(grade - 1, Math.floor((high[opinions] ?? 0) / 2))
    raise(opinions, 2 * (low[grade - 1] ?? 0))
    lower(opinions, 2 * (high[grade] ?? ballots) - 1)
    for (let cell = 1; cell < cells; cell += 1) raise(cell, low[cell - 1] ?? 0)
    for (let cell = cells - 2; cell >= 0; cell -= 1) lower(cell, high[cell + 1] ?? ballots)
  } while ([low, high].join() !== before)
  return { low, high }
}
