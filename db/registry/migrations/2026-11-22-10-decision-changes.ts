import type { Kysely } from 'kysely'

/** A published decision that changes says when it did. */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema.alterTable('decision').addColumn('changed_at', 'text').execute()
}
