import { sql } from 'kysely'
import type { RegistryDb, UrnDb } from '#db/stores.ts'

export type Row = Readonly<Record<string, unknown>>

/** Every row of every table of a store, by table name; the migrator's own tables left out. */
export async function everyRow(db: RegistryDb | UrnDb): Promise<ReadonlyMap<string, readonly Row[]>> {
  const tables = await db.introspection.getTables()
  const rows = new Map<string, readonly Row[]>()
  for (const { name } of tables) {
    const { rows: found } = await sql<Row>`select * from ${sql.table(name)}`.execute(db)
    rows.set(name, found)
  }
  return rows
}
