import type { Kysely } from 'kysely'

const CONSULTATION: ('council_id' | 'consultation_id')[] = ['council_id', 'consultation_id']

/**
 * Which groups take part in consolidating, and what each says of a proposal or a priority, version by
 * version. An opinion is a group's: no person stands beside it.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('consolidation_group')
    .addColumn('council_id', 'text', (col) => col.notNull())
    .addColumn('consultation_id', 'text', (col) => col.notNull())
    .addColumn('body_id', 'text', (col) => col.notNull())
    .addPrimaryKeyConstraint('consolidation_group_pk', [...CONSULTATION, 'body_id'])
    .addForeignKeyConstraint('consolidation_group_consultation', CONSULTATION, 'consultation', CONSULTATION)
    .addForeignKeyConstraint('consolidation_group_body', ['council_id', 'body_id'], 'body', ['council_id', 'body_id'])
    .execute()

  await db.schema
    .createTable('group_opinion')
    .addColumn('council_id', 'text', (col) => col.notNull())
    .addColumn('consultation_id', 'text', (col) => col.notNull())
    .addColumn('body_id', 'text', (col) => col.notNull())
    .addColumn('about', 'text', (col) => col.notNull())
    .addColumn('object_id', 'text', (col) => col.notNull())
    .addColumn('position', 'integer', (col) => col.notNull())
    .addColumn('text', 'text', (col) => col.notNull())
    .addColumn('suggestion', 'text', (col) => col.notNull())
    .addColumn('written_on', 'text', (col) => col.notNull())
    .addPrimaryKeyConstraint('group_opinion_pk', [
      ...CONSULTATION,
      'body_id',
      'about',
      'object_id',
      'position',
    ])
    .addForeignKeyConstraint('group_opinion_consultation', CONSULTATION, 'consultation', CONSULTATION)
    .addForeignKeyConstraint('group_opinion_body', ['council_id', 'body_id'], 'body', ['council_id', 'body_id'])
    .execute()
}
