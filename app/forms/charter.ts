import { articleField, type ArticlesOfReasons } from '#app/domain/charter.ts'
import { REFUSAL_REASONS, type RefusalReason } from '#app/domain/proposal.ts'
import { accepted, refusal, refused, type Refusal, type Result } from '#app/domain/refusal.ts'
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
  articles?: ArticlesOfReasons
  plainText?: string
}

/** Reads the form by which a version of the charter is adopted, and gives back what was typed. */
export function readCharterForm(form: FormData): { typed: Typed; adoption: Result<CharterAdoption> } {
  const typed = typedFields(form)
  return { typed, adoption: read(typed) }
}

function read(typed: Typed): Result<CharterAdoption> {
  const text = textOf(typed, 'text')
  const adoptedOn = textOf(typed, 'adoptedOn')
  const plainText = textOf(typed, 'plainText')
  const articles = readArticles(typed)
  const urnKeptMonths = numberOf(typed, 'urnKeptMonths') ?? 0
  const faults = [
    ...faultsOf(text, { field: 'text', missing: 'text-missing', most: LONGEST_CHARTER }),
    ...faultsOf(plainText, { field: 'plainText', most: LONGEST_CHARTER }),
    ...(isDay(adoptedOn)
      ? []
      : [refusal(adoptedOn === '' ? 'date-missing' : 'date-malformed', { field: 'adoptedOn' })]),
    ...(urnKeptMonths >= 1 && urnKeptMonths <= MOST_URN_KEPT_MONTHS
      ? []
      : [
          refusal('count-malformed', {
            field: 'urnKeptMonths',
            details: { least: 1, most: MOST_URN_KEPT_MONTHS },
          }),
        ]),
    ...articles.refusals,
  ]
  if (faults.length > 0) return refused(...faults)
  return accepted({
    version: numberOf(typed, 'version') ?? 0,
    text,
    adoptedOn,
    urnKeptMonths,
    ...(Object.keys(articles.numbers).length > 0 && { articles: articles.numbers }),
    ...(plainText !== '' && { plainText }),
  })
}

/** Which article each reason rests upon; one left empty rests upon none. */
function readArticles(typed: Typed): { numbers: ArticlesOfReasons; refusals: Refusal[] } {
  const numbers: Partial<Record<RefusalReason, number>> = {}
  const refusals: Refusal[] = []
  for (const reason of REFUSAL_REASONS) {
    const field = articleField(reason)
    if (textOf(typed, field) === '') continue
    const number = numberOf(typed, field)
    if (number === null) refusals.push(refusal('article-malformed', { field }))
    else numbers[reason] = number
  }
  return { numbers, refusals }
}

/** Whether an address asks for the text with which a council may begin. */
export function beginsAnew(search: URLSearchParams): boolean {
  return search.has('depart')
}

/** Which version an address asks for: null for the one in force, NaN for what is no number. */
export function versionAsked(search: URLSearchParams): number | null {
  const asked = search.get('version')
  if (asked === null) return null
  return /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : Number.NaN
}

/** The version of the charter that somebody agrees to; 0 for what is no number. */
export function versionAccepted(form: FormData): number {
  return numberOf(typedFields(form), 'version') ?? 0
}
