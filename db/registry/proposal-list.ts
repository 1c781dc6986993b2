import { sql, type ExpressionBuilder } from 'kysely'
import type { Proposal, ProposalStatus } from '#app/domain/proposal.ts'
import { toProposal } from './proposal.ts'
import type { RegistryDb, RegistrySchema } from './schema.ts'

/** Which of a consultation's accepted proposals are looked for. */
export interface ProposalSearch {
  councilId: string
  consultationId: string
  /** In lower case without accents (`searchable`): each of them occurs in title, text or why. */
  words: readonly string[]
}

export interface Slice {
  limit: number
  offset: number
}

/** An accepted proposal, and the priority it became a part of. */
export interface AcceptedProposal extends Proposal {
  priorityId?: string
}

/** How many accepted proposals there are by theme (null: without one); absent: none. One query. */
export async function countAcceptedByTheme(
  db: RegistryDb,
  search: ProposalSearch,
): Promise<ReadonlyMap<string | null, number>> {
  const rows = await db
    .selectFrom('proposal')
    .where(accepted(search))
    .groupBy('proposal.theme_id')
    .select(({ fn }) => ['proposal.theme_id', fn.countAll().as('proposals')])
    .execute()
  return new Map(rows.map(({ theme_id, proposals }) => [theme_id, Number(proposals)]))
}

/**
 * A slice of the accepted proposals, the latest day first; within a day in the order of their random
 * ids. `themeId`: of this theme, or (null) without one; absent: of all. One query.
 */
export async function listAccepted(
  db: RegistryDb,
  search: ProposalSearch & { themeId?: string | null },
  { limit, offset }: Slice,
): Promise<AcceptedProposal[]> {
  const { themeId } = search
  const rows = await db
    .selectFrom('proposal')
    .leftJoin('priority_source as source', (join) =>
      join
        .onRef('source.council_id', '=', 'proposal.council_id')
        .onRef('source.consultation_id', '=', 'proposal.consultation_id')
        .onRef('source.proposal_id', '=', 'proposal.proposal_id'),
    )
    .where(accepted(search))
    .$if(themeId !== undefined, (query) =>
      query.where('proposal.theme_id', themeId === null ? 'is' : '=', themeId ?? null),
    )
    .selectAll('proposal')
    .select('source.priority_id')
    .orderBy('proposal.received_on', 'desc')
    .orderBy('proposal.proposal_id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map(({ priority_id, ...row }) => ({
    ...toProposal(row),
    ...(priority_id !== null && { priorityId: priority_id }),
  }))
}

/** Ids and versions of a consultation's proposals of these statuses: what has changed since they were read. One query. */
export async function listVersions(
  db: RegistryDb,
  { councilId, consultationId }: Omit<ProposalSearch, 'words'>,
  statuses: readonly ProposalStatus[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('proposal')
    .select(['proposal_id', 'version'])
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .where('status', 'in', statuses)
    .execute()
  return new Map(rows.map(({ proposal_id, version }) => [proposal_id, version]))
}

/** The proposals of these ids that have one of these statuses; all of the consultation's where none are named. One query. */
export async function listByIds(
  db: RegistryDb,
  { councilId, consultationId }: Omit<ProposalSearch, 'words'>,
  statuses: readonly ProposalStatus[],
  ids?: readonly string[],
): Promise<Proposal[]> {
  if (ids?.length === 0) return []
  const rows = await db
    .selectFrom('proposal')
    .selectAll()
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .where('status', 'in', statuses)
    .$if(ids !== undefined, (query) => query.where('proposal_id', 'in', ids ?? []))
    .execute()
  return rows.map(toProposal)
}

/** How many proposals an organisation has made in a consultation, whatever became of them. */
export async function countOfOrganisation(
  db: RegistryDb,
  { councilId, consultationId }: Omit<ProposalSearch, 'words'>,
  organisations: readonly string[],
): Promise<number> {
  if (organisations.length === 0) return 0
  const { proposals } = await db
    .selectFrom('proposal')
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .where('organisation', 'in', organisations)
    .select(({ fn }) => fn.countAll().as('proposals'))
    .executeTakeFirstOrThrow()
  return Number(proposals)
}

/** A slice of the proposals of these organisations, whatever became of them, the latest day first. */
export async function listOfOrganisation(
  db: RegistryDb,
  { councilId, consultationId }: Omit<ProposalSearch, 'words'>,
  organisations: readonly string[],
  { limit, offset }: Slice,
): Promise<Proposal[]> {
  if (organisations.length === 0) return []
  const rows = await db
    .selectFrom('proposal')
    .selectAll()
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .where('organisation', 'in', organisations)
    .orderBy('received_on', 'desc')
    .orderBy('proposal_id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map(toProposal)
}

/** The priority that a proposal became a part of, by its id; undefined while it is part of none. */
export async function findPriorityOf(
  db: RegistryDb,
  councilId: string,
  consultationId: string,
  proposalId: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('priority_source')
    .select('priority_id')
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .where('proposal_id', '=', proposalId)
    .executeTakeFirst()
  return row?.priority_id
}

function accepted({ councilId, consultationId, words }: ProposalSearch) {
  return (eb: ExpressionBuilder<RegistrySchema, 'proposal'>) =>
    eb.and([
      eb('proposal.council_id', '=', councilId),
      eb('proposal.consultation_id', '=', consultationId),
      eb('proposal.status', '=', 'accepted'),
      ...words.map(
        (word) => sql<boolean>`${eb.ref('proposal.search_text')} like ${pattern(word)} escape '\\'`,
      ),
    ])
}

/** Whatever stands in a word stands for itself. */
function pattern(word: string): string {
  return `%${word.replace(/[\\%_]/g, '\\$&')}%`
}
