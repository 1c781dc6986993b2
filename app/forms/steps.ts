/**
 * What the forms that lead from screen to screen have in common. Each button sends an intent, with an
 * argument after a colon where it needs one.
 */

/** Sent by the form's first button, which stands for the Enter key. */
export const ENTER_INTENT = 'enter'
/** Sent, with a language, by the language switch of the page. */
export const LANGUAGE_INTENT = 'langue'

/** Whether what a button sends asks for the page in another language. */
export function isLanguageIntent(intent: unknown): boolean {
  return typeof intent === 'string' && intent.startsWith(`${LANGUAGE_INTENT}:`)
}

/** `edit:logement` → `['edit', 'logement']`. */
export function splitIntent(text: string): [name: string, argument: string] {
  const colon = text.indexOf(':')
  return colon < 0 ? [text, ''] : [text.slice(0, colon), text.slice(colon + 1)]
}

/** Gives that many strong random bytes. */
export interface Chance {
  randomBytes: (length: number) => Uint8Array
}

/** What a form holds under these names; what is absent is left out. */
export function fieldsOf(form: FormData, names: readonly string[]): Record<string, unknown> {
  const fields: Record<string, unknown> = {}
  for (const name of names) {
    const value = form.get(name)
    if (value !== null) fields[name] = value
  }
  return fields
}
