import {
  LONGEST_MESSAGE,
  REFUSAL_REASONS,
  type ProposalAct,
  type ProposalStatus,
  type RefusalReason,
} from './proposal.ts'
import { accepted, refusal, refused, type Refusal, type Result } from './refusal.ts'

/**
 * What a moderator may do with a text and its author reads: while it waits or is appealed about, and
 * (`retract`) once it is public. `uphold` keeps a refusal that was appealed against.
 */
export const RULINGS = [
  'accept',
  'return',
  'refuse',
  'retract',
  'uphold',
] as const satisfies readonly ProposalAct[]
export type RulingAct = (typeof RULINGS)[number]

/** What is done with a coded reason and words to the author. */
export type AnswerAct = Exclude<RulingAct, 'accept'>

/** A text that is not accepted always comes with a coded reason and words to its author. */
export type Ruling = { act: 'accept' } | { act: AnswerAct; reason: RefusalReason; text: string }

/**
 * A ruling made of what a moderator chose and wrote. Refuses an answer without a reason or without
 * words (`refusal-reason-missing`, `advice-missing`, `sentence-missing`, `text-too-long`); fields are
 * named after the act (`return.reason`, `return.text`).
 */
export function ruling(act: RulingAct, said: { reason: string; text: string }): Result<Ruling> {
  if (act === 'accept') return accepted({ act })
  const reason = REFUSAL_REASONS.find((known) => known === said.reason)
  const text = said.text.trim()
  const refusals: Refusal[] = []
  if (reason === undefined)
    refusals.push(refusal('refusal-reason-missing', { field: `${act}.reason` }))
  if (text === '')
    refusals.push(
      refusal(act === 'return' ? 'advice-missing' : 'sentence-missing', { field: `${act}.text` }),
    )
  refusals.push(...tooLong(text, `${act}.text`))
  if (reason === undefined || refusals.length > 0) return refused(...refusals)
  return accepted({ act, reason, text })
}

/** Words from one person to another, at a field: `missing` where there are none, `text-too-long`. */
export function note(
  typed: string,
  field: string,
  missing: Refusal['code'] = 'sentence-missing',
): Result<string> {
  const text = typed.trim()
  if (text === '') return refused(refusal(missing, { field }))
  const refusals = tooLong(text, field)
  return refusals.length > 0 ? refused(...refusals) : accepted(text)
}

function tooLong(text: string, field: string): readonly Refusal[] {
  return text.length > LONGEST_MESSAGE
    ? [refusal('text-too-long', { field, details: { most: LONGEST_MESSAGE } })]
    : []
}

/**
 * The lists of a moderation queue; what was withdrawn is in none. A text with an open case of distress is
 * in `distress` alone, whatever its status: it is with the clinical referent. One on which a colleague
 * is asked is in `opinions` until they have answered.
 */
export const QUEUES = [
  'distress',
  'waiting',
  'appeals',
  'second-eyes',
  'opinions',
  'returned',
  'accepted',
  'refused',
  'apart',
] as const
export type Queue = (typeof QUEUES)[number]

/** The lists in which something is to be done by moderators. */
export const OPEN_QUEUES = ['waiting', 'appeals', 'second-eyes', 'opinions'] as const

const QUEUE_OF_STATUS: Record<ProposalStatus, Queue | null> = {
  submitted: 'waiting',
  returned: 'returned',
  accepted: 'accepted',
  'refusal-proposed': 'second-eyes',
  refused: 'refused',
  appealed: 'appeals',
  'set-apart': 'apart',
  withdrawn: null,
}

/** The list that a text stands in, if any. */
export function queueOf(
  status: ProposalStatus,
  { caseOpen, asked }: { caseOpen: boolean; asked: boolean },
): Queue | null {
  const queue = QUEUE_OF_STATUS[status]
  if (queue === null) return null
  if (caseOpen) return 'distress'
  return asked && OPEN_QUEUES.some((open) => open === queue) ? 'opinions' : queue
}

/** What one moderator writes to another; nobody else reads it. */
export const OPINION_KINDS = ['question', 'opinion', 'declined'] as const
export type OpinionKind = (typeof OPINION_KINDS)[number]

/** In what order somebody who has read `read` texts in a row may be offered a break: after every so many. */
export function breakIsDue(read: number, breakAfter: number): boolean {
  return read > 0 && read % breakAfter === 0
}
