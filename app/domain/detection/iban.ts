import type { Folded } from './fold.ts'
import type { Span } from './span.ts'

/** How many characters an account number has (ISO 13616), by country. */
const LENGTHS: Readonly<Record<string, number>> = {
  ad: 24, at: 20, be: 16, bg: 22, ch: 21, cy: 28, cz: 24, de: 22, dk: 18, dz: 26, ee: 20, es: 24,
  fi: 18, fr: 27, gb: 22, gi: 23, gr: 27, hr: 21, hu: 28, ie: 22, is: 26, it: 27, li: 21, lt: 20,
  lu: 20, lv: 21, ma: 28, mc: 27, mr: 27, mt: 31, nl: 18, no: 15, pl: 28, pt: 25, ro: 24, se: 24,
  si: 19, sk: 24, sm: 27, sn: 28, tn: 24, tr: 26, ua: 29,
}

const BEGINNING = /(?<![a-z0-9])[a-z]{2} ?\d ?\d(?=[ .-]{0,2}[a-z0-9])/g
const CUE = /iban|\brib\b|compte|virement|banque/

/** Bank account numbers; one whose key is wrong is taken for a slip where an account is spoken of. */
export function ibans({ plain, span }: Folded): readonly Span[] {
  const found: Span[] = []
  for (const { index } of plain.matchAll(BEGINNING)) {
    const length = LENGTHS[plain.slice(index, index + 2)]
    if (length === undefined) continue
    const { end, written } = gather(plain, index, length)
    if (written.length !== length || /[a-z0-9]/.test(plain[end] ?? '')) continue
    if (keyFits(written)) found.push(span(index, end, 'iban', 'iban-with-key'))
    else if (/\d{8}/.test(written) && CUE.test(plain.slice(Math.max(0, index - 120), index)))
      found.push(span(index, end, 'iban', 'iban-wrong-key'))
  }
  return found
}

/** So many letters and digits from here, at most two separators between two. */
function gather(plain: string, from: number, length: number): { end: number; written: string } {
  let written = ''
  let gap = 0
  let at = from
  for (; at < plain.length && written.length < length && gap <= 2; at += 1) {
    const character = plain[at] ?? ''
    if (/[a-z0-9]/.test(character)) {
      written += character
      gap = 0
    } else if (/[ .\-\n]/.test(character)) gap += 1
    else break
  }
  return { end: at, written }
}

/** Whether the number, its first four characters put last and letters counted from 10, leaves 1 divided by 97. */
function keyFits(written: string): boolean {
  const turned = written.slice(4) + written.slice(0, 4)
  let rest = 0
  for (const character of turned) {
    const value = parseInt(character, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest === 1
}
