import { COLUMNS, type Row } from './table.ts'

/** Beginnings that spreadsheets take for a formula, after blanks or none. */
const FORMULA = /^\s*[=+\-@]|^[\t\r]/

/**
 * Rows as CSV: RFC 4180, a header, commas, CRLF; UTF-8 without a byte order mark. A text that a spreadsheet would take
 * for a formula is preceded by an apostrophe; numbers never begin like one, for there is none below zero.
 */
export function csvOf(rows: readonly Row[]): string {
  const lines = [COLUMNS.join(','), ...rows.map((row) => COLUMNS.map((column) => cell(row[column])).join(','))]
  return lines.map((line) => `${line}\r\n`).join('')
}

function cell(value: string | number | boolean | undefined): string {
  if (value === undefined) return ''
  if (typeof value !== 'string') return String(value)
  const text = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
