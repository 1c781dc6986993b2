import type { Kysely } from 'kysely'

/** Whoever saves says which version they had before their eyes. */
export async function up(db: Kysely<any>): Promise<void> {
  for (const table of ['council', 'consultation', 'priority'])
    await db.schema
      .alterTable(table)
      .addColumn('version', 'integer', (col) => col.notNull().defaultTo(1))
      .execute()
}
