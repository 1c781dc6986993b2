import { ALL_RULES, disclose, type Obeyed, type SealedCount } from '../disclosure.ts'
import {
  WITHHOLDABLE,
  type ConsultationResult,
  type PublishedResult,
  type Withheld,
} from '../result.ts'
import { hasMissingCell } from '../tally/methods.ts'
import { sumProfiles } from '../tally/profile.ts'
import { boundingProgram, rulesTold, type Bounding } from './bounding.ts'
import { targetsOf, type Target } from './figures.ts'
import {
  fulfils,
  reduce,
  type OpenProgram,
  type Question,
  type Reduced,
  type Solver,
  type Terms,
} from './program.ts'
import { witnesses } from './witness.ts'

/**
 * What is released of a sealed count: the result under the rules of `disclose`, with as little withheld as
 * rule 8 allows. First block grades are withheld, then block ranks, then counts, then everything by block,
 * then grades; where even the bare order would tell what fewer than the threshold said, nothing is
 * released at all, as if there were too few ballots.
 */
export function releaseOf(count: SealedCount, solver: Solver): PublishedResult {
  let withheld: readonly Withheld[] = tooLong(count) ? ['blocks'] : []
  for (const next of [...WITHHOLDABLE, null]) {
    const result = disclose(count, withheld)
    if (result.kind !== 'result' || isSafe(count, result, solver)) return result
    if (next !== null && changesAnything(count, withheld, next)) withheld = [...withheld, next]
  }
  return { kind: 'too-few-ballots', threshold: count.threshold }
}

/**
 * A ranking of more options than this makes too large a program to be attacked before its release, so
 * nothing is told of it by block.
 */
export const LONGEST_RANKING_BY_BLOCK = 20

function tooLong({ rules }: SealedCount): boolean {
  return rules.method === 'ranking' && rules.options.length > LONGEST_RANKING_BY_BLOCK
}

/** Whether there is something of this kind left to withhold. */
function changesAnything(
  count: SealedCount,
  withheld: readonly Withheld[],
  next: Withheld,
): boolean {
  const told = (list: readonly Withheld[]) => {
    const result = disclose(count, list)
    return JSON.stringify(result.kind === 'result' ? { ...result, withheld: null } : result)
  }
  return told(withheld) !== told([...withheld, next])
}

function isSafe(sealed: SealedCount, result: ConsultationResult, solver: Solver): boolean {
  const count = inGroupsTold(sealed, result)
  const profiles = count.blocks.map(({ profile }) => profile)
  // To whom the numbers of opinions are told, those are no secret: readers alone try to find them.
  const { missing = [], others = [] } = Object.groupBy(targetsOf(profiles, count), (target) =>
    isAboutMissing(target, result) ? 'missing' : 'others',
  )
  const readers = boundingProgram(result)
  const knowing = boundingProgram(result, { known: { profiles } })
  const near = neighboursIn(sealed)
  const start = (bounding: Bounding): Start => ({
    truth: bounding.valuesOf(profiles),
    near,
    *others(target) {
      if (!mayBeMoved(count)) return
      const beside = near(target.row.kind === 'option' ? target.row.option : target.row.first)
      for (const other of witnesses(count, result.withheld ?? [], target, beside))
        yield bounding.valuesOf(other)
    },
  })
  return (
    firstDetermined(knowing, others, solver, start(knowing)) === null &&
    firstDetermined(readers, missing, solver, start(readers)) === null
  )
}

/** Whether a single opinion can be changed without a thought to the rest of the ballot. */
function mayBeMoved({ rules }: SealedCount): boolean {
  return rules.method === 'majority-judgment' || (rules.method === 'approval' && rules.mostApprovals === undefined)
}

