import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Capacity } from './permission.ts'

/** The closed list of what the journal records. No act of a voter is among them, and of authors only the days on which some wrote. */
export const JOURNAL_ACTS = [
  'council-created',
  'council-edited',
  'data-contacts-edited',
  'charter-adopted',
  'charter-accepted',
  'college-added',
  'college-edited',
  'colleges-ordered',
  'college-removed',
  'relay-added',
  'relay-renamed',
  'member-named',
  'member-arrived',
  'member-password-reset',
  'member-ended',
  'body-created',
  'body-edited',
  'body-dissolved',
  'seat-added',
  'seat-edited',
  'seat-removed',
  'mandate-added',
  'mandate-edited',
  'mandate-removed',
  'consultation-created',
  'consultation-defined',
  'consultation-opened',
  'signing-key-published',
  'voting-extended',
  'consultation-cancelled',
  'codes-ordered',
  'codes-issued',
  'codes-returned',
  'authors-wrote',
  'proposal-accepted',
  'proposal-returned',
  'proposal-refused',
  'proposal-retracted',
  'proposal-masked',
  'proposal-unmasked',
  'refusal-proposed',
  'refusal-declined',
  'refusal-upheld',
  'opinion-asked',
  'opinion-given',
  'distress-referred',
  'distress-dismissed',
  'distress-answered',
  'distress-closed',
  'objection-answered',
  'moderation-rules-edited',
  'model-sentence-written',
  'retention-applied',
  'consolidation-entrusted',
  'group-opinion-given',
  'priority-added',
  'priority-edited',
  'priority-removed',
  'priority-split',
  'priority-restored',
  'priorities-ordered',
  'credentials-destroyed',
  'urn-sealed',
  'urn-reconciled',
  'urn-differed',
  'bundle-downloaded',
  'urn-destroyed',
  'release-approved',
  'result-released',
  'agenda-prepared',
  'agenda-edited',
  'meeting-planned',
  'meeting-changed',
  'meeting-convened',
  'meeting-cancelled',
  'attendance-noted',
  'note-takers-named',
  'meeting-begun',
  'meeting-ended',
  'hands-shown',
  'question-asked',
  'question-answered',
  'conflict-declared',
  'conflict-withdrawn',
  'framework-edited',
  'minutes-proposed',
  'minutes-reopened',
  'minutes-approved',
  'minutes-published',
  'decision-recorded',
  'decisions-published',
  'follow-up-written',
  'action-created',
  'action-edited',
  'action-evaluated',
] as const
export type JournalAct = (typeof JOURNAL_ACTS)[number]

/** Figures and identifiers of things; never of people. */
export type JournalDetails = Readonly<Record<string, string | number | null>>

export interface JournalDraft {
  councilId: string
  at: string
  act: JournalAct
  /** In what capacity, never who. */
  actor: Capacity
  /** Id of the council, consultation, proposal … acted upon. */
  subject: string
  details: JournalDetails
}

/** An entry of a council's journal, numbered from 1, each bound to the one before by its hash. */
export interface JournalEntry extends JournalDraft {
  number: number
  previousHash: string
  hash: string
}

/** The `previousHash` of a council's first entry. */
export const FIRST_HASH = '0'.repeat(64)

/** How far a journal has been followed: the number and the hash of an entry. */
export type ChainHead = Pick<JournalEntry, 'number' | 'hash'>

/** Where every journal begins: before its first entry. */
export const CHAIN_START: ChainHead = { number: 0, hash: FIRST_HASH }

/** An entry as a store gives it back: whatever somebody may have made of it. */
export interface StoredEntry extends Omit<JournalEntry, 'act' | 'actor' | 'details'> {
  act: string
  actor: string
  details: unknown
}

/** The entry that follows `previous` (undefined at the start of a journal). */
export function chainEntry(previous: ChainHead | undefined, draft: JournalDraft): JournalEntry {
  const { number, hash: previousHash } = previous ?? CHAIN_START
  const linked = { ...draft, number: number + 1, previousHash }
  return { ...linked, hash: hashEntry(linked) }
}

/**
 * Follows a journal from `head` over the entries that come next, so that a long one can be verified in
 * parts: the new head, or the number of the first entry that was changed, inserted, removed or moved.
 */
export function followChain(
  head: ChainHead,
  entries: Iterable<StoredEntry>,
): { head: ChainHead } | { brokenAt: number } {
  let last = head
  for (const entry of entries) {
    if (entry.number !== last.number + 1) return { brokenAt: last.number + 1 }
    if (entry.previousHash !== last.hash || !isRecord(entry.details)) return { brokenAt: entry.number }
    if (entry.hash !== hashEntry({ ...entry, details: entry.details }))
      return { brokenAt: entry.number }
    last = { number: entry.number, hash: entry.hash }
  }
  return { head: last }
}

/** Number of the first entry that was changed, inserted, removed or moved, or null for an intact journal. */
export function firstBrokenLink(entries: Iterable<StoredEntry>): number | null {
  const followed = followChain(CHAIN_START, entries)
  return 'brokenAt' in followed ? followed.brokenAt : null
}

function hashEntry(
  entry: Omit<StoredEntry, 'hash' | 'details'> & { details: Readonly<Record<string, unknown>> },
): string {
  const details = Object.entries(entry.details).sort(([a], [b]) => (a < b ? -1 : 1))
  const text = JSON.stringify([
    entry.councilId,
    entry.number,
    entry.at,
    entry.act,
    entry.actor,
    entry.subject,
    details,
    entry.previousHash,
  ])
  return bytesToHex(sha256(utf8ToBytes(text)))
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
