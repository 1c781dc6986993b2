import type { Folded } from './fold.ts'
import { HELPLINES } from './public-numbers.ts'
import type { Span } from './span.ts'

const SEP = '(?: ?[._/·*|~-] ?| {0,3}|,)'
const REST = `(?:${SEP}[0-9o]){8}`
const NATIONAL = new RegExp(`(?<![a-z0-9@._/+-])[0o]${SEP}[1-9]${REST}(?![a-z0-9@])`, 'g')
const INTERNATIONAL = new RegExp(
  '(?<![a-z0-9])(?:\\+|00) ?\\(?(33|262|590|594|596|508|687|689)' +
    `\\)?${SEP}(?:\\(?[0o]\\)?${SEP})?([1-9]${REST}|\\d(?:${SEP}\\d){5})(?![a-z0-9@])`,
  'g',
)
const ABROAD = /(?<![a-z0-9])(?:\+|00 ?(?=[2-9]))[1-9]\d{0,2}(?:[ .()-]{0,2}\d){7,12}(?!\d)/g
const DATE = /^\d\d[/.-]\d\d[/.-](?:19|20)\d\d/

/** Telephone numbers as the French numbering plan (ARCEP) writes them, however spaced; help lines are nobody's. */
export function phones({ plain, span }: Folded): readonly Span[] {
  const found: Span[] = []
  for (const { 0: whole, index } of plain.matchAll(NATIONAL)) {
    if (DATE.test(whole) || isPublic(digitsOf(whole))) continue
    found.push(span(index, index + whole.length, 'phone', 'phone-number'))
  }
  for (const { 0: whole, 2: rest = '', index } of plain.matchAll(INTERNATIONAL)) {
    if (isPublic(`0${digitsOf(rest)}`)) continue
    found.push(span(index, index + whole.length, 'phone', 'phone-number'))
  }
  for (const { 0: whole, index } of plain.matchAll(ABROAD)) {
    if (digitsOf(whole).replace(/^0{0,2}/, '').startsWith('33')) continue
    found.push(span(index, index + whole.length, 'phone', 'phone-abroad'))
  }
  return found
}

function digitsOf(written: string): string {
  return written.replace(/o/g, '0').replace(/\D/g, '')
}

/** Whether ten digits are a help line, or of the range of services (08), which is nobody's own. */
export function isPublic(digits: string): boolean {
  return digits.startsWith('08') || HELPLINES.has(digits)
}
