import { distressIn, replacementFor, replaceSpans, spansIn, type Span } from '#app/domain/detection.ts'

/** What authors see of their own words before they send them. Everything here is computed where they write. */

export const MARKED_FIELDS = ['title', 'text', 'why'] as const
export type MarkedField = (typeof MARKED_FIELDS)[number]
export type MarkedWords = Record<MarkedField, string>

/** A passage that could tell who somebody is. */
export interface Mark extends Span {
  field: MarkedField
  /** From 1, through title, text and why. */
  number: number
  passage: string
  /** What may stand in its place; null for what is rewritten by hand. */
  replacement: string | null
}

/** What a button sends that replaces a passage, or (with `ALL`) every one that can be. */
export const REPLACE_INTENT = 'replace'
const ALL = 'all'

export const REPLACE_ALL = `${REPLACE_INTENT}:${ALL}`

/** The passages of these words, in order. Offsets are those of the words as given. */
export function marksIn(words: MarkedWords): readonly Mark[] {
  return MARKED_FIELDS.flatMap((field) =>
    spansIn(words[field]).map((span) => ({
      ...span,
      field,
      passage: words[field].slice(span.start, span.end),
      replacement: replacementFor(span),
    })),
  ).map((mark, index) => ({ ...mark, number: index + 1 }))
}

/** What the button of one passage sends. */
export function replaceIntent({ field, start, end }: Pick<Mark, 'field' | 'start' | 'end'>): string {
  return `${REPLACE_INTENT}:${argumentOf({ field, start, end })}`
}

function argumentOf({ field, start, end }: Pick<Mark, 'field' | 'start' | 'end'>): string {
  return `${field}.${start}.${end}`
}

/**
 * The words after a button for which `argument` stands (what follows the colon of its intent). A passage that
 * is no longer there is left alone, and so is one with nothing to stand in its place.
 */
export function replaced(words: MarkedWords, argument: string): MarkedWords {
  const chosen = marksIn(words).filter((mark) => argument === ALL || argument === argumentOf(mark))
  const after = (field: MarkedField) =>
    replaceSpans(words[field], chosen.filter((mark) => mark.field === field))
  return { title: after('title'), text: after('text'), why: after('why') }
}

/** Whether these words read as those of somebody who needs help now. */
export function needsCare({ title, text, why }: MarkedWords): boolean {
  return distressIn([title, text, why].join('\n')) !== 'none'
}
