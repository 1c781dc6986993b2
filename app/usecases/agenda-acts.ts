import {
  inOfficialOrder,
  LONGEST_AGENDA_TITLE,
  LONGEST_MINUTES,
  LONGEST_NOTES,
  LONGEST_PLACE,
  MOST_ITEMS,
  moved,
  sameItems,
  type Agenda,
  type AgendaItem,
  type ItemWords,
} from '#app/domain/agenda.ts'
import { accepted, refusal, refused, type Refusal, type Result } from '#app/domain/refusal.ts'
import { agendaOf, changeAgenda, holdAgenda, insertAgenda } from '#db/registry/agenda.ts'
import {
  changeItem,
  deleteItem,
  insertItem,
  insertItems,
  itemsOfPriorities,
  listItems,
  orderItems,
} from '#db/registry/agenda-item.ts'
import { listPriorities } from '#db/registry/priority.ts'
import { findRelease } from '#db/registry/release.ts'
import type { RegistryDb } from '#db/stores.ts'
import type { AgendaAddress } from './agendas.ts'
import { actInCouncil, actOnConsultation, type InCouncil } from './authority.ts'
import type { UseCaseContext } from './context.ts'
import { newId } from './ids.ts'
import { record } from './journal.ts'
import type { ConsultationAddress } from './locate.ts'

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
      freeItem(context, words.opening),
      ...inOfficialOrder(priorities, release.content).map((priority) => ({
        ...freeItem(context, priority.title),
        priority: { consultationId, priorityId: priority.id },
      })),
      freeItem(context, words.closing),
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

function freeItem(context: UseCaseContext, title: string): AgendaItem {
  return { id: newId(context), title, notes: '', minutes: '', version: 1 }
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

/** Takes an item off. Refuses with `item-written` where its notes or minutes would be lost. */
export async function removeItem(
  context: UseCaseContext,
  address: AgendaAddress,
  itemId: string,
): Promise<Result<null>> {
  return actOnAgenda(context, address, 'item-removed', async (trx, { agenda, items }) => {
    const item = items.find(({ id }) => id === itemId)
    if (item === undefined) return refused(refusal('unknown-agenda-item'))
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
    if ((await itemsOfPriorities(trx, council.id, consultationId)).has(priorityId))
      return accepted('as-it-was')
    const item = { ...freeItem(context, priority.title), priority: { consultationId, priorityId } }
    await insertItem(trx, agenda, item, items.length)
    return accepted('changed')
  })
}

/**
 * Writes the notes and the minutes of an item, and the title of one that is not about a priority. Sending
 * the same words twice is no conflict.
 */
export async function writeItem(
  context: UseCaseContext,
  address: AgendaAddress & { item: string },
  words: ItemWords,
  version: number,
): Promise<Result<null>> {
  return actOnAgenda(context, address, 'item-written', async (trx, { agenda, items }) => {
    const item = items.find(({ id }) => id === address.item)
    if (item === undefined) return refused(refusal('unknown-agenda-item'))
    const title = item.priority === undefined ? words.title : item.title
    const { notes, minutes } = words
    const reasons = [
      ...(item.priority === undefined ? titleFaults(title) : []),
      ...(notes.length > LONGEST_NOTES ? [tooLong('notes', LONGEST_NOTES)] : []),
      ...(minutes.length > LONGEST_MINUTES ? [tooLong('minutes', LONGEST_MINUTES)] : []),
    ]
    if (reasons.length > 0) return refused(...reasons)
    if (item.title === title && item.notes === notes && item.minutes === minutes)
      return accepted('as-it-was')
    if (item.version !== version) return refused(refusal('changed-meanwhile'))
    await changeItem(trx, agenda, item.id, { title, notes, minutes })
    return accepted('changed')
  })
}

function titleFaults(title: string, field = 'title'): readonly Refusal[] {
  if (title.trim() === '') return [refusal('title-missing', { field })]
  return title.length > LONGEST_AGENDA_TITLE ? [tooLong(field, LONGEST_AGENDA_TITLE)] : []
}

function tooLong(field: string, most: number): Refusal {
  return refusal('text-too-long', { field, details: { most } })
}

/** What of an agenda changed: all that the journal says about it. */
type Change = 'details' | 'order' | 'item-added' | 'item-removed' | 'item-written'

interface OnAgenda extends InCouncil {
  agenda: Agenda
  items: readonly AgendaItem[]
}

/** Whether there was anything to change. */
type Done = 'changed' | 'as-it-was'

/** A change of an agenda that is held meanwhile, journalled where it was one. */
async function actOnAgenda(
  context: UseCaseContext,
  address: AgendaAddress,
  change: Change,
  act: (trx: RegistryDb, at: OnAgenda) => Promise<Result<Done>>,
): Promise<Result<null>> {
  return actInCouncil(context, address.council, 'write-agenda', async (trx, at) => {
    const key = { councilId: at.council.id, id: address.agenda }
    const agenda = await holdAgenda(trx, key)
    if (agenda === undefined) return refused(refusal('unknown-agenda'))
    const items = await listItems(trx, key)
    const done = await act(trx, { ...at, agenda, items })
    if (!done.ok) return done
    if (done.value === 'changed')
      await record(trx, context, {
        councilId: at.council.id,
        capacity: at.capacity,
        act: 'agenda-edited',
        subject: agenda.id,
        details: { change },
      })
    return accepted(null)
  })
}
