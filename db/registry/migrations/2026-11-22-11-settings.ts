import type { Kysely } from 'kysely'

/** Two people may have the council's settings open; a relay's sheets are found by the relay. */
export async function up(db: Kysely<any>): Promise<void> {
  for (const table of ['college', 'relay'])
    await db.schema
      .alterTable(table)
      .addColumn('version', 'integer', (col) => col.notNull().defaultTo(1))
      .execute()
  await db.schema
    .createIndex('code_order_of_relay')
    .on('code_order')
    .columns(['council_id', 'relay_id', 'ordered_at'])
    .execute()
}
