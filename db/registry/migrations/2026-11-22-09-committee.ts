import type { Kysely } from 'kysely'

const CONSULTATION: ('council_id' | 'consultation_id')[] = ['council_id', 'consultation_id']

export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('sealed_result')
    .addColumn('council_id', 'text', (col) => col.notNull())
    .addColumn('consultation_id', 'text', (col) => col.notNull())
    .addColumn('content', 'text', (col) => col.notNull())
    .addPrimaryKeyConstraint('sealed_result_pk', CONSULTATION)
    .addForeignKeyConstraint('sealed_result_sealing', CONSULTATION, 'sealing', CONSULTATION)
    .execute()

  await db.schema
    .createTable('release_approval')
    .addColumn('council_id', 'text', (col) => col.notNull())
    .addColumn('consultation_id', 'text', (col) => col.notNull())
    .addColumn('capacity', 'text', (col) => col.notNull())
    .addColumn('account_id', 'text', (col) => col.notNull().references('account.account_id'))
    .addColumn('approved_at', 'text', (col) => col.notNull())
    .addPrimaryKeyConstraint('release_approval_pk', [...CONSULTATION, 'capacity'])
    .addUniqueConstraint('release_approval_people', [...CONSULTATION, 'account_id'])
    .addForeignKeyConstraint(
      'release_approval_consultation',
      CONSULTATION,
      'consultation',
      CONSULTATION,
    )
    .execute()

  await db.schema
    .createTable('agenda')
    .addColumn('council_id', 'text', (col) => col.notNull().references('council.council_id'))
    .addColumn('agenda_id', 'text', (col) => col.notNull())
    .addColumn('title', 'text', (col) => col.notNull())
    .addColumn('meets_on', 'text')
    .addColumn('place', 'text', (col) => col.notNull())
    .addColumn('version', 'integer', (col) => col.notNull().defaultTo(1))
    .addColumn('created_at', 'text', (col) => col.notNull())
    .addPrimaryKeyConstraint('agenda_pk', ['council_id', 'agenda_id'])
    .execute()

  await db.schema
    .createTable('agenda_item')
    .addColumn('council_id', 'text', (col) => col.notNull())
    .addColumn('agenda_id', 'text', (col) => col.notNull())
    .addColumn('item_id', 'text', (col) => col.notNull())
    .addColumn('position', 'integer', (col) => col.notNull())
    .addColumn('title', 'text', (col) => col.notNull())
    .addColumn('consultation_id', 'text')
    .addColumn('priority_id', 'text')
    .addColumn('notes', 'text', (col) => col.notNull())
    .addColumn('minutes', 'text', (col) => col.notNull())
    .addColumn('version', 'integer', (col) => col.notNull().defaultTo(1))
    .addPrimaryKeyConstraint('agenda_item_pk', ['council_id', 'agenda_id', 'item_id'])
    .addForeignKeyConstraint('agenda_item_agenda', ['council_id', 'agenda_id'], 'agenda', [
      'council_id',
      'agenda_id',
    ])
    .addForeignKeyConstraint(
      'agenda_item_priority',
      [...CONSULTATION, 'priority_id'],
      'priority',
      [...CONSULTATION, 'priority_id'],
    )
    .execute()
  await db.schema
    .createIndex('agenda_item_of_priority')
    .on('agenda_item')
    .columns([...CONSULTATION, 'priority_id'])
    .execute()

  await db.schema
    .createTable('decision')
    .addColumn('council_id', 'text', (col) => col.notNull())
    .addColumn('consultation_id', 'text', (col) => col.notNull())
    .addColumn('priority_id', 'text', (col) => col.notNull())
    .addColumn('outcome', 'text', (col) => col.notNull())
    .addColumn('motive', 'text', (col) => col.notNull())
    .addColumn('owner', 'text', (col) => col.notNull())
    .addColumn('deadline_on', 'text')
    .addColumn('decided_on', 'text', (col) => col.notNull())
    .addColumn('published_at', 'text')
    .addColumn('version', 'integer', (col) => col.notNull().defaultTo(1))
    .addPrimaryKeyConstraint('decision_pk', [...CONSULTATION, 'priority_id'])
    .addForeignKeyConstraint(
      'decision_priority',
      [...CONSULTATION, 'priority_id'],
      'priority',
      [...CONSULTATION, 'priority_id'],
    )
    .execute()
}
