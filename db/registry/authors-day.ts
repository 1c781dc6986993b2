import type { RegistryDb } from './schema.ts'

/** A day (calendar date) on which authors of a consultation wrote. */
export interface AuthorsDay {
  councilId: string
  consultationId: string
  day: string
}

/** Notes that an author wrote on this day: once, whoever and however many they are. */
export async function noteAuthorsDay(
  trx: RegistryDb,
  { councilId, consultationId, day }: AuthorsDay,
): Promise<void> {
  await trx
    .insertInto('authors_day')
    .values({ council_id: councilId, consultation_id: consultationId, day })
    .onConflict((conflict) => conflict.columns(['council_id', 'consultation_id', 'day']).doNothing())
    .execute()
}

/** The days of all councils that no journal tells yet, the first one first. */
export async function listAuthorsDays(db: RegistryDb): Promise<AuthorsDay[]> {
  return db
    .selectFrom('authors_day')
    .select(['council_id as councilId', 'consultation_id as consultationId', 'day'])
    .orderBy('day')
    .orderBy('consultation_id')
    .execute()
}

/** Forgets a day; false where somebody else did. */
export async function forgetAuthorsDay(
  trx: RegistryDb,
  { councilId, consultationId, day }: AuthorsDay,
): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('authors_day')
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .where('day', '=', day)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
