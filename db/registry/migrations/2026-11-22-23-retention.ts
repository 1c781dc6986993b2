import { sql, SqliteAdapter, type CreateTableBuilder, type Kysely } from 'kysely'

/** What has to go at its time, and the figures that stay. */
export async function up(db: Kysely<any>): Promise<void> {
  const sqlite = db.getExecutor().adapter instanceof SqliteAdapter
  const unnumbered = (table: CreateTableBuilder<any, any>) =>
    sqlite ? table.modifyEnd(sql`without rowid`) : table

  await db.schema
    .createIndex('proposal_to_erase')
    .on('proposal')
    .columns(['erased_on', 'status', 'council_id', 'consultation_id', 'decided_on'])
    .execute()

  await db.schema
    .createTable('erasure_due')
    .addColumn('due_on', 'text', (col) => col.primaryKey())
    .$call(unnumbered)
    .execute()

  await db.schema
    .createTable('erased_cases')
    .addColumn('council_id', 'text', (col) => col.notNull())
    .addColumn('consultation_id', 'text', (col) => col.notNull())
    .addColumn('cases', 'integer', (col) => col.notNull())
    .addPrimaryKeyConstraint('erased_cases_pk', ['council_id', 'consultation_id'])
    .addForeignKeyConstraint(
      'erased_cases_consultation',
      ['council_id', 'consultation_id'],
      'consultation',
      ['council_id', 'consultation_id'],
    )
    .$call(unnumbered)
    .execute()

  await db.schema
    .createTable('moderation_figures')
    .addColumn('council_id', 'text', (col) => col.notNull())
    .addColumn('consultation_id', 'text', (col) => col.notNull())
    .addColumn('day', 'text', (col) => col.notNull())
    .addColumn('received', 'integer')
    .addColumn('published', 'integer', (col) => col.notNull())
    .addColumn('final', 'text')
    .addPrimaryKeyConstraint('moderation_figures_pk', ['council_id', 'consultation_id'])
    .addForeignKeyConstraint(
      'moderation_figures_consultation',
      ['council_id', 'consultation_id'],
      'consultation',
      ['council_id', 'consultation_id'],
    )
    .execute()
}
