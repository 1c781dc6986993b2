import { MINIMUM_THRESHOLD } from './consultation.ts'
import { refusal, type Refusal } from './refusal.ts'

/** What stands in the place of a figure about fewer people than may be told: "moins de 11". */
export const FEW = 'few'

/** A decimal number, its decimals after a point (`12.5`), or `FEW`. */
export type Figure = string

/** Something that an action is measured by. */
export interface Indicator {
  id: string
  name: string
  /** In what it is counted: "personnes", "heures par semaine". */
  unit: string
  /** Whether it counts people: then no figure below the threshold of disclosure is kept. */
  aboutPeople: boolean
  /** What it was before the action; absent where nobody knows. */
  baseline?: Figure
  /** What it is meant to be: a plan, which says nothing about anybody. */
  target?: Figure
}

export interface IndicatorValue {
  /** Calendar date. */
  measuredOn: string
  figure: Figure
}

/** Longest texts, in characters. */
export const LONGEST_INDICATOR_NAME = 200
export const LONGEST_UNIT = 60
/** Longest lists of an action. */
export const MOST_INDICATORS = 20
export const MOST_VALUES = 200

/** The least that may be said of a number of people. */
export const LEAST_PEOPLE = MINIMUM_THRESHOLD

/**
 * Reads a figure as people type it: "1 200", "12,5", "moins de 11". Undefined for anything else: a sign, a
 * range, more than nine digits or three decimals.
 */
export function figureOf(text: string): Figure | undefined {
  const tidy = text.trim().toLowerCase().replaceAll(/\s/gu, '')
  if (tidy === `moinsde${LEAST_PEOPLE}`) return FEW
  const found = /^(\d{1,9})(?:[.,](\d{1,3}))?$/.exec(tidy)
  if (found === null) return undefined
  const [, whole = '', decimals = ''] = found
  return `${Number(whole)}${String(Number(`0.${decimals}`)).slice(1)}`
}

/**
 * Every reason why a figure cannot be kept. A number of people is whole, and below the threshold, none
 * included, nothing but `FEW` is kept: who knows the place would know the people.
 */
export function reasonsAgainstFigure(
  figure: Figure | undefined,
  aboutPeople: boolean,
  field: string,
): readonly Refusal[] {
  if (figure === undefined) return [refusal('figure-malformed', { field })]
  if (figure === FEW) return aboutPeople ? [] : [refusal('figure-malformed', { field })]
  if (!aboutPeople) return []
  if (!Number.isInteger(Number(figure))) return [refusal('figure-malformed', { field })]
  return Number(figure) < LEAST_PEOPLE
    ? [refusal('figure-too-small', { field, details: { least: LEAST_PEOPLE } })]
    : []
}

/** Every reason why this is not an indicator yet. */
export function reasonsAgainstIndicator({
  name,
  unit,
  aboutPeople,
  baseline,
}: Omit<Indicator, 'id'>): readonly Refusal[] {
  const reasons: Refusal[] = []
  if (name.trim() === '') reasons.push(refusal('name-missing', { field: 'indicatorName' }))
  if (name.length > LONGEST_INDICATOR_NAME) reasons.push(tooLong('indicatorName', LONGEST_INDICATOR_NAME))
  if (unit.length > LONGEST_UNIT) reasons.push(tooLong('unit', LONGEST_UNIT))
  if (baseline !== undefined)
    reasons.push(...reasonsAgainstFigure(baseline, aboutPeople, 'baseline'))
  return reasons
}

function tooLong(field: string, most: number): Refusal {
  return refusal('text-too-long', { field, details: { most } })
}
