import type { Kysely } from 'kysely'

/** Letters about distress come first wherever letters wait, and tell the day alone on which they were written. */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .alterTable('outbox')
    .addColumn('alert', 'integer', (col) => col.notNull().defaultTo(0))
    .execute()
}
