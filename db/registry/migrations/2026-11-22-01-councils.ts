import type { Kysely } from 'kysely'

export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('council')
    .addColumn('council_id', 'text', (col) => col.primaryKey().notNull())
    .addColumn('slug', 'text', (col) => col.notNull().unique())
    .addColumn('name', 'text', (col) => col.notNull())
    .addColumn('territory', 'text', (col) => col.notNull())
    .addColumn('population', 'integer', (col) => col.notNull())
    .addColumn('presentation', 'text', (col) => col.notNull())
    .addColumn('contact', 'text', (col) => col.notNull())
    .addColumn('time_zone', 'text', (col) => col.notNull())
    .addColumn('demonstration', 'integer', (col) => col.notNull())
    .addColumn('created_at', 'text', (col) => col.notNull())
    .execute()

  await db.schema
    .createTable('charter')
    .addColumn('council_id', 'text', (col) => col.notNull().references('council.council_id'))
    .addColumn('version', 'integer', (col) => col.notNull())
    .addColumn('text', 'text', (col) => col.notNull())
    .addColumn('adopted_on', 'text', (col) => col.notNull())
    .addPrimaryKeyConstraint('charter_pk', ['council_id', 'version'])
    .execute()

  await db.schema
    .createTable('college')
    .addColumn('council_id', 'text', (col) => col.notNull().references('council.council_id'))
    .addColumn('college_id', 'text', (col) => col.notNull())
    .addColumn('name', 'text', (col) => col.notNull())
    .addColumn('description', 'text', (col) => col.notNull())
    .addColumn('position', 'integer', (col) => col.notNull())
    .addPrimaryKeyConstraint('college_pk', ['council_id', 'college_id'])
    .addUniqueConstraint('college_position', ['council_id', 'position'])
    .execute()

  await db.schema
    .createTable('relay')
    .addColumn('council_id', 'text', (col) => col.notNull().references('council.council_id'))
    .addColumn('relay_id', 'text', (col) => col.notNull())
    .addColumn('name', 'text', (col) => col.notNull())
    .addPrimaryKeyConstraint('relay_pk', ['council_id', 'relay_id'])
    .execute()
}
