import type { Ballot } from '../ballot.ts'
import type { Method, MissingOpinions } from '../consultation.ts'

/**
 * Counted ballots of one group: `counts[option][cell]`. Cells of majority judgment: the grades, best
 * first, then the missing opinions. Cells of approval: approved, not approved, then missing (always 0).
 * These are raw counts: only the tally use-case and `disclosure.ts` may see them.
 */
export interface Profile {
  ballots: number
  counts: number[][]
}

/** What a tally needs to know of a consultation. */
export interface TallyRules {
  method: Method
  /** Ids of the priorities, in the order of `Profile.counts`. */
  options: readonly string[]
  /** How many grades the scale has; 2 for approval. */
  grades: number
  missingOpinions: MissingOpinions
}

/** A profile without ballots. */
export function emptyProfile(rules: TallyRules): Profile {
  return { ballots: 0, counts: rules.options.map(() => new Array<number>(rules.grades + 1).fill(0)) }
}

/** Adds one ballot, in place. Throws if the ballot lacks an option: sealed ballots are whole. */
export function addBallot(profile: Profile, ballot: Ballot, rules: TallyRules): void {
  profile.ballots += 1
  rules.options.forEach((option, index) => {
    const cells = profile.counts[index]
    const opinion = ballot.opinions[option]
    if (cells === undefined || opinion === undefined) throw new Error('Ballot without this option')
    const cell = cellOf(opinion, rules)
    const count = cells[cell]
    if (count === undefined) throw new Error('Opinion off the scale')
    cells[cell] = count + 1
  })
}

function cellOf(opinion: number | null, rules: TallyRules): number {
  if (rules.method === 'approval') return opinion === 1 ? 0 : 1
  if (opinion !== null) return opinion
  return rules.missingOpinions === 'worst' ? rules.grades - 1 : rules.grades
}

/** The sum of several profiles, as a new one. */
export function sumProfiles(profiles: readonly Profile[], rules: TallyRules): Profile {
  const sum = emptyProfile(rules)
  for (const profile of profiles) {
    sum.ballots += profile.ballots
    sum.counts = sum.counts.map((cells, option) =>
      cells.map((count, cell) => count + (profile.counts[option]?.[cell] ?? 0)),
    )
  }
  return sum
}
