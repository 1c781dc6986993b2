import type { Kysely } from 'kysely'

/** How long a charter keeps a sealed urn, and when it was destroyed. */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .alterTable('charter')
    .addColumn('urn_kept_months', 'integer', (col) => col.notNull().defaultTo(12))
    .execute()
  await db.schema.alterTable('sealing').addColumn('destroyed_on', 'text').execute()
}
