import type { Selectable } from 'kysely'
import { ITEM_KINDS, type AgendaItem, type ItemSettings, type ItemWords } from '#app/domain/agenda.ts'
import { VISIBILITIES, type Readable } from '#app/domain/agenda-visibility.ts'
import type { AgendaKey } from './agenda.ts'
import { withdrawConflicts } from './conflict-of-interest.ts'
import { knownWord } from './known-word.ts'
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
  for (const { id, readers, frameworks } of items) {
    if (readers.length > 0) await nameReaders(db, key, id, readers)
    if (frameworks.length > 0) await linkFrameworks(db, key, id, frameworks)
  }
}

/** The items of an agenda, in their order, whom each one names and what it belongs to. Three queries. */
export async function listItems(db: RegistryDb, { councilId, id }: AgendaKey): Promise<AgendaItem[]> {
  const rows = await db
    .selectFrom('agenda_item')
    .selectAll()
    .where('council_id', '=', councilId)
    .where('agenda_id', '=', id)
    .orderBy('position')
    .execute()
  const named = await db
    .selectFrom('agenda_item_reader')
    .select(['item_id', 'membership_id'])
    .where('council_id', '=', councilId)
    .where('agenda_id', '=', id)
    .orderBy('membership_id')
    .execute()
  const readers = Map.groupBy(named, (row) => row.item_id)
  const linked = await db
    .selectFrom('agenda_item_framework')
    .select(['item_id', 'framework_id'])
    .where('council_id', '=', councilId)
    .where('agenda_id', '=', id)
    .orderBy('framework_id')
    .execute()
  const frameworks = Map.groupBy(linked, (row) => row.item_id)
  return rows.map((row) =>
    toItem(row, {
      readers: (readers.get(row.item_id) ?? []).map((one) => one.membership_id),
      frameworks: (frameworks.get(row.item_id) ?? []).map((one) => one.framework_id),
    }),
  )
}

/** An item that a priority stands on, and who may read it. */
export interface PriorityItem extends Readable {
  agendaId: string
  itemId: string
}

/**
 * On which items each priority of a consultation stands, the newest agenda's first: priority id → where. A
 * follow-up is not counted: it is about a decision that was made. Two queries.
 */
export async function itemsOfPriorities(
  db: RegistryDb,
  councilId: string,
  consultationId: string,
): Promise<ReadonlyMap<string, readonly PriorityItem[]>> {
  const rows = await db
    .selectFrom('agenda_item as item')
    .innerJoin('agenda', (join) =>
      join
        .onRef('agenda.council_id', '=', 'item.council_id')
        .onRef('agenda.agenda_id', '=', 'item.agenda_id'),
    )
    .select(['item.priority_id', 'item.agenda_id', 'item.item_id', 'item.visibility'])
    .where('item.council_id', '=', councilId)
    .where('item.consultation_id', '=', consultationId)
    .where('item.kind', '=', 'priority')
    .orderBy('agenda.created_at', 'desc')
    .orderBy('item.agenda_id')
    .orderBy('item.position')
    .execute()
  const named = await db
    .selectFrom('agenda_item_reader as reader')
    .innerJoin('agenda_item as item', (join) =>
      join
        .onRef('item.council_id', '=', 'reader.council_id')
        .onRef('item.agenda_id', '=', 'reader.agenda_id')
        .onRef('item.item_id', '=', 'reader.item_id'),
    )
    .select(['reader.item_id', 'reader.membership_id'])
    .where('item.council_id', '=', councilId)
    .where('item.consultation_id', '=', consultationId)
    .execute()
  const readers = Map.groupBy(named, (row) => row.item_id)
  const items = rows.flatMap(({ priority_id: priorityId, ...row }) =>
    priorityId === null
      ? []
      : [
          {
            priorityId,
            agendaId: row.agenda_id,
            itemId: row.item_id,
            visibility: knownWord(VISIBILITIES, row.visibility),
            readers: (readers.get(row.item_id) ?? []).map((one) => one.membership_id),
          },
        ],
  )
  return Map.groupBy(items, ({ priorityId }) => priorityId)
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
  await nameReaders(trx, key, item.id, item.readers)
  await linkFrameworks(trx, key, item.id, item.frameworks)
  await countOn(trx, key)
}

