import { searchable } from './proposal.ts'
import { withoutEnd } from './without-end.ts'

/** Characters of a text that a list shows. */
const EXCERPT = 260
/** Characters that lead to the first word found, where it stands further down. */
const BEFORE = 90

/** A piece of an excerpt; `found`: it holds a word that was looked for. */
export interface ExcerptPart {
  text: string
  found: boolean
}

/**
 * What a list shows of a text: its beginning, or the passage in which the words stand that were looked
 * for, of whichever of `texts` (the main one first) holds most of them. `words` are as `searchable`
 * makes them; where none occurs, the beginning of the first text.
 */
export function excerptOf(
  texts: readonly string[],
  words: readonly string[],
): readonly ExcerptPart[] {
  const lines = texts.map((text) => text.replace(/\s+/g, ' ').trim())
  const [best = ''] = lines.toSorted((one, other) => heldBy(other, words) - heldBy(one, words))
  return partsOf(passageOf(best, words), words)
}

/** How many of the words occur in a line. */
function heldBy(line: string, words: readonly string[]): number {
  const text = searchable(line)
  return words.filter((word) => text.includes(word)).length
}

/** At most `EXCERPT` characters of a line, begun and ended at a word. */
function passageOf(line: string, words: readonly string[]): string {
  const first = line.split(' ').findIndex((token) => holds(token, words))
  const at = line.split(' ').slice(0, Math.max(0, first)).join(' ').length
  if (line.length <= EXCERPT) return line
  if (at + BEFORE / 2 < EXCERPT) return cutAfter(line)
  const from = line.indexOf(' ', at - BEFORE) + 1
  return `…${cutAfter(line.slice(Math.min(from, at + 1)))}`
}

function cutAfter(line: string): string {
  if (line.length <= EXCERPT) return line
  const cut = line.slice(0, EXCERPT)
  const end = cut.lastIndexOf(' ')
  return `${withoutEnd(end > EXCERPT / 2 ? cut.slice(0, end) : cut, /[\s,;:.–-]/u)}…`
}

/** Pieces with and without a word that was looked for, in turn; together they are the passage. */
function partsOf(passage: string, words: readonly string[]): readonly ExcerptPart[] {
  const parts: ExcerptPart[] = []
  const add = (text: string, found: boolean) => {
    const last = parts.at(-1)
    if (text === '') return
    if (last?.found === found) last.text += text
    else parts.push({ text, found })
  }
  for (const token of passage.split(/([^\p{L}\p{M}\p{N}]+)/u)) add(token, holds(token, words))
  return parts
}

function holds(token: string, words: readonly string[]): boolean {
  const text = searchable(token)
  return words.some((word) => text.includes(word))
}
