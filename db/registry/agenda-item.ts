import type { Selectable } from 'kysely'
import type { AgendaItem, ItemWords } from '#app/domain/agenda.ts'
import type { AgendaKey } from './agenda.ts'
import type { AgendaItemTable, RegistryDb } from './schema.ts'

/** Writes the first items of an agenda, in their order. Throws on a priority from elsewhere. */
export async function insertItems(
  db: RegistryDb,
  key: AgendaKey,
  items: readonly AgendaItem[],
): Promise<void> {
  if (items.length === 0) return
  await db
    .insertInto('agenda_item')
    .values(items.map((item, position) => toItemRow(key, item, position)))
    .execute()
}

/** The items of an agenda, in their order. One query. */
export async function listItems(db: RegistryDb, { councilId, id }: AgendaKey): Promise<AgendaItem[]> {
  const rows = await db
    .selectFrom('agenda_item')
    .selectAll()
    .where('council_id', '=', councilId)
    .where('agenda_id', '=', id)
    .orderBy('position')
    .execute()
  return rows.map(toItem)
}

/** On which item each priority of a consultation stands: priority id → where. One query. */
export async function itemsOfPriorities(
  db: RegistryDb,
  councilId: string,
  consultationId: string,
): Promise<ReadonlyMap<string, { agendaId: string; itemId: string }>> {
  const rows = await db
    .selectFrom('agenda_item')
    .select(['priority_id', 'agenda_id', 'item_id'])
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .execute()
  return new Map(
    rows.flatMap(({ priority_id, agenda_id, item_id }) =>
      priority_id === null ? [] : [[priority_id, { agendaId: agenda_id, itemId: item_id }] as const],
    ),
  )
}

/** Puts the items in the order of `ids`, which names them all; the agenda's version counts on. */
export async function orderItems(
  trx: RegistryDb,
  key: AgendaKey,
  ids: readonly string[],
): Promise<void> {
  if (ids.length > 0)
    await trx
      .updateTable('agenda_item')
      .set((eb) => {
        const stays = eb.case().when(eb.lit(false)).then(eb.ref('position'))
        return {
          position: ids
            .reduce((cases, id, index) => cases.when('item_id', '=', id).then(eb.lit(index)), stays)
            .else(eb.ref('position'))
            .end(),
        }
      })
      .where('council_id', '=', key.councilId)
      .where('agenda_id', '=', key.id)
      .execute()
  await countOn(trx, key)
}

/** Adds an item at a position; those from there on move down. The agenda's version counts on. */
export async function insertItem(
  trx: RegistryDb,
  key: AgendaKey,
  item: AgendaItem,
  position: number,
): Promise<void> {
  await trx
    .updateTable('agenda_item')
    .set((eb) => ({ position: eb('position', '+', 1) }))
    .where('council_id', '=', key.councilId)
    .where('agenda_id', '=', key.id)
    .where('position', '>=', position)
    .execute()
  await trx.insertInto('agenda_item').values(toItemRow(key, item, position)).execute()
  await countOn(trx, key)
}

/** Takes an item off; those after it move up. The agenda's version counts on. */
export async function deleteItem(trx: RegistryDb, key: AgendaKey, itemId: string): Promise<void> {
  const removed = await trx
    .deleteFrom('agenda_item')
    .where('council_id', '=', key.councilId)
    .where('agenda_id', '=', key.id)
    .where('item_id', '=', itemId)
    .returning('position')
    .executeTakeFirst()
  if (removed === undefined) return
  await trx
    .updateTable('agenda_item')
    .set((eb) => ({ position: eb('position', '-', 1) }))
    .where('council_id', '=', key.councilId)
    .where('agenda_id', '=', key.id)
    .where('position', '>', removed.position)
    .execute()
  await countOn(trx, key)
}

/** Changes the words of an item; its own version counts on. */
export async function changeItem(
  trx: RegistryDb,
  { councilId, id }: AgendaKey,
  itemId: string,
  { title, notes, minutes }: ItemWords,
): Promise<void> {
  await trx
    .updateTable('agenda_item')
    .set((eb) => ({ title, notes, minutes, version: eb('version', '+', 1) }))
    .where('council_id', '=', councilId)
    .where('agenda_id', '=', id)
    .where('item_id', '=', itemId)
    .execute()
}

async function countOn(trx: RegistryDb, { councilId, id }: AgendaKey): Promise<void> {
  await trx
    .updateTable('agenda')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('council_id', '=', councilId)
    .where('agenda_id', '=', id)
    .execute()
}

function toItem(row: Selectable<AgendaItemTable>): AgendaItem {
  const { consultation_id: consultationId, priority_id: priorityId } = row
  return {
    id: row.item_id,
    title: row.title,
    ...(consultationId !== null && priorityId !== null && { priority: { consultationId, priorityId } }),
    notes: row.notes,
    minutes: row.minutes,
    version: row.version,
  }
}

function toItemRow({ councilId, id }: AgendaKey, item: AgendaItem, position: number) {
  return {
    council_id: councilId,
    agenda_id: id,
    item_id: item.id,
    position,
    title: item.title,
    consultation_id: item.priority?.consultationId ?? null,
    priority_id: item.priority?.priorityId ?? null,
    notes: item.notes,
    minutes: item.minutes,
    version: item.version,
  }
}
