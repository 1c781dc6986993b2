import type { Kysely } from 'kysely'

/** Who answers for the data of a council, and the plain words of its charter. */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('data_contacts')
    .addColumn('council_id', 'text', (col) => col.primaryKey().references('council.council_id'))
    .addColumn('controller', 'text', (col) => col.notNull())
    .addColumn('officer', 'text', (col) => col.notNull())
    .addColumn('host', 'text', (col) => col.notNull())
    .addColumn('version', 'integer', (col) => col.notNull().defaultTo(1))
    .execute()

  await db.schema
    .alterTable('charter')
    .addColumn('plain_text', 'text', (col) => col.notNull().defaultTo(''))
    .execute()
}
