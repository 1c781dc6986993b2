import type { Kysely, Transaction } from 'kysely'

/**
 * The one way to open a transaction. Commits what `work` returns, rolls back what it throws.
 * SQLite: the file's write lock is taken at once (`begin immediate`); PostgreSQL: read committed.
 * Inside, use `trx` alone: on SQLite the store has one connection, and `db` would wait for ever.
 */
export function transact<Schema, T>(
  db: Kysely<Schema>,
  work: (trx: Transaction<Schema>) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(work)
}
