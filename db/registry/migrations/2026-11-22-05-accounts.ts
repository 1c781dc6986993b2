import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('account')
    .addColumn('account_id', 'text', (col) => col.primaryKey())
    .addColumn('email', 'text', (col) => col.notNull().unique())
    .addColumn('name', 'text', (col) => col.notNull())
    .addColumn('password_hash', 'text')
    .addColumn('administrator', 'integer', (col) => col.notNull())
    .addColumn('demonstration', 'integer', (col) => col.notNull())
    .addColumn('created_at', 'text', (col) => col.notNull())
    .execute()

  await db.schema
    .createTable('session')
    .addColumn('session_hash', 'text', (col) => col.primaryKey())
    .addColumn('account_id', 'text', (col) => col.notNull().references('account.account_id'))
    .addColumn('created_at', 'text', (col) => col.notNull())
    .addColumn('expires_at', 'text', (col) => col.notNull())
    .execute()
  await db.schema
    .createIndex('session_of_account')
    .on('session')
    .columns(['account_id', 'created_at'])
    .execute()

  await db.schema
    .createTable('account_link')
    .addColumn('link_hash', 'text', (col) => col.primaryKey())
    .addColumn('account_id', 'text', (col) => col.notNull().references('account.account_id'))
    .addColumn('purpose', 'text', (col) => col.notNull())
    .addColumn('expires_at', 'text', (col) => col.notNull())
    .execute()

  await db.schema
    .createTable('membership')
    .addColumn('council_id', 'text', (col) => col.notNull().references('council.council_id'))
    .addColumn('membership_id', 'text', (col) => col.notNull())
    .addColumn('account_id', 'text', (col) => col.notNull().references('account.account_id'))
    .addColumn('role', 'text', (col) => col.notNull())
    .addColumn('name', 'text', (col) => col.notNull())
    .addColumn('seat', 'text')
    .addColumn('organisation', 'text')
    .addColumn('relay_id', 'text')
    .addColumn('begun_at', 'text', (col) => col.notNull())
    .addColumn('arrived_at', 'text')
    .addColumn('ended_at', 'text')
    .addPrimaryKeyConstraint('membership_pk', ['council_id', 'membership_id'])
    .addForeignKeyConstraint('membership_relay', ['council_id', 'relay_id'], 'relay', [
      'council_id',
      'relay_id',
    ])
    .execute()
  await db.schema
    .createIndex('membership_of_account')
    .on('membership')
    .columns(['account_id', 'council_id'])
    .execute()
  await db.schema
    .createIndex('membership_held_once')
    .on('membership')
    .columns(['council_id', 'account_id', 'role'])
    .unique()
    .where(sql.ref('ended_at'), 'is', null)
    .execute()

  await db.schema
    .createTable('outbox')
    .addColumn('message_id', 'text', (col) => col.primaryKey())
    .addColumn('link_hash', 'text')
    .addColumn('recipient', 'text', (col) => col.notNull())
    .addColumn('subject', 'text', (col) => col.notNull())
    .addColumn('body', 'text', (col) => col.notNull())
    .addColumn('created_at', 'text', (col) => col.notNull())
    .addColumn('expires_at', 'text', (col) => col.notNull())
    .execute()
  await db.schema
    .createIndex('outbox_by_age')
    .on('outbox')
    .columns(['created_at', 'message_id'])
    .execute()
}
