import type { Kysely } from 'kysely'

const CONSULTATION: ('council_id' | 'consultation_id')[] = ['council_id', 'consultation_id']
const PROPOSAL: ('council_id' | 'consultation_id' | 'proposal_id')[] = [
  ...CONSULTATION,
  'proposal_id',
]

export async function up(db: Kysely<any>): Promise<void> {
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
    .execute()
}
