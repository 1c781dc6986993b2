import type { Ballot } from '../ballot.ts'
import type { Method, MissingOpinions } from '../consultation.ts'
import { addRanking, unrankedBy } from './pairwise.ts'

/**
 * Counted ballots of one group. These are raw counts: only the tally use-case and `disclosure.ts`
 * may see them.
 */
export interface Profile {
  ballots: number
  /**
   * `counts[option][cell]`. Cells of majority judgment: the grades, best first, then the missing
   * opinions. Of approval and budget: chosen, not chosen, then missing (always 0). Of ranking: ranked,
   * then unranked.
   */
  counts: number[][]
  /** Ranking only: `pairs[a × options + b]` ballots put option a before option b. */
  pairs?: Float64Array
  /** Budget only: how many ballots chose exactly these options, by `choiceKey`. */
  choices?: Map<string, number>
}

/** What a tally needs to know of a consultation. */
export interface TallyRules {
  method: Method
  /** Ids of the priorities, in the order of `Profile.counts`. */
  options: readonly string[]
  /** How many grades the scale has; 2 for approval and budget, 1 for ranking. */
  grades: number
  missingOpinions: MissingOpinions
  /** What each option costs and what there is to spend, in whole euros; of a budget only. */
  costs?: readonly number[]
  budget?: number
  /** The most options that a ballot may approve of; absent without a limit. */
  mostApprovals?: number
}

/** The parts of a consultation, or of a bundle, that its tally is ruled by. */
export interface CountedBy {
  method: Method
  grades: readonly string[]
  missingOpinions: MissingOpinions
  options: readonly { id: string; cost?: number }[]
  budget?: number
  mostApprovals?: number
}

/** What the tally of a consultation needs to know of it. */
export function tallyRules({
  method,
  grades,
  missingOpinions,
  options,
  budget,
  mostApprovals,
}: CountedBy): TallyRules {
  return {
    method,
    options: options.map(({ id }) => id),
    grades: cellsOfScale(method, grades),
    missingOpinions,
    ...(mostApprovals !== undefined && { mostApprovals }),
    ...(method === 'budget' && { costs: options.map(({ cost = 0 }) => cost), budget }),
  }
}

function cellsOfScale(method: Method, grades: readonly string[]): number {
  if (method === 'majority-judgment') return grades.length
  return method === 'ranking' ? 1 : 2
}

/** A profile without ballots. */
export function emptyProfile(rules: TallyRules): Profile {
  const { options, grades, method } = rules
  return {
    ballots: 0,
    counts: options.map(() => new Array<number>(grades + 1).fill(0)),
    ...(method === 'ranking' && { pairs: new Float64Array(options.length ** 2) }),
    ...(method === 'budget' && { choices: new Map<string, number>() }),
  }
}

/** Adds one ballot, in place. Throws if the ballot lacks an option: sealed ballots are whole. */
export function addBallot(profile: Profile, ballot: Ballot, rules: TallyRules): void {
  if (ballot.method !== rules.method) throw new Error('Ballot of another method')
  count(profile, opinionsOf(ballot, rules), rules)
}

function opinionsOf(ballot: Ballot, rules: TallyRules): Opinions {
  return rules.options.map((option) => {
    const opinion = ballot.opinions[option]
    if (opinion === undefined) throw new Error('Ballot without this option')
    return opinion
  })
}

function count(profile: Profile, opinions: Opinions, rules: TallyRules): void {
  const cells = opinions.map((opinion) => cellOf(opinion, rules))
  if (cells.some((cell, option) => profile.counts[option]?.[cell] === undefined))
    throw new Error('Opinion off the scale')
  profile.ballots += 1
  cells.forEach((cell, option) => {
    const counts = profile.counts[option]
    if (counts !== undefined) counts[cell] = (counts[cell] ?? 0) + 1
  })
  if (profile.pairs !== undefined)
    addRanking(
      profile.pairs,
      opinions.map((place) => place ?? 0),
      unrankedBy(rules.missingOpinions),
    )
  if (profile.choices !== undefined) {
    const key = choiceKey(opinions.flatMap((opinion, option) => (opinion === 1 ? [option] : [])))
    profile.choices.set(key, (profile.choices.get(key) ?? 0) + 1)
  }
}

function cellOf(opinion: number | null, rules: TallyRules): number {
  switch (rules.method) {
    case 'approval':
    case 'budget':
      return opinion === 1 ? 0 : 1
    case 'ranking':
      return opinion === null ? 1 : 0
    case 'majority-judgment':
      if (opinion !== null) return opinion
      return rules.missingOpinions === 'worst' ? rules.grades - 1 : rules.grades
  }
}

/** The opinions of a ballot, in the order of the options. */
type Opinions = readonly (number | null)[]

/** Some options, by their indices in rising order, as a short text: one character each. */
export function choiceKey(options: readonly number[]): string {
  return String.fromCharCode(...options)
}

/** The inverse of `choiceKey`. */
export function chosenIn(key: string): number[] {
  return Array.from({ length: key.length }, (_, at) => key.charCodeAt(at))
}

/** The sum of several profiles, as a new one. */
export function sumProfiles(profiles: readonly Profile[], rules: TallyRules): Profile {
  const sum = emptyProfile(rules)
  for (const profile of profiles) {
    sum.ballots += profile.ballots
    sum.counts = sum.counts.map((cells, option) =>
      cells.map((count, cell) => count + (profile.counts[option]?.[cell] ?? 0)),
    )
    profile.pairs?.forEach((ballots, pair) => {
      if (sum.pairs !== undefined) sum.pairs[pair] = (sum.pairs[pair] ?? 0) + ballots
    })
    for (const [key, ballots] of profile.choices ?? [])
      sum.choices?.set(key, (sum.choices.get(key) ?? 0) + ballots)
  }
  return sum
}
