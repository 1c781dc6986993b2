import { atLeast, heardColleges, requireThreshold } from './floored-count.ts'
import { REFUSAL_REASONS, type RefusalReason } from './proposal.ts'

/** What moderation really counted. No page, no file and no role is shown any of it. */
export interface ModerationCounts {
  /** Texts ever received, withdrawn ones included. */
  received: number
  /** Texts that are public: whoever reads the page of proposals can count them. */
  published: number
  /** Texts refused, by the reason of the latest refusal. */
  refused: Readonly<Partial<Record<RefusalReason, number>>>
  /** Texts sent back, whose authors never sent them again. */
  returned: number
  /** Appeals after which a text was accepted or sent back, and those after which it stayed refused. */
  granted: number
  upheld: number
  /** Texts in which somebody read distress, whatever became of them. */
  distress: number
  /** By number of days from the author's last word to the decision: how many texts. */
  delays: ReadonlyMap<number, number>
  /** Within how many days the council wants to have decided. */
  targetDays: number
}

/** What is told, once, when moderation is over: each "at least", null where too few. */
export interface ToldFigures {
  /** Only reasons that are told of; the others are not known to be none. */
  refused: Readonly<Partial<Record<RefusalReason, number>>>
  /** Refused for several of the other reasons together. */
  refusedOtherwise: number | null
  returned: number | null
  granted: number | null
  upheld: number | null
  distress: number | null
  /** Days: half of the texts were decided within so many. */
  medianDays: number | null
  withinTarget: number | null
  targetDays: number
}

/**
 * How many texts came, at least, while they come: renewed once a day, grows only. `published`: the most texts
 * that were ever public at once, which everybody could count; `before`: what was told the day before.
 */
export function receivedAtLeast(
  { received, published }: Pick<ModerationCounts, 'received' | 'published'>,
  threshold: number,
  before: number | null,
): number | null {
  const told = atLeast(received, threshold, {
    least: Math.max(published, before ?? 0),
    most: Infinity,
  })
  return told ?? before
}

/**
 * How many texts came at least, as the page has it: never fewer than are public beside it. A function of two
 * figures that everybody has, it tells nobody more (docs/decisions/0026). Null where there is nothing to say.
 */
export function receivedBeside(published: number, received: number | null): number | null {
  const least = Math.max(published, received ?? 0)
  return least === 0 ? null : least
}

/** The parts of what is told once moderation is over. */
export const FIGURE_PARTS = ['refused', 'appeals', 'delays', 'distress'] as const
export type FigurePart = (typeof FIGURE_PARTS)[number]

/** The parts in which no number is told; a function of what is told. */
export function silentParts(told: Omit<ToldFigures, 'targetDays'>): readonly FigurePart[] {
  const numbers: Record<FigurePart, readonly (number | null | undefined)[]> = {
    refused: [...Object.values(told.refused), told.refusedOtherwise, told.returned],
    appeals: [told.granted, told.upheld],
    delays: [told.medianDays, told.withinTarget],
    distress: [told.distress],
  }
  return FIGURE_PARTS.filter((part) => numbers[part].every((number) => number == null))
}

const RETURNED = 'returned'
const OTHERWISE = 'otherwise'

/**
 * The figures of a moderation that is over (docs/decisions/0026). Refused texts by reason, and those sent back, are
 * cells of the texts that are not public. Small reasons are merged; what is told of the cells leaves as many
 * possible counts of each as the threshold, to somebody who even knows how many texts are not public.
 * Whatever else is told says nothing about these cells. `received`: what was told of it.
 */
