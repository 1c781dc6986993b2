import {
  faultsOfPriority,
  mayConsolidate,
  type PriorityWords,
} from '#app/domain/consolidation.ts'
import { MOST_PRIORITIES, moved } from '#app/domain/draft.ts'
import { accepted, refusal, refused, type Refusal, type Result } from '#app/domain/refusal.ts'
import { findCandidates, findSources } from '#db/registry/consolidation.ts'
import {
  changePriority,
  deletePriority,
  deleteSources,
  insertPriority,
  insertSources,
  listPriorities,
  orderPriorities,
  type WrittenPriority,
} from '#db/registry/priority.ts'
import type { RegistryDb } from '#db/stores.ts'
import { actOnConsultation, type InConsultation } from './authority.ts'
import type { UseCaseContext } from './context.ts'
import { newId } from './ids.ts'
import { record } from './journal.ts'
import type { ConsultationAddress } from './locate.ts'

/**
 * Makes a priority of accepted proposals. Refuses one that is a source already (`source-taken`) or no
 * longer accepted (`unknown-proposal`), and a priority made of nothing where texts are collected.
 */
export async function addPriority(
  context: UseCaseContext,
  address: ConsultationAddress,
  { words, sources }: { words: PriorityWords; sources: readonly string[] },
): Promise<Result<{ id: string }>> {
  return consolidate(context, address, async (trx, at) => {
    const { councilId, id: consultationId, priorities } = at.consultation
    const refusals = faultsOfPriority(words, at.consultation)
    if (priorities.length >= MOST_PRIORITIES)
      refusals.push(refusal('too-many', { details: { most: MOST_PRIORITIES } }))
    if (sources.length === 0 && collects(at))
      refusals.push(refusal('source-missing', { field: 'source' }))
    refusals.push(...(await faultsOfSources(trx, at, sources)))
    if (refusals.length > 0) return refused(...refusals)
    const key = { councilId, consultationId, id: newId(context) }
    await insertPriority(trx, councilId, consultationId, { id: key.id, ...words })
    await insertSources(trx, key, sources)
    await record(trx, context, {
      councilId,
      capacity: at.capacity,
      act: 'priority-added',
      subject: key.id,
      details: { sources: sources.length },
    })
    return accepted({ id: key.id })
  })
}

export interface PriorityEdit {
  /** The version whose words were before one's eyes. */
  version: number
  words: PriorityWords
  /** Ids of proposals that become sources … */
  added: readonly string[]
  /** … and that are sources no more. What is in neither stays as it is. */
  removed: readonly string[]
}

/** Changes the words and the sources of a priority. Refuses `changed-meanwhile`, and as `addPriority` does. */
export async function editPriority(
  context: UseCaseContext,
  address: ConsultationAddress,
  id: string,
  { version, words, added, removed }: PriorityEdit,
): Promise<Result<null>> {
  return consolidate(context, address, async (trx, at) => {
    const { councilId, id: consultationId } = at.consultation
    const key = { councilId, consultationId, id }
    const current = await currentPriority(trx, at, id, version)
    if (!current.ok) return current
    const own = (await findSources(trx, councilId, consultationId, id)).map((source) => source.id)
    const toRemove = own.filter((source) => removed.includes(source))
    const toAdd = added.filter((source) => !own.includes(source))
    const remaining = own.length - toRemove.length + toAdd.length
    const refusals = faultsOfPriority(words, at.consultation)
    if (remaining === 0 && own.length > 0 && collects(at))
      refusals.push(refusal('source-missing', { field: 'source' }))
    refusals.push(...(await faultsOfSources(trx, at, toAdd)))
    if (refusals.length > 0) return refused(...refusals)
    await changePriority(trx, key, words)
    await insertSources(trx, key, toAdd)
    await deleteSources(trx, key, toRemove)
    await record(trx, context, {
      councilId,
      capacity: at.capacity,
      act: 'priority-edited',
      subject: id,
      details: { sources: remaining },
    })
    return accepted(null)
  })
}

/** Takes a priority off the list; its proposals can be used again. Refuses `changed-meanwhile`. */
export async function removePriority(
  context: UseCaseContext,
  address: ConsultationAddress,
  id: string,
  version: number,
): Promise<Result<null>> {
  return consolidate(context, address, async (trx, at) => {
    const { councilId, id: consultationId } = at.consultation
    const current = await currentPriority(trx, at, id, version)
    if (!current.ok) return current
    const own = await findSources(trx, councilId, consultationId, id)
    await deletePriority(trx, { councilId, consultationId, id })
    await record(trx, context, {
      councilId,
      capacity: at.capacity,
      act: 'priority-removed',
      subject: consultationId,
      details: { priority: id, sources: own.length },
    })
    return accepted(null)
  })
}

/** Moves a priority one place in the list, which is for the team alone: each voter sees its own order. */
export async function movePriority(
  context: UseCaseContext,
  address: ConsultationAddress,
  id: string,
  by: 'up' | 'down',
): Promise<Result<null>> {
  return consolidate(context, address, async (trx, at) => {
    const { councilId, id: consultationId, priorities } = at.consultation
    const ids = priorities.map((priority) => priority.id)
    if (!ids.includes(id)) return refused(refusal('unknown-priority'))
    const order = moved(ids, id, by)
    if (order === ids) return accepted(null)
    await orderPriorities(trx, councilId, consultationId, order)
    await record(trx, context, {
      councilId,
      capacity: at.capacity,
      act: 'priorities-ordered',
      subject: consultationId,
      details: { priorities: ids.length },
    })
    return accepted(null)
  })
}

/** An act on the list of priorities, while it may change. */
function consolidate<T>(
  context: UseCaseContext,
  address: ConsultationAddress,
  act: (trx: RegistryDb, at: InConsultation) => Promise<Result<T>>,
): Promise<Result<T>> {
  return actOnConsultation(context, address, 'consolidate', async (trx, at) => {
    const open = mayConsolidate(at.consultation, context.now())
    return open.ok ? act(trx, at) : open
  })
}

async function currentPriority(
  trx: RegistryDb,
  { consultation }: InConsultation,
  id: string,
  version: number,
): Promise<Result<WrittenPriority>> {
  const { councilId, id: consultationId } = consultation
  const list = await listPriorities(trx, councilId, consultationId)
  const current = list.find((priority) => priority.id === id)
  if (current === undefined) return refused(refusal('unknown-priority'))
  return current.version === version ? accepted(current) : refused(refusal('changed-meanwhile'))
}

async function faultsOfSources(
  trx: RegistryDb,
  { consultation }: InConsultation,
  ids: readonly string[],
): Promise<Refusal[]> {
  const found = await findCandidates(trx, consultation.councilId, consultation.id, ids)
  const usable = found.filter(({ status }) => status === 'accepted')
  const refusals: Refusal[] = []
  if (usable.some(({ priorityId }) => priorityId !== undefined))
    refusals.push(refusal('source-taken', { field: 'source' }))
  if (usable.length < ids.length) refusals.push(refusal('source-gone', { field: 'source' }))
  return refusals
}

function collects({ consultation }: InConsultation): boolean {
  return consultation.calendar.proposing !== undefined
}
