import type { ModelAct, ModelReason } from '#app/domain/model-sentence.ts'
import type { ModerationRules } from '#app/domain/moderation-rules.ts'
import type { ShownRefusal } from '#app/ui/refusals.ts'

export interface SentenceView {
  act: ModelAct
  reason: ModelReason
  text: string
  version: number
}

export interface ModerationSettingsView {
  rules: ModerationRules & { version: number }
  mayEditRules: boolean
  moderators: number
  sentences: readonly SentenceView[]
}

/** What came back from a form that was refused. */
export interface Answered {
  typed: Readonly<Record<string, string | undefined>>
  refusals: readonly ShownRefusal[]
}

/** Whether somebody else has stored something else meanwhile. */
export function changedMeanwhile(answered: Answered | undefined): boolean {
  return answered?.refusals.some(({ code }) => code === 'changed-meanwhile') ?? false
}
