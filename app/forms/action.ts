import {
  ACTION_STATES,
  STEP_STATES,
  type ActionState,
  type ActionStep,
  type ActionWords,
  type Evidence,
} from '#app/domain/action.ts'
import { figureOf, type Figure, type Indicator } from '#app/domain/indicator.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { readDay, versionOf } from './agenda.ts'
import { lineOf, textOf, typedFields, type Typed } from './fields.ts'

/** What one may do on the page of an action. */
export type ActionAct =
  | { kind: 'words'; words: ActionWords; reason: string; version: number }
  | { kind: 'state'; state: ActionState | undefined; reason: string; version: number }
  | { kind: 'add-step'; words: StepWords }
  | {
      kind: 'step'
      step: string
      words: StepWords & Pick<ActionStep, 'state'>
      version: number
    }
  | { kind: 'finish-step'; step: string }
  | { kind: 'remove-step'; step: string }
  | { kind: 'add-evidence'; evidence: EvidenceWords }
  | { kind: 'remove-evidence'; evidence: string }
  | { kind: 'add-indicator'; indicator: Omit<Indicator, 'id'> }
  | { kind: 'remove-indicator'; indicator: string }
  | {
      kind: 'figure'
      indicator: string
      figure: Figure | undefined
      measuredOn: string | undefined
    }

type StepWords = Pick<ActionStep, 'title' | 'deadlineOn'>
type EvidenceWords = Omit<Evidence, 'id' | 'datedOn'> & { datedOn: string | undefined }

export const ACTION_ACTS = [
  'words',
  'state',
  'add-step',
  'step',
  'finish-step',
  'remove-step',
  'add-evidence',
  'remove-evidence',
  'add-indicator',
  'remove-indicator',
  'figure',
] as const satisfies readonly ActionAct['kind'][]
export type ActionActKind = (typeof ACTION_ACTS)[number]

/** The value of a button's `act`: what it does, and to which step or evidence. */
export function actionActValue(kind: ActionActKind, subject?: string): string {
  return subject === undefined ? kind : `${kind} ${subject}`
}

/** The fields of an action's words. */
export const WORDS_FIELDS = ['title', 'aim', 'owner', 'theme', 'frameworkId', 'groupId', 'deadlineOn', 'reason'] as const
export const STATE_FIELDS = ['state', 'reason'] as const
export const STEP_FIELDS = ['stepTitle', 'stepDeadlineOn', 'stepState'] as const
export const INDICATOR_FIELDS = ['indicatorName', 'unit', 'baseline', 'target'] as const
export const FIGURE_FIELDS = ['figure', 'measuredOn'] as const
export const EVIDENCE_FIELDS = ['evidenceText', 'evidenceAddress', 'datedOn'] as const

/** Reads the words of an action; gives back what was typed. */
export function readActionWords(form: FormData): { typed: Typed; words: Result<ActionWords> } {
  const typed = typedFields(form)
  return { typed, words: wordsOf(typed) }
}

function wordsOf(typed: Typed): Result<ActionWords> {
  const deadline = readDay(typed, 'deadlineOn')
  if (!deadline.ok) return deadline
  const frameworkId = textOf(typed, 'frameworkId')
  const groupId = textOf(typed, 'groupId')
  return accepted({
    title: lineOf(typed, 'title'),
    aim: textOf(typed, 'aim'),
    owner: lineOf(typed, 'owner'),
    theme: lineOf(typed, 'theme'),
    ...(frameworkId !== '' && { frameworkId }),
    ...(groupId !== '' && { groupId }),
    ...(deadline.value !== null && { deadlineOn: deadline.value }),
    toldPublicly: typed['toldPublicly'] !== undefined,
  })
}

/** Reads one of the forms of an action's page; gives back what was typed, and which form it was. */
export function readActionForm(form: FormData): {
  typed: Typed
  kind: ActionActKind | null
  act: Result<ActionAct>
} {
  const typed = typedFields(form)
  const [verb = '', subject = ''] = textOf(typed, 'act').split(' ')
  const kind = ACTION_ACTS.find((known) => known === verb) ?? null
  return { typed, kind, act: kind === null ? malformed() : read(kind, subject, typed) }
}

function read(kind: ActionActKind, subject: string, typed: Typed): Result<ActionAct> {
  switch (kind) {
    case 'words': {
      const version = versionOf(typed, 'version')
      if (version === null) return malformed()
      const words = wordsOf(typed)
      if (!words.ok) return words
      return accepted({ kind, words: words.value, reason: textOf(typed, 'reason'), version })
    }
    case 'state': {
      const version = versionOf(typed, 'version')
      if (version === null) return malformed()
      const state = ACTION_STATES.find((known) => known === typed['state'])
      return accepted({ kind, state, reason: textOf(typed, 'reason'), version })
    }
    case 'add-step': {
      const words = stepOf(typed)
      return words.ok ? accepted({ kind, words: words.value }) : words
    }
    case 'step': {
      const version = versionOf(typed, 'version')
      const state = STEP_STATES.find((known) => known === typed['stepState'])
      if (version === null || state === undefined) return malformed()
      const words = stepOf(typed)
      if (!words.ok) return words
      return accepted({ kind, step: subject, words: { ...words.value, state }, version })
    }
    case 'finish-step':
    case 'remove-step':
      return accepted({ kind, step: subject })
    case 'add-evidence': {
      const day = readDay(typed, 'datedOn')
      if (!day.ok) return day
      const evidence = {
        text: textOf(typed, 'evidenceText'),
        address: textOf(typed, 'evidenceAddress'),
        datedOn: day.value ?? undefined,
        toldPublicly: typed['evidencePublic'] !== undefined,
      }
      return accepted({ kind, evidence })
    }
    case 'remove-evidence':
      return accepted({ kind, evidence: subject })
    case 'add-indicator': {
      const indicator = indicatorOf(typed)
      return indicator.ok ? accepted({ kind, indicator: indicator.value }) : indicator
    }
    case 'remove-indicator':
      return accepted({ kind, indicator: subject })
    case 'figure': {
      const day = readDay(typed, 'measuredOn')
      if (!day.ok) return day
      const figure = figureOf(textOf(typed, 'figure'))
      return accepted({ kind, indicator: subject, figure, measuredOn: day.value ?? undefined })
    }
  }
}

function indicatorOf(typed: Typed): Result<Omit<Indicator, 'id'>> {
  const [baseline, target] = [readFigure(typed, 'baseline'), readFigure(typed, 'target')]
  if (!baseline.ok) return baseline
  if (!target.ok) return target
  return accepted({
    name: lineOf(typed, 'indicatorName'),
    unit: lineOf(typed, 'unit'),
    aboutPeople: typed['aboutPeople'] !== undefined,
    ...(baseline.value !== null && { baseline: baseline.value }),
    ...(target.value !== null && { target: target.value }),
  })
}

/** A figure, or null for an empty field. */
function readFigure(typed: Typed, field: string): Result<Figure | null> {
  const text = textOf(typed, field)
  if (text === '') return accepted(null)
  const figure = figureOf(text)
  return figure === undefined ? refused(refusal('figure-malformed', { field })) : accepted(figure)
}

function stepOf(typed: Typed): Result<StepWords> {
  const deadline = readDay(typed, 'stepDeadlineOn')
  if (!deadline.ok) return deadline
  return accepted({
    title: lineOf(typed, 'stepTitle'),
    ...(deadline.value !== null && { deadlineOn: deadline.value }),
  })
}

function malformed(): Result<never> {
  return refused(refusal('body-malformed'))
}
