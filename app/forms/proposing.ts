import { z } from 'zod'
import type { Theme } from '#app/domain/consultation.ts'
import type { College } from '#app/domain/council.ts'
import type { ProposalText } from '#app/domain/proposal.ts'
import { accepted, refusal, refused, type Refusal, type Result } from '#app/domain/refusal.ts'
import {
  bytesForSecret,
  parseSecret,
  secretFromBytes,
  TRACKING_CODE_LENGTH,
} from '#app/domain/secret.ts'
import { REPLACE_INTENT, type Reading, type Replacing } from './marking.ts'
import { NOTHING_TYPED, readWords, tidied, WORD_FIELDS, type TypedWords } from './proposal-words.ts'
import { ENTER_INTENT, fieldsOf, LANGUAGE_INTENT, splitIntent, type Chance } from './steps.ts'

/**
 * A proposal as it is being written. The server keeps nothing of it: it travels in the hidden fields of
 * the form, from step to step, with JavaScript (where the steps are taken in the browser) as without
 * (where the server takes them).
 */
export interface ProposalDraft extends TypedWords {
  /** Id of the author's college; empty: they keep it to themself. */
  college: string
  /** In whose name a representative proposes; empty for anybody else. */
  organisation: string
  /** `yes` once the author has agreed that what they write of health is read and published; empty before. */
  consent: string
  /** The tracking code, drawn on the way to the review and kept, so that sending twice proposes once. */
  code: string
  /** The browser's work, and since when the form is open: what keeps floods out. Empty where there is none. */
  proof: string
  ticket: string
}

/** A published proposal that says something close. */
export interface CloseProposal {
  id: string
  title: string
}

export type ProposingStep = 'start' | 'write' | 'college' | 'review'

export interface ProposingView {
  step: ProposingStep
  draft: ProposalDraft
  refusals: readonly Refusal[]
  /** What others have said that is close; absent where nobody asked, null where it could not be found out. */
  similar?: readonly CloseProposal[] | null
  /** Of the review's words, where the server had them before they were sent. */
  reading?: Reading
}

export type ProposingIntent =
  | { name: 'next' | 'previous' | 'edit' | 'edit-college' | 'similar' | 'send' | 'stay' }
  | { name: 'language'; language: string }
  | { name: 'replace'; passages: string }

export interface ProposingForm {
  draft: ProposalDraft
  step: ProposingStep
  intent: ProposingIntent
}

/** What the server answers to a step: another view, or a proposal received. */
export type ProposingAnswer =
  | { kind: 'view'; view: ProposingView }
  | { kind: 'sent'; sent: SentView }
  /** The browser's own answer when the server could not be reached, or failed under an incident code. */
  | { kind: 'unreachable'; incident: string | null }

/** What is shown once after sending. */
export interface SentView {
  /** The tracking code, as bare symbols. */
  code: string
  /** True where other words had come before under this code, and stay. */
  earlier: boolean
  /** True where the words read as those of somebody who needs help. */
  care: boolean
}

/** What the steps need to know of the consultation and of whoever proposes. */
export interface ProposingRules {
  themes: readonly Pick<Theme, 'id'>[]
  colleges: readonly Pick<College, 'id'>[]
  /** In whose name a representative may propose; null for anybody else. */
  organisations: readonly string[] | null
}

const FIELDS = z.object({
  ...WORD_FIELDS,
  college: z.string().max(100).default(''),
  organisation: z.string().max(300).default(''),
  consent: z.enum(['yes', '']).catch('').default(''),
  code: z.string().max(100).default(''),
  proof: z.string().max(10).default(''),
  ticket: z.string().max(100).default(''),
  step: z.enum(['start', 'write', 'college', 'review']).catch('start').default('start'),
  intent: z.string().max(100).default('stay'),
})
const NAMES = Object.keys(FIELDS.shape)

/** A draft before anything was typed. */
export const EMPTY_DRAFT: ProposalDraft = {
  ...NOTHING_TYPED,
  college: '',
  organisation: '',
  consent: '',
  code: '',
  proof: '',
  ticket: '',
}

/** Reads a step of the form. A field that no honest page sends makes the whole malformed. */
export function parseProposingForm(form: FormData): Result<ProposingForm> {
  const parsed = FIELDS.safeParse(fieldsOf(form, NAMES))
  if (!parsed.success) return refused(refusal('body-malformed'))
  const { step, intent, ...draft } = parsed.data
  return accepted({ draft, step, intent: parseIntent(intent, step) })
}

/** What the Enter key means at each step. Nothing is sent by accident. */
const ENTER = { start: 'next', write: 'next', college: 'next', review: 'stay' } as const

function parseIntent(text: string, step: ProposingStep): ProposingIntent {
  const [name, argument] = splitIntent(text)
  if (name === ENTER_INTENT) return { name: ENTER[step] }
  if (name === LANGUAGE_INTENT && argument !== '') return { name: 'language', language: argument }
  if (name === REPLACE_INTENT && argument !== '') return { name: 'replace', passages: argument }
  switch (name) {
    case 'next':
    case 'previous':
    case 'edit':
    case 'edit-college':
    case 'similar':
    case 'send':
      return { name }
    default:
      return { name: 'stay' }
  }
}

