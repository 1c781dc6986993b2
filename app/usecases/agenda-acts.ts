import {
  LONGEST_AGENDA_TITLE,
  LONGEST_PLACE,
  MOST_ITEMS,
  moved,
  sameItems,
  staysOnAgenda,
  type Agenda,
  type AgendaItem,
} from '#app/domain/agenda.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { agendaOf, changeAgenda, findAgenda, insertAgenda } from '#db/registry/agenda.ts'
import { deleteItem, insertItem, insertItems, orderItems } from '#db/registry/agenda-item.ts'
import { listQuestions } from '#db/registry/agenda-question.ts'
import { releasesOf } from '#db/registry/agenda-known.ts'
import { findConsultationById, listConsultationsOfIds } from '#db/registry/consultation.ts'
import { findMeeting } from '#db/registry/meeting.ts'
import { listShowsOfHands } from '#db/registry/show-of-hands.ts'
import type { RegistryDb } from '#db/stores.ts'
import { itemsOf, NOTHING_CHOSEN, type AgendaChoice, type ChoiceWords } from './agenda-choice.ts'
import type { AgendaAddress } from './agendas.ts'
import { actInCouncil, actOnConsultation, type InCouncil } from './authority.ts'
import type { UseCaseContext } from './context.ts'
import { newId } from './ids.ts'
import { record } from './journal.ts'
import type { ConsultationAddress } from './locate.ts'
import { actOnAgenda, freeItem, titleFaults, tooLong, type Done } from './on-agenda.ts'

/** The words of a new agenda: its title, the items that begin and end every meeting, and what items are called. */
export interface AgendaWords extends ChoiceWords {
  /** Of an agenda made of one result alone, after its title; null of any other. */
  title: (consultation: string | null) => string
  opening: string
  closing: string
}

/**
 * Makes a draft agenda of one released result: one item for each priority, in the official order, between the
 * usual first and last ones. Refuses with `agenda-exists` (and which) a result that stands on one already:
 * whoever wants it on another one composes it.
 */
export async function prepareAgenda(
  context: UseCaseContext,
  address: ConsultationAddress,
  words: AgendaWords,
): Promise<Result<{ id: string }>> {
  return actOnConsultation(context, address, 'prepare-agenda', async (trx, at) => {
    const { councilId, id: consultationId, slug } = at.consultation
    const existing = await agendaOf(trx, councilId, consultationId)
    if (existing !== undefined)
      return refused(refusal('agenda-exists', { details: { agenda: existing } }))
    return draft(trx, context, at, { ...NOTHING_CHOSEN, results: [slug] }, words, newId(context))
  })
}

/**
 * Makes a draft agenda of as many results, decisions and actions as are chosen, none included: it is never
 * without its first and its last item. A result may stand on several agendas: each says so of the others. The
 * same id twice makes one agenda: a form that was sent again.
 */
export async function composeAgenda(
  context: UseCaseContext,
  council: string,
  choice: AgendaChoice,
  words: AgendaWords,
  id: string,
): Promise<Result<{ id: string }>> {
  return actInCouncil(context, council, 'prepare-agenda', async (trx, at) => {
    if (!/^[0-9a-f]{32}$/.test(id)) return refused(refusal('body-malformed'))
    const known = await findAgenda(trx, { councilId: at.council.id, id })
    return known === undefined ? draft(trx, context, at, choice, words, id) : accepted({ id })
  })
}

async function draft(
  trx: RegistryDb,
  context: UseCaseContext,
  { council, capacity, authority: { capacities } }: InCouncil,
  choice: AgendaChoice,
  words: AgendaWords,
  id: string,
): Promise<Result<{ id: string }>> {
  const chosen = await itemsOf(trx, context, { council, capacities }, choice, words)
  if (!chosen.ok) return chosen
  const items = [
    { ...freeItem(context, words.opening), kind: 'opening' as const },
    ...chosen.value,
    { ...freeItem(context, words.closing), kind: 'closing' as const },
  ]
  if (items.length > MOST_ITEMS)
    return refused(refusal('agenda-full', { details: { most: MOST_ITEMS } }))
  const [only, ...others] = [...new Set(chosen.value.flatMap((one) => one.priority?.consultationId ?? []))]
  const alone = choice.results.length === 1 && others.length === 0 ? (only ?? null) : null
  const title =
    alone === null ? null : ((await findConsultationById(trx, council.id, alone))?.title ?? null)
  const agenda: Agenda = {
    councilId: council.id,
    id,
    title: words.title(title).slice(0, LONGEST_AGENDA_TITLE),
    place: '',
    version: 1,
  }
  await insertAgenda(trx, agenda, context.now())
  await insertItems(trx, agenda, items)
  await record(trx, context, {
    councilId: council.id,
    capacity,
    act: 'agenda-prepared',
    subject: id,
    details: { consultation: alone, items: items.length },
  })
  return accepted({ id })
}

