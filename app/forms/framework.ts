import { FRAMEWORK_KINDS, type FrameworkWords } from '#app/domain/framework.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { versionOf } from './agenda.ts'
import { lineOf, textOf, typedFields, type Typed } from './fields.ts'

/** What one may do on the page of the frameworks. */
export type FrameworkAct =
  | { kind: 'add'; words: FrameworkWords }
  | { kind: 'edit'; framework: string; words: FrameworkWords; version: number }
  | { kind: 'retire'; framework: string; retired: boolean }

export const FRAMEWORK_FIELDS = ['kind', 'title', 'url'] as const

/** Reads one of the forms of the page; gives back what was typed. */
export function readFrameworkForm(form: FormData): { typed: Typed; act: Result<FrameworkAct> } {
  const typed = typedFields(form)
  return { typed, act: read(typed) }
}

function read(typed: Typed): Result<FrameworkAct> {
  const [verb, framework = ''] = textOf(typed, 'act').split(' ')
  const version = versionOf(typed, 'version')
  const kind = FRAMEWORK_KINDS.find((known) => known === typed['kind'])
  if (verb === 'retire' || verb === 'take-up')
    return accepted({ kind: 'retire', framework, retired: verb === 'retire' })
  if (kind === undefined) return refused(refusal('field-invalid', { field: 'kind' }))
  const words = { kind, title: lineOf(typed, 'title'), url: textOf(typed, 'url') }
  if (verb === 'add') return accepted({ kind: 'add', words })
  if (verb === 'edit' && version !== null)
    return accepted({ kind: 'edit', framework, words, version })
  return refused(refusal('body-malformed'))
}
