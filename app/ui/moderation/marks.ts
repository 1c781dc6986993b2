import type { Span } from '#app/domain/detection.ts'
import { maskedPlaces, WORD_FIELDS, type WordField, type Words } from '#app/domain/masking.ts'

/** A marked passage, numbered over the whole text. */
export interface Mark {
  number: number
  field: WordField
  span: Span
  passage: string
}

/** All marked passages of a text, in the order in which they are read. */
export function numbered(
  words: Words,
  marks: Readonly<Record<WordField, readonly Span[]>>,
): readonly Mark[] {
  return WORD_FIELDS.flatMap((field) =>
    marks[field].map((span) => ({ field, span, passage: words[field].slice(span.start, span.end) })),
  ).map((mark, index) => ({ number: index + 1, ...mark }))
}

/** A piece of a text: marked, masked or neither, with the numbers of the passages that end with it. */
export interface Piece {
  text: string
  marked: boolean
  masked: boolean
  ends: readonly number[]
}

/** A stretch of a text in pieces, cut where marked passages begin and end. */
export function piecesOf(
  text: string,
  marks: readonly Mark[],
  { start, end }: { start: number; end: number },
): readonly Piece[] {
  const inside = marks.filter(({ span }) => span.start < end && span.end > start)
  const masks = maskedPlaces(text).filter((mask) => mask.start < end && mask.end > start)
  const cuts = new Set([start, end, ...masks.flatMap((mask) => [mask.start, mask.end])])
  for (const { span } of inside) {
    cuts.add(Math.max(start, span.start))
    cuts.add(Math.min(end, span.end))
  }
  const places = [...cuts].sort((a, b) => a - b)
  return places.slice(0, -1).map((from, index) => {
    const to = places[index + 1] ?? end
    const covering = inside.filter(({ span }) => span.start <= from && span.end >= to)
    const ends = covering.filter(({ span }) => span.end === to).map(({ number }) => number)
    const masked = masks.some((mask) => mask.start <= from && mask.end >= to)
    return { text: text.slice(from, to), marked: covering.length > 0, masked, ends }
  })
}

/** Where the paragraphs of a text stand: blank lines part them. */
export function paragraphsOf(text: string): readonly { start: number; end: number }[] {
  const paragraphs: { start: number; end: number }[] = []
  let start = 0
  for (const { index, 0: gap } of text.matchAll(/\n\s*\n/g)) {
    paragraphs.push({ start, end: index })
    start = index + gap.length
  }
  paragraphs.push({ start, end: text.length })
  return paragraphs.filter((place) => text.slice(place.start, place.end).trim() !== '')
}
