import { sql, SqliteAdapter, type CreateTableBuilder, type Kysely } from 'kysely'

const CONSULTATION: ('council_id' | 'consultation_id')[] = ['council_id', 'consultation_id']
const PROPOSAL: ('council_id' | 'consultation_id' | 'proposal_id')[] = [
  ...CONSULTATION,
  'proposal_id',
]

export async function up(db: Kysely<any>): Promise<void> {
  // A rowid would number texts, and what is said about them, in the order they came.
  const sqlite = db.getExecutor().adapter instanceof SqliteAdapter
  const unnumbered = (table: CreateTableBuilder<any, any>) =>
    sqlite ? table.modifyEnd(sql`without rowid`) : table

  await db.schema
    .createTable('proposal')
    .addColumn('council_id', 'text', (col) => col.notNull())
    .addColumn('consultation_id', 'text', (col) => col.notNull())
    .addColumn('proposal_id', 'text', (col) => col.notNull())
    .addColumn('title', 'text', (col) => col.notNull())
    .addColumn('text', 'text', (col) => col.notNull())
    .addColumn('why', 'text', (col) => col.notNull())
    .addColumn('theme_id', 'text')
    .addColumn('organisation', 'text')
    .addColumn('status', 'text', (col) => col.notNull())
    .addColumn('tracking_hash', 'text', (col) => col.notNull())
    .addColumn('search_text', 'text', (col) => col.notNull())
    .addColumn('received_on', 'text', (col) => col.notNull())
    .addColumn('decided_on', 'text')
    .addColumn('version', 'integer', (col) => col.notNull().defaultTo(1))
    .addPrimaryKeyConstraint('proposal_pk', PROPOSAL)
    .addUniqueConstraint('proposal_tracking', [...CONSULTATION, 'tracking_hash'])
    .addForeignKeyConstraint('proposal_consultation', CONSULTATION, 'consultation', CONSULTATION)
    .addForeignKeyConstraint('proposal_theme', [...CONSULTATION, 'theme_id'], 'theme', [
      ...CONSULTATION,
      'theme_id',
    ])
    .$call(unnumbered)
    .execute()
  await db.schema
    .createIndex('proposal_by_status')
    .on('proposal')
    .columns([...CONSULTATION, 'status', 'received_on', 'proposal_id'])
    .execute()

  await db.schema
    .createTable('proposal_college')
    .addColumn('council_id', 'text', (col) => col.notNull())
    .addColumn('consultation_id', 'text', (col) => col.notNull())
    .addColumn('college_id', 'text', (col) => col.notNull())
    .addColumn('proposals', 'integer', (col) => col.notNull())
    .addPrimaryKeyConstraint('proposal_college_pk', [...CONSULTATION, 'college_id'])
    .addForeignKeyConstraint(
      'proposal_college_college',
      [...CONSULTATION, 'college_id'],
      'consultation_college',
      [...CONSULTATION, 'college_id'],
    )
    .execute()

  await db.schema
    .createTable('proposal_message')
    .addColumn('council_id', 'text', (col) => col.notNull())
    .addColumn('consultation_id', 'text', (col) => col.notNull())
    .addColumn('proposal_id', 'text', (col) => col.notNull())
    .addColumn('position', 'integer', (col) => col.notNull())
    .addColumn('kind', 'text', (col) => col.notNull())
    .addColumn('reason', 'text')
    .addColumn('text', 'text', (col) => col.notNull())
    .addColumn('written_on', 'text', (col) => col.notNull())
    .addPrimaryKeyConstraint('proposal_message_pk', [...PROPOSAL, 'position'])
    .addForeignKeyConstraint('proposal_message_proposal', PROPOSAL, 'proposal', PROPOSAL)
    .$call(unnumbered)
    .execute()

  await db.schema
    .createTable('authors_day')
    .addColumn('council_id', 'text', (col) => col.notNull())
    .addColumn('consultation_id', 'text', (col) => col.notNull())
    .addColumn('day', 'text', (col) => col.notNull())
    .addPrimaryKeyConstraint('authors_day_pk', [...CONSULTATION, 'day'])
    .addForeignKeyConstraint('authors_day_consultation', CONSULTATION, 'consultation', CONSULTATION)
    .$call(unnumbered)
    .execute()

  await db.schema
    .createTable('priority_source')
    .addColumn('council_id', 'text', (col) => col.notNull())
    .addColumn('consultation_id', 'text', (col) => col.notNull())
    .addColumn('priority_id', 'text', (col) => col.notNull())
    .addColumn('proposal_id', 'text', (col) => col.notNull())
    .addPrimaryKeyConstraint('priority_source_pk', PROPOSAL)
    .addForeignKeyConstraint(
      'priority_source_priority',
      [...CONSULTATION, 'priority_id'],
      'priority',
      [...CONSULTATION, 'priority_id'],
    )
    .addForeignKeyConstraint('priority_source_proposal', PROPOSAL, 'proposal', PROPOSAL)
    .$call(unnumbered)
    .execute()
}
