import { READING_EVERYTHING } from '#app/domain/agenda-visibility.ts'
import type { Agenda, AgendaItem } from '#app/domain/agenda.ts'
import { typeOf } from '#app/domain/file-type.ts'
import { fileName, mayAddFile, mayJoin, type MeetingFile } from '#app/domain/meeting-file.ts'
import { permit } from '#app/domain/permission.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import type { AgendaKey } from '#db/registry/agenda.ts'
import { listItems } from '#db/registry/agenda-item.ts'
import {
  deleteMeetingFile,
  findFileContent,
  insertMeetingFile,
  joinMeetingFile,
  listMeetingFiles,
} from '#db/registry/meeting-file.ts'
import type { RegistryDb } from '#db/stores.ts'
import type { AgendaAddress } from './agendas.ts'
import { openAgenda } from './agenda-reading.ts'
import type { Authority } from './authority.ts'
import type { UseCaseContext } from './context.ts'
import { newId } from './ids.ts'
import { readableItems, type NumberedItem } from './item-reading.ts'
import { actOnAgenda } from './on-agenda.ts'

export interface FileAddress extends AgendaAddress {
  file: string
}

/** A document as somebody who may read it sees it in a list. */
export interface ShownFile extends MeetingFile {
  /** Of which item; null: of the whole meeting, or of an item that was taken off. */
  item: { number: number; title: string } | null
}

export interface FilesPage {
  agenda: { id: string; title: string }
  files: readonly ShownFile[]
  mayWrite: boolean
  /** Of which a document may be; for whoever adds some. */
  items: readonly { id: string; number: number; title: string }[]
}

/** The documents of a meeting, as far as the reader may read them. */
export async function readFiles(
  context: UseCaseContext,
  address: AgendaAddress,
): Promise<Result<FilesPage>> {
  const found = await onAgenda(context, address)
  if (!found.ok) return found
  const { agenda, key, items, authority } = found.value
  const mayWrite = permit(authority.capacities, 'write-agenda').ok
  return accepted({
    agenda: { id: agenda.id, title: agenda.title },
    files: await shownFiles(context.registry, key, items, authority),
    mayWrite,
    items: mayWrite ? items.map(({ id, number, title }) => ({ id, number, title })) : [],
  })
}

/**
 * The documents that somebody may read who reads these items: those of the whole meeting and of the items. A document of
 * an item that was taken off is left to those who read everything. One query.
 */
export async function shownFiles(
  db: RegistryDb,
  key: AgendaKey,
  items: readonly Pick<NumberedItem, 'id' | 'number' | 'title'>[],
  { capacities }: Pick<Authority, 'capacities'>,
): Promise<ShownFile[]> {
  const everything = capacities.some((capacity) => READING_EVERYTHING.includes(capacity))
  const byId = new Map(items.map((item) => [item.id, item] as const))
  return (await listMeetingFiles(db, key)).flatMap((file) => {
    const item = file.itemId === null ? undefined : byId.get(file.itemId)
    if (file.itemId !== null && item === undefined && !everything) return []
    return [{ ...file, item: item === undefined ? null : { number: item.number, title: item.title } }]
  })
}

/** A document to be taken away. One that the reader may not read is answered like one that is not there. */
export async function readFile(
  context: UseCaseContext,
  address: FileAddress,
): Promise<Result<Pick<MeetingFile, 'name' | 'type'> & { content: Uint8Array }>> {
  const found = await onAgenda(context, address)
  if (!found.ok) return found
  const { key, items, authority } = found.value
  const files = await shownFiles(context.registry, key, items, authority)
  const file = files.find(({ id }) => id === address.file)
  const content = file && (await findFileContent(context.registry, key, file.id))
  if (file === undefined || content === undefined) return refused(refusal('unknown-file'))
  return accepted({ name: file.name, type: file.type, content })
}

/**
 * Puts a document beside the agenda: of the whole meeting, or of one item and then for its readers alone. What it is
 * called and what kind it is are made anew from its content. Refuses what `mayAddFile` refuses.
 */
export async function addFile(
  context: UseCaseContext,
  address: AgendaAddress,
  { name, itemId, content }: { name: string; itemId: string | null; content: Uint8Array },
): Promise<Result<null>> {
  return actOnAgenda(context, address, 'file-added', async (trx, { agenda, items }) => {
    if (itemId !== null && !items.some(({ id }) => id === itemId))
      return refused(refusal('unknown-agenda-item', { field: 'item' }))
    const type = typeOf(content, name)
    const allowed = mayAddFile(
      { name, size: content.length, type },
      await listMeetingFiles(trx, agenda),
    )
    if (!allowed.ok) return allowed
    const file: MeetingFile = {
      id: newId(context),
      itemId,
      name: fileName(name, allowed.value),
      type: allowed.value,
      size: content.length,
      joined: false,
      addedAt: context.now(),
    }
    await insertMeetingFile(trx, agenda, file, content)
    return accepted('changed')
  })
}

/** Takes a document away, and what it holds. Sending it twice takes it away once. */
export async function removeFile(context: UseCaseContext, address: FileAddress): Promise<Result<null>> {
  return actOnAgenda(context, address, 'file-removed', async (trx, { agenda }) => {
    const files = await listMeetingFiles(trx, agenda)
    if (!files.some(({ id }) => id === address.file)) return accepted('as-it-was')
    await deleteMeetingFile(trx, agenda, address.file)
    return accepted('changed')
  })
}

/** Says whether a document goes with the convocation. Refuses `unknown-file`, and what `mayJoin` refuses. */
export async function joinFile(
  context: UseCaseContext,
  address: FileAddress,
  joined: boolean,
): Promise<Result<null>> {
  return actOnAgenda(context, address, 'file-joined', async (trx, { agenda, items }) => {
    const files = await listMeetingFiles(trx, agenda)
    const file = files.find(({ id }) => id === address.file)
    if (file === undefined) return refused(refusal('unknown-file'))
    if (file.joined === joined) return accepted('as-it-was')
    const others = files.filter((one) => one.joined)
    const allowed = joined ? mayJoin(file, visibilityOf(file, items), others) : accepted(null)
    if (!allowed.ok) return allowed
    await joinMeetingFile(trx, agenda, file.id, joined)
    return accepted('changed')
  })
}

/** The documents that go with a letter to those who are convened: an item may have been restricted since. */
export async function joinedFiles(
  db: RegistryDb,
  key: AgendaKey,
): Promise<Pick<MeetingFile, 'id' | 'name'>[]> {
  const files = await listMeetingFiles(db, key)
  const items = await listItems(db, key)
  return files.filter(
    (file) => file.joined && mayJoin({ ...file, size: 0 }, visibilityOf(file, items), []).ok,
  )
}

function visibilityOf({ itemId }: Pick<MeetingFile, 'itemId'>, items: readonly AgendaItem[]) {
  return items.find(({ id }) => id === itemId)?.visibility ?? null
}

interface OnFiles {
  agenda: Agenda
  key: AgendaKey
  items: readonly NumberedItem[]
  authority: Authority
}

async function onAgenda(
  context: UseCaseContext,
  address: AgendaAddress,
): Promise<Result<OnFiles>> {
  const opened = await openAgenda(context, address)
  if (!opened.ok) return opened
  const { agenda, key, authority, reader } = opened.value
  const items = await readableItems(context.registry, key, reader)
  return accepted({ agenda, key, items, authority })
}
