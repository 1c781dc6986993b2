import type { Selectable } from 'kysely'
import { SEAT_COLLEGES, type Seat } from '#app/domain/body.ts'
import { knownWord } from './known-word.ts'
import type { RegistryDb, SeatTable } from './schema.ts'

/** Adds a seat to a body. Throws on a body from elsewhere. */
export async function insertSeat(db: RegistryDb, seat: Seat): Promise<void> {
  await db
    .insertInto('seat')
    .values({
      council_id: seat.councilId,
      seat_id: seat.id,
      body_id: seat.bodyId,
      college: seat.college,
      organisation: seat.organisation,
      position: seat.position,
      removed_on: seat.removedOn ?? null,
      version: seat.version,
    })
    .execute()
}

/** The seats of a body, in their order, those that were removed too. One query. */
export async function listSeats(db: RegistryDb, councilId: string, bodyId: string): Promise<Seat[]> {
  const rows = await db
    .selectFrom('seat')
    .selectAll()
    .where('council_id', '=', councilId)
    .where('body_id', '=', bodyId)
    .orderBy('position')
    .orderBy('seat_id')
    .execute()
  return rows.map(toSeat)
}

/** The seats of all bodies of a council, in their order, those that were removed too. One query. */
export async function listCouncilSeats(db: RegistryDb, councilId: string): Promise<Seat[]> {
  const rows = await db
    .selectFrom('seat')
    .selectAll()
    .where('council_id', '=', councilId)
    .orderBy('position')
    .orderBy('seat_id')
    .execute()
  return rows.map(toSeat)
}

/** Changes the words of a seat, its place, or the day on which it goes; its version counts on. */
export async function changeSeat(
  trx: RegistryDb,
  { councilId, id, college, organisation, position, removedOn }: Omit<Seat, 'bodyId' | 'version'>,
): Promise<void> {
  await trx
    .updateTable('seat')
    .set((eb) => ({
      college,
      organisation,
      position,
      removed_on: removedOn ?? null,
      version: eb('version', '+', 1),
    }))
    .where('council_id', '=', councilId)
    .where('seat_id', '=', id)
    .execute()
}

/** Puts a seat elsewhere in the order of its body; its version stays. */
export async function placeSeat(
  trx: RegistryDb,
  { councilId, id }: Pick<Seat, 'councilId' | 'id'>,
  position: number,
): Promise<void> {
  await trx
    .updateTable('seat')
    .set({ position })
    .where('council_id', '=', councilId)
    .where('seat_id', '=', id)
    .execute()
}

function toSeat(row: Selectable<SeatTable>): Seat {
  return {
    councilId: row.council_id,
    bodyId: row.body_id,
    id: row.seat_id,
    college: knownWord(SEAT_COLLEGES, row.college),
    organisation: row.organisation,
    position: row.position,
    ...(row.removed_on !== null && { removedOn: row.removed_on }),
    version: row.version,
  }
}
