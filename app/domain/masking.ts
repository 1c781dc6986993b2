import { replacementFor, SPAN_KINDS, SPAN_REASONS, type Span } from './detection.ts'
import { accepted, refusal, refused, type Result } from './refusal.ts'

/** The words of a text, field by field. */
export interface Words {
  title: string
  text: string
  why: string
}
export const WORD_FIELDS = ['title', 'text', 'why'] as const
export type WordField = (typeof WORD_FIELDS)[number]

/** What stands in place of a passage that a moderator has masked. */
export const MASKED = '[masqué]'

/** All that may stand in place of a passage. */
const REPLACEMENTS = new Set([
  MASKED,
  ...SPAN_KINDS.flatMap((kind) => SPAN_REASONS.flatMap((reason) => replacementFor({ kind, reason }) ?? [])),
])

/** Where words in brackets stand in place of a passage, in order. */
export function maskedPlaces(text: string): readonly { start: number; end: number }[] {
  return [...text.matchAll(/\[[^[\]]{1,60}\]/gu)]
    .filter(([found]) => REPLACEMENTS.has(found))
    .map(({ index, 0: found }) => ({ start: index, end: index + found.length }))
}

/** A marked passage in a field: the one that begins and ends there. */
export interface ChosenSpan {
  field: WordField
  start: number
  end: number
}

/** What to mask: passages that were marked, and others, as they stand in the text. */
export interface Chosen {
  spans: readonly ChosenSpan[]
  passages: readonly string[]
}

/** Passages chosen in one go. */
export const MOST_PASSAGES = 50

/** The field of a form at which a passage that cannot be masked is said. */
export const PASSAGE_FIELD = 'mask.passage'

/**
 * The words as everybody will read them, the chosen passages masked: marked ones by a word for what they
 * are, others by `MASKED`, everywhere they stand. Refuses when nothing is chosen (`passage-missing`), or
 * a passage stands nowhere (`passage-unknown`); a title is never left without words.
 */
export function maskWords(
  words: Words,
  marked: Readonly<Record<WordField, readonly Span[]>>,
  { spans, passages }: Chosen,
): Result<Words> {
  const field = PASSAGE_FIELD
  if (spans.length + passages.length === 0) return refused(refusal('passage-missing', { field }))
  if (spans.length + passages.length > MOST_PASSAGES)
    return refused(refusal('too-many', { field, details: { most: MOST_PASSAGES } }))
  const replaced: Record<WordField, Replaced[]> = { title: [], text: [], why: [] }
  for (const chosen of spans) {
    const span = marked[chosen.field].find(
      ({ start, end }) => start === chosen.start && end === chosen.end,
    )
    if (span === undefined) return refused(refusal('changed-meanwhile'))
    const { start, end } = span
    replaced[chosen.field].push({ start, end, by: replacementFor(span) ?? MASKED })
  }
  for (const passage of passages) {
    const places = WORD_FIELDS.map((name) => [name, placesOf(passage, words[name])] as const)
    if (places.every(([, found]) => found.length === 0))
      return refused(refusal('passage-unknown', { field }))
    for (const [name, found] of places) replaced[name].push(...found)
  }
  return accepted({
    title: replaceAll(words.title, replaced.title),
    text: replaceAll(words.text, replaced.text),
    why: replaceAll(words.why, replaced.why),
  })
}

interface Replaced {
  start: number
  end: number
  by: string
}

/** Whatever kind of space stands between words: what is shown is typeset, and a line may break there. */
function placesOf(passage: string, text: string): Replaced[] {
  const words = passage.split(/\s+/u).filter((word) => word !== '')
  if (words.length === 0) return []
  const pattern = words.map((word) => word.replace(/[^\p{L}\p{N}\s]/gu, escaped)).join('\\s+')
  return [...text.matchAll(new RegExp(pattern, 'gu'))].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
    by: MASKED,
  }))
}

function escaped(sign: string): string {
  return `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`
}

/** Passages that touch or overlap become one; it is named by the first where that holds them all. */
function replaceAll(text: string, passages: readonly Replaced[]): string {
  const merged: Replaced[] = []
  for (const passage of passages.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1)
    if (last === undefined || passage.start >= last.end) merged.push({ ...passage })
    else if (passage.end > last.end) Object.assign(last, { end: passage.end, by: MASKED })
  }
  const pieces: string[] = []
  let at = 0
  for (const { start, end, by } of merged) {
    pieces.push(text.slice(at, start), by)
    at = end
  }
  return pieces.join('') + text.slice(at)
}
