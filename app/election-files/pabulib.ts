import { MalformedFile, MOST_OPTIONS, type BallotRefusal, type ElectionReader, type Taker } from './election.ts'
import { amountOf, distinctNames, recordJoiner, splitFields, wholeNumber, type Amount } from './fields.ts'
import { shortened } from './grades.ts'

const SECTIONS = ['meta', 'projects', 'votes'] as const
type Section = (typeof SECTIONS)[number]

const VOTE_TYPES = ['approval', 'choose-1', 'ordinal', 'cumulative', 'scoring'] as const
type VoteType = (typeof VOTE_TYPES)[number]

interface Project {
  id: string
  name: string
  cost: Amount
}

/**
 * Pabulib files (https://pabulib.org/format): META, PROJECTS and VOTES, each with a header of its own, fields parted by
 * semicolons. Votes list projects by their id, which is the first column where none is called `project_id`.
 *
 * approval and choose-1: the listed are chosen. ordinal: their places. cumulative and scoring: those are chosen that got
 * points above zero. An empty vote is a voter who chose nothing, and keeps a share. Refused: unknown or doubled
 * projects, fewer than `min_length` (unless none) or more than `max_length`, above `max_sum_cost`, points missing, and
 * a voter's second vote. num_projects and num_votes must be right where they are given.
 */
export function pabulibReader(taker: Taker): ElectionReader {
  const meta = new Map<string, { value: string; line: number }>()
  const projects: Project[] = []
  const known = new Map<string, number>()
  const voters = new Set<string>()
  let section: Section | null = null
  let columns: Map<string, number> | null = null
  let cast: ((fields: string[], line: number) => void) | null = null
  let [votes, last] = [0, 0]

  const numberIn = (key: string): number | null => {
    const entry = meta.get(key)
    if (entry === undefined || isNothing(entry.value)) return null
    const number = wholeNumber(entry.value.replace(/[.,]0+$/, ''))
    if (number === null) throw new MalformedFile('number-wrong', entry.line, { text: shortened(entry.value) })
    return number
  }

  const moneyIn = (key: string): Amount | null => {
    const entry = meta.get(key)
    return entry === undefined || isNothing(entry.value) ? null : money(entry.value, entry.line)
  }

  const project = (fields: string[], line: number, at: ReadonlyMap<string, number>) => {
    const value = (key: string) => (fields[at.get(key) ?? -1] ?? '').trim()
    const id = at.has('project_id') ? value('project_id') : (fields[0] ?? '').trim()
    if (id === '') throw new MalformedFile('option-without-name', line)
    if (known.has(id)) throw new MalformedFile('id-twice', line, { id })
    if (projects.length >= MOST_OPTIONS)
      throw new MalformedFile('too-many-options', line, { most: MOST_OPTIONS })
    known.set(id, projects.length)
    projects.push({ id, name: value('name') || id, cost: money(value('cost'), line) })
  }

  const beginVotes = (line: number, at: ReadonlyMap<string, number>) => {
    if (projects.length === 0) throw new MalformedFile('no-option', line)
    const announced = numberIn('num_projects')
    if (announced !== null && announced !== projects.length)
      throw new MalformedFile('options-miscounted', line, { found: projects.length, announced })
    const amount = moneyIn('budget')
    if (amount === null) throw new MalformedFile('key-missing', line, { key: 'budget' })
    const type = voteType(meta.get('vote_type'), line)
    const most = moneyIn('max_sum_cost')
    const amounts = [amount, ...(most === null ? [] : [most]), ...projects.map(({ cost }) => cost)]
    const decimals = Math.max(...amounts.map((sum) => sum.decimals))
    const scaled = (sum: Amount) => sum.units * 10n ** BigInt(decimals - sum.decimals)
    const costs = projects.map(({ cost }) => scaled(cost))
    taker.header({
      marks: type === 'ordinal' ? 'places' : 'choices',
      options: distinctNames(projects.map(({ name }) => name)),
      ids: projects.map(({ id }) => id),
      categories: [],
      colleges: false,
      budget: { amount: scaled(amount), costs, one: 10n ** BigInt(decimals) },
    })
    const limits = {
      least: numberIn('min_length') ?? 0,
      most: numberIn('max_length') ?? Infinity,
      cost: most === null ? null : scaled(most),
    }
    const marks = new Float64Array(projects.length)
    return (fields: string[], line: number) => {
      const value = (key: string) => (fields[at.get(key) ?? -1] ?? '').trim()
      votes += 1
      const voter = value('voter_id')
      if (voter !== '' && voters.has(voter)) return taker.refuse('voter-twice', line, 1)
      voters.add(voter)
      const refusal = readVote(marks, type, known, value('vote'), value('points'))
      const reason = refusal ?? beyond(marks, limits, costs)
      if (reason !== null) taker.refuse(reason, line, 1)
      else taker.ballot({ marks, times: 1, college: null, line })
    }
  }

  const records = recordJoiner(';', (record, line) => {
    if (record.trim() === '') return
    last = line
    const fields = splitFields(record, ';')
    const opened = SECTIONS.find(
      (name) => name === fields[0]?.trim().toLowerCase() && areBlank(fields.slice(1)),
    )
    if (opened !== undefined) {
      const expected = SECTIONS[section === null ? 0 : SECTIONS.indexOf(section) + 1]
      if (expected === undefined) throw new MalformedFile('line-unreadable', line, { text: opened })
      if (opened !== expected)
        throw new MalformedFile('section-missing', line, { section: expected.toUpperCase() })
      ;[section, columns] = [opened, null]
      return
    }
    if (section === null) throw new MalformedFile('header-wrong', line)
    if (columns === null) {
      columns = headed(fields, section, line)
      if (section === 'votes') cast = beginVotes(line, columns)
      return
    }
    if (section === 'meta') {
      if (fields.length < 2)
        throw new MalformedFile('columns-wrong', line, { found: fields.length, expected: 2 })
      meta.set((fields[0] ?? '').trim().toLowerCase(), { value: (fields[1] ?? '').trim(), line })
      return
    }
    const needed = NEEDED[section].map((key) => columns?.get(key) ?? 0)
    if (fields.length <= Math.max(...needed) || !areBlank(fields.slice(columns.size)))
      throw new MalformedFile('columns-wrong', line, { found: fields.length, expected: columns.size })
    if (section === 'projects') project(fields, line, columns)
    else cast?.(fields, line)
  })

  return {
    line: records.line,
    end: () => {
      records.end()
      if (last === 0) throw new MalformedFile('empty', 1)
      if (cast === null)
        throw new MalformedFile('section-missing', last, {
          section: (section === 'projects' || section === 'votes' ? 'votes' : 'projects').toUpperCase(),
        })
      const announced = numberIn('num_votes')
      if (announced !== null && announced !== votes)
        throw new MalformedFile('ballots-miscounted', last, { found: votes, announced })
      if (votes === 0) throw new MalformedFile('no-ballot', last + 1)
    },
  }
}

