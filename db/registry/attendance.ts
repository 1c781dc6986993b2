import { PRESENCES, type Attendance } from '#app/domain/meeting.ts'
import type { AgendaKey } from './agenda.ts'
import { knownWord } from './known-word.ts'
import type { RegistryDb } from './schema.ts'

/** Who was there on each seat, in no order; empty while nobody has noted it. */
export async function listAttendance(
  db: RegistryDb,
  { councilId, id }: AgendaKey,
): Promise<Attendance[]> {
  const rows = await db
    .selectFrom('attendance')
    .select(['seat_id', 'presence'])
    .where('council_id', '=', councilId)
    .where('agenda_id', '=', id)
    .execute()
  return rows.map((row) => ({ seatId: row.seat_id, presence: knownWord(PRESENCES, row.presence) }))
}

/** Who was there on each seat at these meetings, by agenda id. One query. */
export async function listAttendanceOf(
  db: RegistryDb,
  councilId: string,
  agendaIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Attendance[]>> {
  if (agendaIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('attendance')
    .select(['agenda_id', 'seat_id', 'presence'])
    .where('council_id', '=', councilId)
    .where('agenda_id', 'in', agendaIds)
    .execute()
  return Map.groupBy(
    rows.map((row) => ({
      agendaId: row.agenda_id,
      seatId: row.seat_id,
      presence: knownWord(PRESENCES, row.presence),
    })),
    ({ agendaId }) => agendaId,
  )
}

/** Writes who was there, in the place of what was noted. Throws on a seat of another council. */
export async function keepAttendance(
  trx: RegistryDb,
  { councilId, id }: AgendaKey,
  attendance: readonly Attendance[],
): Promise<void> {
  await trx
    .deleteFrom('attendance')
    .where('council_id', '=', councilId)
    .where('agenda_id', '=', id)
    .execute()
  if (attendance.length === 0) return
  await trx
    .insertInto('attendance')
    .values(
      attendance.map(({ seatId, presence }) => ({
        council_id: councilId,
        agenda_id: id,
        seat_id: seatId,
        presence,
      })),
    )
    .execute()
}
