import { FILE_TYPES } from '#app/domain/file-type.ts'
import type { MeetingFile } from '#app/domain/meeting-file.ts'
import type { AgendaKey } from './agenda.ts'
import { knownWord } from './known-word.ts'
import type { RegistryDb } from './schema.ts'

const SHOWN = ['file_id', 'item_id', 'name', 'type', 'size', 'joined', 'added_at'] as const

/** The files of a meeting, first added first, without their content. One query. */
export async function listMeetingFiles(
  db: RegistryDb,
  { councilId, id }: AgendaKey,
): Promise<MeetingFile[]> {
  const rows = await db
    .selectFrom('meeting_file')
    .select(SHOWN)
    .where('council_id', '=', councilId)
    .where('agenda_id', '=', id)
    .orderBy('added_at')
    .orderBy('file_id')
    .execute()
  return rows.map((row) => ({
    id: row.file_id,
    itemId: row.item_id,
    name: row.name,
    type: knownWord(FILE_TYPES, row.type),
    size: row.size,
    joined: row.joined === 1,
    addedAt: row.added_at,
  }))
}

/** What a file holds; undefined where it is not there any more. */
export async function findFileContent(
  db: RegistryDb,
  { councilId, id }: AgendaKey,
  fileId: string,
): Promise<Uint8Array | undefined> {
  const row = await db
    .selectFrom('meeting_file')
    .select('content')
    .where('council_id', '=', councilId)
    .where('agenda_id', '=', id)
    .where('file_id', '=', fileId)
    .executeTakeFirst()
  return row?.content
}

/** Adds a file to a meeting whose agenda is held. */
export async function insertMeetingFile(
  trx: RegistryDb,
  { councilId, id }: AgendaKey,
  file: MeetingFile,
  content: Uint8Array,
): Promise<void> {
  await trx
    .insertInto('meeting_file')
    .values({
      council_id: councilId,
      agenda_id: id,
      file_id: file.id,
      item_id: file.itemId,
      name: file.name,
      type: file.type,
      size: file.size,
      joined: Number(file.joined),
      added_at: file.addedAt,
      content: Buffer.from(content),
    })
    .execute()
}

/** Says whether a file goes with the convocation. Call it with the agenda held. */
export async function joinMeetingFile(
  trx: RegistryDb,
  { councilId, id }: AgendaKey,
  fileId: string,
  joined: boolean,
): Promise<void> {
  await trx
    .updateTable('meeting_file')
    .set({ joined: Number(joined) })
    .where('council_id', '=', councilId)
    .where('agenda_id', '=', id)
    .where('file_id', '=', fileId)
    .execute()
}

/** Erases a file and what it holds. Call it with the agenda held. */
export async function deleteMeetingFile(
  trx: RegistryDb,
  { councilId, id }: AgendaKey,
  fileId: string,
): Promise<void> {
  await trx
    .deleteFrom('meeting_file')
    .where('council_id', '=', councilId)
    .where('agenda_id', '=', id)
    .where('file_id', '=', fileId)
    .execute()
}

/** Erases the files of meetings held before a calendar day, or made before it and never held; says how many. */
export async function eraseMeetingFiles(db: RegistryDb, day: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('meeting_file')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('agenda')
          .select('agenda.agenda_id')
          .whereRef('agenda.council_id', '=', 'meeting_file.council_id')
          .whereRef('agenda.agenda_id', '=', 'meeting_file.agenda_id')
          .where((eb) => eb(eb.fn.coalesce('agenda.meets_on', 'agenda.created_at'), '<', day)),
      ),
    )
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

/** Notes which files a letter takes with it, once it goes. */
export async function joinToMessage(
  trx: RegistryDb,
  messageId: string,
  { councilId, id }: AgendaKey,
  fileIds: readonly string[],
): Promise<void> {
  if (fileIds.length === 0) return
  await trx
    .insertInto('outbox_file')
    .values(
      fileIds.map((file_id) => ({
        message_id: messageId,
        council_id: councilId,
        agenda_id: id,
        file_id,
      })),
    )
    .execute()
}

/**
 * The files that go with a letter as it leaves, with what they hold: those that are still there, still to be joined, and
 * of the whole meeting or of an item that everybody will read.
 */
export async function listJoinedTo(
  db: RegistryDb,
  messageId: string,
): Promise<(Pick<MeetingFile, 'name' | 'type'> & { content: Uint8Array })[]> {
  const rows = await db
    .selectFrom('outbox_file')
    .innerJoin('meeting_file', (join) =>
      join
        .onRef('meeting_file.council_id', '=', 'outbox_file.council_id')
        .onRef('meeting_file.agenda_id', '=', 'outbox_file.agenda_id')
        .onRef('meeting_file.file_id', '=', 'outbox_file.file_id'),
    )
    .leftJoin('agenda_item', (join) =>
      join
        .onRef('agenda_item.council_id', '=', 'meeting_file.council_id')
        .onRef('agenda_item.agenda_id', '=', 'meeting_file.agenda_id')
        .onRef('agenda_item.item_id', '=', 'meeting_file.item_id'),
    )
    .select(['meeting_file.name', 'meeting_file.type', 'content'])
    .where('message_id', '=', messageId)
    .where('joined', '=', 1)
    .where(({ or, eb }) =>
      or([eb('meeting_file.item_id', 'is', null), eb('agenda_item.visibility', '=', 'public')]),
    )
    .orderBy('added_at')
    .orderBy('meeting_file.file_id')
    .execute()
  return rows.map(({ name, type, content }) => ({ name, type: knownWord(FILE_TYPES, type), content }))
}
