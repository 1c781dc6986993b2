import type { Kysely } from 'kysely'

/** What relays say they handed out, what sealing compared, and what looking at the urn again has shown. */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema.alterTable('code_order').addColumn('handed_out', 'integer').execute()
  for (const column of ['reconciliation', 'verified_on', 'differed_on'])
    await db.schema.alterTable('sealing').addColumn(column, 'text').execute()
  await db.schema.alterTable('sealing').addColumn('intact', 'integer').execute()
}
