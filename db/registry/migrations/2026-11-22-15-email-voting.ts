import { sql, SqliteAdapter, type Kysely } from 'kysely'

const CONSULTATION = ['council_id', 'consultation_id'] as const

export async function up(db: Kysely<any>): Promise<void> {
  const sqlite = db.getExecutor().adapter instanceof SqliteAdapter

  await db.schema
    .alterTable('consultation')
    .addColumn('email_voting', 'integer', (col) => col.notNull().defaultTo(0))
    .execute()

  await db.schema
    .createTable('signing_key')
    .addColumn('council_id', 'text', (col) => col.notNull())
    .addColumn('consultation_id', 'text', (col) => col.notNull())
    .addColumn('college_id', 'text', (col) => col.notNull())
    .addColumn('public_key', 'text', (col) => col.notNull())
    .addColumn('key_hash', 'text', (col) => col.notNull())
    .addColumn('private_key', 'text')
    .addColumn('issued', 'integer')
    .addPrimaryKeyConstraint('signing_key_pk', [...CONSULTATION, 'college_id'])
    .addForeignKeyConstraint(
      'signing_key_college',
      [...CONSULTATION, 'college_id'],
      'consultation_college',
      [...CONSULTATION, 'college_id'],
    )
    .execute()

  // Neither has a rowid: it would number the people in the order they came.
  await db.schema
    .createTable('voting_link')
    .addColumn('council_id', 'text', (col) => col.notNull())
    .addColumn('consultation_id', 'text', (col) => col.notNull())
    .addColumn('link_hash', 'text', (col) => col.notNull())
    .addColumn('address_hash', 'text', (col) => col.notNull())
    .addColumn('expires_at', 'text', (col) => col.notNull())
    .addPrimaryKeyConstraint('voting_link_pk', [...CONSULTATION, 'link_hash'])
    .addForeignKeyConstraint('voting_link_consultation', [...CONSULTATION], 'consultation', [
      ...CONSULTATION,
    ])
    .$call((table) => (sqlite ? table.modifyEnd(sql`without rowid`) : table))
    .execute()

  // Messages that carry a link which is gone are looked for every minute.
  await db.schema
    .createIndex('voting_link_hash')
    .on('voting_link')
    .column('link_hash')
    .execute()

  await db.schema
    .createTable('eligibility')
    .addColumn('council_id', 'text', (col) => col.notNull())
    .addColumn('consultation_id', 'text', (col) => col.notNull())
    .addColumn('address_hash', 'text', (col) => col.notNull())
    .addColumn('college_id', 'text', (col) => col.notNull())
    .addColumn('blinded_hash', 'text', (col) => col.notNull())
    .addPrimaryKeyConstraint('eligibility_pk', [...CONSULTATION, 'address_hash'])
    .addForeignKeyConstraint(
      'eligibility_key',
      [...CONSULTATION, 'college_id'],
      'signing_key',
      [...CONSULTATION, 'college_id'],
    )
    .$call((table) => (sqlite ? table.modifyEnd(sql`without rowid`) : table))
    .execute()
}
