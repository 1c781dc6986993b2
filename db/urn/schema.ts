import type { Kysely } from 'kysely'

/**
 * Tables of the urn: ballots, and nothing that leads to a person or to a time. Hashes and salts are
 * lower-case hex; `closes_at` is an instant, ISO 8601 in UTC; `blocks` is JSON text.
 */
export interface UrnSchema {
  poll: PollTable
  ballot: BallotTable
  sealed_ballot: SealedBallotTable
}

/** The urn, or a transaction on it. */
export type UrnDb = Kysely<UrnSchema>

export interface PollTable {
  consultation_id: string
  closes_at: string
  state: 'open' | 'sealed' | 'cancelled'
  blocks: string | null
  /** A word of `RECONCILIATIONS`; null unless sealed. */
  reconciliation: string | null
}

export interface BallotTable {
  consultation_id: string
  id: string
  college: string
  content: string
  salt: string
  commitment: string
  change_hash: string
}

export interface SealedBallotTable {
  consultation_id: string
  id: string
  block: string
  content: string
  salt: string
  commitment: string
}
