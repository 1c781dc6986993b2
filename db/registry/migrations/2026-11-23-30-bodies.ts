import { sql, type Kysely } from 'kysely'

/** Steering committee, working groups and plenary: their seats, and who held each, from when to when. */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('body')
    .addColumn('council_id', 'text', (col) => col.notNull().references('council.council_id'))
    .addColumn('body_id', 'text', (col) => col.notNull())
    .addColumn('kind', 'text', (col) => col.notNull())
    .addColumn('name', 'text', (col) => col.notNull())
    .addColumn('mission', 'text', (col) => col.notNull())
    .addColumn('quorum', 'integer')
    .addColumn('version', 'integer', (col) => col.notNull().defaultTo(1))
    .addColumn('created_at', 'text', (col) => col.notNull())
    .addColumn('dissolved_on', 'text')
    .addPrimaryKeyConstraint('body_pk', ['council_id', 'body_id'])
    .execute()
  await db.schema
    .createIndex('body_one_steering')
    .on('body')
    .column('council_id')
    .unique()
    .where(sql.ref('kind'), '=', 'steering')
    .execute()

  await db.schema
    .createTable('seat')
    .addColumn('council_id', 'text', (col) => col.notNull())
    .addColumn('seat_id', 'text', (col) => col.notNull())
    .addColumn('body_id', 'text', (col) => col.notNull())
    .addColumn('college', 'text', (col) => col.notNull())
    .addColumn('organisation', 'text', (col) => col.notNull())
    .addColumn('position', 'integer', (col) => col.notNull())
    .addColumn('removed_on', 'text')
    .addColumn('version', 'integer', (col) => col.notNull().defaultTo(1))
    .addPrimaryKeyConstraint('seat_pk', ['council_id', 'seat_id'])
    .addForeignKeyConstraint('seat_body', ['council_id', 'body_id'], 'body', ['council_id', 'body_id'])
    .execute()
  await db.schema
    .createIndex('seat_of_body')
    .on('seat')
    .columns(['council_id', 'body_id', 'position'])
    .execute()

  await db.schema
    .createTable('mandate')
    .addColumn('council_id', 'text', (col) => col.notNull())
    .addColumn('mandate_id', 'text', (col) => col.notNull())
    .addColumn('seat_id', 'text', (col) => col.notNull())
    .addColumn('kind', 'text', (col) => col.notNull())
    .addColumn('name', 'text', (col) => col.notNull())
    .addColumn('email', 'text', (col) => col.notNull())
    .addColumn('membership_id', 'text')
    .addColumn('begins_on', 'text', (col) => col.notNull())
    .addColumn('ends_on', 'text')
    .addColumn('version', 'integer', (col) => col.notNull().defaultTo(1))
    .addPrimaryKeyConstraint('mandate_pk', ['council_id', 'mandate_id'])
    .addForeignKeyConstraint('mandate_seat', ['council_id', 'seat_id'], 'seat', ['council_id', 'seat_id'])
    .addForeignKeyConstraint('mandate_membership', ['council_id', 'membership_id'], 'membership', [
      'council_id',
      'membership_id',
    ])
    .execute()
  await db.schema
    .createIndex('mandate_of_seat')
    .on('mandate')
    .columns(['council_id', 'seat_id', 'begins_on'])
    .execute()
  await db.schema
    .createIndex('mandate_of_membership')
    .on('mandate')
    .columns(['council_id', 'membership_id'])
    .execute()
}
