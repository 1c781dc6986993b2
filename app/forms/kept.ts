import type { KeptForm } from '#app/domain/kept-form.ts'
import { readReturn } from './accounts.ts'

/** Where a kept form goes once sent, and before the name of each of its fields. */
export const KEPT_ACTION = 'kept-action'
const FIELD = 'kept:'

/** A kept form as hidden fields of another form: name and value, in order. */
export function hiddenFields({ action, fields }: KeptForm): [name: string, value: string][] {
  const inside = fields.map(([name, value]): [string, string] => [`${FIELD}${name}`, value])
  return [[KEPT_ACTION, action], ...inside]
}

/** The form that another form carries along, or null: it may only lead to a page under `/espace`. */
export function readKept(form: FormData): KeptForm | null {
  const action = readReturn(form.get(KEPT_ACTION))
  if (action === null) return null
  const fields = [...form].flatMap(([name, value]) =>
    name.startsWith(FIELD) && typeof value === 'string'
      ? [[name.slice(FIELD.length), value] as const]
      : []
  )
  return { action, fields }
}
