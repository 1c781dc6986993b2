import type { AgendaKey } from './agenda.ts'
import type { RegistryDb } from './schema.ts'

/** The mandates whose holders were written to about a meeting. */
export async function listConvened(
  db: RegistryDb,
  { councilId, id }: AgendaKey,
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('convocation')
    .select('mandate_id')
    .where('council_id', '=', councilId)
    .where('agenda_id', '=', id)
    .execute()
  return new Set(rows.map(({ mandate_id }) => mandate_id))
}

/** Whoever was written to about a meeting, with the address and the name that are known today. */
export async function listConvenedPeople(
  db: RegistryDb,
  { councilId, id }: AgendaKey,
): Promise<{ name: string; email: string }[]> {
  return db
    .selectFrom('convocation')
    .innerJoin('mandate', (join) =>
      join
        .onRef('mandate.council_id', '=', 'convocation.council_id')
        .onRef('mandate.mandate_id', '=', 'convocation.mandate_id'),
    )
    .select(['mandate.name', 'mandate.email'])
    .where('convocation.council_id', '=', councilId)
    .where('convocation.agenda_id', '=', id)
    .where('mandate.email', '!=', '')
    .orderBy('mandate.mandate_id')
    .execute()
}

/** Notes that these people were written to; those who were already stay as they were. */
export async function insertConvocations(
  trx: RegistryDb,
  { councilId, id }: AgendaKey,
  mandateIds: readonly string[],
  sentAt: string,
): Promise<void> {
  if (mandateIds.length === 0) return
  await trx
    .insertInto('convocation')
    .values(
      mandateIds.map((mandate) => ({
        council_id: councilId,
        agenda_id: id,
        mandate_id: mandate,
        sent_at: sentAt,
      })),
    )
    .onConflict((conflict) => conflict.columns(['council_id', 'agenda_id', 'mandate_id']).doNothing())
    .execute()
}
