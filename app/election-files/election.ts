/**
 * What the files of other people's elections have in common. A reader is given lines and tells a `Taker` first what the
 * election is, then its ballots one by one, so that a file of any length is read in little memory.
 */

/** What the marks of a ballot mean, option by option; 0 is always "nothing said". */
export type Marks =
  /** Places from 1, the best; equal places are ties. */
  | 'places'
  /** Categories from 1, the best. */
  | 'categories'
  /** Grades above 0, larger is better. */
  | 'grades'
  /** 1: chosen. */
  | 'choices'

export interface ElectionHeader {
  marks: Marks
  /** Names of the options, no two the same. */
  options: readonly string[]
  /** What the file itself calls them. */
  ids: readonly string[]
  /** Names of the categories, best first; empty for other marks. */
  categories: readonly string[]
  /** Whether ballots say of which college they are. */
  colleges: boolean
  /** What projects cost, in units of which `one` make a unit of currency; null where nothing costs. */
  budget: { amount: bigint; costs: readonly bigint[]; one: bigint } | null
}

export interface ElectionBallot {
  /** By option; reused for the next ballot. */
  marks: Float64Array
  /** How many people cast exactly this one. */
  times: number
  college: string | null
  /** Where it stands in the file. */
  line: number
}

/** Why a ballot is not counted, though the file can be read. */
export const BALLOT_REFUSALS = [
  'unknown-option',
  'option-twice',
  'voter-twice',
  'incomplete',
  'tied',
  'too-many-categories',
  'grade-off-scale',
  'too-few-chosen',
  'too-many-chosen',
  'over-budget',
  'points-missing',
  'no-college',
] as const
export type BallotRefusal = (typeof BALLOT_REFUSALS)[number]

export interface Taker {
  header: (header: ElectionHeader) => void
  ballot: (ballot: ElectionBallot) => void
  refuse: (reason: BallotRefusal, line: number, times: number) => void
}

/** Takes a file line by line. Both throw `MalformedFile`. */
export interface ElectionReader {
  line: (text: string, number: number) => void
  end: () => void
}

/** More would be no election: a number or a table gone wrong must not fill the memory. */
export const MOST_OPTIONS = 20_000

/** Why a file cannot be read at all. */
export const FILE_FAULTS = [
  'empty',
  'binary',
  'not-utf-8',
  'line-too-long',
  'header-wrong',
  'key-missing',
  'option-without-name',
  'no-option',
  'too-many-options',
  'id-twice',
  'number-wrong',
  'number-ambiguous',
  'line-unreadable',
  'columns-wrong',
  'quote-open',
  'options-miscounted',
  'ballots-miscounted',
  'unique-miscounted',
  'section-missing',
  'vote-type-unknown',
  'no-ballot',
  'not-a-bundle',
  'old-categories',
] as const
export type FileFault = (typeof FILE_FAULTS)[number]

export class MalformedFile extends Error {
  readonly fault: FileFault
  readonly line: number
  readonly details: Readonly<Record<string, string | number>>

  constructor(fault: FileFault, line: number, details: Readonly<Record<string, string | number>> = {}) {
    super(`${fault}, line ${line}`)
    this.fault = fault
    this.line = line
    this.details = details
  }
}
