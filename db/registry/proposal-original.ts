import type { Words } from '#app/domain/masking.ts'
import type { ProposalKey } from './proposal.ts'
import type { RegistryDb } from './schema.ts'

/** Keeps the words of a text before passages are masked; those kept first stay. Call it with the proposal held. */
export async function keepOriginal(
  trx: RegistryDb,
  { councilId, consultationId, id }: ProposalKey,
  { title, text, why }: Words,
  maskedOn: string,
): Promise<void> {
  await trx
    .insertInto('proposal_original')
    .values({
      council_id: councilId,
      consultation_id: consultationId,
      proposal_id: id,
      title,
      text,
      why,
      masked_on: maskedOn,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The words of a text before passages were masked, as long as they are kept. */
export async function findOriginal(
  db: RegistryDb,
  { councilId, consultationId, id }: ProposalKey,
): Promise<Words | undefined> {
  return db
    .selectFrom('proposal_original')
    .select(['title', 'text', 'why'])
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .where('proposal_id', '=', id)
    .executeTakeFirst()
}

/** Forgets the words of a text before passages were masked. Call it with the proposal held. */
export async function deleteOriginal(
  trx: RegistryDb,
  { councilId, consultationId, id }: ProposalKey,
): Promise<void> {
  await trx
    .deleteFrom('proposal_original')
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .where('proposal_id', '=', id)
    .execute()
}
