import { z } from 'zod'
import type { BallotRules, Receipt } from '#app/domain/ballot.ts'
import { accepted, refusal, refused, type Refusal, type Result } from '#app/domain/refusal.ts'
import type { ChangedWith } from '#app/domain/secret.ts'
import { LONGEST_SECRET } from './credentials.ts'
import { ENTER_INTENT, fieldsOf, LANGUAGE_INTENT, splitIntent } from './steps.ts'

/**
 * The ballot as it is being filled in. Nothing of it is stored anywhere: it travels in the hidden
 * fields of the form, from step to step, with JavaScript (where the steps are taken in the browser)
 * as without (where the server takes them).
 */
export interface BallotDraft {
  /** As typed. */
  code: string
  /** The right to vote that this device holds, as `formatSignedToken` writes it; empty without one. */
  token: string
  /** As typed, by somebody who replaces a ballot; empty for a first one. */
  changeKey: string
  pace: Pace
  /** Ids of the priorities, in this person's own random order. */
  order: readonly string[]
  /**
   * By priority id: a grade's index, `1` or `0` where one ticks, the place (from 1) where one ranks, or `none`; absent
   * while unanswered.
   */
  opinions: Readonly<Record<string, string>>
  /** Drawn on the way to the review, so that sending twice casts once. */
  salt: string
  /** Drawn at the first review and kept: whoever lost an answer can still change the ballot. */
  newChangeKey: string
}

export const PACES = ['one', 'all'] as const
/** One question per screen, or all on one page. */
export type Pace = (typeof PACES)[number]

export type VotingStep =
  | { name: 'start' }
  | { name: 'question'; index: number }
  | { name: 'all' }
  | { name: 'review' }

export interface VotingView {
  step: VotingStep
  draft: BallotDraft
  refusals: readonly Refusal[]
}

export type VotingIntent =
  | { name: 'begin' | 'next' | 'previous' | 'review' | 'edit-code' | 'stay' | 'cast' }
  | { name: 'edit'; priority: string }
  | { name: 'language'; language: string }

/** What the server answers to a step: another view, or a ballot in the urn. */
export type VotingAnswer =
  | { kind: 'view'; view: VotingView }
  | { kind: 'cast'; cast: CastView }
  /** The browser's own answer when the server could not be reached, or failed under an incident code. */
  | { kind: 'unreachable'; incident: string | null }

/** What is shown once after casting. */
export interface CastView {
  receipt: Receipt
  /** Bare symbols; null when the person keeps the one they have. */
  changeKey: string | null
  /** What the key asks for beside it. */
  changedWith: ChangedWith
}

export interface VotingForm {
  draft: BallotDraft
  step: VotingStep
  intent: VotingIntent
}

/** The value of the choice "Je ne sais pas". */
export const NO_OPINION = 'none'
export const OPINION_FIELD = 'opinion.'

const TYPED_SECRET = z.string().max(LONGEST_SECRET)
const FIELDS = z.object({
  code: TYPED_SECRET.default(''),
  token: z.string().max(2_000).default(''),
  changeKey: TYPED_SECRET.default(''),
  pace: z.enum(PACES).default('all'),
  order: z.string().max(20_000).default(''),
  salt: z.string().max(64).default(''),
  newChangeKey: z.string().max(40).default(''),
  step: z.string().max(20).default('start'),
  intent: z.string().max(100).default('stay'),
})

/**
 * A draft before anything was typed. `order`: ids of the priorities as this person will see them. What one ranks one
 * sees together, unless one asks for it otherwise.
 */
export function emptyDraft(
  order: readonly string[],
  { method }: Pick<BallotRules, 'method'>,
): BallotDraft {
  return {
    code: '',
    token: '',
    changeKey: '',
    pace: method === 'ranking' ? 'all' : 'one',
    order,
    opinions: {},
    salt: '',
    newChangeKey: '',
  }
}

/**
 * Reads a step of the voting form. What does not concern these priorities is dropped; a field that
 * no honest page sends makes the whole malformed.
 */
export function parseVotingForm(form: FormData, rules: BallotRules): Result<VotingForm> {
  const parsed = FIELDS.safeParse(fieldsOf(form, Object.keys(FIELDS.shape)))
  if (!parsed.success) return refused(refusal('body-malformed'))
  const { step, intent, order, ...fields } = parsed.data
  const draft: BallotDraft = {
    ...fields,
    order: completeOrder(order.split(' '), rules),
    opinions: readOpinions(form, rules),
  }
  const at = parseStep(step, draft)
  return accepted({ draft, step: at, intent: parseIntent(intent, at) })
}

function completeOrder(given: readonly string[], rules: BallotRules): readonly string[] {
  const ids = rules.priorities.map((priority) => priority.id)
  return [...new Set([...given.filter((id) => ids.includes(id)), ...ids])]
}

function readOpinions(form: FormData, rules: BallotRules): Record<string, string> {
  const opinions: Record<string, string> = {}
  for (const { id } of rules.priorities) {
    const values = form.getAll(`${OPINION_FIELD}${id}`)
    const value = values.at(-1)
    if (typeof value === 'string' && value !== '') opinions[id] = value.slice(0, 20)
  }
  return opinions
}

function parseStep(text: string, draft: BallotDraft): VotingStep {
  if (text === 'all' || text === 'review') return { name: text }
  const question = /^question\.(\d{1,4})$/.exec(text)?.[1]
  if (question === undefined) return { name: 'start' }
  return { name: 'question', index: Math.min(Number(question), draft.order.length - 1) }
}

/** The inverse of `parseStep`, for the hidden field. */
export function stepField(step: VotingStep): string {
  return step.name === 'question' ? `question.${step.index}` : step.name
}

/** What the Enter key means at each step. Nothing casts by accident. */
const ENTER = { start: 'begin', question: 'next', all: 'review', review: 'stay' } as const

function parseIntent(text: string, step: VotingStep): VotingIntent {
  const [name, argument] = splitIntent(text)
  if (name === ENTER_INTENT) return { name: ENTER[step.name] }
  if (name === 'edit' && argument !== '') return { name, priority: argument }
  if (name === LANGUAGE_INTENT && argument !== '') return { name: 'language', language: argument }
  switch (name) {
    case 'begin':
    case 'next':
    case 'previous':
    case 'review':
    case 'edit-code':
    case 'cast':
      return { name }
    default:
      return { name: 'stay' }
  }
}
