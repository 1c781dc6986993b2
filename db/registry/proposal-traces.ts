import type { ProposalKey } from './proposal.ts'
import type { RegistryDb } from './schema.ts'

const TRACES = [
  'proposal_original',
  'proposed_refusal',
  'refusal_review',
  'second_opinion',
  'proposal_notice',
  'objection',
] as const

/**
 * Deletes what surrounds a text that its author has withdrawn and quotes or concerns it: words before they
 * were masked, refusals proposed, opinions of colleagues, the address left, an objection. The conversation
 * is not among them, nor a case of distress, which holds no word.
 */
export async function deleteTraces(
  trx: RegistryDb,
  { councilId, consultationId, id }: ProposalKey,
): Promise<void> {
  for (const table of TRACES)
    await trx
      .deleteFrom(table)
      .where('council_id', '=', councilId)
      .where('consultation_id', '=', consultationId)
      .where('proposal_id', '=', id)
      .execute()
}
