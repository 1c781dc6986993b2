import { sql, SqliteAdapter, type Kysely } from 'kysely'

/** How long SQLite waits for another process; it waits on the server's only thread. */
export const BUSY_TIMEOUT_MS = 5_000
/** How long it waits to erase, which can be tried again a minute later. */
const PATIENCE_MS = 200

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
 * the tables; throws if another process is reading meanwhile: try again later.
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
    await sql.raw(`pragma busy_timeout = ${PATIENCE_MS}`).execute(connection)
    try {
      await emptyWriteAheadLog(connection)
      await sql`vacuum`.execute(connection)
      await emptyWriteAheadLog(connection)
    } finally {
      await sql.raw(`pragma busy_timeout = ${BUSY_TIMEOUT_MS}`).execute(connection)
    }
  })
}

/**
 * PostgreSQL: leaves behind the segments that tell in what order, and when, rows came. A checkpoint
 * makes them needless, and with `wal_recycle` off they are removed. The role needs `pg_checkpoint`, and to be
 * granted `pg_switch_wal()`.
 */
export async function dropWriteAheadLog<Schema>(db: Kysely<Schema>): Promise<void> {
  if (isSqlite(db)) return
  await sql`checkpoint`.execute(db)
  await sql`select pg_switch_wal()`.execute(db)
  await sql`checkpoint`.execute(db)
}

async function emptyWriteAheadLog<Schema>(db: Kysely<Schema>): Promise<void> {
  const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db)
  if (rows[0]?.busy !== 0) throw new Error('The write-ahead log is in use and was not emptied')
}
