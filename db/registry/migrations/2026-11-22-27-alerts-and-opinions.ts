import type { Kysely } from 'kysely'

/**
 * Letters about distress come first wherever letters wait, and tell the day alone on which they were written.
 * What moderators said of words that their author has changed since is told from what they say of today's.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .alterTable('outbox')
    .addColumn('alert', 'integer', (col) => col.notNull().defaultTo(0))
    .execute()
  await db.schema
    .alterTable('second_opinion')
    .addColumn('former', 'integer', (col) => col.notNull().defaultTo(0))
    .execute()
}
