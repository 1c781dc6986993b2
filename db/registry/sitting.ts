import type { Sitting } from '#app/domain/sitting.ts'
import type { AgendaKey } from './agenda.ts'
import type { RegistryDb } from './schema.ts'

/** Where a meeting has got to; undefined while it has not begun. */
export async function findSitting(
  db: RegistryDb,
  { councilId, id }: AgendaKey,
): Promise<Sitting | undefined> {
  const row = await db
    .selectFrom('sitting')
    .selectAll()
    .where('council_id', '=', councilId)
    .where('agenda_id', '=', id)
    .executeTakeFirst()
  return (
    row && {
      councilId: row.council_id,
      agendaId: row.agenda_id,
      begunAt: row.begun_at,
      ...(row.ended_at !== null && { endedAt: row.ended_at }),
      ...(row.item_id !== null && { itemId: row.item_id }),
      ...(row.item_begun_at !== null && { itemBegunAt: row.item_begun_at }),
      version: row.version,
    }
  )
}

/** Keeps where a meeting has got to. Call it with the agenda held. */
export async function keepSitting(trx: RegistryDb, sitting: Sitting): Promise<void> {
  const kept = {
    begun_at: sitting.begunAt,
    ended_at: sitting.endedAt ?? null,
    item_id: sitting.itemId ?? null,
    item_begun_at: sitting.itemBegunAt ?? null,
    version: sitting.version,
  }
  await trx
    .insertInto('sitting')
    .values({ council_id: sitting.councilId, agenda_id: sitting.agendaId, ...kept })
    .onConflict((conflict) => conflict.columns(['council_id', 'agenda_id']).doUpdateSet(kept))
    .execute()
}