/** For each option those that stand beside it in some order, itself among them. */
function neighboursIn(count: SealedCount): (option: number) => ReadonlySet<number> {
  const result = disclose(count)
  if (result.kind !== 'result') return (option) => new Set([option])
  const orders = [result.person, ...(result.college === null ? [] : [result.college]), ...result.blocks]
  const { options } = count.rules
  return (option) =>
    new Set([
      option,
      ...orders.flatMap(({ ranking }) => {
        const tier = ranking.findIndex((tied) => tied.includes(options[option] ?? ''))
        const beside = tier < 0 ? [] : ranking.slice(Math.max(0, tier - 1), tier + 2).flat()
        return beside.map((id) => options.indexOf(id))
      }),
    ])
}

/**
 * Whether a target would follow from the numbers of opinions: it is one, or it cuts a published cell in which
 * missing opinions are merged with a grade.
 */
function isAboutMissing({ row, from, to }: Target, result: ConsultationResult): boolean {
  const rules = rulesTold(result)
  if (row.kind === 'duel' || rules.method !== 'majority-judgment' || !hasMissingCell(rules))
    return false
  if (from === rules.grades || (from === 0 && to === rules.grades - 1)) return true
  const id = rules.options[row.option] ?? ''
  const merged = result.counts[id]?.find(({ to: last, withMissing }) => withMissing && last >= 0)
  if (merged === undefined) return false
  const contains = from <= merged.from && to === rules.grades
  return !contains && to >= merged.from
}

/** The same count in the groups that a release tells apart: its blocks, or all ballots together. */
export function inGroupsTold(count: SealedCount, result: ConsultationResult): SealedCount {
  if (result.blocks.length > 0) return count
  const profile = sumProfiles(count.blocks.map((block) => block.profile), count.rules)
  return { ...count, blocks: [{ colleges: [], profile }] }
}

/** Something that follows from a release, and is no reader's business. */
export interface Determined {
  target: Target
  value: number
}

/** What is known to whoever looks for other solutions than the true one. */
interface Start {
  truth: readonly number[]
  /** The options to change together with one. */
  near: (option: number) => ReadonlySet<number>
  /** Other solutions, known from elsewhere, in which a target has another value. */
  others: (target: Target) => Iterable<readonly number[]>
}

/**
 * The first of the targets whose value follows from a program; null where each can have two. Solutions
 * found for one target spare others the asking. With `start`, the true solution is one, and others are
 * looked for around it first: with all options but one left as they are, then with its neighbours changed
 * too. Only programs of some size are then searched as a whole; in larger ones a target for which nothing
 * was found counts as determined.
 */
function firstDetermined(
  bounding: Bounding,
  targets: readonly Target[],
  solver: Solver,
  start?: Start,
): Determined | null {
  if (targets.length === 0) return null
  const program = solver(bounding.program)
  const search = new Search({ bounding, program, solver, start }, targets)
  try {
    return search.firstDetermined()
  } finally {
    search.close()
  }
}

/** Objectives in no particular direction: they lead to solutions that have little in common. */
const SCATTERED = 6
/** Programs of more unknowns are searched around the truth alone; shares of opinions are the hardest. */
const MOST_UNKNOWNS = { judged: 500, others: 4_000 }

/** A program with only some options free. */
interface Part {
  program: OpenProgram
  reduced: Reduced
}

interface Searched {
  bounding: Bounding
  program: OpenProgram
  solver: Solver
  start: Start | undefined
}

class Search {
  /** The targets that may still be determined, with the values that they can have. */
  private readonly open: Map<Target, Set<number>>
  private readonly terms: ReadonlyMap<Target, Terms>
  private readonly bounding: Bounding
  private readonly program: OpenProgram
  private readonly solver: Solver
  private readonly start: Start | undefined
  /** By the options that are free in them. */
  private readonly parts = new Map<string, Part>()

  constructor({ bounding, program, solver, start }: Searched, targets: readonly Target[]) {
    this.bounding = bounding
    this.program = program
    this.solver = solver
    this.start = start
    this.open = new Map(targets.map((target) => [target, new Set<number>()] as const))
    this.terms = new Map(targets.map((target) => [target, bounding.termsOf(target)] as const))
  }

