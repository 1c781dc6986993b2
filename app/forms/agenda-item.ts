import { MOST_MINUTES, type ItemSettings, type ItemWords } from '#app/domain/agenda.ts'
import { VISIBILITIES } from '#app/domain/agenda-visibility.ts'
import { OUTCOMES, reasonsAgainstDecision, type DecisionWords } from '#app/domain/decision.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { readDay, readMinutes, versionOf } from './agenda.ts'
import { amountOf } from './drafting/amount.ts'
import { lineOf, listOf, textOf, typedFields, type Typed } from './fields.ts'

/** The page of an item is one form with three buttons: none loses what was typed for the others. */
export const ITEM_PARTS = ['words', 'decision', 'settings'] as const
export type ItemPart = (typeof ITEM_PARTS)[number]

export const ITEM_FIELDS = [
  'title',
  'notes',
  'minutes',
  'outcome',
  'motive',
  'owner',
  'deadlineOn',
  'decidedOn',
  'mergedInto',
  'budget',
  'funder',
  'framework',
  'visibility',
  'readers',
  'plannedMinutes',
  'frameworks',
] as const

export type ItemAct =
  | { part: 'words'; words: ItemWords; version: number }
  | { part: 'decision'; words: DecisionWords; version: number }
  | { part: 'settings'; settings: ItemSettings; version: number }

/** Reads the form of an item; gives back all that was typed, and which button was pressed. */
export function readItemForm(form: FormData): {
  typed: Typed
  /** The members and the frameworks that were ticked. */
  readers: readonly string[]
  frameworks: readonly string[]
  part: ItemPart
  act: Result<ItemAct>
} {
  const typed = typedFields(form)
  const readers = listOf(form, 'readers')
  const frameworks = listOf(form, 'frameworks')
  const part = ITEM_PARTS.find((known) => known === typed['part']) ?? 'words'
  return { typed, readers, frameworks, part, act: readPart(part, typed, { readers, frameworks }) }
}

type Ticked = Pick<ItemSettings, 'readers' | 'frameworks'>

function readPart(part: ItemPart, typed: Typed, ticked: Ticked): Result<ItemAct> {
  switch (part) {
    case 'words':
      return readWords(typed)
    case 'decision':
      return readDecision(typed)
    case 'settings':
      return readSettings(typed, ticked)
  }
}

function readSettings(typed: Typed, ticked: Ticked): Result<ItemAct> {
  const version = versionOf(typed, 'settingsVersion')
  const visibility = VISIBILITIES.find((known) => known === typed['visibility'])
  if (version === null || visibility === undefined) return refused(refusal('body-malformed'))
  const plannedMinutes = readMinutes(typed, 'plannedMinutes', MOST_MINUTES)
  if (!plannedMinutes.ok) return plannedMinutes
  const settings = { ...ticked, visibility, plannedMinutes: plannedMinutes.value }
  return accepted({ part: 'settings', settings, version })
}

function readWords(typed: Typed): Result<ItemAct> {
  const version = versionOf(typed, 'version')
  if (version === null) return refused(refusal('body-malformed'))
  const words = {
    title: lineOf(typed, 'title'),
    notes: textOf(typed, 'notes'),
    minutes: textOf(typed, 'minutes'),
  }
  return accepted({ part: 'words', words, version })
}

function readDecision(typed: Typed): Result<ItemAct> {
  const version = versionOf(typed, 'decisionVersion')
  if (version === null) return refused(refusal('body-malformed'))
  const outcome = OUTCOMES.find((known) => known === typed['outcome'])
  const [deadline, decided] = [readDay(typed, 'deadlineOn'), readDay(typed, 'decidedOn')]
  const mergedInto = textOf(typed, 'mergedInto')
  const acts = outcome === 'retained' || outcome === 'deferred'
  const budget = acts ? amountOf(typed, 'budget') : undefined
  const funder = acts ? lineOf(typed, 'funder') : ''
  const framework = acts ? lineOf(typed, 'framework') : ''
  const words = {
    motive: textOf(typed, 'motive'),
    // Nobody takes charge of what is set aside, or answered elsewhere: the field is not shown then.
    owner: acts || outcome === undefined ? lineOf(typed, 'owner') : '',
    ...(outcome === 'merged' && mergedInto !== '' && { mergedInto }),
    ...(budget != null && { budget }),
    ...(funder !== '' && { funder }),
    ...(framework !== '' && { framework }),
    ...(deadline.ok && deadline.value !== null && { deadlineOn: deadline.value }),
  }
  const decidedOn = decided.ok ? (decided.value ?? undefined) : undefined
  const reasons = [
    ...reasonsAgainstDecision({
      ...words,
      ...(outcome !== undefined && { outcome }),
      ...(decidedOn !== undefined && { decidedOn }),
    }),
    ...(deadline.ok ? [] : deadline.refusals),
    ...(budget === null ? [refusal('amount-malformed', { field: 'budget' })] : []),
  ]
  if (outcome === undefined || decidedOn === undefined || reasons.length > 0)
    return refused(...reasons)
  return accepted({ part: 'decision', words: { ...words, outcome, decidedOn }, version })
}
