import { concordance, rankedByAll, restrict, type Concordance } from './agreement.ts'
import { beatsAllOthers } from './duels.ts'
import type { ConsultationResult, Outcome, PublishedBlock, PublishedCell } from './result.ts'

/**
 * What a released result says, as keys and figures that the message catalogues turn into
 * sentences. Everything is derived from published figures only: this module knows no raw count.
 */

export const SHARES = [
  'almost-everyone',
  'large-majority',
  'majority',
  'about-half',
  'under-half',
  'minority',
  'few',
] as const
export type Share = (typeof SHARES)[number]

/**
 * A part of a whole in words. 'almost-everyone': nine in ten or more; 'large-majority': two in three
 * or more; 'majority': more than 55 %; 'about-half': 45 % to 55 %; 'minority': more than one in
 * ten; 'few': one in ten or fewer. 'under-half' is said only of a grade that is not reached.
 */
export function shareOf(part: number, whole: number): Share {
  if (10 * part >= 9 * whole) return 'almost-everyone'
  if (3 * part >= 2 * whole) return 'large-majority'
  if (20 * part > 11 * whole) return 'majority'
  if (20 * part >= 9 * whole) return 'about-half'
  return 10 * part > whole ? 'minority' : 'few'
}

/** "A large majority of those who voted find it at least Prioritaire." */
export interface Statement {
  share: Share
  /** Index of the grade that so many give at least; 0 elsewhere: approved, chosen, ranked. */
  atLeast: number
  /** Of whom: those who gave an opinion where their number is published, otherwise all who voted. */
  among: 'opinions' | 'ballots'
  part: number
  whole: number
}

export interface OptionReading {
  option: string
  /** In the outcome shown first; null where there are no grades, and for options that are not ranked there. */
  majorityGrade: number | null
  /** Null where published counts do not allow one: then the majority grade speaks alone. */
  statement: Statement | null
}

/** Places of an option in a ranking, from 1; `first` < `last` when it is tied. */
export interface Place {
  first: number
  last: number
}

/** An option that blocks put at different places. */
export interface Disagreement {
  option: string
  /** Places between the block that puts it lowest and the one that puts it highest; at least 1. */
  spread: number
  /** Indices into `blocks` of those that put it highest, and where. */
  high: { blocks: number[]; place: Place }
  /** Of those that put it lowest. */
  low: { blocks: number[]; place: Place }
}

/** What the two weightings have in common, over the options that both rank. */
export interface WeightingAgreement {
  sameFirst: boolean
  sameRanking: boolean
  personFirst: readonly string[]
  collegeFirst: readonly string[]
}

export interface Reading {
  /** Every option, in the order of the result's `options`. */
  options: readonly OptionReading[]
  /** Widest first. Only options that every block ranks are compared, and `compared` says how many. */
  disagreements: readonly Disagreement[]
  compared: number
  /** How far the rankings of the blocks agree over these; null where there is nothing to compare. */
  agreement: Concordance | null
  /** Null where each college cannot count the same. */
  weightings: WeightingAgreement | null
  /** Of ranking: the option that, by published figures, more people put before each other one than after it. */
  beatsAll: string | null
  /** Of a budget, by the outcome shown first. */
  budget: BudgetReading | null
}

/** What a budget pays for. */
export interface BudgetReading {
  total: number
  /** In whole euros. */
  spent: number
  left: number
  /** Most chosen first. */
  funded: readonly { option: string; cost: number }[]
  /** What it does not pay for, most chosen first. */
  others: readonly { option: string; cost: number }[]
}

/** The reading of a released result. */
export function readResult(result: ConsultationResult): Reading {
  const shown = outcomeShownFirst(result)
  return {
    options: result.options.map(({ id }) => ({
      option: id,
      majorityGrade: shown.majorityGrades[id] ?? null,
      statement: statementOn(id, result, shown),
    })),
    disagreements: disagreementsBetween(result.blocks),
    compared: result.blocks.length < 2 ? 0 : rankedByAll(rankingsOf(result.blocks)).size,
    agreement: concordance(rankingsOf(result.blocks)),
    weightings:
      result.college === null ? null : agreementOf(result.person, result.college),
    beatsAll: beatsAllOthers(result),
    budget: readBudget(result, shown),
  }
}

/** What a budget pays for by an outcome; null for other methods. */
export function readBudget(result: ConsultationResult, outcome: Outcome): BudgetReading | null {
  if (result.budget === undefined) return null
  const { total, costs } = result.budget
  const selected = new Set(outcome.selected)
  const priced = outcome.ranking.flat().map((option) => ({ option, cost: costs[option] ?? 0 }))
  const funded = priced.filter(({ option }) => selected.has(option))
  const spent = funded.reduce((sum, { cost }) => sum + cost, 0)
  const others = priced.filter(({ option }) => !selected.has(option))
  return { total, spent, left: total - spent, funded, others }
}

/** The official outcome, or the other one where the official one cannot be shown. */
export function outcomeShownFirst(result: ConsultationResult): Outcome {
  return result.official === 'college' && result.college !== null ? result.college : result.person
}

