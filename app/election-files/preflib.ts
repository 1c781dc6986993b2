import { MalformedFile, MOST_OPTIONS, type ElectionReader, type Taker } from './election.ts'
import { distinctNames, splitFields, wholeNumber } from './fields.ts'
import { shortened } from './grades.ts'

export const PREFLIB_TYPES = ['soc', 'soi', 'toc', 'toi', 'cat'] as const
export type PreflibType = (typeof PREFLIB_TYPES)[number]

/**
 * PrefLib files (https://github.com/PrefLib/PrefLib-Data, FORMAT_SPECIFICATION.md): metadata as "# KEY: value", then
 * "times: 1,{2,3},4". Also as they were until 2022: the number of alternatives, a line "n,name" each, a line
 * "voters,ballots,different ones", then "times,1,{2,3},4".
 *
 * Of the announced numbers every one that is there must be right, so that a file cut short is found out. Ballots with an
 * unknown or doubled option are refused; so are incomplete ones in .soc and .toc, and ties in .soc and .soi, which
 * promise otherwise. In .cat files the first category is the best, an option in none has no opinion, and categories
 * that a line leaves out at its end are empty.
 */
export function preflibReader(type: PreflibType, taker: Taker): ElectionReader {
  const found = { ballots: 0, lines: 0 }
  const announced: Announced = { ballots: null, lines: null }
  let marks: Float64Array | null = null
  let last = 0
  let read: (text: string, line: number) => void = (text, line) => {
    read = text.startsWith('#') ? modern() : old(text, line)
    if (text.startsWith('#')) read(text, line)
  }

  const begin = (names: ReadonlyMap<number, string>, options: number, categories: readonly string[]) => {
    if (options > MOST_OPTIONS) throw new MalformedFile('too-many-options', last, { most: MOST_OPTIONS })
    const listed = Array.from({ length: options }, (_, index) => names.get(index + 1) ?? '')
    const plain = listed.map((name, index) => (name === '' ? String(index + 1) : name))
    marks = new Float64Array(options)
    taker.header({
      marks: type === 'cat' ? 'categories' : 'places',
      options: distinctNames(plain),
      ids: listed.map((_, index) => String(index + 1)),
      categories,
      colleges: false,
      budget: null,
    })
    return marks
  }

  const ballot = (times: number, order: string, line: number, into: Float64Array, categories: number) => {
    found.ballots += times
    if (times > MOST || !Number.isSafeInteger(found.ballots))
      throw new MalformedFile('number-wrong', line, { text: times })
    found.lines += 1
    const groups = readOrder(order, line, into, type === 'cat')
    if (typeof groups === 'string') return taker.refuse(groups, line, times)
    const isWhole = type === 'soc' || type === 'toc'
    if (isWhole && into.includes(0)) return taker.refuse('incomplete', line, times)
    if ((type === 'soc' || type === 'soi') && groups.ties) return taker.refuse('tied', line, times)
    if (groups.count > categories) return taker.refuse('too-many-categories', line, times)
    taker.ballot({ marks: into, times, college: null, line })
  }

  const modern = () => {
    const header = emptyHeader()
    let categories = Infinity
    return (text: string, line: number) => {
      if (text.startsWith('#')) {
        if (marks !== null) throw new MalformedFile('line-unreadable', line)
        return readMetadata(text, line, header)
      }
      if (marks === null) {
        const { options } = header
        if (options === null)
          throw new MalformedFile('key-missing', line, { key: 'NUMBER ALTERNATIVES' })
        const beyond = [...header.names.keys()].some((number) => number > options)
        if (options === 0) throw new MalformedFile('no-option', line)
        if (beyond || (header.names.size > 0 && header.names.size !== options))
          throw new MalformedFile('options-miscounted', line, { found: header.names.size, announced: options })
        if (type === 'cat') categories = categoriesOf(header, line)
        const names = Array.from(
          { length: type === 'cat' ? categories : 0 },
          (_, index) => header.categoryNames.get(index + 1) ?? String(index + 1),
        )
        begin(header.names, options, names)
        ;[announced.ballots, announced.lines] = [header.ballots, header.lines]
      }
      const colon = text.indexOf(':')
      const times = colon < 0 ? null : wholeNumber(text.slice(0, colon))
      if (times === null || times === 0 || marks === null)
        throw new MalformedFile('line-unreadable', line, { text: shortened(text) })
      ballot(times, text.slice(colon + 1), line, marks, categories)
    }
  }

  const old = (first: string, firstLine: number) => {
    const options = wholeNumber(first)
    if (options === null) throw new MalformedFile('header-wrong', firstLine)
    if (options === 0) throw new MalformedFile('no-option', firstLine)
    if (type === 'cat') throw new MalformedFile('old-categories', firstLine)
    const names = new Map<number, string>()
    return (text: string, line: number) => {
      const comma = text.indexOf(',')
      const number = comma < 0 ? null : wholeNumber(text.slice(0, comma))
      if (number === null) throw new MalformedFile('line-unreadable', line, { text: shortened(text) })
      const rest = text.slice(comma + 1)
      if (names.size < options) {
        if (number < 1 || number > options || names.has(number))
          throw new MalformedFile('options-miscounted', line, { found: names.size, announced: options })
        names.set(number, (splitFields(rest, '\n')[0] ?? '').trim())
        return
      }
      if (marks === null) {
        const [ballots, lines, ...more] = rest.split(',').map(wholeNumber)
        if (ballots == null || lines == null || more.length > 0)
          throw new MalformedFile('header-wrong', line)
        ;[announced.ballots, announced.lines] = [ballots, lines]
        begin(names, options, [])
        return
      }
      if (number === 0) throw new MalformedFile('line-unreadable', line, { text: shortened(text) })
      ballot(number, rest, line, marks, Infinity)
    }
  }

  return {
    line: (text, line) => {
      last = line
      // Only ballots may be preceded by blank lines: those at the end of a file.
      if (text.trim() !== '') read(text.trim(), line)
    },
    end: () => {
      if (last === 0) throw new MalformedFile('empty', 1)
      if (marks === null) throw new MalformedFile('no-ballot', last + 1)
      checkCounts(announced, found, last)
    },
  }
}

