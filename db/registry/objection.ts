import type { ProposalKey } from './proposal.ts'
import type { RegistryDb } from './schema.ts'

/** What an author has against the priority of which their text became a source. Days, in the council's time zone. */
export interface Objection {
  proposalId: string
  priorityId: string
  text: string
  writtenOn: string
  answer?: string
  settledOn?: string
}

/** Writes an objection, in place of one that was settled about another priority. */
export async function keepObjection(
  trx: RegistryDb,
  { councilId, consultationId }: Omit<ProposalKey, 'id'>,
  { proposalId, priorityId, text, writtenOn }: Objection,
): Promise<void> {
  const words = { priority_id: priorityId, text, written_on: writtenOn, answer: null, settled_on: null }
  await trx
    .insertInto('objection')
    .values({
      council_id: councilId,
      consultation_id: consultationId,
      proposal_id: proposalId,
      ...words,
    })
    .onConflict((conflict) =>
      conflict.columns(['council_id', 'consultation_id', 'proposal_id']).doUpdateSet(words),
    )
    .execute()
}

/** The objection of a proposal's author, settled ones included. */
export async function findObjection(
  db: RegistryDb,
  { councilId, consultationId, id }: ProposalKey,
): Promise<Objection | undefined> {
  const row = await db
    .selectFrom('objection')
    .selectAll()
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .where('proposal_id', '=', id)
    .executeTakeFirst()
  return row && toObjection(row)
}

/** The objections in a consultation: those that wait first, each in the order of its day. One query. */
export async function listObjections(
  db: RegistryDb,
  { councilId, consultationId }: Omit<ProposalKey, 'id'>,
): Promise<(Objection & { title: string })[]> {
  const rows = await db
    .selectFrom('objection')
    .innerJoin('proposal', (join) =>
      join
        .onRef('proposal.council_id', '=', 'objection.council_id')
        .onRef('proposal.consultation_id', '=', 'objection.consultation_id')
        .onRef('proposal.proposal_id', '=', 'objection.proposal_id'),
    )
    .selectAll('objection')
    .select('proposal.title')
    .where('objection.council_id', '=', councilId)
    .where('objection.consultation_id', '=', consultationId)
    .orderBy(({ fn, val }) => fn.coalesce('objection.settled_on', val('')))
    .orderBy('objection.written_on')
    .orderBy('objection.proposal_id')
    .execute()
  return rows.map((row) => ({ ...toObjection(row), title: row.title }))
}

/** How many objections in a consultation wait for an answer. One query. */
export async function countOpenObjections(
  db: RegistryDb,
  { councilId, consultationId }: Omit<ProposalKey, 'id'>,
): Promise<number> {
  const { objections } = await db
    .selectFrom('objection')
    .select((eb) => eb.fn.countAll().as('objections'))
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .where('settled_on', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(objections)
}

/** Writes the answer to an objection. Call it with the proposal held. */
export async function settleObjection(
  trx: RegistryDb,
  { councilId, consultationId, id }: ProposalKey,
  { answer, settledOn }: { answer: string; settledOn: string },
): Promise<void> {
  await trx
    .updateTable('objection')
    .set({ answer, settled_on: settledOn })
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .where('proposal_id', '=', id)
    .execute()
}

/** Settles without words the open objections about texts that were split off. One query. */
export async function settleOpenObjections(
  trx: RegistryDb,
  { councilId, consultationId }: Omit<ProposalKey, 'id'>,
  proposalIds: readonly string[],
  settledOn: string,
): Promise<void> {
  if (proposalIds.length === 0) return
  await trx
    .updateTable('objection')
    .set({ answer: '', settled_on: settledOn })
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .where('proposal_id', 'in', proposalIds)
    .where('settled_on', 'is', null)
    .execute()
}

/** Forgets what the authors of these texts had against an earlier priority. One query. */
export async function deleteObjections(
  trx: RegistryDb,
  { councilId, consultationId }: Omit<ProposalKey, 'id'>,
  proposalIds: readonly string[],
): Promise<void> {
  if (proposalIds.length === 0) return
  await trx
    .deleteFrom('objection')
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .where('proposal_id', 'in', proposalIds)
    .execute()
}

interface Row {
  proposal_id: string
  priority_id: string
  text: string
  written_on: string
  answer: string | null
  settled_on: string | null
}

function toObjection(row: Row): Objection {
  return {
    proposalId: row.proposal_id,
    priorityId: row.priority_id,
    text: row.text,
    writtenOn: row.written_on,
    ...(row.answer !== null && { answer: row.answer }),
    ...(row.settled_on !== null && { settledOn: row.settled_on }),
  }
}
