import {
  inOfficialOrder,
  LONGEST_PLACE,
  MOST_ITEMS,
  moved,
  sameItems,
  staysOnAgenda,
  type Agenda,
} from '#app/domain/agenda.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { agendaOf, changeAgenda, insertAgenda } from '#db/registry/agenda.ts'
import {
  deleteItem,
  insertItem,
  insertItems,
  orderItems,
} from '#db/registry/agenda-item.ts'
import { listPriorities } from '#db/registry/priority.ts'
import { findRelease } from '#db/registry/release.ts'
import type { RegistryDb } from '#db/stores.ts'
import type { AgendaAddress } from './agendas.ts'
import { actOnConsultation } from './authority.ts'
import type { UseCaseContext } from './context.ts'
import { newId } from './ids.ts'
import { record } from './journal.ts'
import type { ConsultationAddress } from './locate.ts'
import { actOnAgenda, freeItem, titleFaults, tooLong, type Done } from './on-agenda.ts'

/** The words of a new agenda: its title, and the items that begin and end every meeting. */
export interface AgendaWords {
  title: (consultation: string) => string
  opening: string
  closing: string
}

/**
 * Makes a draft agenda of a released result: one item for each priority, in the official order,
 * between the usual first and last ones. Refuses with `agenda-exists` (and which) a result that
 * stands on one already.
 */
export async function prepareAgenda(
  context: UseCaseContext,
  address: ConsultationAddress,
  words: AgendaWords,
): Promise<Result<{ id: string }>> {
  return actOnConsultation(context, address, 'prepare-agenda', async (trx, at) => {
    const { councilId, id: consultationId, priorities, title } = at.consultation
    const existing = await agendaOf(trx, councilId, consultationId)
    if (existing !== undefined)
      return refused(refusal('agenda-exists', { details: { agenda: existing } }))
    const release = await findRelease(trx, councilId, consultationId)
    if (release === undefined) return refused(refusal('not-released'))
    const id = newId(context)
    const items = [
      { ...freeItem(context, words.opening), kind: 'opening' as const },
      ...inOfficialOrder(priorities, release.content).map((priority) => ({
        ...freeItem(context, priority.title),
        kind: 'priority' as const,
        priority: { consultationId, priorityId: priority.id },
      })),
      { ...freeItem(context, words.closing), kind: 'closing' as const },
    ]
    const agenda: Agenda = { councilId, id, title: words.title(title), place: '', version: 1 }
    await insertAgenda(trx, agenda, context.now())
    await insertItems(trx, agenda, items)
    await record(trx, context, {
      councilId,
      capacity: at.capacity,
      act: 'agenda-prepared',
      subject: id,
      details: { consultation: consultationId, items: items.length },
    })
    return accepted({ id })
  })
}

export interface AgendaDetails {
  title: string
  /** Calendar date; null while it is not known. */
  meetsOn: string | null
  place: string
}

/** Says what the meeting is called, when and where it takes place. */
export async function describeAgenda(
  context: UseCaseContext,
  address: AgendaAddress,
  { title, meetsOn, place }: AgendaDetails,
  version: number,
): Promise<Result<null>> {
  return actOnAgenda(context, address, 'details', async (trx, { agenda }) => {
    const reasons = [
      ...titleFaults(title),
      ...(place.length > LONGEST_PLACE ? [tooLong('place', LONGEST_PLACE)] : []),
    ]
    if (reasons.length > 0) return refused(...reasons)
    const { meetsOn: before = null, ...rest } = agenda
    if (agenda.title === title && before === meetsOn && agenda.place === place)
      return accepted('as-it-was')
    if (agenda.version !== version) return refused(refusal('changed-meanwhile'))
    await changeAgenda(trx, { ...rest, title, place, ...(meetsOn !== null && { meetsOn }) })
    return accepted('changed')
  })
}

/**
 * Puts the items in another order. Refuses with `order-malformed` a list that is not exactly that of the
 * agenda, with `changed-meanwhile` one made from another version of it.
 */
