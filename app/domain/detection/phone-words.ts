import type { Folded } from './fold.ts'
import { numbersAt } from './number-words.ts'
import { isPublic } from './phone.ts'
import type { Span } from './span.ts'
import type { Word } from './words.ts'

const FIRST = /^(?:zero|o|0\d?)$/
/** Ten digits are at most this many words: "soixante-dix-huit" five times. */
const MOST_WORDS = 24

/** Telephone numbers said in words, or in words and digits: "zéro six douze trente-quatre …". */
export function spokenPhones(words: readonly Word[], { plain, span }: Folded): readonly Span[] {
  const found: Span[] = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]
    if (word === undefined || !FIRST.test(word.plain)) continue
    const near = adjoining(words, at, plain)
    const zero = /^0\d$/.test(word.plain) ? word.plain : '0'
    const { taken, own } = digitsFrom(near, 1, zero) ?? { taken: 1, own: false }
    const last = words[at + taken - 1]
    if (!own || last === undefined) continue
    if (near.slice(0, taken).every((one) => /\d/.test(one))) continue
    found.push(span(word.start, last.end, 'phone', 'phone-in-words'))
    at += taken - 1
  }
  return found
}

/** This word and the next ones between which nothing stands but spaces, dashes, dots, commas. */
function adjoining(words: readonly Word[], at: number, plain: string): readonly string[] {
  const near: string[] = []
  for (let next = at; next < words.length && near.length < MOST_WORDS; next += 1) {
    const [word, before] = [words[next], words[next - 1]]
    if (word === undefined) break
    if (next > at && !/^[ ,.\-/\n]{0,3}$/.test(plain.slice(before?.end ?? 0, word.start).slice(0, 5))) break
    near.push(word.plain)
  }
  return near
}

/** How many words make ten digits, in the first way they can be read, and whether that number is somebody's. */
function digitsFrom(
  words: readonly string[],
  at: number,
  digits: string,
): { taken: number; own: boolean } | null {
  if (digits.length === 10) return { taken: at, own: /^0[1-9]/.test(digits) && !isPublic(digits) }
  if (digits.length > 10 || /^00/.test(digits)) return null
  const plainDigits = /^\d{2,9}$/.exec(words[at] ?? '')
  if (plainDigits !== null && words[at]?.length !== 1) return digitsFrom(words, at + 1, digits + (words[at] ?? ''))
  for (const { value, taken } of numbersAt(words, at)) {
    const read = digitsFrom(words, at + taken, digits + String(value))
    if (read !== null) return read
  }
  return null
}
