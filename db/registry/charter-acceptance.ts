import type { RegistryDb } from './schema.ts'

/** Whether a member of a council has agreed to this version of its charter. */
export async function hasAccepted(
  db: RegistryDb,
  councilId: string,
  accountId: string,
  version: number,
): Promise<boolean> {
  const row = await db
    .selectFrom('charter_acceptance')
    .select('version')
    .where('council_id', '=', councilId)
    .where('account_id', '=', accountId)
    .where('version', '=', version)
    .executeTakeFirst()
  return row !== undefined
}

/** Notes that a member agrees to a version, on a calendar date; false where that is known already. */
export async function insertAcceptance(
  trx: RegistryDb,
  councilId: string,
  accountId: string,
  { version, on }: { version: number; on: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('charter_acceptance')
    .values({ council_id: councilId, account_id: accountId, version, accepted_on: on })
    .onConflict((conflict) => conflict.columns(['council_id', 'account_id', 'version']).doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows) === 1
}