/** The view that an intent leads to. Sending is the caller's business. Without `replacing` no word is replaced. */
export function advance(
  form: ProposingForm,
  rules: ProposingRules,
  chance: Chance,
  replacing: Replacing = (words) => words,
): ProposingView {
  const { draft, step, intent } = form
  switch (intent.name) {
    case 'next':
      return forward(form, rules, chance)
    case 'previous':
      return view(neighbour(step, rules, -1), draft)
    case 'edit':
      return view('write', draft)
    case 'edit-college':
      return view(asksCollege(rules) ? 'college' : 'write', draft)
    case 'replace':
      return view(step, { ...draft, ...replacing(tidied(draft), intent.passages) })
    default:
      return view(step, draft)
  }
}

function view(
  step: ProposingStep,
  draft: ProposalDraft,
  refusals: readonly Refusal[] = [],
): ProposingView {
  return { step, draft, refusals }
}

/** The screens of a proposal, in order. */
export function stepsOf(rules: ProposingRules): readonly ProposingStep[] {
  return asksCollege(rules)
    ? ['start', 'write', 'college', 'review']
    : ['start', 'write', 'review']
}

/** An organisation is no member of a college. */
export function asksCollege({ colleges, organisations }: ProposingRules): boolean {
  return colleges.length > 0 && organisations === null
}

function neighbour(step: ProposingStep, rules: ProposingRules, by: 1 | -1): ProposingStep {
  const steps = stepsOf(rules)
  const last = steps.length - 1
  const place = steps.indexOf(step) + by
  return steps[Math.min(Math.max(0, place), last)] ?? 'start'
}

/** Whoever changes one thing after the review goes straight back to it. */
export function wasReviewed(draft: ProposalDraft): boolean {
  return draft.code !== ''
}

function forward(
  { draft, step }: ProposingForm,
  rules: ProposingRules,
  chance: Chance,
): ProposingView {
  const refusals = reasonsToStay(step, draft, rules)
  if (refusals.length > 0) return view(step, draft, refusals)
  const next = wasReviewed(draft) && step !== 'start' ? 'review' : neighbour(step, rules, 1)
  return view(next, next === 'review' ? withCode(draft, chance) : draft)
}

function reasonsToStay(
  step: ProposingStep,
  draft: ProposalDraft,
  rules: ProposingRules,
): readonly Refusal[] {
  if (step === 'start') return reasonsAgainstOrganisation(draft, rules)
  if (step === 'college') return reasonsAgainstCollege(draft, rules)
  const words = readWords(draft, rules.themes)
  return words.ok ? [] : words.refusals
}

function reasonsAgainstCollege(
  { college }: ProposalDraft,
  { colleges }: ProposingRules,
): readonly Refusal[] {
  if (college === '' || colleges.some(({ id }) => id === college)) return []
  return [refusal('college-unknown', { field: 'college' })]
}

function reasonsAgainstOrganisation(
  { organisation }: ProposalDraft,
  { organisations }: ProposingRules,
): readonly Refusal[] {
  if (organisations === null) return []
  if (organisations.includes(organisation)) return []
  if (organisation === '' && organisations.length === 1) return []
  return [refusal('organisation-missing', { field: 'organisation' })]
}

function withCode(draft: ProposalDraft, chance: Chance): ProposalDraft {
  return { ...draft, code: codeOf(draft, chance) }
}

/** The draft's tracking code, as bare symbols; a page that skipped the review gets a fresh one. */
export function codeOf({ code }: ProposalDraft, { randomBytes }: Chance): string {
  return (
    parseSecret(code, TRACKING_CODE_LENGTH) ??
    secretFromBytes(randomBytes(bytesForSecret(TRACKING_CODE_LENGTH)), TRACKING_CODE_LENGTH)
  )
}

/** The proposal that a draft makes, or why it makes none, each reason at its field. */
export function proposalOf(draft: ProposalDraft, rules: ProposingRules): Result<ProposalText> {
  const words = readWords(draft, rules.themes)
  const reasons = [
    ...(words.ok ? [] : words.refusals),
    ...(asksCollege(rules) ? reasonsAgainstCollege(draft, rules) : []),
    ...reasonsAgainstOrganisation(draft, rules),
  ]
  return words.ok && reasons.length === 0 ? words : refused(...reasons)
}

/**
 * Nothing is received without the author's own agreement (article 9, 2, a): hence nothing says of a text that it
 * has it.
 */
export function reasonsAgainstConsent({ consent }: ProposalDraft): readonly Refusal[] {
  return consent === 'yes' ? [] : [refusal('consent-missing', { field: 'consent' })]
}

/** The screen on which a refusal can be mended. */
export function stepToMend(refusals: readonly Refusal[], rules: ProposingRules): ProposingStep {
  const field = refusals[0]?.field
  if (field === undefined || field === 'consent') return 'review'
  if (field === 'organisation') return 'start'
  return field === 'college' && asksCollege(rules) ? 'college' : 'write'
}

/** What the page after sending shows, from the fields that it holds to change its language. */
export function readSentView(form: FormData): SentView | null {
  const sent = form.get('sent')
  const typed = form.get('code')
  if (typeof sent !== 'string' || typeof typed !== 'string') return null
  const code = parseSecret(typed.slice(0, 100), TRACKING_CODE_LENGTH)
  const care = form.get('care') === 'yes'
  return code === null ? null : { code, earlier: sent === 'earlier', care }
}
