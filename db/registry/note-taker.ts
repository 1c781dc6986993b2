import type { AgendaKey } from './agenda.ts'
import type { RegistryDb } from './schema.ts'

/** Ids of the memberships named to take the notes of a meeting; those that ended since too. */
export async function listNoteTakers(
  db: RegistryDb,
  { councilId, id }: AgendaKey,
): Promise<string[]> {
  const rows = await db
    .selectFrom('note_taker')
    .select('membership_id')
    .where('council_id', '=', councilId)
    .where('agenda_id', '=', id)
    .orderBy('membership_id')
    .execute()
  return rows.map((row) => row.membership_id)
}

/** Names these memberships, in the place of those there were. Throws on one of another council. */
export async function keepNoteTakers(
  trx: RegistryDb,
  { councilId, id }: AgendaKey,
  memberships: readonly string[],
): Promise<void> {
  await trx
    .deleteFrom('note_taker')
    .where('council_id', '=', councilId)
    .where('agenda_id', '=', id)
    .execute()
  if (memberships.length === 0) return
  await trx
    .insertInto('note_taker')
    .values(
      memberships.map((membership) => ({
        council_id: councilId,
        agenda_id: id,
        membership_id: membership,
      })),
    )
    .execute()
}
