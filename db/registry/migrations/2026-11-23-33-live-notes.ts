import type { Kysely } from 'kysely'

type Column = 'council_id' | 'agenda_id' | 'item_id'
const AGENDA: ('council_id' | 'agenda_id')[] = ['council_id', 'agenda_id']
const ITEM: Column[] = ['council_id', 'agenda_id', 'item_id']

/**
 * What happens in a meeting: who takes notes, where it has got to, the notes that several people write at
 * once, and open votes of the seats of a body, which have nothing to do with the urn.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('note_taker')
    .addColumn('council_id', 'text', (col) => col.notNull())
    .addColumn('agenda_id', 'text', (col) => col.notNull())
    .addColumn('membership_id', 'text', (col) => col.notNull())
    .addPrimaryKeyConstraint('note_taker_pk', [...AGENDA, 'membership_id'])
    .addForeignKeyConstraint('note_taker_agenda', AGENDA, 'agenda', AGENDA)
    .addForeignKeyConstraint(
      'note_taker_membership',
      ['council_id', 'membership_id'],
      'membership',
      ['council_id', 'membership_id'],
    )
    .execute()

  await db.schema
    .createTable('live_note')
    .addColumn('council_id', 'text', (col) => col.notNull())
    .addColumn('agenda_id', 'text', (col) => col.notNull())
    .addColumn('item_id', 'text', (col) => col.notNull())
    // Bytes, in base64.
    .addColumn('state', 'text', (col) => col.notNull())
    .addColumn('journalled_at', 'text', (col) => col.notNull())
    .addPrimaryKeyConstraint('live_note_pk', ITEM)
    .addForeignKeyConstraint('live_note_item', ITEM, 'agenda_item', ITEM, (fk) =>
      fk.onDelete('cascade'),
    )
    .execute()

  await db.schema
    .createTable('sitting')
    .addColumn('council_id', 'text', (col) => col.notNull())
    .addColumn('agenda_id', 'text', (col) => col.notNull())
    .addColumn('begun_at', 'text', (col) => col.notNull())
    .addColumn('ended_at', 'text')
    // No key of its own: an item that was taken off is simply not where the meeting is.
    .addColumn('item_id', 'text')
    .addColumn('item_begun_at', 'text')
    .addColumn('version', 'integer', (col) => col.notNull().defaultTo(1))
    .addPrimaryKeyConstraint('sitting_pk', AGENDA)
    .addForeignKeyConstraint('sitting_agenda', AGENDA, 'agenda', AGENDA)
    .execute()

  await db.schema
    .createTable('show_of_hands')
    .addColumn('council_id', 'text', (col) => col.notNull())
    .addColumn('hands_id', 'text', (col) => col.notNull())
    .addColumn('agenda_id', 'text', (col) => col.notNull())
    .addColumn('item_id', 'text', (col) => col.notNull())
    .addColumn('body_id', 'text', (col) => col.notNull())
    .addColumn('question', 'text', (col) => col.notNull())
    .addColumn('position', 'integer', (col) => col.notNull())
    .addColumn('closed_at', 'text')
    .addColumn('version', 'integer', (col) => col.notNull().defaultTo(1))
    .addPrimaryKeyConstraint('show_of_hands_pk', ['council_id', 'hands_id'])
    .addForeignKeyConstraint('show_of_hands_item', ITEM, 'agenda_item', ITEM)
    .addForeignKeyConstraint('show_of_hands_body', ['council_id', 'body_id'], 'body', [
      'council_id',
      'body_id',
    ])
    .execute()
  await db.schema.createIndex('show_of_hands_agenda').on('show_of_hands').columns(AGENDA).execute()

  await db.schema
    .createTable('hand')
    .addColumn('council_id', 'text', (col) => col.notNull())
    .addColumn('hands_id', 'text', (col) => col.notNull())
    .addColumn('seat_id', 'text', (col) => col.notNull())
    .addColumn('choice', 'text', (col) => col.notNull())
    .addPrimaryKeyConstraint('hand_pk', ['council_id', 'hands_id', 'seat_id'])
    .addForeignKeyConstraint(
      'hand_show',
      ['council_id', 'hands_id'],
      'show_of_hands',
      ['council_id', 'hands_id'],
    )
    .addForeignKeyConstraint('hand_seat', ['council_id', 'seat_id'], 'seat', [
      'council_id',
      'seat_id',
    ])
    .execute()
}
