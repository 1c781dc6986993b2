import { CASE_LEVELS, type CaseLevel } from '#app/domain/distress-case.ts'
import { PASSAGE_FIELD, WORD_FIELDS, type Chosen, type ChosenSpan } from '#app/domain/masking.ts'
import { note, ruling, RULINGS, type Ruling, type RulingAct } from '#app/domain/moderation.ts'
import { accepted, refusal, refused, type Refusal, type Result } from '#app/domain/refusal.ts'
import { listOf, numberOf, textOf, typedFields, type Typed } from './fields.ts'
import { READ_FIELD, readInARow } from './moderation.ts'

/** What is done with words and nothing else. */
export const NOTE_ACTS = ['decline', 'ask', 'opine', 'answer-distress', 'close-apart'] as const
export type NoteAct = (typeof NOTE_ACTS)[number]

/** There when the text has marked passages, and ticked where they may be public all the same. */
export const MARKED_FIELD = 'marked'
export const DESPITE_FIELD = 'despite'

export const REVIEW_ACTS = [
  ...RULINGS,
  ...NOTE_ACTS,
  'refer',
  'dismiss',
  'close-proposal',
  'mask',
  'mask-preview',
  'unmask',
] as const
export type ReviewActName = (typeof REVIEW_ACTS)[number]

/** One act on a text. */
export type ReviewAct =
  | { kind: 'rule'; ruling: Ruling }
  | { kind: NoteAct; text: string }
  | { kind: 'refer'; level: CaseLevel }
  | { kind: 'dismiss' }
  | { kind: 'close-proposal' }
  | { kind: 'mask'; chosen: Chosen }
  | { kind: 'mask-preview'; chosen: Chosen }
  | { kind: 'unmask'; public: boolean }

export const REASON_FIELD = (act: RulingAct) => `${act}.reason`
export const TEXT_FIELD = (act: RulingAct | NoteAct) => `${act}.text`
export const LEVEL_FIELD = 'refer.level'
export const SPAN_FIELD = 'mask.span'
export { PASSAGE_FIELD }

/** What somebody sent, to be shown again. */
export interface TypedReview {
  act: ReviewActName
  reason: string
  text: string
  level: string
  /** Passages to mask, one to a line, and those ticked. */
  passages: string
  spans: readonly string[]
}

/** How a ticked passage is sent. */
export function spanValue({ field, start, end }: ChosenSpan): string {
  return `${field}:${start}:${end}`
}

/** Reads one of the forms beside a text to moderate. `read`: how many texts were ruled on in a row. */
export function readReviewForm(form: FormData): {
  typed: TypedReview | null
  read: number
  made: Result<{ version: number; act: ReviewAct }>
} {
  const fields = typedFields(form)
  const name = REVIEW_ACTS.find((known) => known === fields['act'])
  const version = numberOf(fields, 'version')
  const read = readInARow(fields[READ_FIELD] ?? null)
  if (name === undefined || version === null)
    return { typed: null, read, made: refused(refusal('body-malformed')) }
  const typed: TypedReview = {
    act: name,
    reason: textOf(fields, `${name}.reason`),
    text: textOf(fields, `${name}.text`),
    level: textOf(fields, LEVEL_FIELD),
    passages: fields[PASSAGE_FIELD] ?? '',
    spans: listOf(form, SPAN_FIELD),
  }
  const act = readAct(name, typed, fields)
  return { typed, read, made: act.ok ? accepted({ version, act: act.value }) : act }
}

const MISSING: Partial<Record<NoteAct, Refusal['code']>> = {
  'opine': 'answer-missing',
  'answer-distress': 'answer-missing',
}

function readAct(name: ReviewActName, typed: TypedReview, fields: Typed): Result<ReviewAct> {
  switch (name) {
    case 'accept':
      if (fields[MARKED_FIELD] !== undefined && fields[DESPITE_FIELD] === undefined)
        return refused(refusal('marks-left', { field: DESPITE_FIELD }))
      return mapped(ruling(name, typed), (made) => ({ kind: 'rule', ruling: made }))
    case 'return':
    case 'refuse':
    case 'retract':
    case 'uphold':
      return mapped(ruling(name, typed), (made) => ({ kind: 'rule', ruling: made }))
    case 'decline':
    case 'ask':
    case 'opine':
    case 'answer-distress':
    case 'close-apart':
      return mapped(note(typed.text, TEXT_FIELD(name), MISSING[name]), (text) => ({
        kind: name,
        text,
      }))
    case 'refer': {
      const level = CASE_LEVELS.find((known) => known === fields[LEVEL_FIELD])
      return level === undefined
        ? refused(refusal('level-missing', { field: LEVEL_FIELD }))
        : accepted({ kind: name, level })
    }
    case 'dismiss':
    case 'close-proposal':
      return accepted({ kind: name })
    case 'mask':
    case 'mask-preview':
      return mapped(readChosen(typed), (chosen) => ({ kind: name, chosen }))
    case 'unmask':
      return accepted({ kind: name, public: fields[DESPITE_FIELD] !== undefined })
  }
}

function readChosen({ spans, passages }: TypedReview): Result<Chosen> {
  const chosen: ChosenSpan[] = []
  for (const value of spans) {
    const [word, start, end] = value.split(':')
    const field = WORD_FIELDS.find((known) => known === word)
    if (field === undefined || !isOffset(start) || !isOffset(end))
      return refused(refusal('body-malformed'))
    chosen.push({ field, start: Number(start), end: Number(end) })
  }
  const lines = passages.split('\n').map((line) => line.trim())
  return accepted({ spans: chosen, passages: [...new Set(lines)].filter((line) => line !== '') })
}

function isOffset(text: string | undefined): boolean {
  return text !== undefined && /^\d{1,6}$/.test(text)
}

function mapped<From, To>(result: Result<From>, map: (value: From) => To): Result<To> {
  return result.ok ? accepted(map(result.value)) : result
}
