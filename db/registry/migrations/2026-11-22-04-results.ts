import { sql, SqliteAdapter, type Kysely } from 'kysely'

const CONSULTATION: ('council_id' | 'consultation_id')[] = ['council_id', 'consultation_id']

export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('sealing')
    .addColumn('council_id', 'text', (col) => col.notNull())
    .addColumn('consultation_id', 'text', (col) => col.notNull())
    .addColumn('sealed_at', 'text', (col) => col.notNull())
    .addColumn('blocks', 'text', (col) => col.notNull())
    .addPrimaryKeyConstraint('sealing_pk', ['council_id', 'consultation_id'])
    .addForeignKeyConstraint('sealing_consultation', CONSULTATION, 'consultation', CONSULTATION)
    .execute()

  await db.schema
    .createTable('release')
    .addColumn('council_id', 'text', (col) => col.notNull())
    .addColumn('consultation_id', 'text', (col) => col.notNull())
    .addColumn('released_at', 'text', (col) => col.notNull())
    .addColumn('content', 'text', (col) => col.notNull())
    .addColumn('content_hash', 'text', (col) => col.notNull())
    .addPrimaryKeyConstraint('release_pk', ['council_id', 'consultation_id'])
    .addForeignKeyConstraint('release_consultation', CONSULTATION, 'consultation', CONSULTATION)
    .execute()

  await db.schema
    .createTable('turnout')
    .addColumn('council_id', 'text', (col) => col.notNull())
    .addColumn('consultation_id', 'text', (col) => col.notNull())
    .addColumn('day', 'text', (col) => col.notNull())
    .addColumn('at_least', 'integer')
    .addPrimaryKeyConstraint('turnout_pk', ['council_id', 'consultation_id', 'day'])
    .addForeignKeyConstraint('turnout_consultation', CONSULTATION, 'consultation', CONSULTATION)
    .execute()

  await db.schema
    .createTable('journal_entry')
    .addColumn('council_id', 'text', (col) => col.notNull().references('council.council_id'))
    .addColumn('number', 'integer', (col) => col.notNull())
    .addColumn('at', 'text', (col) => col.notNull())
    .addColumn('act', 'text', (col) => col.notNull())
    .addColumn('actor', 'text', (col) => col.notNull())
    .addColumn('subject', 'text', (col) => col.notNull())
    .addColumn('details', 'text', (col) => col.notNull())
    .addColumn('previous_hash', 'text', (col) => col.notNull())
    .addColumn('hash', 'text', (col) => col.notNull())
    .addPrimaryKeyConstraint('journal_entry_pk', ['council_id', 'number'])
    .execute()

  if (db.getExecutor().adapter instanceof SqliteAdapter) await appendOnlyOnSqlite(db)
  else await appendOnlyOnPostgres(db)
}

const APPEND_ONLY = ['journal_entry', 'release']

async function appendOnlyOnSqlite(db: Kysely<any>): Promise<void> {
  for (const table of APPEND_ONLY)
    for (const act of ['update', 'delete'])
      await sql`
        create trigger ${sql.ref(`${table}_no_${act}`)} before ${sql.raw(act)} on ${sql.table(
        table,
      )}
        begin select raise(abort, ${sql.lit(`${table} is append-only`)}); end`.execute(db)
}

async function appendOnlyOnPostgres(db: Kysely<any>): Promise<void> {
  await sql`
    create function refuse_change() returns trigger language plpgsql as $$
    begin raise exception '% is append-only', tg_table_name; end $$`.execute(db)
  for (const table of APPEND_ONLY) {
    await sql`
      create trigger ${sql.ref(`${table}_append_only`)}
      before update or delete on ${sql.table(table)}
      for each row execute function refuse_change()`.execute(db)
    await sql`
      create trigger ${sql.ref(`${table}_no_truncate`)} before truncate on ${sql.table(table)}
      for each statement execute function refuse_change()`.execute(db)
  }
}
