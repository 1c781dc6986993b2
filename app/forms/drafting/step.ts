import { DRAFT_STEPS, type DraftStep } from '#app/domain/draft.ts'
import { numberOf, textOf, type Typed } from '#app/forms/fields.ts'
import { ENTER_INTENT } from '#app/forms/steps.ts'

/** What the pressed button of a step asks for, once the step is saved. */
export type StepIntent =
  | { name: 'next' | 'stay' | 'close' }
  | { name: 'to'; step: DraftStep }
  | { name: 'remove'; item: string }
  | { name: 'up' | 'down'; item: string }

export const VERSION_FIELD = 'version'
/** The id of the priority whose words a form changes; absent for a new one. */
export const EDITED_FIELD = 'priority'

/** The version of the draft that a form was made from; 0, which no draft has, where it does not say. */
export function versionOf(typed: Typed): number {
  return numberOf(typed, VERSION_FIELD) ?? 0
}

/** The inverse of `intentOf`, for a button's value. */
export function intentField(intent: StepIntent): string {
  if (intent.name === 'to') return `to:${intent.step}`
  return 'item' in intent ? `${intent.name}:${intent.item}` : intent.name
}

export function intentOf(typed: Typed): StepIntent {
  const text = textOf(typed, 'intent')
  if (text === 'stay' || text === 'close') return { name: text }
  if (text === ENTER_INTENT) return { name: 'next' }
  const [, name, argument = ''] = /^(to|remove|up|down):(.{1,100})$/.exec(text) ?? []
  if (name === 'remove') return { name, item: argument }
  if (name === 'up' || name === 'down') return { name, item: argument }
  const step = DRAFT_STEPS.find((known) => known === argument)
  return name === 'to' && step !== undefined ? { name, step } : { name: 'next' }
}
