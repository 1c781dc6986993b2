import type { CreateTableBuilder, Kysely } from 'kysely'

const ACTION: ('council_id' | 'action_id')[] = ['council_id', 'action_id']
const DECISION: ('council_id' | 'consultation_id' | 'priority_id')[] = [
  'council_id',
  'consultation_id',
  'priority_id',
]

/** What the council does, how far it is, what it measures, and what it changed. */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('action')
    .addColumn('council_id', 'text', (col) => col.notNull().references('council.council_id'))
    .addColumn('action_id', 'text', (col) => col.notNull())
    .addColumn('title', 'text', (col) => col.notNull())
    .addColumn('aim', 'text', (col) => col.notNull())
    .addColumn('owner', 'text', (col) => col.notNull())
    .addColumn('theme', 'text', (col) => col.notNull())
    .addColumn('framework_id', 'text')
    .addColumn('group_id', 'text')
    .addColumn('consultation_id', 'text')
    .addColumn('priority_id', 'text')
    .addColumn('deadline_on', 'text')
    .addColumn('state', 'text', (col) => col.notNull())
    .addColumn('told_publicly', 'integer', (col) => col.notNull())
    .addColumn('created_on', 'text', (col) => col.notNull())
    .addColumn('version', 'integer', (col) => col.notNull().defaultTo(1))
    .addPrimaryKeyConstraint('action_pk', ACTION)
    .addForeignKeyConstraint('action_decision', DECISION, 'decision', DECISION)
    .execute()
  await db.schema.createIndex('action_of_decision').on('action').columns(DECISION).execute()

  await ofAction(db, 'action_step')
    .addColumn('step_id', 'text', (col) => col.notNull())
    .addColumn('position', 'integer', (col) => col.notNull())
    .addColumn('title', 'text', (col) => col.notNull())
    .addColumn('deadline_on', 'text')
    .addColumn('state', 'text', (col) => col.notNull())
    .addColumn('version', 'integer', (col) => col.notNull().defaultTo(1))
    .addPrimaryKeyConstraint('action_step_pk', [...ACTION, 'step_id'])
    .execute()

  await ofAction(db, 'action_evidence')
    .addColumn('evidence_id', 'text', (col) => col.notNull())
    .addColumn('text', 'text', (col) => col.notNull())
    .addColumn('address', 'text', (col) => col.notNull())
    .addColumn('dated_on', 'text', (col) => col.notNull())
    .addColumn('told_publicly', 'integer', (col) => col.notNull())
    .addPrimaryKeyConstraint('action_evidence_pk', [...ACTION, 'evidence_id'])
    .execute()

  await ofAction(db, 'action_change')
    .addColumn('position', 'integer', (col) => col.notNull())
    .addColumn('kind', 'text', (col) => col.notNull())
    .addColumn('before', 'text')
    .addColumn('after', 'text')
    .addColumn('reason', 'text', (col) => col.notNull())
    .addColumn('changed_on', 'text', (col) => col.notNull())
    .addPrimaryKeyConstraint('action_change_pk', [...ACTION, 'position'])
    .execute()

  await ofAction(db, 'indicator')
    .addColumn('indicator_id', 'text', (col) => col.notNull())
    .addColumn('position', 'integer', (col) => col.notNull())
    .addColumn('name', 'text', (col) => col.notNull())
    .addColumn('unit', 'text', (col) => col.notNull())
    .addColumn('about_people', 'integer', (col) => col.notNull())
    .addColumn('baseline', 'text')
    .addColumn('target', 'text')
    .addPrimaryKeyConstraint('indicator_pk', [...ACTION, 'indicator_id'])
    .execute()

  await db.schema
    .createTable('indicator_value')
    .addColumn('council_id', 'text', (col) => col.notNull())
    .addColumn('action_id', 'text', (col) => col.notNull())
    .addColumn('indicator_id', 'text', (col) => col.notNull())
    .addColumn('measured_on', 'text', (col) => col.notNull())
    .addColumn('figure', 'text', (col) => col.notNull())
    .addPrimaryKeyConstraint('indicator_value_pk', [...ACTION, 'indicator_id', 'measured_on'])
    .addForeignKeyConstraint(
      'indicator_value_indicator',
      [...ACTION, 'indicator_id'],
      'indicator',
      [...ACTION, 'indicator_id'],
    )
    .execute()

  await ofAction(db, 'evaluation_answer')
    .addColumn('year', 'integer', (col) => col.notNull())
    .addColumn('question', 'text', (col) => col.notNull())
    .addColumn('position', 'integer', (col) => col.notNull())
    .addColumn('answer', 'text', (col) => col.notNull())
    .addColumn('text', 'text', (col) => col.notNull())
    .addColumn('answered_on', 'text', (col) => col.notNull())
    .addPrimaryKeyConstraint('evaluation_answer_pk', [...ACTION, 'year', 'question', 'position'])
    .execute()
}

/** A table of what belongs to an action. */
function ofAction(db: Kysely<any>, table: string): CreateTableBuilder<string, 'council_id' | 'action_id'> {
  return db.schema
    .createTable(table)
    .addColumn('council_id', 'text', (col) => col.notNull())
    .addColumn('action_id', 'text', (col) => col.notNull())
    .addForeignKeyConstraint(`${table}_action`, ACTION, 'action', ACTION)
}
