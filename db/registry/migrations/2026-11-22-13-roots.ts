import type { Kysely } from 'kysely'

/** The root over a sealed urn: whoever changes a ballot afterwards is found out. */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema.alterTable('sealing').addColumn('root', 'text').execute()
}
