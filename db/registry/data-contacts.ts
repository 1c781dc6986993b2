import type { DataContacts } from '#app/domain/council.ts'
import type { RegistryDb } from './schema.ts'

/** Whom a council names, with the version of what it wrote; version 0: nothing, and nobody is named. */
export async function findDataContacts(
  db: RegistryDb,
  councilId: string,
): Promise<DataContacts & { version: number }> {
  const row = await db
    .selectFrom('data_contacts')
    .select(['controller', 'officer', 'host', 'version'])
    .where('council_id', '=', councilId)
    .executeTakeFirst()
  return row ?? { controller: '', officer: '', host: '', version: 0 }
}

/**
 * Writes whom a council names, over the `version` that was read (0 for none). False where somebody wrote
 * meanwhile. Call it with the council held.
 */
export async function keepDataContacts(
  trx: RegistryDb,
  councilId: string,
  { version, controller, officer, host }: DataContacts & { version: number },
): Promise<boolean> {
  const values = { controller, officer, host, version: version + 1 }
  if (version > 0) {
    const { numUpdatedRows } = await trx
      .updateTable('data_contacts')
      .set(values)
      .where('council_id', '=', councilId)
      .where('version', '=', version)
      .executeTakeFirst()
    return Number(numUpdatedRows) === 1
  }
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('data_contacts')
    .values({ council_id: councilId, ...values })
    .onConflict((conflict) => conflict.column('council_id').doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows) === 1
}