export async function orderAgenda(
  context: UseCaseContext,
  address: AgendaAddress,
  order: readonly string[],
  version: number,
): Promise<Result<null>> {
  return actOnAgenda(context, address, 'order', async (trx, { agenda, items }) => {
    if (agenda.version !== version) return refused(refusal('changed-meanwhile'))
    const ids = items.map(({ id }) => id)
    if (!sameItems(order, ids)) return refused(refusal('order-malformed'))
    return putInOrder(trx, agenda, ids, order)
  })
}

/** Moves one item a place up or down. Refuses as `orderAgenda`. */
export async function moveItem(
  context: UseCaseContext,
  address: AgendaAddress,
  { item, direction }: { item: string; direction: 'up' | 'down' },
  version: number,
): Promise<Result<null>> {
  return actOnAgenda(context, address, 'order', async (trx, { agenda, items }) => {
    if (agenda.version !== version) return refused(refusal('changed-meanwhile'))
    const ids = items.map(({ id }) => id)
    if (!ids.includes(item)) return refused(refusal('unknown-agenda-item'))
    return putInOrder(trx, agenda, ids, moved(ids, item, direction))
  })
}

async function putInOrder(
  trx: RegistryDb,
  agenda: Agenda,
  before: readonly string[],
  after: readonly string[],
): Promise<Result<Done>> {
  if (after.join() === before.join()) return accepted('as-it-was')
  await orderItems(trx, agenda, after)
  return accepted('changed')
}

/** Adds an item of the committee's own at the end. */
export async function addItem(
  context: UseCaseContext,
  address: AgendaAddress,
  title: string,
): Promise<Result<null>> {
  return actOnAgenda(context, address, 'item-added', async (trx, { agenda, items }) => {
    const reasons = titleFaults(title, 'newItem')
    if (reasons.length > 0) return refused(...reasons)
    if (items.length >= MOST_ITEMS)
      return refused(refusal('agenda-full', { details: { most: MOST_ITEMS } }))
    await insertItem(trx, agenda, freeItem(context, title), items.length)
    return accepted('changed')
  })
}

/**
 * Takes an item off. Refuses with `item-written` where its notes or minutes would be lost, with `item-needed`
 * the two that no meeting is without.
 */
export async function removeItem(
  context: UseCaseContext,
  address: AgendaAddress,
  itemId: string,
): Promise<Result<null>> {
  return actOnAgenda(context, address, 'item-removed', async (trx, { agenda, items }) => {
    const item = items.find(({ id }) => id === itemId)
    if (item === undefined) return refused(refusal('unknown-agenda-item'))
    if (staysOnAgenda(item.kind)) return refused(refusal('item-needed'))
    if (item.notes !== '' || item.minutes !== '') return refused(refusal('item-written'))
    await deleteItem(trx, agenda, itemId)
    return accepted('changed')
  })
}

/** Puts a priority that was taken off back on the agenda of its consultation, at the end. */
export async function restorePriority(
  context: UseCaseContext,
  address: AgendaAddress,
  priorityId: string,
): Promise<Result<null>> {
  return actOnAgenda(context, address, 'item-added', async (trx, { council, agenda, items }) => {
    const about = items.find(({ priority }) => priority !== undefined)?.priority
    if (about === undefined) return refused(refusal('unknown-priority'))
    const { consultationId } = about
    const priority = (await listPriorities(trx, council.id, consultationId)).find(
      ({ id }) => id === priorityId,
    )
    if (priority === undefined) return refused(refusal('unknown-priority'))
    if (items.some((item) => item.kind === 'priority' && item.priority?.priorityId === priorityId))
      return accepted('as-it-was')
    const item = {
      ...freeItem(context, priority.title),
      kind: 'priority' as const,
      priority: { consultationId, priorityId },
    }
    await insertItem(trx, agenda, item, items.length)
    return accepted('changed')
  })
}
