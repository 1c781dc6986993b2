import type { Kysely } from 'kysely'

/** The outbox becomes a queue: who has tried, when to try again, and why it has not gone. */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .alterTable('outbox')
    .addColumn('by_mail', 'integer', (col) => col.notNull().defaultTo(0))
    .execute()
  await db.schema
    .alterTable('outbox')
    .addColumn('attempts', 'integer', (col) => col.notNull().defaultTo(0))
    .execute()
  await db.schema.alterTable('outbox').addColumn('next_attempt_at', 'text').execute()
  await db.schema.alterTable('outbox').addColumn('failure', 'text').execute()
  await db
    .updateTable('outbox')
    .set(({ ref }) => ({ next_attempt_at: ref('created_at') }))
    .execute()
  await db.schema
    .createIndex('outbox_due')
    .on('outbox')
    .columns(['attempts', 'next_attempt_at', 'message_id'])
    .execute()
}
