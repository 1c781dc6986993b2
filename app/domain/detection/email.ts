import type { Folded } from './fold.ts'
import type { Span } from './span.ts'

/** Where the sign stands, written or said. */
const AT = new RegExp(
  [
    ' ?@ ?| ?[([{<] ?(?:at|a|arobase?|arrobase?|@|chez) ?[)\\]}>] ?',
    ' (?:arobase?|arrobase?|arobaze?|at|chez) | -at- ',
  ].join('|'),
  'g',
)
const SAID = /^ (?:at|chez) $/

const DOT = '(?: ?\\. ?| ?[([{] ?(?:\\.|point|dot|pt) ?[)\\]}] ?| (?:point|dot|pt) )'
const ENDINGS = [
    'fr|com|net|org|eu|be|ch|lu|ca|info|io|me|pro|asso|example|gouv|re|uk|de|es|it|pt|ma|dz|tn',
    'lan|test|invalid',
  ].join('|')
const ENDS = new RegExp(`\\.(?:${ENDINGS})$`)
const COMPACT = /[a-z0-9](?:[a-z0-9-]{0,62})(?:\.[a-z0-9-]{1,63}){0,4}\.[a-z]{2,18}(?![a-z0-9@])/y
const LOOSE = new RegExp(
  `[a-z0-9][a-z0-9-]{0,62}(?:${DOT}[a-z0-9-]{1,63}){0,3}?${DOT}(?:${ENDINGS})(?![a-z0-9])` +
    '(?:\\.fr)?',
  'y',
)
const BARE = new RegExp(
  '(?:gmail|hotmail|outlook|yahoo|orange|wanadoo|laposte|free|sfr|icloud|live|protonmail)' +
    '(?: ?,? ?(?:com|fr|net))?(?![a-z0-9.])',
  'y',
)
/** Said "chez" before a name without an ending is a home, so a box of the best known houses is asked for. */
const JOINT = '(?: ?[._] ?|-| (?:point|dot|tiret(?: du)?(?: bas| 6)?|underscore|moins) )'
const LOCAL = new RegExp(`(?<![a-z0-9._%+-])[a-z0-9][a-z0-9_%+-]{0,40}(?:${JOINT}[a-z0-9_%+-]{1,40}){0,4}[._-]?$`)
const REACH = 90

/** E-mail addresses, also those written so that a machine does not read them. */
export function emails({ plain, cased, span }: Folded): readonly Span[] {
  const found: Span[] = []
  let after = 0
  for (const { 0: sign, index } of plain.matchAll(AT)) {
    if (sign === ' @') continue
    const end = domainEnd(plain, cased, index + sign.length, sign)
    if (end === null) continue
    const from = Math.max(after, index - REACH)
    const local = LOCAL.exec(plain.slice(from, index))
    if (local === null || (SAID.test(sign) && NO_BOX.test(local[0]))) continue
    const start = from + local.index
    after = end
    const plainly = sign === '@' && !plain.slice(start, end).includes(' ')
    found.push(span(start, end, 'email', plainly ? 'email-address' : 'email-in-words'))
  }
  return found
}

/** Words before "at" and "chez" that are no name of a box. */
const NO_BOX = new RegExp(
  '^(?:\\d{1,3}|suis|vais|va|aller|travaille|habite|rdv|compte|achat|client|cliente|contrat)$',
)

/** A capital after an ending begins a sentence: "a@exemple.fr.Le". */
function withoutSentence(plain: string, cased: string, from: number, end: number): number {
  const begun = /\. ?\p{Lu}\p{Ll}*$/u.exec(cased.slice(from, end))
  if (begun === null || !ENDS.test(plain.slice(from, from + begun.index))) return end
  return from + begun.index
}

function domainEnd(plain: string, cased: string, from: number, sign: string): number | null {
  for (const shape of sign.includes('@') || SAID.test(sign) ? [COMPACT, LOOSE] : [COMPACT, LOOSE, BARE]) {
    shape.lastIndex = from
    if (shape.test(plain)) return withoutSentence(plain, cased, from, shape.lastIndex)
  }
  return null
}
