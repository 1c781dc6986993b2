import { MalformedFile, MOST_OPTIONS, type ElectionReader, type Taker } from './election.ts'
import { distinctNames, recordJoiner, splitFields } from './fields.ts'

/** The first column may say the college of each ballot. */
const COLLEGE = 'college'

/** First columns that number the ballots: spreadsheets and data frames write one without a name. */
const NUMBERING = ['', 'id', 'voter_id']

/**
 * A table of grades: a header with the options, then a row a ballot. Fields are parted by commas, semicolons or tabs,
 * whichever makes most columns of the header. Larger is better, decimals are allowed; 0 and nothing are no opinion. A
 * first column without a name, or called "id" or "voter_id", numbers the ballots and is not looked at; a next one called
 * "college" holds the college. Rows of another length, or with something else than a number, are faults of the file;
 * grades below zero are refused ballots.
 */
export function gradesReader(taker: Taker): ElectionReader {
  let separator = ','
  let colleges = false
  /** How many columns come before the options. */
  let first = 0
  let marks: Float64Array | null = null
  let [blankFrom, ballots, last] = [0, 0, 0]

  const header = (record: string, line: number) => {
    if (record.trim() === '') throw new MalformedFile('header-wrong', line)
    separator = separatorOf(record)
    const names = splitFields(record, separator).map((name) => name.trim())
    const ids = names.length > 1 && NUMBERING.includes(names[0]?.toLowerCase() ?? '') ? 1 : 0
    colleges = names[ids]?.toLowerCase() === COLLEGE
    first = ids + (colleges ? 1 : 0)
    const options = names.slice(first)
    if (options.length === 0) throw new MalformedFile('no-option', line)
    if (options.length > MOST_OPTIONS)
      throw new MalformedFile('too-many-options', line, { most: MOST_OPTIONS })
    if (options.some((name) => name === '')) throw new MalformedFile('option-without-name', line)
    if (options.every((name) => gradeOf(name) !== null) && !isNumbered(options))
      throw new MalformedFile('header-wrong', line)
    marks = new Float64Array(options.length)
    const distinct = distinctNames(options)
    taker.header({ marks: 'grades', options: distinct, ids: options, categories: [], colleges, budget: null })
  }

  const ballot = (fields: string[], line: number, into: Float64Array) => {
    if (fields.length !== into.length + first)
      throw new MalformedFile('columns-wrong', line, {
        found: fields.length,
        expected: into.length + first,
      })
    let off = false
    for (let option = 0; option < into.length; option += 1) {
      const grade = gradeOf(fields[option + first] ?? '')
      if (grade === null)
        throw new MalformedFile('number-wrong', line, { text: shortened(fields[option + first] ?? '') })
      if (grade < 0) off = true
      into[option] = grade
    }
    const college = colleges ? (fields[first - 1] ?? '').trim() : null
    if (off) taker.refuse('grade-off-scale', line, 1)
    else if (college === '') taker.refuse('no-college', line, 1)
    else taker.ballot({ marks: into, times: 1, college, line })
  }

  const records = recordJoiner(',;\t', (record, line) => {
    last = line
    if (marks === null) return header(record, line)
    // A blank line among ballots says nothing where there is but one option, and is a fault elsewhere.
    if (record.trim() === '') {
      blankFrom ||= line
      return
    }
    if (blankFrom > 0) throw new MalformedFile('line-unreadable', blankFrom)
    ballots += 1
    ballot(splitFields(record, separator), line, marks)
  })
  return {
    line: records.line,
    end: () => {
      records.end()
      if (marks === null) throw new MalformedFile('empty', 1)
      if (ballots === 0) throw new MalformedFile('no-ballot', last + 1)
    },
  }
}

function separatorOf(header: string): string {
  const columns = (separator: string) => splitFields(header, separator).length
  return [',', ';', '\t'].reduce((best, other) => (columns(other) > columns(best) ? other : best))
}

/** Options may be called by their numbers, in order; other numbers in the first line are a ballot without a header. */
function isNumbered(names: readonly string[]): boolean {
  return [0, 1].some((from) => names.every((name, index) => name === String(index + from)))
}

/** A decimal number with a point or a comma; nothing is 0; null for anything else. */
function gradeOf(text: string): number | null {
  if (text === '') return 0
  const trimmed = text.trim()
  if (trimmed === '') return 0
  if (!/^[-+]?\d{1,12}(?:[.,]\d{1,12})?$/.test(trimmed)) return null
  return Number(trimmed.replace(',', '.')) + 0
}

/** The beginning of a text from a file, fit for a terminal. */
export function shortened(long: string): string {
  const text = long.replace(/\p{Cc}/gu, '·')
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
