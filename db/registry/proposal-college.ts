import type { RegistryDb } from './schema.ts'

/**
 * Counts one more proposal, from `collegeId` or (null) from a college not told. `colleges` names all
 * those of the consultation: the row of each is written every time, so that none says by the
 * transaction that wrote it which one the latest text came from.
 */
export async function countProposal(
  trx: RegistryDb,
  { councilId, consultationId }: { councilId: string; consultationId: string },
  colleges: readonly string[],
  collegeId: string | null,
): Promise<void> {
  if (colleges.length === 0) return
  await trx
    .insertInto('proposal_college')
    .values(
      colleges.map((college) => ({
        council_id: councilId,
        consultation_id: consultationId,
        college_id: college,
        proposals: college === collegeId ? 1 : 0,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['council_id', 'consultation_id', 'college_id'])
        .doUpdateSet((eb) => ({
          proposals: eb('proposal_college.proposals', '+', eb.ref('excluded.proposals')),
        })),
    )
    .execute()
}
