import type { Kysely } from 'kysely'

const AGENDA: ('council_id' | 'agenda_id')[] = ['council_id', 'agenda_id']

/** When bodies meet, who was told, and who was there. */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('meeting')
    .addColumn('council_id', 'text', (col) => col.notNull())
    .addColumn('agenda_id', 'text', (col) => col.notNull())
    .addColumn('body_id', 'text', (col) => col.notNull())
    .addColumn('begins_at', 'text', (col) => col.notNull())
    .addColumn('length', 'integer', (col) => col.notNull())
    .addColumn('link', 'text', (col) => col.notNull())
    .addColumn('access', 'text', (col) => col.notNull())
    .addColumn('sequence', 'integer', (col) => col.notNull().defaultTo(0))
    .addColumn('convened_at', 'text')
    .addColumn('cancelled_at', 'text')
    .addColumn('guests', 'text', (col) => col.notNull().defaultTo(''))
    .addColumn('presence_at', 'text')
    .addColumn('version', 'integer', (col) => col.notNull().defaultTo(1))
    .addPrimaryKeyConstraint('meeting_pk', AGENDA)
    .addForeignKeyConstraint('meeting_agenda', AGENDA, 'agenda', AGENDA)
    .addForeignKeyConstraint('meeting_body', ['council_id', 'body_id'], 'body', [
      'council_id',
      'body_id',
    ])
    .execute()
  await db.schema
    .createIndex('meeting_by_date')
    .on('meeting')
    .columns(['council_id', 'begins_at'])
    .execute()

  await db.schema
    .createTable('convocation')
    .addColumn('council_id', 'text', (col) => col.notNull())
    .addColumn('agenda_id', 'text', (col) => col.notNull())
    .addColumn('mandate_id', 'text', (col) => col.notNull())
    .addColumn('sent_at', 'text', (col) => col.notNull())
    .addPrimaryKeyConstraint('convocation_pk', [...AGENDA, 'mandate_id'])
    .addForeignKeyConstraint('convocation_meeting', AGENDA, 'meeting', AGENDA)
    .addForeignKeyConstraint('convocation_mandate', ['council_id', 'mandate_id'], 'mandate', [
      'council_id',
      'mandate_id',
    ])
    .execute()

  await db.schema
    .createTable('attendance')
    .addColumn('council_id', 'text', (col) => col.notNull())
    .addColumn('agenda_id', 'text', (col) => col.notNull())
    .addColumn('seat_id', 'text', (col) => col.notNull())
    .addColumn('presence', 'text', (col) => col.notNull())
    .addPrimaryKeyConstraint('attendance_pk', [...AGENDA, 'seat_id'])
    .addForeignKeyConstraint('attendance_meeting', AGENDA, 'meeting', AGENDA)
    .addForeignKeyConstraint('attendance_seat', ['council_id', 'seat_id'], 'seat', [
      'council_id',
      'seat_id',
    ])
    .execute()

  await db.schema.alterTable('outbox').addColumn('calendar', 'text').execute()
}
