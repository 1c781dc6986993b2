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

/** What stands for words that a new version of a text no longer says. */
const FORMER_WORDS = ['proposal_original', 'proposed_refusal'] as const

/**
 * Deletes what surrounds a text that its author has withdrawn and quotes or concerns it: words before they
 * were masked, refusals proposed, opinions of colleagues, the address left, an objection. The conversation
 * is not among them, nor a case of distress, which holds no word.
 */
export async function deleteTraces(trx: RegistryDb, key: ProposalKey): Promise<void> {
  await deleteFrom(trx, TRACES, key)
}

/**
 * Deletes what concerns the former words of a text that its author has written anew: those that stood there
 * before a mask, which nobody could appeal about any more, and a refusal proposed of them.
 */
export async function deleteFormerWords(trx: RegistryDb, key: ProposalKey): Promise<void> {
  await deleteFrom(trx, FORMER_WORDS, key)
}

async function deleteFrom(
  trx: RegistryDb,
  tables: readonly (typeof TRACES)[number][],
  { councilId, consultationId, id }: ProposalKey,
): Promise<void> {
  for (const table of tables)
    await trx
      .deleteFrom(table)
      .where('council_id', '=', councilId)
      .where('consultation_id', '=', consultationId)
      .where('proposal_id', '=', id)
      .execute()
}
