import { sql } from 'kysely'
import type { RegistryDb, UrnDb } from '#db/stores.ts'
import type { Engine } from './databases.ts'

/** All tables that a table's rows lead to, by the keys they hold. */
export function reachable(
  keys: readonly { from: string; to: string }[],
  table: string,
): ReadonlySet<string> {
  const found = new Set<string>()
  const visit = (name: string) => {
    for (const { from, to } of keys)
      if (from === name && !found.has(to)) {
        found.add(to)
        visit(to)
      }
  }
  visit(table)
  return found
}

/** Foreign keys of a store: which table points to which. */
export async function foreignKeys(
  db: RegistryDb | UrnDb,
  engine: Engine,
): Promise<readonly { from: string; to: string }[]> {
  const query =
    engine === 'sqlite'
      ? sql<{ from: string; to: string }>`
          select m.name as "from", f."table" as "to"
          from sqlite_master m join pragma_foreign_key_list(m.name) f where m.type = 'table'`
      : sql<{ from: string; to: string }>`
          select conrelid::regclass::text as "from", confrelid::regclass::text as "to"
          from pg_constraint where contype = 'f'`
  return (await query.execute(db)).rows
}
