import { distressIn, replacementFor, replaceSpans, spansIn } from '#app/domain/detection.ts'
import {
  ALL,
  argumentOf,
  MARKED_FIELDS,
  type Mark,
  type MarkedField,
  type MarkedWords,
  type Reading,
} from './marking.ts'

/**
 * What authors see of their own words before they send them. Pages of authors fetch this file late (`import()`):
 * the rules and lists weigh more than all the rest.
 */

/** Everything at once. */
export function readingOf(words: MarkedWords): Reading {
  return { marks: marksIn(words), care: needsCare(words) }
}

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
