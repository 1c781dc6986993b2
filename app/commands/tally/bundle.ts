import { parseBallot, type Ballot } from '#app/domain/ballot.ts'
import type { Method } from '#app/domain/consultation.ts'
import { BundleCheck, type BundleHeader } from '#app/domain/recount.ts'
import {
  MalformedFile,
  type BallotRefusal,
  type ElectionHeader,
  type ElectionReader,
  type Marks,
  type Taker,
} from '#app/election-files/election.ts'
import { distinctNames } from '#app/election-files/fields.ts'
import { readBundledBallot, readBundleHeader } from '#app/forms/bundle.ts'
import { RECOUNT_FAULTS } from '../recount-faults.ts'
import type { TallyMethod } from './arguments.ts'

const METHODS: Record<Method, TallyMethod> = {
  'majority-judgment': 'majority-judgment',
  approval: 'approval',
  ranking: 'schulze',
  budget: 'equal-shares',
}

/** What this command calls the method of a bundle. */
export function methodOf({ method }: { method: Method }): TallyMethod {
  return METHODS[method]
}

/**
 * Concerto's own sealed bundle, in which every commitment and the root over all ballots must be right. `began` is given
 * its header before the taker is, to ask whether the method fits.
 */
export function bundleReader(taker: Taker, began: (header: BundleHeader) => void): ElectionReader {
  let header: BundleHeader | null = null
  let marks = new Float64Array()
  let check: BundleCheck | null = null
  let last = 0

  const begin = (text: string, line: number) => {
    const read = readBundleHeader(text)
    if (read === null) throw new MalformedFile('not-a-bundle', line)
    check = new BundleCheck(read)
    marks = new Float64Array(read.options.length)
    began(read)
    taker.header(headerOf(read))
    return read
  }

  return {
    line: (text, line) => {
      last = line
      if (header === null) {
        header = begin(text, line)
        return
      }
      if (text === '') return
      const ballot = readBundledBallot(text)
      if (ballot === null) throw new MalformedFile('not-a-bundle', line)
      const fault = check?.next(ballot)
      if (fault) wrong(line, RECOUNT_FAULTS[fault])
      const reason = fill(marks, ballot.content, header, line)
      if (reason === null) taker.ballot({ marks, times: 1, college: ballot.block, line })
      else taker.refuse(reason, line, 1)
    },
    end: () => {
      if (header === null || check === null) throw new MalformedFile('empty', 1)
      const { size } = check
      const { fault } = check.end()
      if (fault === 'count-wrong')
        throw new MalformedFile('ballots-miscounted', last, { found: size, announced: header.ballots })
      if (fault !== null) wrong(1, RECOUNT_FAULTS[fault])
      if (size === 0) throw new MalformedFile('no-ballot', last + 1)
    },
  }
}

function wrong(line: number, why: string): never {
  throw new MalformedFile('not-a-bundle', line, { why })
}

function parsed(content: string, line: number): Ballot {
  try {
    return parseBallot(content)
  } catch {
    return wrong(line, RECOUNT_FAULTS['ballot-malformed'])
  }
}

const MARKS: Record<TallyMethod, Marks> = {
  'majority-judgment': 'categories',
  approval: 'choices',
  schulze: 'places',
  'equal-shares': 'choices',
}

function headerOf(header: BundleHeader): ElectionHeader {
  const { options, grades, budget = 0 } = header
  const method = methodOf(header)
  return {
    marks: MARKS[method],
    options: distinctNames(options.map(({ title }) => title)),
    ids: options.map(({ id }) => id),
    categories: grades,
    colleges: true,
    budget:
      method === 'equal-shares'
        ? { amount: BigInt(budget), costs: options.map(({ cost = 0 }) => BigInt(cost)), one: 1n }
        : null,
  }
}

/** Fills the marks with what a ballot says, or tells why it cannot be counted. */
function fill(
  marks: Float64Array,
  content: string,
  header: BundleHeader,
  line: number,
): BallotRefusal | null {
  const { options, grades } = header
  const ballot = parsed(content, line)
  const method = methodOf(ballot)
  if (ballot.method !== header.method) wrong(line, 'ce bulletin est d’une autre méthode')
  if (Object.keys(ballot.opinions).length !== options.length) return 'unknown-option'
  const [least, most] = {
    'majority-judgment': [0, grades.length - 1],
    approval: [0, 1],
    schulze: [1, options.length],
    'equal-shares': [0, 1],
  }[method]
  let [chosen, cost] = [0, 0]
  for (const [option, { id, cost: price = 0 }] of options.entries()) {
    const opinion = ballot.opinions[id]
    if (opinion === undefined) return 'unknown-option'
    if (opinion !== null && (opinion < (least ?? 0) || opinion > (most ?? 0))) return 'grade-off-scale'
    marks[option] = opinion === null ? 0 : method === 'majority-judgment' ? opinion + 1 : opinion
    if (opinion !== 1) continue
    chosen += 1
    cost += price
  }
  if (method === 'approval' && chosen > (header.mostApprovals ?? Infinity)) return 'too-many-chosen'
  return method === 'equal-shares' && cost > (header.budget ?? 0) ? 'over-budget' : null
}
