import {
  MODEL_ACTS,
  modelReasons,
  type ModelAct,
  type ModelReason,
  type ModelSentence,
} from '#app/domain/model-sentence.ts'
import { reasonsAgainstRules, type ModerationRules } from '#app/domain/moderation-rules.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { lineOf, numberOf, textOf, typedFields, type Typed } from './fields.ts'

/** One act on how a council moderates. `version`: which state of the thing was read; 0 for none. */
export type ModerationSettingsAct =
  | { kind: 'rules'; rules: ModerationRules & { version: number } }
  | { kind: 'sentence'; sentence: ModelSentence & { version: number; field: string } }

/** The field of a model sentence: each on the page has its own. */
export function sentenceField(act: ModelAct, reason: ModelReason): string {
  return `phrase.${act}.${reason}`
}

/** Reads one of the forms of the page, and gives back what was typed. */
export function readModerationSettingsForm(form: FormData): {
  typed: Typed
  act: Result<ModerationSettingsAct>
} {
  const typed = typedFields(form)
  const intent = typed['intent']
  if (intent === 'rules') return { typed, act: readRules(typed) }
  if (intent === 'sentence') return { typed, act: readSentence(typed) }
  return { typed, act: refused(refusal('body-malformed')) }
}

function readRules(typed: Typed): Result<ModerationSettingsAct> {
  const rules = {
    secondEyes: typed['secondEyes'] !== undefined,
    targetDays: numberOf(typed, 'targetDays') ?? 0,
    appealDays: numberOf(typed, 'appealDays') ?? 0,
    breakAfter: numberOf(typed, 'breakAfter') ?? 0,
    blurred: typed['blurred'] !== undefined,
    textsPerHour: numberOf(typed, 'textsPerHour') ?? 0,
    help: textOf(typed, 'help'),
    referentPhone: lineOf(typed, 'referentPhone'),
    deputyPhone: lineOf(typed, 'deputyPhone'),
    version: numberOf(typed, 'version') ?? 0,
  }
  const reasons = reasonsAgainstRules(rules)
  return reasons.length > 0 ? refused(...reasons) : accepted({ kind: 'rules', rules })
}

function readSentence(typed: Typed): Result<ModerationSettingsAct> {
  const act = MODEL_ACTS.find((known) => known === typed['act'])
  const reason = act && modelReasons(act).find((known) => known === typed['reason'])
  if (act === undefined || reason === undefined) return refused(refusal('body-malformed'))
  const field = sentenceField(act, reason)
  const usual = typed['usual'] !== undefined
  const text = usual ? '' : textOf(typed, field)
  const version = numberOf(typed, 'version') ?? 0
  return accepted({ kind: 'sentence', sentence: { act, reason, text, version, field } })
}
