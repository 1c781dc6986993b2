import { sql, SqliteAdapter, type CreateTableBuilder, type Kysely } from 'kysely'

/** Priorities taken off a list, with the proposals they came from: put back until voting opens, then forgotten. */
export async function up(db: Kysely<any>): Promise<void> {
  const sqlite = db.getExecutor().adapter instanceof SqliteAdapter
  const unnumbered = (table: CreateTableBuilder<any, any>) =>
    sqlite ? table.modifyEnd(sql`without rowid`) : table

  await db.schema
    .createTable('removed_priority')
    .addColumn('council_id', 'text', (col) => col.notNull())
    .addColumn('consultation_id', 'text', (col) => col.notNull())
    .addColumn('priority_id', 'text', (col) => col.notNull())
    .addColumn('title', 'text', (col) => col.notNull())
    .addColumn('description', 'text', (col) => col.notNull())
    .addColumn('theme_id', 'text')
    .addColumn('cost', 'integer')
    .addColumn('removed_on', 'text', (col) => col.notNull())
    .addPrimaryKeyConstraint('removed_priority_pk', ['council_id', 'consultation_id', 'priority_id'])
    .addForeignKeyConstraint(
      'removed_priority_consultation',
      ['council_id', 'consultation_id'],
      'consultation',
      ['council_id', 'consultation_id'],
    )
    .$call(unnumbered)
    .execute()

  await db.schema
    .createTable('removed_source')
    .addColumn('council_id', 'text', (col) => col.notNull())
    .addColumn('consultation_id', 'text', (col) => col.notNull())
    .addColumn('priority_id', 'text', (col) => col.notNull())
    .addColumn('proposal_id', 'text', (col) => col.notNull())
    .addPrimaryKeyConstraint('removed_source_pk', [
      'council_id',
      'consultation_id',
      'priority_id',
      'proposal_id',
    ])
    .addForeignKeyConstraint(
      'removed_source_priority',
      ['council_id', 'consultation_id', 'priority_id'],
      'removed_priority',
      ['council_id', 'consultation_id', 'priority_id'],
    )
    .addForeignKeyConstraint(
      'removed_source_proposal',
      ['council_id', 'consultation_id', 'proposal_id'],
      'proposal',
      ['council_id', 'consultation_id', 'proposal_id'],
    )
    .$call(unnumbered)
    .execute()
}
