import { sql, SqliteAdapter, type CreateTableBuilder, type Kysely } from 'kysely'

/** Who asked to be told of a council's news by e-mail, and the news that is still to be written to them. */
export async function up(db: Kysely<any>): Promise<void> {
  // A rowid would number subscribers in the order they came.
  const sqlite = db.getExecutor().adapter instanceof SqliteAdapter
  const unnumbered = (table: CreateTableBuilder<any, any>) =>
    sqlite ? table.modifyEnd(sql`without rowid`) : table

  await db.schema
    .createTable('subscriber')
    .addColumn('council_id', 'text', (col) => col.notNull().references('council.council_id'))
    .addColumn('secret_hash', 'text', (col) => col.notNull())
    .addColumn('sealed_address', 'text', (col) => col.notNull())
    .addColumn('confirmed', 'integer', (col) => col.notNull().defaultTo(0))
    .addColumn('asked_on', 'text', (col) => col.notNull())
    .addColumn('asked', 'integer', (col) => col.notNull().defaultTo(1))
    .addPrimaryKeyConstraint('subscriber_pk', ['council_id', 'secret_hash'])
    .$call(unnumbered)
    .execute()

  await db.schema
    .createTable('subscriber_news')
    .addColumn('council_id', 'text', (col) => col.notNull().references('council.council_id'))
    .addColumn('kind', 'text', (col) => col.notNull())
    .addColumn('subject', 'text', (col) => col.notNull())
    .addColumn('due_at', 'text', (col) => col.notNull())
    .addColumn('written_up_to', 'text', (col) => col.notNull().defaultTo(''))
    .addPrimaryKeyConstraint('subscriber_news_pk', ['council_id', 'kind', 'subject'])
    .execute()

  await db.schema.alterTable('outbox').addColumn('unsubscribe', 'text').execute()
}
