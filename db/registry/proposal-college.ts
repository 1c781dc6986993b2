import type { RegistryDb } from './schema.ts'

/**
 * Adds proposals to those of their colleges: `more` by college id, for every college of the consultation,
 * so that the rows written tell nothing. Throws on a college from elsewhere.
 */
export async function addToColleges(
  trx: RegistryDb,
  { councilId, consultationId }: { councilId: string; consultationId: string },
  more: ReadonlyMap<string, number>,
): Promise<void> {
  if (more.size === 0) return
  await trx
    .insertInto('proposal_college')
    .values(
      [...more].map(([college, proposals]) => ({
        council_id: councilId,
        consultation_id: consultationId,
        college_id: college,
        proposals,
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

/** What is known of where the proposals of a consultation came from. */
export interface ProposalOrigins {
  /** All that came, whatever became of them and whether or not a college was told. */
  received: number
  /** By college id; colleges of which none was counted are left out. */
  byCollege: ReadonlyMap<string, number>
}

/** Where the proposals of a consultation came from. Two queries. */
export async function countOrigins(
  db: RegistryDb,
  councilId: string,
  consultationId: string,
): Promise<ProposalOrigins> {
  const { received } = await db
    .selectFrom('proposal')
    .select(({ fn }) => fn.countAll<number | string>().as('received'))
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .executeTakeFirstOrThrow()
  const rows = await db
    .selectFrom('proposal_college')
    .select(['college_id', 'proposals'])
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .execute()
  return {
    received: Number(received),
    byCollege: new Map(rows.map(({ college_id, proposals }) => [college_id, proposals])),
  }
}
