import { REFUSAL_REASONS, type RefusalReason } from './proposal.ts'

/** For what a council may have sentences of its own to begin with. */
export const MODEL_ACTS = ['return', 'refuse', 'retract', 'uphold', 'referent'] as const
export type ModelAct = (typeof MODEL_ACTS)[number]

/** What a clinical referent most often answers. */
export const HELPFUL_ANSWERS = ['heard', 'now', 'door', 'apart'] as const
export type HelpfulAnswer = (typeof HELPFUL_ANSWERS)[number]

export type ModelReason = RefusalReason | HelpfulAnswer

/** What a sentence is for, by act. */
export function modelReasons(act: ModelAct): readonly ModelReason[] {
  return act === 'referent' ? HELPFUL_ANSWERS : REFUSAL_REASONS
}

/** A sentence that a council wrote; empty where it went back to the usual one. */
export interface ModelSentence {
  act: ModelAct
  reason: ModelReason
  text: string
}

/** In a model sentence, the words that the consultation's question and the council's contact replace. */
export const MODEL_WORDS = { question: '[question]', contact: '[contact]' } as const

/** A model sentence with the consultation's question and the council's contact in their places. */
export function fillModel(text: string, about: { question: string; contact: string }): string {
  return text
    .replaceAll(MODEL_WORDS.question, about.question)
    .replaceAll(MODEL_WORDS.contact, about.contact)
}
