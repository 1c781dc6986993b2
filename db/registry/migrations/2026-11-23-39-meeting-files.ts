import { SqliteAdapter, sql, type Kysely } from 'kysely'

const AGENDA: ('council_id' | 'agenda_id')[] = ['council_id', 'agenda_id']

/** The documents of a meeting, and which of them a letter in the outbox takes with it. */
export async function up(db: Kysely<any>): Promise<void> {
  const sqlite = db.getExecutor().adapter instanceof SqliteAdapter
  await db.schema
    .createTable('meeting_file')
    .addColumn('council_id', 'text', (col) => col.notNull())
    .addColumn('agenda_id', 'text', (col) => col.notNull())
    .addColumn('file_id', 'text', (col) => col.notNull())
    // No key to the item: where it is taken off, its files are for those who read everything.
    .addColumn('item_id', 'text')
    .addColumn('name', 'text', (col) => col.notNull())
    .addColumn('type', 'text', (col) => col.notNull())
    .addColumn('size', 'integer', (col) => col.notNull())
    .addColumn('joined', 'integer', (col) => col.notNull().defaultTo(0))
    .addColumn('added_at', 'text', (col) => col.notNull())
    .addColumn('content', sqlite ? sql`blob` : sql`bytea`, (col) => col.notNull())
    .addPrimaryKeyConstraint('meeting_file_pk', [...AGENDA, 'file_id'])
    .addForeignKeyConstraint('meeting_file_agenda', AGENDA, 'agenda', AGENDA)
    .execute()

  await db.schema
    .createTable('outbox_file')
    .addColumn('message_id', 'text', (col) =>
      col.notNull().references('outbox.message_id').onDelete('cascade'),
    )
    .addColumn('council_id', 'text', (col) => col.notNull())
    .addColumn('agenda_id', 'text', (col) => col.notNull())
    .addColumn('file_id', 'text', (col) => col.notNull())
    .addPrimaryKeyConstraint('outbox_file_pk', ['message_id', 'file_id'])
    .execute()
}
