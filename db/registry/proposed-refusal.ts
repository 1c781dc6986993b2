import { REFUSAL_REASONS, type RefusalReason } from '#app/domain/proposal.ts'
import { knownWord } from './known-word.ts'
import type { ProposalKey } from './proposal.ts'
import type { RegistryDb } from './schema.ts'

/** A refusal that waits for a second pair of eyes. */
export interface ProposedRefusal {
  reason: RefusalReason
  text: string
  /** Of whoever proposed it (`reviewerMark`). */
  mark: string
  /** Calendar date in the council's time zone. */
  proposedOn: string
}

/** Writes the refusal proposed of a text, over one proposed before. Call it with the proposal held. */
export async function keepProposedRefusal(
  trx: RegistryDb,
  key: ProposalKey,
  { reason, text, mark, proposedOn }: ProposedRefusal,
): Promise<void> {
  await deleteProposedRefusal(trx, key)
  await trx
    .insertInto('proposed_refusal')
    .values({
      ...columns(key),
      reason,
      text,
      reviewer_mark: mark,
      proposed_on: proposedOn,
    })
    .execute()
}

/** The refusal that was last proposed of a text, and neither confirmed nor declined. */
export async function findProposedRefusal(
  db: RegistryDb,
  { councilId, consultationId, id }: ProposalKey,
): Promise<ProposedRefusal | undefined> {
  const row = await db
    .selectFrom('proposed_refusal')
    .select(['reason', 'text', 'reviewer_mark', 'proposed_on'])
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .where('proposal_id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { reason, text, reviewer_mark: mark, proposed_on: proposedOn } = row
  return { reason: knownWord(REFUSAL_REASONS, reason), text, mark, proposedOn }
}

/** Forgets the refusal proposed of a text, if there is one. */
export async function deleteProposedRefusal(
  trx: RegistryDb,
  { councilId, consultationId, id }: ProposalKey,
): Promise<void> {
  await trx
    .deleteFrom('proposed_refusal')
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .where('proposal_id', '=', id)
    .execute()
}

/** Notes who took part in refusing a text, each once. Call it with the proposal held. */
export async function noteRefusalReview(
  trx: RegistryDb,
  key: ProposalKey,
  marks: readonly string[],
): Promise<void> {
  await trx
    .insertInto('refusal_review')
    .values([...new Set(marks)].map((mark) => ({ ...columns(key), reviewer_mark: mark })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Whether whoever has this mark took part in refusing a text. */
export async function tookPartInRefusal(
  db: RegistryDb,
  { councilId, consultationId, id }: ProposalKey,
  mark: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('refusal_review')
    .select('reviewer_mark')
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .where('proposal_id', '=', id)
    .where('reviewer_mark', '=', mark)
    .executeTakeFirst()
  return row !== undefined
}

function columns({ councilId, consultationId, id }: ProposalKey) {
  return { council_id: councilId, consultation_id: consultationId, proposal_id: id }
}
