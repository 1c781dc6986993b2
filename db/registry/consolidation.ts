import { sql, type Selectable } from 'kysely'
import type { Proposal } from '#app/domain/proposal.ts'
import { toProposal } from './proposal.ts'
import type { ProposalTable, RegistryDb } from './schema.ts'

/** Which accepted proposals are looked for, among those of which no priority was made yet. */
export interface AvailableSearch {
  councilId: string
  consultationId: string
  themeId?: string
  /** In lower case without accents (`searchable`): all of them are in title, text or why. */
  words: readonly string[]
}

/** How many accepted proposals are the source of no priority. One query. */
export async function countAvailable(db: RegistryDb, search: AvailableSearch): Promise<number> {
  const { proposals } = await available(db, search)
    .select((eb) => eb.fn.countAll().as('proposals'))
    .executeTakeFirstOrThrow()
  return Number(proposals)
}

/** Accepted proposals that are the source of no priority, the oldest day first. One query. */
export async function listAvailable(
  db: RegistryDb,
  search: AvailableSearch,
  { limit, offset }: { limit: number; offset: number },
): Promise<Proposal[]> {
  const rows = await available(db, search)
    .selectAll()
    .orderBy('received_on')
    .orderBy('proposal_id')
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map(toProposal)
}

function available(db: RegistryDb, search: AvailableSearch) {
  const { councilId, consultationId, themeId, words } = search
  let query = db
    .selectFrom('proposal')
    .where('proposal.council_id', '=', councilId)
    .where('proposal.consultation_id', '=', consultationId)
    .where('proposal.status', '=', 'accepted')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('priority_source as source')
            .select('source.proposal_id')
            .whereRef('source.council_id', '=', 'proposal.council_id')
            .whereRef('source.consultation_id', '=', 'proposal.consultation_id')
            .whereRef('source.proposal_id', '=', 'proposal.proposal_id'),
        ),
      ),
    )
  if (themeId !== undefined) query = query.where('proposal.theme_id', '=', themeId)
  for (const word of words)
    query = query.where(
      (eb) => sql<boolean>`${eb.ref('proposal.search_text')} like ${containing(word)} escape '\\'`,
    )
  return query
}

/** Whatever stands in a word stands for itself. */
function containing(word: string): string {
  return `%${word.replace(/[\\%_]/g, '\\$&')}%`
}

/** A proposal, and the priority of which it is a source. */
export interface Candidate extends Proposal {
  priorityId?: string
}

/** The proposals of these ids in a consultation, whatever their status; unknown ids are left out. One query. */
export async function findCandidates(
  db: RegistryDb,
  councilId: string,
  consultationId: string,
  ids: readonly string[],
): Promise<Candidate[]> {
  if (ids.length === 0) return []
  return candidates(await withPriority(db, councilId, consultationId)
    .where('proposal.proposal_id', 'in', ids)
    .execute())
}

/** The proposals of which a priority was made. One query. */
export async function findSources(
  db: RegistryDb,
  councilId: string,
  consultationId: string,
  priorityId: string,
): Promise<Candidate[]> {
  return candidates(await withPriority(db, councilId, consultationId)
    .where('source.priority_id', '=', priorityId)
    .execute())
}

function withPriority(db: RegistryDb, councilId: string, consultationId: string) {
  return db
    .selectFrom('proposal')
    .leftJoin('priority_source as source', (join) =>
      join
        .onRef('source.council_id', '=', 'proposal.council_id')
        .onRef('source.consultation_id', '=', 'proposal.consultation_id')
        .onRef('source.proposal_id', '=', 'proposal.proposal_id'),
    )
    .selectAll('proposal')
    .select('source.priority_id')
    .where('proposal.council_id', '=', councilId)
    .where('proposal.consultation_id', '=', consultationId)
    .orderBy('proposal.received_on')
    .orderBy('proposal.proposal_id')
}

function candidates(
  rows: readonly (Selectable<ProposalTable> & { priority_id: string | null })[],
): Candidate[] {
  return rows.map(({ priority_id, ...row }) => ({
    ...toProposal(row),
    ...(priority_id !== null && { priorityId: priority_id }),
  }))
}
