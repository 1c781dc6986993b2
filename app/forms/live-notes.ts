import { readBytes } from '#app/domain/live-text.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { textOf, typedFields } from './fields.ts'

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