const NEEDED: Record<Section, readonly string[]> = {
  meta: [],
  projects: ['cost'],
  votes: ['vote'],
}

function headed(fields: readonly string[], section: Section, line: number): Map<string, number> {
  const columns = new Map(fields.map((field, at) => [field.trim().toLowerCase(), at] as const))
  const missing = NEEDED[section].find((key) => !columns.has(key))
  if (missing !== undefined) throw new MalformedFile('key-missing', line, { key: missing })
  if (columns.size !== fields.length) throw new MalformedFile('header-wrong', line)
  return columns
}

function areBlank(fields: readonly string[]): boolean {
  return fields.every((field) => field.trim() === '')
}

function isNothing(value: string): boolean {
  return value === '' || value.toLowerCase() === 'none'
}

function money(text: string, line: number): Amount {
  const amount = amountOf(text)
  if (amount === 'wrong') throw new MalformedFile('number-wrong', line, { text: shortened(text) })
  if (amount === 'ambiguous') throw new MalformedFile('number-ambiguous', line, { text: shortened(text) })
  return amount
}

function voteType(entry: { value: string; line: number } | undefined, line: number): VoteType {
  if (entry === undefined) throw new MalformedFile('key-missing', line, { key: 'vote_type' })
  const type = VOTE_TYPES.find((type) => type === entry.value.toLowerCase())
  if (type === undefined)
    throw new MalformedFile('vote-type-unknown', entry.line, { text: shortened(entry.value) })
  return type
}

/** Fills the marks with a vote, or says why it is refused. */
function readVote(
  marks: Float64Array,
  type: VoteType,
  known: ReadonlyMap<string, number>,
  vote: string,
  points: string,
): BallotRefusal | null {
  marks.fill(0)
  if (isNothing(vote)) return null
  const listed = vote.split(',').map((id) => id.trim()).filter((id) => id !== '')
  const isScored = type === 'cumulative' || type === 'scoring'
  const scores = isScored ? points.split(',').map((score) => score.trim()) : []
  if (isScored && (scores.length !== listed.length || scores.some((score) => !isScore(score))))
    return 'points-missing'
  const seen = new Set<string>()
  for (const [place, id] of listed.entries()) {
    const option = known.get(id)
    if (option === undefined) return 'unknown-option'
    if (seen.has(id)) return 'option-twice'
    seen.add(id)
    if (isScored) marks[option] = Number(scores[place]) > 0 ? 1 : 0
    else marks[option] = type === 'ordinal' ? place + 1 : 1
  }
  return null
}

function isScore(text: string): boolean {
  return /^-?\d+(?:\.\d+)?$/.test(text)
}

function beyond(
  marks: Float64Array,
  limits: { least: number; most: number; cost: bigint | null },
  costs: readonly bigint[],
): BallotRefusal | null {
  let [chosen, cost] = [0, 0n]
  for (let option = 0; option < marks.length; option += 1) {
    if (marks[option] === 0) continue
    chosen += 1
    if (limits.cost !== null) cost += costs[option] ?? 0n
  }
  if (chosen > 0 && chosen < limits.least) return 'too-few-chosen'
  if (chosen > limits.most) return 'too-many-chosen'
  return limits.cost !== null && cost > limits.cost ? 'over-budget' : null
}
