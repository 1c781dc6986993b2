import type { Proposal, ProposalStatus } from '#app/domain/proposal.ts'
import type { ProposalKey } from './proposal.ts'
import type { RegistryDb } from './schema.ts'

/** How many proposals have a status, and the day on which the oldest of them came. */
export interface StatusCount {
  status: string
  proposals: number
  oldestOn: string
}

/** The proposals of a consultation, counted by status; a status without any is absent. One query. */
export async function countByStatus(
  db: RegistryDb,
  councilId: string,
  consultationId: string,
): Promise<StatusCount[]> {
  const rows = await db
    .selectFrom('proposal')
    .select((eb) => [
      'status',
      eb.fn.countAll().as('proposals'),
      eb.fn.min('received_on').as('oldest_on'),
    ])
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .groupBy('status')
    .execute()
  return rows.map(({ status, proposals, oldest_on }) => ({
    status,
    proposals: Number(proposals),
    oldestOn: oldest_on,
  }))
}

/** A proposal in a list of those to read: without its text. */
export type QueuedProposal = Pick<Proposal, 'id' | 'title' | 'themeId' | 'organisation' | 'receivedOn'>

/**
 * Proposals of one status: the oldest day first, then by id, which is random, so that the order within a
 * day tells nothing. One query.
 */
export async function listByStatus(
  db: RegistryDb,
  councilId: string,
  consultationId: string,
  status: ProposalStatus,
  { limit, offset }: { limit: number; offset: number },
): Promise<QueuedProposal[]> {
  const rows = await db
    .selectFrom('proposal')
    .select(['proposal_id', 'title', 'theme_id', 'organisation', 'received_on'])
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .where('status', '=', status)
    .orderBy('received_on')
    .orderBy('proposal_id')
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map(({ proposal_id, title, theme_id, organisation, received_on }) => ({
    id: proposal_id,
    title,
    ...(theme_id !== null && { themeId: theme_id }),
    ...(organisation !== null && { organisation }),
    receivedOn: received_on,
  }))
}

/**
 * The id of the proposal of this status that comes just before or after a place in the order of
 * `listByStatus`, whatever stands at that place now; without a place, the first or last of all.
 */
export async function neighbour(
  db: RegistryDb,
  { councilId, consultationId }: Omit<ProposalKey, 'id'>,
  status: ProposalStatus,
  direction: 'before' | 'after',
  place?: Pick<Proposal, 'receivedOn' | 'id'>,
): Promise<string | undefined> {
  const comparison = direction === 'after' ? '>' : '<'
  const order = direction === 'after' ? 'asc' : 'desc'
  const all = db
    .selectFrom('proposal')
    .select('proposal_id')
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .where('status', '=', status)
  const beyond =
    place === undefined
      ? all
      : all.where((eb) =>
          eb(
            eb.refTuple('received_on', 'proposal_id'),
            comparison,
            eb.tuple(place.receivedOn, place.id),
          ),
        )
  const row = await beyond
    .orderBy('received_on', order)
    .orderBy('proposal_id', order)
    .limit(1)
    .executeTakeFirst()
  return row?.proposal_id
}
