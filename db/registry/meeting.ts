import type { Selectable } from 'kysely'
import type { Meeting } from '#app/domain/meeting.ts'
import type { AgendaKey } from './agenda.ts'
import type { MeetingTable, RegistryDb } from './schema.ts'

/** Plans a meeting for an agenda. Throws where it has one already. */
export async function insertMeeting(db: RegistryDb, meeting: Meeting): Promise<void> {
  await db.insertInto('meeting').values(toRow(meeting)).execute()
}

/** The meeting of an agenda; undefined where none is planned. */
export async function findMeeting(
  db: RegistryDb,
  { councilId, id }: AgendaKey,
): Promise<Meeting | undefined> {
  const row = await db
    .selectFrom('meeting')
    .selectAll()
    .where('council_id', '=', councilId)
    .where('agenda_id', '=', id)
    .executeTakeFirst()
  return row && toMeeting(row)
}

/** Writes a meeting anew as it is now; its version counts on. Call it with its agenda held. */
export async function changeMeeting(trx: RegistryDb, meeting: Meeting): Promise<void> {
  const { council_id, agenda_id, version: _version, ...values } = toRow(meeting)
  await trx
    .updateTable('meeting')
    .set((eb) => ({ ...values, version: eb('version', '+', 1) }))
    .where('council_id', '=', council_id)
    .where('agenda_id', '=', agenda_id)
    .execute()
}

/** A meeting with the title and the place that its agenda keeps. */
export interface MeetingLine extends Meeting {
  title: string
  place: string
}

/** The meetings of these agendas. One query. */
export async function listMeetingsOf(
  db: RegistryDb,
  councilId: string,
  agendaIds: readonly string[],
): Promise<Meeting[]> {
  if (agendaIds.length === 0) return []
  const rows = await db
    .selectFrom('meeting')
    .selectAll()
    .where('council_id', '=', councilId)
    .where('agenda_id', 'in', agendaIds)
    .execute()
  return rows.map(toMeeting)
}

/** The meetings of a council from one instant to another, the first included, cancelled ones too, earliest first. */
export async function listMeetings(
  db: RegistryDb,
  councilId: string,
  { from, to, limit }: { from: string; to: string; limit: number },
): Promise<MeetingLine[]> {
  const rows = await db
    .selectFrom('meeting')
    .innerJoin('agenda', (join) =>
      join
        .onRef('agenda.council_id', '=', 'meeting.council_id')
        .onRef('agenda.agenda_id', '=', 'meeting.agenda_id'),
    )
    .selectAll('meeting')
    .select(['agenda.title', 'agenda.place'])
    .where('meeting.council_id', '=', councilId)
    .where('begins_at', '>=', from)
    .where('begins_at', '<', to)
    .orderBy('begins_at')
    .orderBy('meeting.agenda_id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...toMeeting(row), title: row.title, place: row.place }))
}

/** When the plenaries of a council begin or began, cancelled ones left out, earliest first. */
export async function listPlenaries(db: RegistryDb, councilId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('meeting')
    .innerJoin('body', (join) =>
      join
        .onRef('body.council_id', '=', 'meeting.council_id')
        .onRef('body.body_id', '=', 'meeting.body_id'),
    )
    .select('begins_at')
    .where('meeting.council_id', '=', councilId)
    .where('body.kind', '=', 'plenary')
    .where('cancelled_at', 'is', null)
    .orderBy('begins_at')
    .execute()
  return rows.map(({ begins_at }) => begins_at)
}

function toRow(meeting: Meeting): Selectable<MeetingTable> {
  return {
    council_id: meeting.councilId,
    agenda_id: meeting.agendaId,
    body_id: meeting.bodyId,
    begins_at: meeting.beginsAt,
    length: meeting.length,
    link: meeting.link,
    access: meeting.access,
    sequence: meeting.sequence,
    convened_at: meeting.convenedAt ?? null,
    cancelled_at: meeting.cancelledAt ?? null,
    guests: meeting.guests,
    presence_at: meeting.presenceAt ?? null,
    version: meeting.version,
  }
}

function toMeeting(row: Selectable<MeetingTable>): Meeting {
  return {
    councilId: row.council_id,
    agendaId: row.agenda_id,
    bodyId: row.body_id,
    beginsAt: row.begins_at,
    length: row.length,
    link: row.link,
    access: row.access,
    sequence: row.sequence,
    ...(row.convened_at !== null && { convenedAt: row.convened_at }),
    ...(row.cancelled_at !== null && { cancelledAt: row.cancelled_at }),
    guests: row.guests,
    ...(row.presence_at !== null && { presenceAt: row.presence_at }),
    version: row.version,
  }
}
