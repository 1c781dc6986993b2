import type { Priority } from '#app/domain/consultation.ts'
import type { RegistryDb } from './schema.ts'

/** Names one priority. */
export interface PriorityKey {
  councilId: string
  consultationId: string
  id: string
}

/** A priority as those who write the list know it. */
export interface WrittenPriority extends Priority {
  /** Counts the changes of its words, from 1. */
  version: number
}

/** A proposal of which a priority was made. */
export interface PrioritySource {
  priorityId: string
  proposalId: string
  /** Null for a proposal that is not public any more: withdrawn by its author, or retracted. */
  title: string | null
}

/** The priorities of a consultation, in the order of the list. One query. */
export async function listPriorities(
  db: RegistryDb,
  councilId: string,
  consultationId: string,
): Promise<WrittenPriority[]> {
  const rows = await db
    .selectFrom('priority')
    .select(['priority_id', 'title', 'description', 'theme_id', 'cost', 'version'])
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .orderBy('position')
    .execute()
  return rows.map(({ priority_id, title, description, theme_id, cost, version }) => ({
    id: priority_id,
    title,
    description,
    ...(theme_id !== null && { themeId: theme_id }),
    ...(cost !== null && { cost }),
    version,
  }))
}

/** The proposals of which all priorities of a consultation were made. One query. */
export async function listSources(
  db: RegistryDb,
  councilId: string,
  consultationId: string,
): Promise<PrioritySource[]> {
  const rows = await db
    .selectFrom('priority_source as source')
    .innerJoin('proposal', (join) =>
      join
        .onRef('proposal.council_id', '=', 'source.council_id')
        .onRef('proposal.consultation_id', '=', 'source.consultation_id')
        .onRef('proposal.proposal_id', '=', 'source.proposal_id'),
    )
    .select(['source.priority_id', 'source.proposal_id', 'proposal.title', 'proposal.status'])
    .where('source.council_id', '=', councilId)
    .where('source.consultation_id', '=', consultationId)
    .orderBy('proposal.received_on')
    .orderBy('source.proposal_id')
    .execute()
  return rows.map(({ priority_id, proposal_id, title, status }) => ({
    priorityId: priority_id,
    proposalId: proposal_id,
    title: status === 'accepted' ? title : null,
  }))
}

/**
 * Adds a priority at the end of the list; call it with the consultation held. Throws where the id is
 * taken in the consultation, and on a theme from elsewhere.
 */
export async function insertPriority(
  trx: RegistryDb,
  councilId: string,
  consultationId: string,
  { id, title, description, themeId, cost }: Priority,
): Promise<void> {
  await trx
    .insertInto('priority')
    .values((eb) => ({
      council_id: councilId,
      consultation_id: consultationId,
      priority_id: id,
      position: eb
        .selectFrom('priority')
        .select(eb(eb.fn.coalesce(eb.fn.max('position'), eb.val(-1)), '+', 1).as('next'))
        .where('council_id', '=', councilId)
        .where('consultation_id', '=', consultationId),
      theme_id: themeId ?? null,
      title,
      description,
      cost: cost ?? null,
    }))
    .execute()
}

/** Changes the words of a priority, counting its version on. */
export async function changePriority(
  db: RegistryDb,
  { councilId, consultationId, id }: PriorityKey,
  { title, description, themeId, cost }: Omit<Priority, 'id'>,
): Promise<void> {
  await db
    .updateTable('priority')
    .set((eb) => ({
      title,
      description,
      theme_id: themeId ?? null,
      cost: cost ?? null,
      version: eb('version', '+', 1),
    }))
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .where('priority_id', '=', id)
    .execute()
}

/** Takes a priority off the list; its sources become available again. */
export async function deletePriority(
  trx: RegistryDb,
  { councilId, consultationId, id }: PriorityKey,
): Promise<void> {
  for (const table of ['priority_source', 'priority'] as const)
    await trx
      .deleteFrom(table)
      .where('council_id', '=', councilId)
      .where('consultation_id', '=', consultationId)
      .where('priority_id', '=', id)
      .execute()
}

/** Puts the priorities of a consultation in the order of `ids`, which names them all. One query. */
export async function orderPriorities(
  db: RegistryDb,
  councilId: string,
  consultationId: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  await db
    .updateTable('priority')
    .set((eb) => {
      const stays = eb.case().when(eb.lit(false)).then(eb.ref('position'))
      return {
        position: ids
          .reduce((cases, id, index) => cases.when('priority_id', '=', id).then(eb.lit(index)), stays)
          .else(eb.ref('position'))
          .end(),
      }
    })
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .execute()
}

/** Adds proposals to the sources of a priority. Throws where one is a source already. */
export async function insertSources(
  db: RegistryDb,
  { councilId, consultationId, id }: PriorityKey,
  proposalIds: readonly string[],
): Promise<void> {
  if (proposalIds.length === 0) return
  await db
    .insertInto('priority_source')
    .values(
      proposalIds.map((proposal_id) => ({
        council_id: councilId,
        consultation_id: consultationId,
        priority_id: id,
        proposal_id,
      })),
    )
    .execute()
}

/** Takes proposals out of a priority's sources. One query. */
export async function deleteSources(
  db: RegistryDb,
  { councilId, consultationId, id }: PriorityKey,
  proposalIds: readonly string[],
): Promise<void> {
  if (proposalIds.length === 0) return
  await db
    .deleteFrom('priority_source')
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .where('priority_id', '=', id)
    .where('proposal_id', 'in', proposalIds)
    .execute()
}
