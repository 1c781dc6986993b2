import { PROPOSAL_STATUSES, type Proposal } from '#app/domain/proposal.ts'
import { knownWord } from './known-word.ts'
import type { ProposalKey } from './proposal.ts'
import type { RegistryDb } from './schema.ts'

/** An encrypted address to which news of a proposal goes. */
export interface SealedNotice extends ProposalKey {
  sealedAddress: string
}

/** Keeps the encrypted address of a proposal's author, in place of one given before. */
export async function keepNotice(
  trx: RegistryDb,
  { councilId, consultationId, id }: ProposalKey,
  sealedAddress: string,
): Promise<void> {
  await trx
    .insertInto('proposal_notice')
    .values({
      council_id: councilId,
      consultation_id: consultationId,
      proposal_id: id,
      sealed_address: sealedAddress,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['council_id', 'consultation_id', 'proposal_id'])
        .doUpdateSet({ sealed_address: sealedAddress }),
    )
    .execute()
}

/** Whether an address is kept for a proposal. */
export async function hasNotice(db: RegistryDb, key: ProposalKey): Promise<boolean> {
  const row = await db
    .selectFrom('proposal_notice')
    .select('due')
    .where('council_id', '=', key.councilId)
    .where('consultation_id', '=', key.consultationId)
    .where('proposal_id', '=', key.id)
    .executeTakeFirst()
  return row !== undefined
}

/** Notes that there is news of these proposals, for those whose authors asked to be told. One query. */
export async function markNotices(
  trx: RegistryDb,
  { councilId, consultationId }: Omit<ProposalKey, 'id'>,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  await trx
    .updateTable('proposal_notice')
    .set({ due: 1 })
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .where('proposal_id', 'in', ids)
    .execute()
}

/** Takes the notices of a council that are due, so that each is written once. Call it with the council held. One query. */
export async function takeDueNotices(trx: RegistryDb, councilId: string): Promise<SealedNotice[]> {
  const rows = await trx
    .updateTable('proposal_notice')
    .set({ due: 0 })
    .where('council_id', '=', councilId)
    .where('due', '=', 1)
    .returningAll()
    .execute()
  return rows.map((row) => ({
    councilId: row.council_id,
    consultationId: row.consultation_id,
    id: row.proposal_id,
    sealedAddress: row.sealed_address,
  }))
}

/** The councils in which some notice is due. One query. */
export async function listCouncilsWithNews(db: RegistryDb): Promise<string[]> {
  const rows = await db
    .selectFrom('proposal_notice')
    .select('council_id')
    .distinct()
    .where('due', '=', 1)
    .execute()
  return rows.map((row) => row.council_id)
}

/** Deletes the addresses kept for these proposals. One query. */
export async function deleteNotices(
  trx: RegistryDb,
  { councilId, consultationId }: Omit<ProposalKey, 'id'>,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  await trx
    .deleteFrom('proposal_notice')
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .where('proposal_id', 'in', ids)
    .execute()
}

/** The consultations in which some author has left an address. One query. */
export async function listNoticed(db: RegistryDb): Promise<Omit<ProposalKey, 'id'>[]> {
  const rows = await db
    .selectFrom('proposal_notice')
    .select(['council_id', 'consultation_id'])
    .distinct()
    .execute()
  return rows.map((row) => ({ councilId: row.council_id, consultationId: row.consultation_id }))
}

/** What is known of the texts for which an address is kept, in one consultation. One query. */
export async function listNoticedProposals(
  db: RegistryDb,
  { councilId, consultationId }: Omit<ProposalKey, 'id'>,
): Promise<(Pick<Proposal, 'id' | 'status' | 'decidedOn'> & { due: boolean; withReferent: boolean })[]> {
  const rows = await db
    .selectFrom('proposal_notice as notice')
    .innerJoin('proposal', (join) =>
      join
        .onRef('proposal.council_id', '=', 'notice.council_id')
        .onRef('proposal.consultation_id', '=', 'notice.consultation_id')
        .onRef('proposal.proposal_id', '=', 'notice.proposal_id'),
    )
    .leftJoin('distress_case as distress', (join) =>
      join
        .onRef('distress.council_id', '=', 'notice.council_id')
        .onRef('distress.consultation_id', '=', 'notice.consultation_id')
        .onRef('distress.proposal_id', '=', 'notice.proposal_id')
        .on('distress.closed_on', 'is', null),
    )
    .select([
      'proposal.proposal_id',
      'proposal.status',
      'proposal.decided_on',
      'notice.due',
      'distress.opened_on',
    ])
    .where('notice.council_id', '=', councilId)
    .where('notice.consultation_id', '=', consultationId)
    .execute()
  return rows.map((row) => ({
    id: row.proposal_id,
    status: knownWord(PROPOSAL_STATUSES, row.status),
    ...(row.decided_on !== null && { decidedOn: row.decided_on }),
    due: row.due === 1,
    withReferent: row.opened_on !== null,
  }))
}
