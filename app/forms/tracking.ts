import { z } from 'zod'
import { LONGEST_MESSAGE, tidyText } from '#app/domain/proposal.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { parseSecret, TRACKING_CODE_LENGTH } from '#app/domain/secret.ts'
import { REPLACE_INTENT } from './marking.ts'
import { WORD_FIELDS, type TypedWords } from './proposal-words.ts'
import { ENTER_INTENT, fieldsOf, LANGUAGE_INTENT, splitIntent } from './steps.ts'

/** Where an author stands: giving the code, reading, changing the words, about to withdraw, to appeal or to object. */
export const TRACKING_SCREENS = ['code', 'read', 'revise', 'withdraw', 'appeal', 'object'] as const
export type TrackingScreen = (typeof TRACKING_SCREENS)[number]

/** What an author does, or asks of the page. */
const ACTS = ['answer', 'save', 'withdraw', 'appeal', 'object', 'notice', 'forget'] as const
export type TrackingAct = (typeof ACTS)[number]

export type TrackingIntent =
  | { name: TrackingAct | 'open' | 'leave' | 'stay' }
  | { name: 'show'; screen: TrackingScreen }
  | { name: 'replace'; argument: string }
  | { name: 'language'; language: string }

export interface TrackingForm {
  /** As typed, or as the page holds it. */
  code: string
  screen: TrackingScreen
  intent: TrackingIntent
  /** To moderation, as typed. */
  written: Written
  words: TypedWords
  /** Of the proposal that the words were made from. */
  version: number
  /** Whether what could tell who somebody is was shown in these words. */
  seen: boolean
  /** Whether the page comes from the one that shows the code once. */
  fresh: boolean
}

/** What an author writes besides the words of the text. */
export interface Written {
  answer: string
  appeal: string
  objection: string
  /** An address for news. */
  email: string
}

export const LONGEST_CODE = 200
/** Shown again as it was typed, however long. */
const LONGEST_TYPED = LONGEST_MESSAGE * 20

const FIELDS = z.object({
  ...WORD_FIELDS,
  code: z.string().max(LONGEST_CODE).default(''),
  answer: z.string().max(LONGEST_TYPED).default(''),
  appeal: z.string().max(LONGEST_TYPED).default(''),
  objection: z.string().max(LONGEST_TYPED).default(''),
  email: z.string().max(LONGEST_TYPED).default(''),
  version: z.coerce.number().int().min(0).catch(0).default(0),
  seen: z.string().max(10).default(''),
  fresh: z.string().max(10).default(''),
  screen: z.enum(TRACKING_SCREENS).catch('code').default('code'),
  intent: z.string().max(100).default('stay'),
})
const NAMES = Object.keys(FIELDS.shape)

/** Reads the form by which an author comes back. A field that no honest page sends makes it malformed. */
export function parseTrackingForm(form: FormData): Result<TrackingForm> {
  const parsed = FIELDS.safeParse(fieldsOf(form, NAMES))
  if (!parsed.success) return refused(refusal('body-malformed'))
  const { code, answer, appeal, objection, email, version, seen, fresh, screen, intent, ...words } =
    parsed.data
  const written = { answer, appeal, objection, email }
  return accepted({
    code,
    written,
    version,
    seen: seen !== '',
    fresh: fresh !== '',
    screen,
    words,
    intent: parseIntent(intent, screen),
  })
}

/** What the Enter key means on each screen. Nothing is withdrawn or sent by accident. */
const ENTER = {
  code: 'open',
  read: 'stay',
  revise: 'save',
  withdraw: 'stay',
  appeal: 'stay',
  object: 'stay',
} as const

function parseIntent(text: string, screen: TrackingScreen): TrackingIntent {
  const [name, argument] = splitIntent(text)
  if (name === ENTER_INTENT) return { name: ENTER[screen] }
  if (name === LANGUAGE_INTENT && argument !== '') return { name: 'language', language: argument }
  const shown = TRACKING_SCREENS.find((candidate) => candidate === argument)
  if (name === 'show' && shown !== undefined) return { name: 'show', screen: shown }
  if (name === REPLACE_INTENT && screen === 'revise') return { name: 'replace', argument }
  if (name === 'open' || name === 'leave') return { name }
  return { name: ACTS.find((act) => act === name) ?? 'stay' }
}

/** The bare symbols of a tracking code, or what is wrong with what was typed. */
export function readTrackingCode(typed: string): Result<string> {
  const field = 'code'
  if (typed.trim() === '') return refused(refusal('tracking-code-missing', { field }))
  const code = parseSecret(typed, TRACKING_CODE_LENGTH)
  return code === null ? refused(refusal('tracking-code-malformed', { field })) : accepted(code)
}

/** What an author wrote as it will be kept. */
export function tidyWritten({ written }: TrackingForm): Written {
  const { answer, appeal, objection, email } = written
  return {
    answer: tidyText(answer),
    appeal: tidyText(appeal),
    objection: tidyText(objection),
    email: email.trim(),
  }
}