export function tellFigures(
  counts: ModerationCounts,
  threshold: number,
  received: number | null,
): ToldFigures {
  requireThreshold(threshold)
  const of = (reason: RefusalReason) => counts.refused[reason] ?? 0
  const small = REFUSAL_REASONS.filter((reason) => of(reason) < threshold)
  const large = REFUSAL_REASONS.filter((reason) => of(reason) >= threshold)
  const cells = new Map<string, number>([
    ...large.map((reason) => [reason, of(reason)] as const),
    [OTHERWISE, merged(small.map(of), threshold)],
    [RETURNED, counts.returned],
  ])
  const told = heardColleges(cells, counts.received - counts.published, threshold)
  const refused: Partial<Record<RefusalReason, number>> = {}
  for (const reason of large) {
    const count = told.get(reason)
    if (count != null) refused[reason] = count
  }
  const refusedOtherwise = told.get(OTHERWISE) ?? null
  const toldRefused = Object.values(refused).reduce((sum, count) => sum + count, refusedOtherwise ?? 0)
  const decided = counts.published + toldRefused
  return {
    refused,
    refusedOtherwise,
    returned: told.get(RETURNED) ?? null,
    granted: floored(counts.granted, threshold, counts.published),
    upheld: floored(counts.upheld, threshold, toldRefused),
    distress: floored(counts.distress, threshold, received ?? 0),
    ...delaysOf(counts, threshold, decided),
    targetDays: counts.targetDays,
  }
}

/**
 * What the small reasons have in common: never so much that each of them would have to be more than nothing.
 */
function merged(small: readonly number[], threshold: number): number {
  const most = Math.max(0, small.length - 1) * (threshold - 1)
  return Math.min(
    small.reduce((sum, count) => sum + count, 0),
    most,
  )
}

/** A count as "at least", never above what is known to have been at least. */
function floored(count: number, threshold: number, known: number): number | null {
  return atLeast(Math.min(count, known), threshold)
}

/** `decided`: how many texts were decided at least, as everybody can add up. */
function delaysOf(
  { delays, targetDays }: Pick<ModerationCounts, 'delays' | 'targetDays'>,
  threshold: number,
  decided: number,
): Pick<ToldFigures, 'medianDays' | 'withinTarget'> {
  const all = [...delays].sort(([one], [other]) => one - other)
  const total = all.reduce((sum, [, texts]) => sum + texts, 0)
  // A middle among fewer would be one text's own.
  if (decided < 2 * threshold || total < decided) return { medianDays: null, withinTarget: null }
  let counted = 0
  const [medianDays] = all.find(([, texts]) => (counted += texts) * 2 >= total) ?? [0]
  const within = all
    .filter(([days]) => days <= targetDays)
    .reduce((sum, [, texts]) => sum + texts, 0)
  const half = Math.ceil(decided / 2)
  const bounds =
    medianDays <= targetDays ? { least: half, most: decided } : { least: 0, most: half }
  return { medianDays, withinTarget: atLeast(within, threshold, bounds) }
}

/** The figures as they are kept: one number for each name. */
export function packFigures(told: ToldFigures): string {
  const { refused, ...others } = told
  const reasons = Object.entries(refused).map(([reason, count]) => [`refused.${reason}`, count])
  return JSON.stringify(Object.fromEntries([...reasons, ...Object.entries(others)]))
}

/** The figures that `packFigures` wrote; what is no number is not told. */
export function unpackFigures(text: string): ToldFigures {
  const stored: unknown = JSON.parse(text)
  const names = new Map<string, unknown>(
    typeof stored === 'object' && stored !== null ? Object.entries(stored) : [],
  )
  const numberOf = (name: string): number | null => {
    const value = names.get(name)
    return typeof value === 'number' ? value : null
  }
  const refused: Partial<Record<RefusalReason, number>> = {}
  for (const reason of REFUSAL_REASONS) {
    const count = numberOf(`refused.${reason}`)
    if (count !== null) refused[reason] = count
  }
  return {
    refused,
    refusedOtherwise: numberOf('refusedOtherwise'),
    returned: numberOf('returned'),
    granted: numberOf('granted'),
    upheld: numberOf('upheld'),
    distress: numberOf('distress'),
    medianDays: numberOf('medianDays'),
    withinTarget: numberOf('withinTarget'),
    targetDays: numberOf('targetDays') ?? 0,
  }
}
