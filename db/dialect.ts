import { sql, SqliteAdapter, type Kysely } from 'kysely'

/** The two engines differ in locks, vacuuming and little else; whoever needs to know asks here. */
export function isSqlite<Schema>(db: Kysely<Schema>): boolean {
  return db.getExecutor().adapter instanceof SqliteAdapter
}

/** Throws unless `db` is a transaction: a lock taken outside one protects nothing. */
export function assertInTransaction<Schema>(db: Kysely<Schema>): void {
  if (!db.isTransaction) throw new Error('This needs a transaction: open one with transact()')
}

/**
 * Rewrites the tables, so that what was deleted or changed is in no file of the store any more, nor
 * the order in which rows came. Outside transactions only. On SQLite it is the whole file, whatever
 * the tables; throws if another process keeps reading for longer than the busy timeout: try again.
 */
export async function eraseTraces<Schema>(
  db: Kysely<Schema>,
  tables: readonly (keyof Schema & string)[],
): Promise<void> {
  if (db.isTransaction) throw new Error('Traces cannot be erased inside a transaction')
  if (!isSqlite(db)) {
    await sql`vacuum full ${sql.join(tables.map((table) => sql.table(table)))}`.execute(db)
    return
  }
  await db.connection().execute(async (connection) => {
    await emptyWriteAheadLog(connection)
    await sql`vacuum`.execute(connection)
    await emptyWriteAheadLog(connection)
  })
}

async function emptyWriteAheadLog<Schema>(db: Kysely<Schema>): Promise<void> {
  const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db)
  if (rows[0]?.busy !== 0) throw new Error('The write-ahead log is in use and was not emptied')
}
