import { accepted, refusal, refused, type Refusal, type Result } from './refusal.ts'

export const PROPOSAL_STATUSES = [
  'submitted',
  'returned',
  'accepted',
  'refusal-proposed',
  'refused',
  'appealed',
  'set-apart',
  'withdrawn',
] as const
export type ProposalStatus = (typeof PROPOSAL_STATUSES)[number]

/**
 * `accept` to `uphold` are a moderator's, `set-apart` the clinical referent's; the others the author's,
 * with the tracking code.
 */
export const PROPOSAL_ACTS = [
  'accept',
  'return',
  'refuse',
  'propose-refusal',
  'decline-refusal',
  'retract',
  'uphold',
  'set-apart',
  'revise',
  'answer',
  'appeal',
  'withdraw',
] as const
export type ProposalAct = (typeof PROPOSAL_ACTS)[number]

/**
 * The life of a proposal; everything absent is refused. What was accepted stays as it was read, or is
 * retracted: refused after all, for what a moderator saw too late. A refusal may wait for a second pair
 * of eyes, and may be appealed against, once; a text can be withdrawn at any time. `set-apart`: no
 * proposal, but words that the clinical referent has answered.
 */
const TRANSITIONS: Record<ProposalStatus, Partial<Record<ProposalAct, ProposalStatus>>> = {
  submitted: {
    accept: 'accepted',
    return: 'returned',
    refuse: 'refused',
    'propose-refusal': 'refusal-proposed',
    'set-apart': 'set-apart',
    revise: 'submitted',
    answer: 'submitted',
    withdraw: 'withdrawn',
  },
  returned: {
    'set-apart': 'set-apart',
    revise: 'submitted',
    answer: 'submitted',
    withdraw: 'withdrawn',
  },
  accepted: { retract: 'refused', withdraw: 'withdrawn' },
  'refusal-proposed': {
    refuse: 'refused',
    'decline-refusal': 'submitted',
    'set-apart': 'set-apart',
    revise: 'submitted',
    withdraw: 'withdrawn',
  },
  refused: { appeal: 'appealed', withdraw: 'withdrawn' },
  appealed: {
    accept: 'accepted',
    return: 'returned',
    uphold: 'refused',
    'set-apart': 'set-apart',
    withdraw: 'withdrawn',
  },
  'set-apart': { withdraw: 'withdrawn' },
  withdrawn: {},
}

/** The status that an act leads to, or a refusal (`proposal-closed`). */
export function proposalTransition(
  status: ProposalStatus,
  act: ProposalAct,
): Result<ProposalStatus> {
  const next = TRANSITIONS[status][act]
  return next === undefined ? refused(refusal('proposal-closed')) : accepted(next)
}

/** Why a text is returned, refused or retracted: said to the author beside a sentence of the moderator's own. */
export const REFUSAL_REASONS = [
  'personal-situation',
  'names-someone',
  'hurtful',
  'off-topic',
  'said-already',
  'unclear',
  'other',
] as const
export type RefusalReason = (typeof REFUSAL_REASONS)[number]

/** What moderation and author say to one another, in order. */
export const MESSAGE_KINDS = [
  'accepted',
  'returned',
  'refused',
  'retracted',
  'upheld',
  'masked',
  'unmasked',
  'referent',
  'set-apart',
  'merged',
  'unmerged',
  'objection-answered',
  'answer',
  'appeal',
  'objection',
] as const
export type MessageKind = (typeof MESSAGE_KINDS)[number]

export interface ProposalMessage {
  kind: MessageKind
  reason?: RefusalReason
  text: string
  /** Calendar date in the council's time zone. */
  writtenOn: string
}

/** The words of a proposal. */
export interface ProposalText {
  title: string
  text: string
  why: string
  themeId?: string
}

/**
 * A proposal without an author: neither account nor college nor hour is known of it. Its college, if
 * told, is counted apart.
 */
export interface Proposal extends ProposalText {
  councilId: string
  consultationId: string
  id: string
  /** In whose name, for a representative's proposal. */
  organisation?: string
  status: ProposalStatus
  /** Calendar dates in the council's time zone. */
  receivedOn: string
  /** When it last came before moderation; absent: when it was received. */
  waitingSince?: string
  decidedOn?: string
  /** Of the charter that its author agreed to. */
  charterVersion?: number
  /** When its words left the registry, as retention has it. */
  erasedOn?: string
  /** Counts the changes, from 1. */
  version: number
}

/** Longest texts, in characters. */
export const LONGEST_TITLE = 120
export const LONGEST_TEXT = 3_000
export const LONGEST_WHY = 1_000
export const LONGEST_MESSAGE = 2_000

/** What is left of a proposal once its author has withdrawn it. */
export const NO_WORDS: ProposalText = { title: '', text: '', why: '' }

/** Whether two proposals say the same, word for word. */
export function sameWords(one: ProposalText, other: ProposalText): boolean {
  return (
    one.title === other.title &&
    one.text === other.text &&
    one.why === other.why &&
    one.themeId === other.themeId
  )
}

/**
 * What somebody typed, fit to be kept and shown: one kind of line end, at most one empty line, no sign
 * that cannot be seen or that turns the text around.
 */
export function tidyText(typed: string): string {
  return typed
    // A word processor parts lines and marks lists with signs of its own.
    .replace(/\r\n?|[\u000B\f\u0085\u2028\u2029]/g, '\n')
    .replace(/\uF0B7/g, '•')
    .replace(/[^\P{Cc}\n\t]|\p{Cs}|[\u202A-\u202E\u2066-\u2069]/gu, '')
    .normalize('NFC')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** As `tidyText`, on one line. */
export function tidyLine(typed: string): string {
  return tidyText(typed).replace(/[^\S\u00A0\u202F]+/g, ' ')
}

/** Every reason why these words make no proposal, each at its field; empty when they do. */
export function reasonsAgainstProposal(
  { title, text, why, themeId }: ProposalText,
  themes: readonly { id: string }[],
): readonly Refusal[] {
  const reasons: Refusal[] = []
  const tooLong = (field: string, most: number) =>
    refusal('text-too-long', { field, details: { most } })
  if (!says(title)) reasons.push(refusal('title-missing', { field: 'title' }))
  if (title.length > LONGEST_TITLE) reasons.push(tooLong('title', LONGEST_TITLE))
  if (!says(text)) reasons.push(refusal('text-missing', { field: 'text' }))
  if (text.length > LONGEST_TEXT) reasons.push(tooLong('text', LONGEST_TEXT))
  if (why.length > LONGEST_WHY) reasons.push(tooLong('why', LONGEST_WHY))
  if (themeId !== undefined && !themes.some(({ id }) => id === themeId))
    reasons.push(refusal('unknown-theme', { field: 'theme' }))
  return reasons
}

/** Every reason why this is no answer to moderation; empty when it is. */
export function reasonsAgainstAnswer(text: string): readonly Refusal[] {
  const field = 'answer'
  if (!says(text)) return [refusal('answer-missing', { field })]
  if (text.length > LONGEST_MESSAGE)
    return [refusal('text-too-long', { field, details: { most: LONGEST_MESSAGE } })]
  return []
}

/** Whether a text stood on the public page and a moderator took it off. */
export function wasRetracted(
  status: ProposalStatus,
  messages: readonly Pick<ProposalMessage, 'kind'>[],
): boolean {
  return status === 'refused' && messages.some(({ kind }) => kind === 'retracted')
}

/** A text of dots and spaces says nothing. */
function says(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

/** Lower case without accents: what a search compares. */
export function searchable(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
