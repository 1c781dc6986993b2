import type { Kysely } from 'kysely'

const DECISION: ('council_id' | 'consultation_id' | 'priority_id')[] = [
  'council_id',
  'consultation_id',
  'priority_id',
]

/** What becomes of a decision, told as it goes. */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('follow_up')
    .addColumn('council_id', 'text', (col) => col.notNull())
    .addColumn('consultation_id', 'text', (col) => col.notNull())
    .addColumn('priority_id', 'text', (col) => col.notNull())
    .addColumn('position', 'integer', (col) => col.notNull())
    .addColumn('status', 'text', (col) => col.notNull())
    .addColumn('text', 'text', (col) => col.notNull())
    .addColumn('written_on', 'text', (col) => col.notNull())
    .addPrimaryKeyConstraint('follow_up_pk', [...DECISION, 'position'])
    .addForeignKeyConstraint('follow_up_decision', DECISION, 'decision', DECISION)
    .execute()
}
