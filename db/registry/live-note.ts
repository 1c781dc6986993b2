import type { AgendaKey } from './agenda.ts'
import type { RegistryDb } from './schema.ts'

/** The notes of an item, as several people write them. */
export interface LiveNote {
  state: Uint8Array
  /** Instant at which the journal was last told. */
  journalledAt: string
}

/** The live notes of an item; undefined while nobody wrote any. */
export async function findLiveNote(
  db: RegistryDb,
  { councilId, id }: AgendaKey,
  itemId: string,
): Promise<LiveNote | undefined> {
  const row = await db
    .selectFrom('live_note')
    .select(['state', 'journalled_at'])
    .where('council_id', '=', councilId)
    .where('agenda_id', '=', id)
    .where('item_id', '=', itemId)
    .executeTakeFirst()
  return (
    row && {
      state: new Uint8Array(Buffer.from(row.state, 'base64')),
      journalledAt: row.journalled_at,
    }
  )
}

/** Keeps the live notes of an item, in the place of those there were. Call it with the agenda held. */
export async function keepLiveNote(
  trx: RegistryDb,
  { councilId, id }: AgendaKey,
  itemId: string,
  { state, journalledAt }: LiveNote,
): Promise<void> {
  const kept = { state: Buffer.from(state).toString('base64'), journalled_at: journalledAt }
  await trx
    .insertInto('live_note')
    .values({ council_id: councilId, agenda_id: id, item_id: itemId, ...kept })
    .onConflict((conflict) =>
      conflict.columns(['council_id', 'agenda_id', 'item_id']).doUpdateSet(kept),
    )
    .execute()
}
