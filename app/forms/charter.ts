import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { MOST_URN_KEPT_MONTHS } from '#app/domain/council.ts'
import { isDay } from '#app/domain/day.ts'
import { faultsOf, numberOf, textOf, typedFields, type Typed } from './fields.ts'

export const LONGEST_CHARTER = 30_000

/** A version of the charter to adopt. `version`: the one in force as it was seen, 0 for none. */
export interface CharterAdoption {
  version: number
  text: string
  adoptedOn: string
  urnKeptMonths: number
}

/** Reads the form by which a version of the charter is adopted, and gives back what was typed. */
export function readCharterForm(form: FormData): { typed: Typed; adoption: Result<CharterAdoption> } {
  const typed = typedFields(form)
  return { typed, adoption: read(typed) }
}

function read(typed: Typed): Result<CharterAdoption> {
  const text = textOf(typed, 'text')
  const adoptedOn = textOf(typed, 'adoptedOn')
  const urnKeptMonths = numberOf(typed, 'urnKeptMonths') ?? 0
  const faults = [
    ...faultsOf(text, { field: 'text', missing: 'text-missing', most: LONGEST_CHARTER }),
    ...(isDay(adoptedOn) ? [] : [refusal('date-malformed', { field: 'adoptedOn' })]),
    ...(urnKeptMonths >= 1 && urnKeptMonths <= MOST_URN_KEPT_MONTHS
      ? []
      : [
          refusal('count-malformed', {
            field: 'urnKeptMonths',
            details: { least: 1, most: MOST_URN_KEPT_MONTHS },
          }),
        ]),
  ]
  if (faults.length > 0) return refused(...faults)
  return accepted({ version: numberOf(typed, 'version') ?? 0, text, adoptedOn, urnKeptMonths })
}

/** Which version an address asks for: null for the one in force, NaN for what is no number. */
export function versionAsked(search: URLSearchParams): number | null {
  const asked = search.get('version')
  if (asked === null) return null
  return /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : Number.NaN
}