/**
 * Adds results, decisions and actions to an agenda, before the item that ends the meeting; what stands on it
 * already is not added again. Refuses `choice-missing` where nothing is chosen.
 */
export async function addToAgenda(
  context: UseCaseContext,
  address: AgendaAddress,
  choice: AgendaChoice,
  words: ChoiceWords,
): Promise<Result<null>> {
  return actOnAgenda(context, address, 'item-added', async (trx, { council, authority, agenda, items }) => {
    if ([...choice.results, ...choice.followUps, ...choice.actions].length === 0)
      return refused(refusal('choice-missing', { field: 'result' }))
    const at = { council, capacities: authority.capacities }
    const added = await itemsOf(trx, context, at, choice, words, items)
    if (!added.ok) return added
    if (items.length + added.value.length > MOST_ITEMS)
      return refused(refusal('agenda-full', { details: { most: MOST_ITEMS } }))
    let position = placeOfNew(items)
    for (const item of added.value) {
      await insertItem(trx, agenda, item, position)
      position += 1
    }
    return accepted(added.value.length === 0 ? 'as-it-was' : 'changed')
  })
}

/** Where a new item comes, from 0: at the end, but before the next date where that ends the agenda. */
function placeOfNew(items: readonly Pick<AgendaItem, 'kind'>[]): number {
  return items.at(-1)?.kind === 'closing' ? items.length - 1 : items.length
}

export interface AgendaDetails {
  title: string
  /** Calendar date; null while it is not known. */
  meetsOn: string | null
  place: string
}

/**
 * Says what the meeting is called, when and where it takes place. Refuses `meeting-planned` once it is planned:
 * from then on its own page says so, to those who were convened too.
 */
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
    if ((await findMeeting(trx, agenda)) !== undefined) return refused(refusal('meeting-planned'))
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
    await insertItem(trx, agenda, freeItem(context, title), placeOfNew(items))
    return accepted('changed')
  })
}

/**
 * Takes an item off. Refuses with `item-asked` where somebody asked about it, with `item-written` where its notes,
 * minutes or votes would be lost, with `item-needed`
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
    const asked = await listQuestions(trx, agenda)
    if (asked.some((question) => question.itemId === itemId)) return refused(refusal('item-asked'))
    if (item.notes !== '' || item.minutes !== '') return refused(refusal('item-written'))
    if ((await listShowsOfHands(trx, agenda)).some((show) => show.itemId === itemId))
      return refused(refusal('item-written'))
    await deleteItem(trx, agenda, itemId)
    return accepted('changed')
  })
}

/** Puts a priority that was taken off back on an agenda of its consultation, where new items come. */
export async function restorePriority(
  context: UseCaseContext,
  address: AgendaAddress,
  { consultation: slug, priority: priorityId }: { consultation: string; priority: string },
): Promise<Result<null>> {
  return actOnAgenda(context, address, 'item-added', async (trx, { council, agenda, items }) => {
    const ids = items.flatMap(({ priority }) => priority?.consultationId ?? [])
    const about = (await listConsultationsOfIds(trx, council.id, [...new Set(ids)])).find(
      (one) => one.slug === slug,
    )
    const priority = about?.priorities.find(({ id }) => id === priorityId)
    if (about === undefined || priority === undefined) return refused(refusal('unknown-priority'))
    const stands = (item: AgendaItem) =>
      item.kind === 'priority' &&
      item.priority?.consultationId === about.id &&
      item.priority.priorityId === priorityId
    if (items.some(stands)) return accepted('as-it-was')
    const release = (await releasesOf(trx, council.id, [about.id])).get(about.id)
    const item = {
      ...freeItem(context, priority.title),
      kind: 'priority' as const,
      priority: { consultationId: about.id, priorityId },
      ...(release !== undefined && { madeOf: release.contentHash }),
    }
    await insertItem(trx, agenda, item, placeOfNew(items))
    return accepted('changed')
  })
}
