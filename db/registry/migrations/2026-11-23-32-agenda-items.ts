import type { Kysely } from 'kysely'

type Column = 'council_id' | 'agenda_id' | 'item_id'
const ITEM: Column[] = ['council_id', 'agenda_id', 'item_id']

/**
 * What kind of item each one is, how long it is planned to take and who may read it; the frameworks of a
 * council, and which items belong to them; what members ask and declare about an item.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .alterTable('agenda')
    .addColumn('planned_length', 'integer')
    .execute()
  await db.schema.alterTable('agenda').addColumn('starts_at', 'text').execute()

  for (const [column, type, byDefault] of [
    ['kind', 'text', 'free'],
    ['planned_minutes', 'integer', 0],
    ['visibility', 'text', 'members'],
    ['settings_version', 'integer', 1],
  ] as const)
    await db.schema
      .alterTable('agenda_item')
      .addColumn(column, type, (col) => col.notNull().defaultTo(byDefault))
      .execute()
  await db.schema.alterTable('agenda_item').addColumn('action_id', 'text').execute()
  await db.schema.alterTable('agenda_item').addColumn('made_of', 'text').execute()
  await db
    .updateTable('agenda_item')
    .set({ kind: 'priority' })
    .where('priority_id', 'is not', null)
    .execute()
  // The words with which every agenda was written until now; whoever changed them has an item of their own.
  await nameKind(db, 'opening', 'Approbation du compte rendu de la dernière séance')
  await nameKind(db, 'closing', 'Date de la prochaine séance')

  await db.schema
    .createTable('agenda_item_reader')
    .addColumn('council_id', 'text', (col) => col.notNull())
    .addColumn('agenda_id', 'text', (col) => col.notNull())
    .addColumn('item_id', 'text', (col) => col.notNull())
    .addColumn('membership_id', 'text', (col) => col.notNull())
    .addPrimaryKeyConstraint('agenda_item_reader_pk', [...ITEM, 'membership_id'])
    .addForeignKeyConstraint('agenda_item_reader_item', ITEM, 'agenda_item', ITEM)
    .addForeignKeyConstraint(
      'agenda_item_reader_membership',
      ['council_id', 'membership_id'],
      'membership',
      ['council_id', 'membership_id'],
    )
    .execute()

  await db.schema
    .createTable('framework')
    .addColumn('council_id', 'text', (col) => col.notNull().references('council.council_id'))
    .addColumn('framework_id', 'text', (col) => col.notNull())
    .addColumn('kind', 'text', (col) => col.notNull())
    .addColumn('title', 'text', (col) => col.notNull())
    .addColumn('url', 'text', (col) => col.notNull())
    .addColumn('position', 'integer', (col) => col.notNull())
    .addColumn('removed_on', 'text')
    .addColumn('version', 'integer', (col) => col.notNull().defaultTo(1))
    .addPrimaryKeyConstraint('framework_pk', ['council_id', 'framework_id'])
    .execute()

  await db.schema
    .createTable('agenda_item_framework')
    .addColumn('council_id', 'text', (col) => col.notNull())
    .addColumn('agenda_id', 'text', (col) => col.notNull())
    .addColumn('item_id', 'text', (col) => col.notNull())
    .addColumn('framework_id', 'text', (col) => col.notNull())
    .addPrimaryKeyConstraint('agenda_item_framework_pk', [...ITEM, 'framework_id'])
    .addForeignKeyConstraint('agenda_item_framework_item', ITEM, 'agenda_item', ITEM)
    .addForeignKeyConstraint(
      'agenda_item_framework_framework',
      ['council_id', 'framework_id'],
      'framework',
      ['council_id', 'framework_id'],
    )
    .execute()

  await db.schema
    .createTable('agenda_question')
    .addColumn('council_id', 'text', (col) => col.notNull())
    .addColumn('agenda_id', 'text', (col) => col.notNull())
    .addColumn('item_id', 'text', (col) => col.notNull())
    .addColumn('question_id', 'text', (col) => col.notNull())
    .addColumn('membership_id', 'text', (col) => col.notNull())
    .addColumn('text', 'text', (col) => col.notNull())
    .addColumn('asked_at', 'text', (col) => col.notNull())
    .addColumn('answer', 'text', (col) => col.notNull())
    .addColumn('answered_on', 'text')
    .addColumn('version', 'integer', (col) => col.notNull().defaultTo(1))
    .addPrimaryKeyConstraint('agenda_question_pk', [...ITEM, 'question_id'])
    .addForeignKeyConstraint('agenda_question_item', ITEM, 'agenda_item', ITEM)
    .addForeignKeyConstraint(
      'agenda_question_membership',
      ['council_id', 'membership_id'],
      'membership',
      ['council_id', 'membership_id'],
    )
    .execute()

  await db.schema
    .createTable('conflict_of_interest')
    .addColumn('council_id', 'text', (col) => col.notNull())
    .addColumn('agenda_id', 'text', (col) => col.notNull())
    .addColumn('item_id', 'text', (col) => col.notNull())
    .addColumn('membership_id', 'text', (col) => col.notNull())
    .addColumn('declared_on', 'text', (col) => col.notNull())
    .addPrimaryKeyConstraint('conflict_of_interest_pk', [...ITEM, 'membership_id'])
    .addForeignKeyConstraint('conflict_of_interest_item', ITEM, 'agenda_item', ITEM)
    .addForeignKeyConstraint(
      'conflict_of_interest_membership',
      ['council_id', 'membership_id'],
      'membership',
      ['council_id', 'membership_id'],
    )
    .execute()
}

async function nameKind(db: Kysely<any>, kind: string, title: string): Promise<void> {
  await db
    .updateTable('agenda_item')
    .set({ kind })
    .where('title', '=', title)
    .where('priority_id', 'is', null)
    .execute()
}
