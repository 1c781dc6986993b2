import type { Folded } from './fold.ts'
import type { Span, SpanReason } from './span.ts'

/** Sex, year, month (20 to 42 and 50 to 99 where it is unknown), department, commune, order, and perhaps the key. */
const SEP = '[ ._/-]{0,2}'
const SHAPE = new RegExp(
  `(?<![\\p{L}\\d]|\\d[ .-])[12378]${d(2)}${SEP}(?:0${SEP}[1-9]|1${SEP}[0-2]|[2-9]${SEP}\\d)` +
    `${SEP}(?:\\d${SEP}\\d|2[ab])${d(6)}(?:${SEP}\\d${SEP}\\d)?(?!\\d)`,
  'gu',
)

function d(times: number): string {
  return `(?:${SEP}\\d){${times}}`
}

/** Numbers of social security (INSEE), with or without their key. */
export function nirs({ plain, span }: Folded): readonly Span[] {
  const found: Span[] = []
  for (let at = 0; at < plain.length; ) {
    SHAPE.lastIndex = at
    const match = SHAPE.exec(plain)
    if (match === null) break
    const whole = withKey(plain, match)
    const reason = reasonOf(whole, CUE.test(plain.slice(Math.max(0, match.index - 80), match.index)))
    if (reason === null) {
      at = match.index + 1
      continue
    }
    found.push(span(match.index, match.index + whole.length, 'nir', reason))
    at = match.index + whole.length
  }
  return found
}

const KEY = /^[ ,]{0,2}[-/(]?(?:(?:cle|key) ?:? ?)?\d ?\d(?!\d)\)?/

/** The number and the two digits of its key, where they follow. */
function withKey(plain: string, match: RegExpExecArray): string {
  const [whole] = match
  if (digitsOf(whole).length === 15) return whole
  const after = plain.slice(match.index + whole.length, match.index + whole.length + 12)
  const [key] = KEY.exec(after) ?? ['']
  return keyFits(digitsOf(whole + key)) ? whole + key : whole
}

function digitsOf(written: string): string {
  return written.replace(/cle|key|[^0-9ab]/g, '')
}

const CUE = /secu|\bnir\b|vitale|immatricul|\bss\b|insee/

function reasonOf(written: string, announced: boolean): SpanReason | null {
  const digits = digitsOf(written)
  if (!departmentFits(digits)) return null
  if (digits.length === 15 && keyFits(digits)) return 'nir-with-key'
  if (!announced && !/^[12]/.test(digits)) return null
  return digits.length === 13 ? 'nir-without-key' : 'nir-wrong-key'
}

function departmentFits(digits: string): boolean {
  const department = digits.slice(5, 7)
  return department !== '00' && digits.slice(7, 10) !== '000' && digits.slice(10, 13) !== '000'
}

/** Whether the last two digits are 97 less the remainder of the first thirteen; Corsica's letters stand for 19 and 18. */
function keyFits(digits: string): boolean {
  const body = digits.slice(0, 13).replace('a', '').replace('b', '')
  const corsican = digits.slice(0, 13).replace('2a', '19').replace('2b', '18')
  return body.length >= 12 && digits.length === 15 && 97 - (Number(corsican) % 97) === Number(digits.slice(13))
}
