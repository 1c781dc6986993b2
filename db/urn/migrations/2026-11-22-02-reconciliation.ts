import type { Kysely } from 'kysely'

/** What comparing ballots with credentials told, kept with the blocks: afterwards colleges are gone. */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema.alterTable('poll').addColumn('reconciliation', 'text').execute()
}
