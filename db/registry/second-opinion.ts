import { OPINION_KINDS, type OpinionKind } from '#app/domain/moderation.ts'
import { knownWord } from './known-word.ts'
import type { ProposalKey } from './proposal.ts'
import type { RegistryDb } from './schema.ts'

/** What one moderator wrote to the others about a text. */
export interface SecondOpinion {
  kind: OpinionKind
  text: string
  /** Of whoever wrote it (`reviewerMark`). */
  mark: string
  /** Calendar date in the council's time zone. */
  writtenOn: string
  /** Whether the author has changed the words since. */
  former: boolean
}

/** Adds what a moderator writes to the others. Call it with the proposal held. */
export async function insertOpinion(
  trx: RegistryDb,
  { councilId, consultationId, id }: ProposalKey,
  { kind, text, mark, writtenOn }: Omit<SecondOpinion, 'former'>,
): Promise<void> {
  await trx
    .insertInto('second_opinion')
    .values((eb) => ({
      council_id: councilId,
      consultation_id: consultationId,
      proposal_id: id,
      position: eb
        .selectFrom('second_opinion')
        .select(eb(eb.fn.coalesce(eb.fn.max('position'), eb.val(0)), '+', 1).as('next'))
        .where('council_id', '=', councilId)
        .where('consultation_id', '=', consultationId)
        .where('proposal_id', '=', id),
      kind,
      text,
      reviewer_mark: mark,
      written_on: writtenOn,
    }))
    .execute()
}

/** What moderators wrote to one another about a text, in order. */
export async function listOpinions(
  db: RegistryDb,
  { councilId, consultationId, id }: ProposalKey,
): Promise<SecondOpinion[]> {
  const rows = await db
    .selectFrom('second_opinion')
    .select(['kind', 'text', 'reviewer_mark', 'written_on', 'former'])
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .where('proposal_id', '=', id)
    .orderBy('position')
    .execute()
  return rows.map(({ kind, text, reviewer_mark, written_on, former }) => ({
    kind: knownWord(OPINION_KINDS, kind),
    text,
    mark: reviewer_mark,
    writtenOn: written_on,
    former: former === 1,
  }))
}

/** Notes that the words which moderators wrote about are not those of the text any more. Call it with the proposal held. */
export async function noteFormerOpinions(
  trx: RegistryDb,
  { councilId, consultationId, id }: ProposalKey,
): Promise<void> {
  await trx
    .updateTable('second_opinion')
    .set({ former: 1 })
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .where('proposal_id', '=', id)
    .execute()
}
