import { readBytes } from '#app/domain/live-text.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { HAND_CHOICES, type HandChoice } from '#app/domain/show-of-hands.ts'
import { versionOf } from './agenda.ts'
import { lineOf, listOf, textOf, typedFields, type Typed } from './fields.ts'

/** What a page sends to keep the notes of an item together. */
export interface SentSync {
  item: string
  vector: Uint8Array
  update: Uint8Array
}

/** Reads what a page sends; refuses `body-malformed` anything else. */
export function readSync(form: FormData): Result<SentSync> {
  const typed = typedFields(form)
  const [vector, update] = [readBytes(textOf(typed, 'vector')), readBytes(textOf(typed, 'update'))]
  if (vector === null || update === null) return refused(refusal('body-malformed'))
  return accepted({ item: textOf(typed, 'item'), vector, update })
}

/** What one may do on the page where a meeting is written down, beside deciding. */
export type NotesAct =
  | { kind: 'begin' }
  | { kind: 'end' }
  | { kind: 'here' }
  | { kind: 'notes'; text: string; version: number }
  | { kind: 'ask'; question: string }
  | { kind: 'hands'; show: string; choices: ReadonlyMap<string, HandChoice>; version: number }
  | { kind: 'takers'; takers: readonly string[] }
export type NotesActKind = NotesAct['kind']

export const NOTES_FIELDS = ['text', 'question', 'takers'] as const

/** The name of the field that says what a seat showed. */
export function handField(seat: string): string {
  return `hand-${seat}`
}

/** Reads one of the forms of that page: which item it is about, what was typed, what it does. */
export function readNotesForm(form: FormData): {
  item: string
  typed: Typed
  act: Result<NotesAct>
} {
  const typed = typedFields(form)
  return { item: textOf(typed, 'item'), typed, act: readAct(form, typed) }
}

function readAct(form: FormData, typed: Typed): Result<NotesAct> {
  const kind = textOf(typed, 'act')
  const version = versionOf(typed, 'version')
  switch (kind) {
    case 'begin':
    case 'end':
    case 'here':
      return accepted({ kind })
    case 'notes':
      return version === null
        ? malformed()
        : accepted({ kind, text: typed['text'] ?? '', version })
    case 'ask':
      return accepted({ kind, question: lineOf(typed, 'question') })
    case 'takers':
      return accepted({ kind, takers: listOf(form, 'takers') })
    case 'hands':
      return version === null
        ? malformed()
        : accepted({ kind, show: textOf(typed, 'show'), choices: handsOf(typed), version })
    default:
      return malformed()
  }
}

function handsOf(typed: Typed): ReadonlyMap<string, HandChoice> {
  const prefix = handField('')
  return new Map(
    Object.entries(typed).flatMap(([name, value]) => {
      const choice = HAND_CHOICES.find((known) => known === value)
      return name.startsWith(prefix) && choice !== undefined
        ? [[name.slice(prefix.length), choice] as const]
        : []
    }),
  )
}

function malformed(): Result<never> {
  return refused(refusal('body-malformed'))
}
