import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Capacity } from './permission.ts'

/** The closed list of what the journal records. No act of a voter is among them, and of an author only that it took place. */
export const JOURNAL_ACTS = [
  'council-created',
  'council-edited',
  'charter-adopted',
  'college-added',
  'relay-added',
  'member-named',
  'member-ended',
  'consultation-created',
  'consultation-defined',
  'consultation-opened',
  'voting-extended',
  'consultation-cancelled',
  'codes-ordered',
  'codes-issued',
  'proposal-submitted',
  'proposal-revised',
  'proposal-answered',
  'proposal-withdrawn',
  'proposal-accepted',
  'proposal-returned',
  'proposal-refused',
  'priority-added',
  'priority-edited',
  'priority-removed',
  'priorities-ordered',
  'urn-sealed',
  'release-approved',
  'result-released',
  'agenda-prepared',
  'agenda-edited',
  'decision-recorded',
  'decisions-published',
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

/** The entry that follows `previous` (undefined at the start of a journal). */
export function chainEntry(previous: JournalEntry | undefined, draft: JournalDraft): JournalEntry {
  const linked = {
    ...draft,
    number: (previous?.number ?? 0) + 1,
    previousHash: previous?.hash ?? FIRST_HASH,
  }
  return { ...linked, hash: hashEntry(linked) }
}

function hashEntry(entry: Omit<JournalEntry, 'hash'>): string {
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

/** Number of the first entry that was changed, inserted, removed or moved, or null for an intact journal. */
export function firstBrokenLink(entries: Iterable<JournalEntry>): number | null {
  let previous: JournalEntry | undefined
  for (const entry of entries) {
    const expected = chainEntry(previous, entry)
    if (entry.number !== expected.number) return expected.number
    if (entry.previousHash !== expected.previousHash || entry.hash !== expected.hash)
      return entry.number
    previous = entry
  }
  return null
}
