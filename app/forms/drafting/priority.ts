import type { Priority } from '#app/domain/consultation.ts'
import { LONGEST_TITLE } from '#app/domain/proposal.ts'
import { accepted, refused, type Result } from '#app/domain/refusal.ts'
import { faultsOf, lineOf, textOf, type Typed } from '#app/forms/fields.ts'

export { LONGEST_TITLE }
export const LONGEST_DESCRIPTION = 1_000

/** The words of one priority. */
export function readPriority(typed: Typed): Result<Omit<Priority, 'id'>> {
  const title = lineOf(typed, 'title')
  const description = textOf(typed, 'description')
  const themeId = textOf(typed, 'theme')
  const faults = [
    ...faultsOf(title, { field: 'title', missing: 'title-missing', most: LONGEST_TITLE }),
    ...faultsOf(description, { field: 'description', most: LONGEST_DESCRIPTION }),
  ]
  if (faults.length > 0) return refused(...faults)
  return accepted({ title, description, ...(themeId !== '' && { themeId }) })
}

/** Whether the fields of a new priority were left as they were. */
export function isUntouched(typed: Typed): boolean {
  return textOf(typed, 'title') === '' && textOf(typed, 'description') === ''
}

/** What stands in the fields for a priority as it is stored; for a new one where there is none. */
export function typedPriority(priority?: Omit<Priority, 'id'>): Typed {
  const { title = '', description = '', themeId = '' } = priority ?? {}
  return { title, description, theme: themeId }
}