  firstDetermined(): Determined | null {
    const { start, bounding } = this
    const most = bounding.isJudged ? MOST_UNKNOWNS.judged : MOST_UNKNOWNS.others
    const isSmall = bounding.program.upper.length <= most
    if (start !== undefined) this.learn(start.truth)
    if (isSmall || start === undefined) this.scatter()
    for (const [target] of this.open) {
      if (start !== undefined) this.searchAround(target, start)
      if (isSmall) this.ask(target)
      const known = this.open.get(target)
      if (known !== undefined) return determined([target, known])
    }
    return null
  }

  private learn(values: readonly number[]): void {
    for (const [target, known] of this.open)
      if (known.add(this.valueIn(values, target)).size > 1) this.open.delete(target)
  }

  private valueIn(values: readonly number[], target: Target): number {
    let sum = 0
    for (const [unknown, coefficient] of this.terms.get(target) ?? [])
      sum += coefficient * (values[unknown] ?? 0)
    return sum
  }

  /** With everything but one option as it is; then by other ballots; then with its neighbours changed too. */
  private searchAround(target: Target, start: Start): void {
    this.ask(target, this.part(target, start, (option) => new Set([option])))
    if (!this.open.has(target)) return
    for (const values of start.others(target)) {
      this.learn(values)
      if (!this.open.has(target)) return
    }
    this.ask(target, this.part(target, start, start.near))
  }

  private part({ row }: Target, { truth }: Start, near: Start['near']): Part {
    const options = row.kind === 'option' ? [row.option] : [row.first, row.second]
    const changed = new Set(options.flatMap((option) => [...near(option)]))
    const key = [...changed].toSorted((a, b) => a - b).join()
    const known = this.parts.get(key)
    if (known !== undefined) return known
    const reduced = reduce(this.bounding.program, truth, this.bounding.unknownsOf(changed))
    const part = { reduced, program: this.solver(reduced.program) }
    this.parts.set(key, part)
    return part
  }

  close(): void {
    this.program.close()
    for (const { program } of this.parts.values()) program.close()
  }

  private scatter(): void {
    for (let round = 1; round <= SCATTERED && this.open.size > 0; round += 1)
      this.put(this.program, {
        objective: this.bounding.program.upper.map(
          (_, unknown) => [unknown, scattered(unknown, round)] as const,
        ),
        direction: 'least',
      })
  }

  private ask(target: Target, part?: Part): void {
    const sum = this.terms.get(target) ?? []
    const { terms, fixed } = part?.reduced.termsOf(sum) ?? { terms: sum, fixed: 0 }
    for (const direction of ['least', 'most'] as const) {
      const [value] = this.open.get(target) ?? []
      if (!this.open.has(target)) return
      const step = direction === 'least' ? -1 : 1
      const other = value === undefined ? NOWHERE * step : value + step - fixed
      const question: Question = { objective: terms, direction, enough: other }
      this.put(part?.program ?? this.program, question, part?.reduced)
    }
  }

  private put(program: OpenProgram, question: Question, reduced?: Reduced): void {
    const optimum = program.optimum(question)
    if (optimum.kind === 'infeasible') throw new Error('The release contradicts itself')
    if (optimum.kind === 'unknown') return
    if (fulfils(reduced?.program ?? this.bounding.program, optimum.values))
      this.learn(reduced?.valuesOf(optimum.values) ?? optimum.values)
  }
}

/** Further than any sum goes. */
const NOWHERE = 1e15

/** That no other value was found is no proof that there is one, whatever the reason. */
function determined([target, known]: readonly [Target, ReadonlySet<number>]): Determined {
  return { target, value: [...known][0] ?? 0 }
}

/** A number from −5 to 5 that looks as if drawn, and is always the same: a recount must come to the same release. */
function scattered(unknown: number, round: number): number {
  return ((unknown * 2_654_435_761 + round * 40_503 * (unknown + 7)) % 11) - 5
}

/**
 * The attacker: what of these targets follows from what a release tells its readers; null if nothing does.
 */
export function determinedBy(
  result: ConsultationResult,
  targets: readonly Target[],
  solver: Solver,
  obeyed: Obeyed = ALL_RULES,
): Determined | null {
  return firstDetermined(boundingProgram(result, { obeyed }), targets, solver)
}