/** Takes an item off, and whom it named; those after it move up. The agenda's version counts on. */
export async function deleteItem(trx: RegistryDb, key: AgendaKey, itemId: string): Promise<void> {
  await nameReaders(trx, key, itemId, [])
  await linkFrameworks(trx, key, itemId, [])
  await withdrawConflicts(trx, key, itemId)
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

/** Changes who may read an item and how long it should take; their own version counts on. */
export async function changeItemSettings(
  trx: RegistryDb,
  key: AgendaKey,
  itemId: string,
  { visibility, plannedMinutes, readers, frameworks }: ItemSettings,
): Promise<void> {
  await trx
    .updateTable('agenda_item')
    .set((eb) => ({
      visibility,
      planned_minutes: plannedMinutes,
      settings_version: eb('settings_version', '+', 1),
    }))
    .where('council_id', '=', key.councilId)
    .where('agenda_id', '=', key.id)
    .where('item_id', '=', itemId)
    .execute()
  await nameReaders(trx, key, itemId, readers)
  await linkFrameworks(trx, key, itemId, frameworks)
}

/** Links an item to these frameworks, in the place of those there were. */
async function linkFrameworks(
  trx: RegistryDb,
  key: AgendaKey,
  itemId: string,
  frameworks: readonly string[],
): Promise<void> {
  const item = { council_id: key.councilId, agenda_id: key.id, item_id: itemId }
  await trx
    .deleteFrom('agenda_item_framework')
    .where('council_id', '=', key.councilId)
    .where('agenda_id', '=', key.id)
    .where('item_id', '=', itemId)
    .execute()
  if (frameworks.length === 0) return
  await trx
    .insertInto('agenda_item_framework')
    .values(frameworks.map((frameworkId) => ({ ...item, framework_id: frameworkId })))
    .execute()
}

/** Plans how long items take, all at once; those not named keep what they have. */
export async function planItems(
  trx: RegistryDb,
  key: AgendaKey,
  planned: readonly { id: string; minutes: number }[],
): Promise<void> {
  if (planned.length === 0) return
  await trx
    .updateTable('agenda_item')
    .set((eb) => {
      const stays = eb.case().when(eb.lit(false)).then(eb.ref('planned_minutes'))
      return {
        planned_minutes: planned
          .reduce((cases, { id, minutes }) => cases.when('item_id', '=', id).then(eb.lit(minutes)), stays)
          .else(eb.ref('planned_minutes'))
          .end(),
        settings_version: eb('settings_version', '+', 1),
      }
    })
    .where('council_id', '=', key.councilId)
    .where('agenda_id', '=', key.id)
    .execute()
}

/** How many minutes are planned on an agenda, over all its items. One query. */
export async function sumPlanned(db: RegistryDb, { councilId, id }: AgendaKey): Promise<number> {
  const { minutes } = await db
    .selectFrom('agenda_item')
    .select(({ fn }) => fn.sum<number | string | null>('planned_minutes').as('minutes'))
    .where('council_id', '=', councilId)
    .where('agenda_id', '=', id)
    .executeTakeFirstOrThrow()
  return Number(minutes ?? 0)
}

/** Names these memberships as readers of an item, in the place of those there were. */
async function nameReaders(
  trx: RegistryDb,
  key: AgendaKey,
  itemId: string,
  readers: readonly string[],
): Promise<void> {
  const item = { council_id: key.councilId, agenda_id: key.id, item_id: itemId }
  await trx
    .deleteFrom('agenda_item_reader')
    .where('council_id', '=', key.councilId)
    .where('agenda_id', '=', key.id)
    .where('item_id', '=', itemId)
    .execute()
  if (readers.length === 0) return
  await trx
    .insertInto('agenda_item_reader')
    .values(readers.map((membershipId) => ({ ...item, membership_id: membershipId })))
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

function toItem(
  row: Selectable<AgendaItemTable>,
  beside: Pick<AgendaItem, 'readers' | 'frameworks'>,
): AgendaItem {
  const { consultation_id: consultationId, priority_id: priorityId } = row
  return {
    id: row.item_id,
    kind: knownWord(ITEM_KINDS, row.kind),
    title: row.title,
    ...(row.action_id !== null && { actionId: row.action_id }),
    ...(row.made_of !== null && { madeOf: row.made_of }),
    ...(consultationId !== null && priorityId !== null && { priority: { consultationId, priorityId } }),
    notes: row.notes,
    minutes: row.minutes,
    plannedMinutes: row.planned_minutes,
    visibility: knownWord(VISIBILITIES, row.visibility),
    ...beside,
    version: row.version,
    settingsVersion: row.settings_version,
  }
}

function toItemRow({ councilId, id }: AgendaKey, item: AgendaItem, position: number) {
  return {
    council_id: councilId,
    agenda_id: id,
    item_id: item.id,
    position,
    kind: item.kind,
    title: item.title,
    consultation_id: item.priority?.consultationId ?? null,
    priority_id: item.priority?.priorityId ?? null,
    action_id: item.actionId ?? null,
    made_of: item.madeOf ?? null,
    notes: item.notes,
    minutes: item.minutes,
    planned_minutes: item.plannedMinutes,
    visibility: item.visibility,
    version: item.version,
    settings_version: item.settingsVersion,
  }
}
