import { chmodSync, closeSync, openSync } from 'node:fs'
import Database from 'better-sqlite3'
import {
  CompiledQuery,
  Kysely,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type DialectAdapter,
  type Driver,
  type SqliteDatabase,
  type SqliteDialectConfig,
  type SqliteStatement,
} from 'kysely'
import { BUSY_TIMEOUT_MS } from './dialect.ts'

const STATEMENTS_KEPT = 200

/**
 * Opens one SQLite file, created where absent, tuned for durability and for leaving no traces. Only
 * its owner can read it; SQLite gives the files beside it the same mode. `losable` (see `StoreConfig`)
 * gives up durability, nothing else.
 */
export function openSqlite<Schema>(file: string, losable = false): Kysely<Schema> {
  closeSync(openSync(file, 'a', 0o600))
  chmodSync(file, 0o600)
  const database = new Database(file, { timeout: BUSY_TIMEOUT_MS })
  database.pragma('journal_mode = WAL')
  database.pragma(`synchronous = ${losable ? 'OFF' : 'FULL'}`)
  database.pragma('foreign_keys = ON')
  database.pragma('secure_delete = ON')
  // Without it `insert or replace` would slip past the triggers that forbid deleting.
  database.pragma('recursive_triggers = ON')
  // Sorting and vacuuming must not leave copies of ballots among the machine's temporary files.
  database.pragma('temp_store = MEMORY')
  return new Kysely<Schema>({ dialect: new ImmediateDialect({ database: prepareOnce(database) }) })
}

/** Compiling a statement costs more than running it; the queries of the application are few. */
function prepareOnce(database: Database.Database): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>()
  return {
    close: () => database.close(),
    prepare(text) {
      const known = statements.get(text)
      if (known !== undefined) return known
      if (statements.size >= STATEMENTS_KEPT) statements.clear()
      const statement = database.prepare(text)
      statements.set(text, statement)
      return statement
    },
  }
}

/**
 * Takes the write lock when a transaction begins. With a plain `begin`, a transaction that reads
 * and then writes fails at once (SQLITE_BUSY_SNAPSHOT) when another process wrote in between.
 */
class ImmediateDialect extends SqliteDialect {
  readonly config: SqliteDialectConfig

  constructor(config: SqliteDialectConfig) {
    super(config)
    this.config = config
  }

  override createDriver(): Driver {
    return new ImmediateDriver(this.config)
  }

  override createAdapter(): DialectAdapter {
    return new TransactionalDdlAdapter()
  }
}

class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
}

/** Migrations run inside one transaction, hence one process at a time. */
class TransactionalDdlAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}
