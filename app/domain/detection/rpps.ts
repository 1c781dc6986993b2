import type { Folded } from './fold.ts'
import type { Span } from './span.ts'

const NUMBER = /(?<![\d]|\d[ .-])\d(?:[ .-]?\d){10}(?![ .-]?\d)/g
const ADELI = /(?<=\badeli\b[^\d\n]{0,20})\d(?:[ .-]?\d){8}(?![ .-]?\d)/g
const CUE = /\br\.?p\.?p\.?s\b/
const PROFESSIONAL = new RegExp(
  '\\b(?:dr|docteur|docteure|medecin|psychiatre|pharmacien|pharmacienne|infirmier|infirmiere|' +
    'psychologue|dentiste|kine|sage-femme|orthophoniste|ordonnance|prescripteur)\\b',
)

/** Numbers of health professionals: eleven digits that are told to be one, or that begin by 10 and fit Luhn's key. */
export function rppsNumbers({ plain, span }: Folded): readonly Span[] {
  const found: Span[] = []
  for (const { 0: whole, index } of plain.matchAll(NUMBER)) {
    const around = plain.slice(Math.max(0, index - 60), index + whole.length + 30)
    const digits = whole.replace(/\D/g, '')
    if (!CUE.test(around) && !(isKept(digits, around) && luhnFits(digits))) continue
    found.push(span(index, index + whole.length, 'rpps', 'rpps-after-cue'))
  }
  for (const { 0: whole, index } of plain.matchAll(ADELI))
    found.push(span(index, index + whole.length, 'rpps', 'rpps-after-cue'))
  return found
}

/** Numbers of today begin by 10; those that took the place of an ADELI number by 8. */
function isKept(digits: string, around: string): boolean {
  return digits.startsWith('10') || (/^[18]/.test(digits) && PROFESSIONAL.test(around))
}

function luhnFits(digits: string): boolean {
  let sum = 0
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place])
    const counted = place % 2 === 0 ? digit : digit * 2
    sum += counted > 9 ? counted - 9 : counted
  }
  return sum % 10 === 0
}
