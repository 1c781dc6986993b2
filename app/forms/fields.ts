import { refusal, type Refusal } from '#app/domain/refusal.ts'

/** Everything that was typed, by field; shown again as it is where the form is refused. */
export type Typed = Readonly<Record<string, string>>

/**
 * The fields of a form, the first of each name: line ends as `\n` (browsers send two characters), and
 * without the null character, which PostgreSQL cannot keep. Nothing is cut: a form has a largest size.
 */
export function typedFields(form: FormData): Typed {
  const fields = new Map<string, string>()
  for (const [name, value] of form)
    if (typeof value === 'string' && !fields.has(name))
      fields.set(name, value.replaceAll('\r\n', '\n').replaceAll('\0', ''))
  return Object.fromEntries(fields)
}

/** What stands in a field of one line, its spaces tidied; empty where there is none. */
export function lineOf(typed: Typed, name: string): string {
  return textOf(typed, name).replace(/\s+/gu, ' ')
}

/** What stands in a field, without spaces around; empty where there is none. */
export function textOf(typed: Typed, name: string): string {
  return (Object.hasOwn(typed, name) ? typed[name] : undefined)?.trim() ?? ''
}

/** The values of a field that may be sent several times, each once: ticked boxes. */
export function listOf(form: FormData | URLSearchParams, name: string): string[] {
  return [...new Set(form.getAll(name).filter((value) => typeof value === 'string'))]
}

/** A whole number above zero, its spaces left out; null for anything else, or more than nine digits. */
export function numberOf(typed: Typed, name: string): number | null {
  const digits = textOf(typed, name).replace(/\s/gu, '')
  return /^[1-9]\d{0,8}$/.test(digits) ? Number(digits) : null
}

/** Why a text cannot stand in its field: it is missing (where `missing` says how to say so), or too long. */
export function faultsOf(
  text: string,
  { field, missing, most }: { field: string; missing?: Refusal['code']; most: number },
): Refusal[] {
  if (text === '') return missing === undefined ? [] : [refusal(missing, { field })]
  return text.length > most ? [refusal('text-too-long', { field, details: { most } })] : []
}

/** Which page of a list an address asks for, from 1; what is no number asks for the first. */
export function pageAsked(search: URLSearchParams): number {
  const asked = search.get('page') ?? ''
  return /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 1
}
