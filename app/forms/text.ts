/** Beyond any text that a form here asks for; the rest of a longer one is cut before it is shown again. */
const FARTHEST = 20_000

/**
 * What was typed in a field, as it will be shown again: line ends as `\n` (browsers send two characters),
 * and without the null character, which PostgreSQL cannot keep. Empty where the field is absent.
 */
export function typedText(form: FormData, name: string): string {
  const value = form.get(name)
  if (typeof value !== 'string') return ''
  return value.replaceAll('\r\n', '\n').replaceAll('\0', '').slice(0, FARTHEST)
}

/** The values of a field that may be sent several times: ticked boxes. */
export function typedList(form: FormData, name: string, most = 200): string[] {
  const values = form.getAll(name).filter((value) => typeof value === 'string')
  return [...new Set(values)].slice(0, most)
}
