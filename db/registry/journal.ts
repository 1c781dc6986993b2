import type { Selectable } from 'kysely'
import {
  JOURNAL_ACTS,
  type JournalAct,
  type JournalDetails,
  type JournalEntry,
  type StoredEntry,
} from '#app/domain/audit.ts'
import { CAPACITIES } from '#app/domain/permission.ts'
import { assertInTransaction, isSqlite } from '../dialect.ts'
import { knownWord } from './known-word.ts'
import type { JournalEntryTable, RegistryDb } from './schema.ts'

/**
 * The latest entry of a council's journal, undefined before the first. Holds the journal until the
 * transaction ends, so that the next entry follows this one; throws outside a transaction.
 */
export async function lastEntry(
  trx: RegistryDb,
  councilId: string,
): Promise<JournalEntry | undefined> {
  assertInTransaction(trx)
  // `no key update`: whoever merely refers to the council is not held up, nor deadlocked.
  if (!isSqlite(trx))
    await trx
      .selectFrom('council')
      .select('council_id')
      .where('council_id', '=', councilId)
      .forNoKeyUpdate()
      .execute()
  const row = await trx
    .selectFrom('journal_entry')
    .selectAll()
    .where('council_id', '=', councilId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && toEntry(row)
}

/** Appends an entry, for good. Throws where its number is taken or its council unknown. */
export async function insertEntry(trx: RegistryDb, entry: JournalEntry): Promise<void> {
  await trx
    .insertInto('journal_entry')
    .values({
      council_id: entry.councilId,
      number: entry.number,
      at: entry.at,
      act: entry.act,
      actor: entry.actor,
      subject: entry.subject,
      details: JSON.stringify(entry.details),
      previous_hash: entry.previousHash,
      hash: entry.hash,
    })
    .execute()
}

/** Up to `limit` entries of a council's journal after a number (0 for the first), in order. */
export async function listEntries(
  db: RegistryDb,
  councilId: string,
  afterNumber: number,
  limit: number,
): Promise<JournalEntry[]> {
  const rows = await select(db, councilId)
    .where('number', '>', afterNumber)
    .orderBy('number')
    .limit(limit)
    .execute()
  return rows.map(toEntry)
}

/** The latest entries of these acts about these subjects, the latest first. One query. */
export async function listEntriesOfActs(
  db: RegistryDb,
  councilId: string,
  acts: readonly JournalAct[],
  { subjects, limit }: { subjects: readonly string[]; limit: number },
): Promise<JournalEntry[]> {
  const rows = await select(db, councilId)
    .where('act', 'in', acts)
    .where('subject', 'in', subjects)
    .orderBy('number', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toEntry)
}

/**
 * As `listEntries`, from the very first row where `afterNumber` is null, and as the rows stand, to judge
 * whether somebody has touched them: nothing in them makes it throw.
 */
export async function listStoredEntries(
  db: RegistryDb,
  councilId: string,
  afterNumber: number | null,
  limit: number,
): Promise<StoredEntry[]> {
  const rows = await select(db, councilId)
    .$if(afterNumber !== null, (query) => query.where('number', '>', afterNumber))
    .orderBy('number')
    .limit(limit)
    .execute()
  return rows.map(toStoredEntry)
}

/** Up to `limit` rows of a council's journal before a number (null: the latest), the latest first. */
export async function listLatestEntries(
  db: RegistryDb,
  councilId: string,
  beforeNumber: number | null,
  limit: number,
): Promise<StoredEntry[]> {
  const rows = await select(db, councilId)
    .$if(beforeNumber !== null, (query) => query.where('number', '<', beforeNumber))
    .orderBy('number', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toStoredEntry)
}

function select(db: RegistryDb, councilId: string) {
  return db.selectFrom('journal_entry').selectAll().where('council_id', '=', councilId)
}

function toEntry(row: Selectable<JournalEntryTable>): JournalEntry {
  const details: JournalDetails = JSON.parse(row.details)
  return {
    ...toStoredEntry(row),
    act: knownWord(JOURNAL_ACTS, row.act),
    actor: knownWord(CAPACITIES, row.actor),
    details,
  }
}

function toStoredEntry(row: Selectable<JournalEntryTable>): StoredEntry {
  return {
    councilId: row.council_id,
    number: row.number,
    at: row.at,
    act: row.act,
    actor: row.actor,
    subject: row.subject,
    details: asWritten(row.details),
    previousHash: row.previous_hash,
    hash: row.hash,
  }
}

/** The details, or undefined where their text is not one that `insertEntry` writes. */
function asWritten(text: string): unknown {
  try {
    const details: unknown = JSON.parse(text)
    return JSON.stringify(details) === text ? details : undefined
  } catch {
    return undefined
  }
}
