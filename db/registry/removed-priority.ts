import type { Priority } from '#app/domain/consultation.ts'
import type { PriorityKey } from './priority.ts'
import type { ProposalKey } from './proposal.ts'
import type { RegistryDb } from './schema.ts'

type Place = Omit<PriorityKey, 'id'>

/** A priority that was taken off the list, with the ids of the proposals that it came from. */
export interface RemovedPriority extends Priority {
  /** Calendar date in the council's time zone. */
  removedOn: string
  sources: readonly string[]
}

/** Keeps a priority that is taken off the list, until voting opens. Call it with the consultation held. */
export async function keepRemoved(
  trx: RegistryDb,
  { councilId, consultationId }: Place,
  { id, title, description, themeId, cost, removedOn, sources }: RemovedPriority,
): Promise<void> {
  const key = { council_id: councilId, consultation_id: consultationId, priority_id: id }
  await trx
    .insertInto('removed_priority')
    .values({
      ...key,
      title,
      description,
      theme_id: themeId ?? null,
      cost: cost ?? null,
      removed_on: removedOn,
    })
    .execute()
  if (sources.length > 0)
    await trx
      .insertInto('removed_source')
      .values(sources.map((proposal_id) => ({ ...key, proposal_id })))
      .execute()
}

/** The priorities taken off the list of a consultation, the latest day first. Two queries. */
export async function listRemoved(
  db: RegistryDb,
  { councilId, consultationId }: Place,
): Promise<RemovedPriority[]> {
  const rows = await db
    .selectFrom('removed_priority')
    .selectAll()
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .orderBy('removed_on', 'desc')
    .orderBy('priority_id')
    .execute()
  const sources = Map.groupBy(
    await db
      .selectFrom('removed_source')
      .select(['priority_id', 'proposal_id'])
      .where('council_id', '=', councilId)
      .where('consultation_id', '=', consultationId)
      .orderBy('proposal_id')
      .execute(),
    (row) => row.priority_id,
  )
  return rows.map((row) => ({
    id: row.priority_id,
    title: row.title,
    description: row.description,
    ...(row.theme_id !== null && { themeId: row.theme_id }),
    ...(row.cost !== null && { cost: row.cost }),
    removedOn: row.removed_on,
    sources: (sources.get(row.priority_id) ?? []).map(({ proposal_id }) => proposal_id),
  }))
}

/** Forgets priorities that were taken off the list. */
export async function forgetRemoved(
  trx: RegistryDb,
  { councilId, consultationId }: Place,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  for (const table of ['removed_source', 'removed_priority'] as const)
    await trx
      .deleteFrom(table)
      .where('council_id', '=', councilId)
      .where('consultation_id', '=', consultationId)
      .where('priority_id', 'in', ids)
      .execute()
}

/** The consultations in which a priority was taken off the list. One query. */
export async function listWithRemoved(db: RegistryDb): Promise<Place[]> {
  const rows = await db
    .selectFrom('removed_priority')
    .select(['council_id', 'consultation_id'])
    .distinct()
    .execute()
  return rows.map((row) => ({ councilId: row.council_id, consultationId: row.consultation_id }))
}

/** Forgets the priorities taken off the list that came from a proposal: they may repeat its words. */
export async function forgetRemovedWith(
  trx: RegistryDb,
  { councilId, consultationId, id }: ProposalKey,
): Promise<void> {
  const rows = await trx
    .selectFrom('removed_source')
    .select('priority_id')
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .where('proposal_id', '=', id)
    .execute()
  await forgetRemoved(trx, { councilId, consultationId }, rows.map((row) => row.priority_id))
}