/**
 * The first three priorities of the outcome shown first, with their places; of a budget the first that it pays for,
 * without: it pays for them all alike.
 */
export function firstPriorities(
  result: ConsultationResult,
): { place: number | null; title: string }[] {
  const outcome = outcomeShownFirst(result)
  const places = placesIn(outcome.ranking)
  const spends = result.method === 'budget'
  return (spends ? (outcome.selected ?? []) : outcome.ranking.flat()).slice(0, 3).map((id) => ({
    place: spends ? null : (places.get(id)?.first ?? null),
    title: result.options.find((option) => option.id === id)?.title ?? '',
  }))
}

/** Places by option id; those of a tie share a range. */
export function placesIn(ranking: Outcome['ranking']): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>()
  for (const tied of ranking) {
    const place = { first: places.size + 1, last: places.size + tied.length }
    for (const option of tied) places.set(option, place)
  }
  return places
}

/**
 * "At least this grade" can be said where a published cell ends. Preferred is the majority grade,
 * then the next grade below, then the next above; the worst grade says nothing.
 */
function statementOn(
  option: string,
  result: ConsultationResult,
  shown: Outcome,
): Statement | null {
  const cells = result.counts[option]
  if (cells === undefined) return null
  const worst = result.method === 'majority-judgment' ? result.grades.length - 1 : 1
  const wanted = shown.majorityGrades[option] ?? 0
  const ends = cells.filter(isGradesOnly).map((cell) => cell.to).filter((to) => to < worst)
  const atLeast = ends.find((end) => end >= wanted) ?? ends.at(-1)
  if (atLeast === undefined) return null

  const part = cells
    .filter((cell) => isGradesOnly(cell) && cell.to <= atLeast)
    .reduce((sum, cell) => sum + cell.ballots, 0)
  const missingMerged = cells.some((cell) => cell.withMissing && cell.to >= 0)
  const missing = cells.find((cell) => cell.to < 0)?.ballots ?? 0
  const graded = result.method === 'majority-judgment'
  const whole = missingMerged || !graded ? result.ballots : result.ballots - missing
  const mayBeSilent = graded && result.missingOpinions === 'ignored'
  const among = mayBeSilent && !missingMerged ? 'opinions' : 'ballots'
  const share = shareOf(part, whole)
  // Beside a lower mention, "about half" would read as a mistake.
  const short = share === 'about-half' && atLeast < wanted && 2 * part < whole
  return { share: short ? 'under-half' : share, atLeast, among, part, whole }
}

function isGradesOnly(cell: PublishedCell): boolean {
  return !cell.withMissing
}

function rankingsOf(outcomes: readonly Outcome[]): Outcome['ranking'][] {
  return outcomes.map(({ ranking }) => ranking)
}

/**
 * Options that blocks put at different places, widest spread first. Tied options stand on all the
 * places of their tie, so that a block without a preference disagrees with nobody.
 */
function disagreementsBetween(blocks: readonly PublishedBlock[]): Disagreement[] {
  if (blocks.length < 2) return []
  const common = rankedByAll(rankingsOf(blocks))
  const places = blocks.map((block) => placesIn(restrict(block.ranking, common)))
  return [...common]
    .flatMap((option) => disagreementOn(option, places) ?? [])
    .toSorted((a, b) => b.spread - a.spread)
}

function disagreementOn(
  option: string,
  places: readonly ReadonlyMap<string, Place>[],
): Disagreement | null {
  const given = places.flatMap((ranking, block) => {
    const place = ranking.get(option)
    return place === undefined ? [] : [{ block, place }]
  })
  const highest = Math.min(...given.map(({ place }) => place.last))
  const lowest = Math.max(...given.map(({ place }) => place.first))
  if (lowest <= highest) return null
  const high = given.filter(({ place }) => place.last === highest)
  const low = given.filter(({ place }) => place.first === lowest)
  return {
    option,
    spread: lowest - highest,
    high: sideOf(high),
    low: sideOf(low),
  }
}

/** The blocks of one side, and the places that all of them give. */
function sideOf(given: readonly { block: number; place: Place }[]): Disagreement['high'] {
  return {
    blocks: given.map(({ block }) => block),
    place: {
      first: Math.min(...given.map(({ place }) => place.first)),
      last: Math.max(...given.map(({ place }) => place.last)),
    },
  }
}

function agreementOf(person: Outcome, college: Outcome): WeightingAgreement {
  const common = rankedByAll([person.ranking, college.ranking])
  const [one, other] = [restrict(person.ranking, common), restrict(college.ranking, common)]
  const [personFirst, collegeFirst] = [one[0] ?? [], other[0] ?? []]
  return {
    sameFirst: sameOptions(personFirst, collegeFirst),
    sameRanking:
      one.length === other.length &&
      one.every((tied, rank) => sameOptions(tied, other[rank] ?? [])),
    personFirst,
    collegeFirst,
  }
}

function sameOptions(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((option) => other.includes(option))
}
