import type { Kysely } from 'kysely'

const CONSULTATION: ('council_id' | 'consultation_id')[] = ['council_id', 'consultation_id']

export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('consultation')
    .addColumn('council_id', 'text', (col) => col.notNull().references('council.council_id'))
    .addColumn('consultation_id', 'text', (col) => col.notNull())
    .addColumn('slug', 'text', (col) => col.notNull())
    .addColumn('title', 'text', (col) => col.notNull())
    .addColumn('question', 'text', (col) => col.notNull())
    .addColumn('context', 'text', (col) => col.notNull())
    .addColumn('summary', 'text', (col) => col.notNull())
    .addColumn('reach', 'text', (col) => col.notNull())
    .addColumn('method', 'text', (col) => col.notNull())
    .addColumn('grades', 'text', (col) => col.notNull())
    .addColumn('missing_opinions', 'text', (col) => col.notNull())
    .addColumn('threshold', 'integer', (col) => col.notNull())
    .addColumn('official_weighting', 'text', (col) => col.notNull())
    .addColumn('charter_version', 'integer')
    .addColumn('distress_contacts', 'text', (col) => col.notNull())
    .addColumn('proposing_opens_at', 'text')
    .addColumn('proposing_closes_at', 'text')
    .addColumn('voting_opens_at', 'text', (col) => col.notNull())
    .addColumn('voting_closes_at', 'text', (col) => col.notNull())
    .addColumn('opened_at', 'text')
    .addColumn('cancelled_at', 'text')
    .addColumn('cancel_reason', 'text')
    .addColumn('sealed_at', 'text')
    .addColumn('released_at', 'text')
    .addColumn('decided_at', 'text')
    .addColumn('followed_up_at', 'text')
    .addColumn('created_at', 'text', (col) => col.notNull())
    .addPrimaryKeyConstraint('consultation_pk', ['council_id', 'consultation_id'])
    .addUniqueConstraint('consultation_slug', ['council_id', 'slug'])
    .addForeignKeyConstraint('consultation_charter', ['council_id', 'charter_version'], 'charter', [
      'council_id',
      'version',
    ])
    .execute()

  // The urn knows a consultation by this id alone.
  await db.schema
    .createIndex('consultation_id_anywhere')
    .on('consultation')
    .column('consultation_id')
    .unique()
    .execute()

  await db.schema
    .createTable('theme')
    .addColumn('council_id', 'text', (col) => col.notNull())
    .addColumn('consultation_id', 'text', (col) => col.notNull())
    .addColumn('theme_id', 'text', (col) => col.notNull())
    .addColumn('position', 'integer', (col) => col.notNull())
    .addColumn('name', 'text', (col) => col.notNull())
    .addPrimaryKeyConstraint('theme_pk', ['council_id', 'consultation_id', 'theme_id'])
    .addForeignKeyConstraint('theme_consultation', CONSULTATION, 'consultation', CONSULTATION)
    .execute()

  await db.schema
    .createTable('priority')
    .addColumn('council_id', 'text', (col) => col.notNull())
    .addColumn('consultation_id', 'text', (col) => col.notNull())
    .addColumn('priority_id', 'text', (col) => col.notNull())
    .addColumn('position', 'integer', (col) => col.notNull())
    .addColumn('theme_id', 'text')
    .addColumn('title', 'text', (col) => col.notNull())
    .addColumn('description', 'text', (col) => col.notNull())
    .addPrimaryKeyConstraint('priority_pk', ['council_id', 'consultation_id', 'priority_id'])
    .addForeignKeyConstraint('priority_consultation', CONSULTATION, 'consultation', CONSULTATION)
    .addForeignKeyConstraint(
      'priority_theme',
      ['council_id', 'consultation_id', 'theme_id'],
      'theme',
      ['council_id', 'consultation_id', 'theme_id'],
    )
    .execute()

  await db.schema
    .createTable('consultation_college')
    .addColumn('council_id', 'text', (col) => col.notNull())
    .addColumn('consultation_id', 'text', (col) => col.notNull())
    .addColumn('college_id', 'text', (col) => col.notNull())
    .addColumn('merge_rank', 'integer', (col) => col.notNull())
    .addColumn('name', 'text', (col) => col.notNull())
    .addColumn('description', 'text', (col) => col.notNull())
    .addPrimaryKeyConstraint('consultation_college_pk', [
      'council_id',
      'consultation_id',
      'college_id',
    ])
    .addUniqueConstraint('consultation_college_rank', [
      'council_id',
      'consultation_id',
      'merge_rank',
    ])
    .addForeignKeyConstraint(
      'consultation_college_consultation',
      CONSULTATION,
      'consultation',
      CONSULTATION,
    )
    .addForeignKeyConstraint(
      'consultation_college_college',
      ['council_id', 'college_id'],
      'college',
      ['council_id', 'college_id'],
    )
    .execute()
}