interface Announced {
  ballots: number | null
  lines: number | null
}

function checkCounts(announced: Announced, found: { ballots: number; lines: number }, last: number): void {
  if (announced.ballots !== null && announced.ballots !== found.ballots)
    throw new MalformedFile('ballots-miscounted', last, {
      found: found.ballots,
      announced: announced.ballots,
    })
  if (announced.lines !== null && announced.lines !== found.lines)
    throw new MalformedFile('unique-miscounted', last, {
      found: found.lines,
      announced: announced.lines,
    })
  if (found.lines === 0) throw new MalformedFile('no-ballot', last + 1)
}

interface Metadata {
  options: number | null
  ballots: number | null
  lines: number | null
  categories: number | null
  names: Map<number, string>
  categoryNames: Map<number, string>
}

function emptyHeader(): Metadata {
  return {
    options: null,
    ballots: null,
    lines: null,
    categories: null,
    names: new Map(),
    categoryNames: new Map(),
  }
}

function readMetadata(text: string, line: number, header: Metadata): void {
  const colon = text.indexOf(':')
  const [key, value] =
    text.startsWith('#') && colon > 0
      ? [text.slice(1, colon).trim(), text.slice(colon + 1)]
      : ['', '']
  const name = /^(ALTERNATIVE|CATEGORY) NAME (\d+)$/i.exec(key)
  if (name !== null) {
    const list = name[1]?.toUpperCase() === 'ALTERNATIVE' ? header.names : header.categoryNames
    const number = wholeNumber(name[2] ?? '') ?? 0
    if (number === 0 || list.has(number)) throw new MalformedFile('id-twice', line, { id: number })
    list.set(number, value.trim())
    return
  }
  const field = NUMBERS[key.toUpperCase()]
  if (field === undefined) return
  const number = wholeNumber(value)
  if (number === null || number > MOST)
    throw new MalformedFile('number-wrong', line, { text: shortened(value.trim()) })
  header[field] = number
}

const NUMBERS: Record<string, 'options' | 'ballots' | 'lines' | 'categories' | undefined> = {
  'NUMBER ALTERNATIVES': 'options',
  'NUMBER VOTERS': 'ballots',
  'NUMBER UNIQUE ORDERS': 'lines',
  'NUMBER UNIQUE PREFERENCES': 'lines',
  'NUMBER CATEGORIES': 'categories',
}

/** More voters than there are people: the number is wrong. */
const MOST = 10_000_000_000

function categoriesOf(header: Metadata, line: number): number {
  const number = header.categories ?? header.categoryNames.size
  if (number === 0) throw new MalformedFile('key-missing', line, { key: 'NUMBER CATEGORIES' })
  if (header.categoryNames.size > number || number > 10_000)
    throw new MalformedFile('header-wrong', line)
  return number
}

/**
 * Reads "1,{2,3},4" into places (empty groups take none) or categories (they do). Out: how many groups there are and
 * whether any holds two, or why the ballot is refused.
 */
function readOrder(
  order: string,
  line: number,
  into: Float64Array,
  emptyCounts: boolean,
): { count: number; ties: boolean } | 'unknown-option' | 'option-twice' {
  into.fill(0)
  if (order.trim() === '') return { count: 0, ties: false }
  if (!/^(?:\s*(?:\d+|\{[\d,\s]*\})\s*(?:,|$))+$/.test(order))
    throw new MalformedFile('line-unreadable', line, { text: shortened(order.trim()) })
  let [group, held, ties, inside] = [1, 0, false, false]
  let [number, digits] = [0, 0]
  let refusal: 'unknown-option' | 'option-twice' | null = null
  const place = () => {
    if (digits === 0) return
    const option = number - 1
    if (!(option >= 0 && option < into.length)) refusal ??= 'unknown-option'
    else if (into[option] !== 0) refusal ??= 'option-twice'
    else into[option] = group
    held += 1
    ;[number, digits] = [0, 0]
  }
  for (let at = 0; at <= order.length; at += 1) {
    const sign = at < order.length ? order.charCodeAt(at) : COMMA
    if (sign >= ZERO && sign <= ZERO + 9) {
      number = Math.min(number * 10 + sign - ZERO, Number.MAX_SAFE_INTEGER)
      digits += 1
      continue
    }
    place()
    if (sign === OPEN) inside = true
    else if (sign === CLOSE) inside = false
    else if (sign === COMMA && !inside) {
      // A comma at the very end begins no further group.
      if (at === order.length && order.trimEnd().endsWith(',')) break
      if (held > 1) ties = true
      if (held > 0 || emptyCounts) group += 1
      held = 0
    }
  }
  return refusal ?? { count: group - 1, ties }
}

const ZERO = '0'.charCodeAt(0)
const OPEN = '{'.charCodeAt(0)
const CLOSE = '}'.charCodeAt(0)
const COMMA = ','.charCodeAt(0)
