import {
  LONGEST_MESSAGE,
  REFUSAL_REASONS,
  type ProposalAct,
  type ProposalStatus,
  type RefusalReason,
} from './proposal.ts'
import { accepted, refusal, refused, type Refusal, type Result } from './refusal.ts'

/** What a moderator may do: with a text that waits, and (`retract`) with one that is public. */
export const RULINGS = ['accept', 'return', 'refuse', 'retract'] as const satisfies readonly ProposalAct[]
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
  if (text.length > LONGEST_MESSAGE)
    refusals.push(
      refusal('text-too-long', { field: `${act}.text`, details: { most: LONGEST_MESSAGE } }),
    )
  if (reason === undefined || refusals.length > 0) return refused(...refusals)
  return accepted({ act, reason, text })
}

/** The lists of a moderation queue; what was withdrawn is in none. */
export const QUEUES = ['waiting', 'returned', 'accepted', 'refused'] as const
export type Queue = (typeof QUEUES)[number]

/** The status of the proposals in a queue. */
export const STATUS_OF_QUEUE: Record<Queue, ProposalStatus> = {
  waiting: 'submitted',
  returned: 'returned',
  accepted: 'accepted',
  refused: 'refused',
}
