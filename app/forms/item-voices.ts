import { versionOf } from './agenda.ts'
import { textOf, typedFields, type Typed } from './fields.ts'

/** What members say about an item, beside the form that writes it. */
export type VoiceAct =
  | { kind: 'ask'; text: string }
  | { kind: 'answer'; question: string; answer: string; version: number }
  | { kind: 'conflict'; takesNoPart: boolean }

/** Reads one of these forms by its `voice`; null where the form is another one. */
export function readVoiceForm(form: FormData): { typed: Typed; act: VoiceAct } | null {
  const typed = typedFields(form)
  const [verb, question = ''] = textOf(typed, 'voice').split(' ')
  switch (verb) {
    case 'ask':
      return { typed, act: { kind: 'ask', text: textOf(typed, 'question') } }
    case 'answer': {
      const version = versionOf(typed, 'version') ?? 0
      const answer = textOf(typed, `answer-${question}`)
      return { typed, act: { kind: 'answer', question, answer, version } }
    }
    case 'no-part':
    case 'part':
      return { typed, act: { kind: 'conflict', takesNoPart: verb === 'no-part' } }
    default:
      return null
  }
}
