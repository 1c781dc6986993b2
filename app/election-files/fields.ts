import { withoutEnd } from '#app/domain/without-end.ts'
import { MalformedFile } from './election.ts'

/** The fields of a line with quotes: `"a;b"` holds the separator, `""` inside is a quotation mark. */
export function splitFields(line: string, separator: string): string[] {
  if (!line.includes('"')) return line.split(separator)
  const fields: string[] = []
  let at = 0
  for (;;) {
    const quoted = /^\s*"/.exec(line.slice(at))
    let field = ''
    if (quoted === null) {
      const end = endOf(line, separator, at)
      field = line.slice(at, end)
      at = end
    } else {
      at += quoted[0].length
      for (;;) {
        const quote = line.indexOf('"', at)
        const end = quote < 0 ? line.length : quote
        field += line.slice(at, end)
        at = end + 1
        if (line[at] !== '"') break
        field += '"'
        at += 1
      }
      const end = endOf(line, separator, Math.min(at, line.length))
      field += line.slice(at, end).trim()
      at = end
    }
    fields.push(field)
    if (at >= line.length) return fields
    at += separator.length
    if (at >= line.length) return [...fields, '']
  }
}

function endOf(line: string, separator: string, from: number): number {
  const end = line.indexOf(separator, from)
  return end < 0 ? line.length : end
}

/**
 * Joins lines that a quoted field is spread over; `separators` are the signs that may part fields. `take` is given whole records and the number of their first line; at
 * the end, a field that was never closed is a fault.
 */
export function recordJoiner(
  separators: string,
  take: (record: string, line: number) => void,
): {
  line: (text: string, number: number) => void
  end: () => void
} {
  let open: { text: string; from: number } | null = null
  return {
    line: (text, number) => {
      if (open === null && !text.includes('"')) return take(text, number)
      const record: string = open === null ? text : `${open.text}\n${text}`
      const from: number = open === null ? number : open.from
      open = null
      if (isOpen(record, separators)) open = { text: record, from }
      else take(record, from)
      if (open !== null && record.length > LONGEST_RECORD) throw new MalformedFile('quote-open', from)
    },
    end: () => {
      if (open !== null) throw new MalformedFile('quote-open', open.from)
    },
  }
}

const LONGEST_RECORD = 1024 * 1024

/** Whether a field of a record was opened by a quotation mark and is not closed. A mark within a field is only a mark. */
function isOpen(record: string, separators: string): boolean {
  let [quoted, fresh] = [false, true]
  for (let at = 0; at < record.length; at += 1) {
    const sign = record[at]
    if (quoted) {
      if (sign !== '"') continue
      if (record[at + 1] === '"') at += 1
      else quoted = false
    } else if (sign === '"' && fresh) [quoted, fresh] = [true, false]
    else fresh = separators.includes(sign ?? '') || (fresh && sign === ' ')
  }
  return quoted
}

/** A whole number from 0 that floating point holds exactly, or null. */
export function wholeNumber(text: string): number | null {
  const digits = text.trim()
  if (!/^\d{1,16}$/.test(digits)) return null
  const number = Number(digits)
  return Number.isSafeInteger(number) ? number : null
}

/** An exact amount: `units / 10^decimals`. */
export interface Amount {
  units: bigint
  decimals: number
}

/**
 * An amount of money: "1000", "1 000,50", "1,000,000.5", "1.000.000". Of two kinds of marks the last one is the decimal
 * one; a mark that stands more than once parts thousands. "12,500" could be either and is refused as ambiguous;
 * "12.500" is a decimal number, as CSV files have them.
 */
export function amountOf(text: string): Amount | 'wrong' | 'ambiguous' {
  const bare = text.replace(/[\s\u00a0\u202f']/g, '')
  if (!/^\d[\d.,]*$/.test(bare) || bare.length > 40) return 'wrong'
  const decimalMark = markOfDecimals(bare)
  if (decimalMark === 'ambiguous') return 'ambiguous'
  const [whole = '', decimals = '', ...more] =
    decimalMark === '' ? [bare] : bare.split(decimalMark)
  const thousands = /^\d+$|^\d{1,3}([.,])\d{3}(?:\1\d{3})*$/
  if (more.length > 0 || !thousands.test(whole) || !/^\d*$/.test(decimals)) return 'wrong'
  const kept = withoutEnd(decimals, /0/)
  return { units: BigInt(whole.replace(/\D/g, '') + kept), decimals: kept.length }
}

function markOfDecimals(bare: string): '' | '.' | ',' | 'ambiguous' {
  const [dots, commas] = [bare.split('.').length - 1, bare.split(',').length - 1]
  if (dots > 0 && commas > 0) return bare.lastIndexOf('.') > bare.lastIndexOf(',') ? '.' : ','
  if (dots === 1) return '.'
  if (commas === 1) return /^\d{1,3},\d{3}$/.test(bare) ? 'ambiguous' : ','
  return ''
}

/** Names as they are; of those that come again the second is followed by "(2)", and so on. */
export function distinctNames(names: readonly string[]): string[] {
  const taken = new Set<string>()
  const given = new Set(names)
  return names.map((name) => {
    let own = name
    for (let copy = 2; taken.has(own) || (own !== name && given.has(own)); copy += 1)
      own = `${name} (${copy})`
    taken.add(own)
    return own
  })
}
