import type { RefusalReason } from '#app/domain/proposal.ts'

/** One of the made-up contributions: what somebody wrote, and what became of it. */
export interface Contribution {
  title: string
  text: string
  why?: string
  theme?: string
  /** The college its author named, if any. */
  from?: 'usagers' | 'aidants' | 'professionnels' | 'citoyens'
  /** The association in whose name it was sent. */
  by?: 'gem' | 'epaule'
  /** Accepted unless said otherwise. */
  fate?: Fate
  /** The priority that it was gathered into, by its id among the consultation's words. */
  into?: string
  /** What its author has against that, not answered yet. */
  objection?: string
}

export type Fate =
  | { became: 'waiting' | 'withdrawn' }
  /** Is with the clinical referent, unanswered. */
  | { became: 'distress' }
  /** Was no proposal: the clinical referent answered, and set it apart. */
  | { became: 'set-apart'; answer: string; last: string }
  /** Waits for another moderator: to confirm a refusal, or to say what they think. */
  | { became: 'refusal-proposed'; reason: RefusalReason; message: string }
  | { became: 'asked'; question: string }
  /** Refused; its author appeals. */
  | { became: 'appealed'; reason: RefusalReason; message: string; appeal: string }
  | { became: 'returned' | 'refused'; reason: RefusalReason; message: string }
  | {
      /** Sent back, then answered by its author; waits to be read again. */
      became: 'answered'
      reason: RefusalReason
      message: string
      answer: string
    }
