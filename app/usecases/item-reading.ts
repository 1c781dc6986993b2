import type { AgendaItem } from '#app/domain/agenda.ts'
import { minutesBefore } from '#app/domain/agenda-time.ts'
import { mayReadItem, type ItemReader } from '#app/domain/agenda-visibility.ts'
import type { AgendaKey } from '#db/registry/agenda.ts'
import { listItems } from '#db/registry/agenda-item.ts'
import type { RegistryDb } from '#db/stores.ts'
import type { Authority } from './authority.ts'

/** An item and its number on the whole agenda, from 1: the same for all who may read it. */
export interface NumberedItem extends AgendaItem {
  number: number
  /** Minutes from the start of the meeting; null where an item before it has no length. */
  startsAfter: number | null
}

/**
 * Somebody before the items of one meeting, from the roles held now. `ofTheirGroup`: whether the meeting is
 * of a working group that they are a member of; whoever knows the body of a meeting says so.
 */
export function readerOf(
  { capacities, memberships }: Pick<Authority, 'capacities' | 'memberships'>,
  { ofTheirGroup = false, published = false }: Partial<Pick<ItemReader, 'ofTheirGroup' | 'published'>> = {},
): ItemReader {
  return { capacities, memberships: memberships.map(({ id }) => id), ofTheirGroup, published }
}

/**
 * The items of an agenda that somebody may read, in order, with the numbers that they have on the whole of it.
 * Everything that shows items to anybody is made of these: pages, data, documents, letters. Three queries.
 */
export async function readableItems(
  db: RegistryDb,
  key: AgendaKey,
  reader: ItemReader,
): Promise<NumberedItem[]> {
  const items = await listItems(db, key)
  const before = minutesBefore(items)
  return items
    .map((item, index) => ({ ...item, number: index + 1, startsAfter: before[index] ?? null }))
    .filter((item) => mayReadItem(item, reader))
}
