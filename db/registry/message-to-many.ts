import type { ProposalMessage } from '#app/domain/proposal.ts'
import type { ProposalKey } from './proposal.ts'
import type { RegistryDb } from './schema.ts'

/** Adds one message to the conversations of several proposals; call it with the consultation held. Two queries. */
export async function insertMessageToMany(
  trx: RegistryDb,
  { councilId, consultationId }: Omit<ProposalKey, 'id'>,
  ids: readonly string[],
  message: ProposalMessage,
): Promise<void> {
  if (ids.length === 0) return
  const rows = await trx
    .selectFrom('proposal_message')
    .select((eb) => ['proposal_id', eb.fn.max('position').as('last')])
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .where('proposal_id', 'in', ids)
    .groupBy('proposal_id')
    .execute()
  const last = new Map(rows.map((row) => [row.proposal_id, Number(row.last)]))
  await trx
    .insertInto('proposal_message')
    .values(
      ids.map((id) => ({
        council_id: councilId,
        consultation_id: consultationId,
        proposal_id: id,
        position: (last.get(id) ?? 0) + 1,
        kind: message.kind,
        reason: message.reason ?? null,
        text: message.text,
        written_on: message.writtenOn,
      })),
    )
    .execute()
}
