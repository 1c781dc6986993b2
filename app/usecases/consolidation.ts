import {
  faultsOfPriority,
  mayConsolidate,
  type PriorityWords,
} from '#app/domain/consolidation.ts'
import type { Priority } from '#app/domain/consultation.ts'
import { calendarDay } from '#app/domain/day.ts'
import { MOST_PRIORITIES, moved } from '#app/domain/draft.ts'
import { accepted, refusal, refused, type Refusal, type Result } from '#app/domain/refusal.ts'
import { findCandidates, findSources, type Candidate } from '#db/registry/consolidation.ts'
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
import { keepRemoved } from '#db/registry/removed-priority.ts'
import type { RegistryDb } from '#db/stores.ts'
import { actOnConsultation, type InConsultation } from './authority.ts'
import type { UseCaseContext } from './context.ts'
import { newId } from './ids.ts'
import { record } from './journal.ts'
import type { ConsultationAddress } from './locate.ts'
import { tellMerged, tellUnmerged } from './merges.ts'

export interface NewPriority {
  words: PriorityWords
  /** Ids of proposals. */
  sources: readonly string[]
  /** The priority that is split: some of its sources become those of this one. */
  from?: string
}

/**
 * Makes a priority of accepted proposals, or splits one in two. Refuses one that is a source already
 * (`source-taken`) or no longer accepted (`source-gone`), and a priority made of nothing where texts are
 * collected. The authors are told.
 */
export async function addPriority(
  context: UseCaseContext,
  address: ConsultationAddress,
  { words, sources, from }: NewPriority,
): Promise<Result<{ id: string }>> {
  return consolidate(context, address, async (trx, at) => {
    const { councilId, id: consultationId, priorities } = at.consultation
    const refusals = faultsOfPriority(words, at.consultation)
    if (priorities.length >= MOST_PRIORITIES)
      refusals.push(refusal('too-many', { details: { most: MOST_PRIORITIES } }))
    if (sources.length === 0 && collects(at))
      refusals.push(refusal('source-missing', { field: 'source' }))
    refusals.push(...(await faultsOfSources(trx, at, sources, from)))
    const split = await splitOff(trx, at, sources, from)
    if (!split.ok) refusals.push(...split.refusals)
    if (!split.ok || refusals.length > 0) return refused(...refusals)
    const key = { councilId, consultationId, id: newId(context) }
    await insertPriority(trx, councilId, consultationId, { id: key.id, ...words })
    if (split.value !== null) {
      const { priority, moved: leaving } = split.value
      await deleteSources(trx, { ...key, id: priority.id }, leaving.map(({ id }) => id))
      await tellUnmerged(trx, context, at, priority.title, leaving)
    }
    await insertSources(trx, key, sources)
    await tellMerged(trx, context, at, words.title, sources)
    await record(trx, context, {
      councilId,
      capacity: at.capacity,
      act: split.value === null ? 'priority-added' : 'priority-split',
      subject: key.id,
      details: {
        sources: sources.length,
        ...(split.value !== null && { from: split.value.priority.id }),
      },
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
    const sources = await findSources(trx, councilId, consultationId, id)
    const own = sources.map((source) => source.id)
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
    await tellMerged(trx, context, at, words.title, toAdd)
    await tellUnmerged(
      trx,
      context,
      at,
      current.value.title,
      sources.filter((source) => toRemove.includes(source.id)),
    )
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

/**
 * Takes a priority off the list; its proposals can be used again, and it can be put back until voting opens.
 * The authors are told. Refuses `changed-meanwhile`.
 */
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
    // What was withdrawn is to leave no sentence in words that are kept for later.
    if (own.every(({ status }) => status === 'accepted'))
      await keepRemoved(trx, { councilId, consultationId }, {
        ...current.value,
        removedOn: calendarDay(context.now(), at.council.timeZone),
        sources: own.map((source) => source.id),
      })
    await tellUnmerged(trx, context, at, current.value.title, own)
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
export function consolidate<T>(
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
  from?: string,
): Promise<Refusal[]> {
  const found = await findCandidates(trx, consultation.councilId, consultation.id, ids)
  const usable = found.filter(({ status }) => status === 'accepted')
  const refusals: Refusal[] = []
  if (usable.some(({ priorityId }) => priorityId !== undefined && priorityId !== from))
    refusals.push(refusal('source-taken', { field: 'source' }))
  if (usable.length < ids.length) refusals.push(refusal('source-gone', { field: 'source' }))
  return refusals
}

/** What leaves a priority that is split: at least one of its sources stays. Null where none is split. */
async function splitOff(
  trx: RegistryDb,
  { consultation }: InConsultation,
  sources: readonly string[],
  from: string | undefined,
): Promise<Result<{ priority: Priority; moved: readonly Candidate[] } | null>> {
  if (from === undefined) return accepted(null)
  const priority = consultation.priorities.find(({ id }) => id === from)
  if (priority === undefined) return refused(refusal('unknown-priority'))
  const own = await findSources(trx, consultation.councilId, consultation.id, from)
  const leaving = own.filter(({ id }) => sources.includes(id))
  return leaving.length < own.length
    ? accepted({ priority, moved: leaving })
    : refused(refusal('source-missing', { field: 'source' }))
}

function collects({ consultation }: InConsultation): boolean {
  return consultation.calendar.proposing !== undefined
}
