import type { Kysely } from 'kysely'

const PRIORITY: ('council_id' | 'consultation_id' | 'priority_id')[] = [
  'council_id',
  'consultation_id',
  'priority_id',
]

/** Decisions that merge priorities and speak of money, and those that they took the place of. */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema.alterTable('decision').addColumn('merged_into', 'text').execute()
  await db.schema.alterTable('decision').addColumn('budget', 'integer').execute()
  await db.schema.alterTable('decision').addColumn('funder', 'text').execute()
  await db.schema
    .createTable('former_decision')
    .addColumn('council_id', 'text', (col) => col.notNull())
    .addColumn('consultation_id', 'text', (col) => col.notNull())
    .addColumn('priority_id', 'text', (col) => col.notNull())
    .addColumn('version', 'integer', (col) => col.notNull())
    .addColumn('outcome', 'text', (col) => col.notNull())
    .addColumn('motive', 'text', (col) => col.notNull())
    .addColumn('owner', 'text', (col) => col.notNull())
    .addColumn('deadline_on', 'text')
    .addColumn('decided_on', 'text', (col) => col.notNull())
    .addColumn('merged_into', 'text')
    .addColumn('budget', 'integer')
    .addColumn('funder', 'text')
    .addColumn('was_public', 'integer', (col) => col.notNull())
    .addColumn('replaced_at', 'text', (col) => col.notNull())
    .addPrimaryKeyConstraint('former_decision_pk', [...PRIORITY, 'version'])
    .addForeignKeyConstraint('former_decision_of', PRIORITY, 'decision', PRIORITY)
    .execute()
}
