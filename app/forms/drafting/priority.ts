import type { Priority } from '#app/domain/consultation.ts'
import { LONGEST_TITLE } from '#app/domain/proposal.ts'
import { accepted, refusal, refused, type Refusal, type Result } from '#app/domain/refusal.ts'
import { faultsOf, lineOf, textOf, type Typed } from '#app/forms/fields.ts'
import { amountOf } from './amount.ts'

export { LONGEST_TITLE }
export const LONGEST_DESCRIPTION = 1_000

/** The words of one priority. */
export function readPriority(typed: Typed): Result<Omit<Priority, 'id'>> {
  const title = lineOf(typed, 'title')
  const description = textOf(typed, 'description')
  const themeId = textOf(typed, 'theme')
  const faults: Refusal[] = [
    ...faultsOf(title, { field: 'title', missing: 'title-missing', most: LONGEST_TITLE }),
    ...faultsOf(description, { field: 'description', most: LONGEST_DESCRIPTION }),
  ]
  const cost = amountOf(typed, 'cost')
  if (cost === null) faults.push(refusal('cost-missing', { field: 'cost' }))
  if (faults.length > 0) return refused(...faults)
  return accepted({
    title,
    description,
    ...(themeId !== '' && { themeId }),
    ...(cost != null && { cost }),
  })
}

/** Whether the fields of a new priority were left as they were. */
export function isUntouched(typed: Typed): boolean {
  return ['title', 'description', 'cost'].every((name) => textOf(typed, name) === '')
}

/** What stands in the fields for a priority as it is stored; for a new one where there is none. */
export function typedPriority(priority?: Omit<Priority, 'id'>): Typed {
  const { title = '', description = '', themeId = '', cost } = priority ?? {}
  return { title, description, theme: themeId, cost: cost == null ? '' : String(cost) }
}
