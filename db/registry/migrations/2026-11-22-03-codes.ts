import { sql, SqliteAdapter, type Kysely } from 'kysely'

const CONSULTATION: ('council_id' | 'consultation_id')[] = ['council_id', 'consultation_id']
const BATCH: ('council_id' | 'consultation_id' | 'batch_id')[] = [
  'council_id',
  'consultation_id',
  'batch_id',
]
const COLLEGE: ('council_id' | 'consultation_id' | 'college_id')[] = [
  'council_id',
  'consultation_id',
  'college_id',
]

export async function up(db: Kysely<any>): Promise<void> {
  const sqlite = db.getExecutor().adapter instanceof SqliteAdapter

  await db.schema
    .createTable('consultation_seed')
    .addColumn('council_id', 'text', (col) => col.notNull())
    .addColumn('consultation_id', 'text', (col) => col.notNull())
    .addColumn('seed', 'text', (col) => col.notNull())
    .addPrimaryKeyConstraint('consultation_seed_pk', ['council_id', 'consultation_id'])
    .addForeignKeyConstraint('seed_consultation', CONSULTATION, 'consultation', CONSULTATION)
    .execute()

  await db.schema
    .createTable('code_batch')
    .addColumn('council_id', 'text', (col) => col.notNull())
    .addColumn('consultation_id', 'text', (col) => col.notNull())
    .addColumn('batch_id', 'text', (col) => col.notNull())
    .addColumn('college_id', 'text', (col) => col.notNull())
    .addColumn('relay_id', 'text')
    .addColumn('size', 'integer', (col) => col.notNull())
    .addColumn('created_at', 'text', (col) => col.notNull())
    .addPrimaryKeyConstraint('code_batch_pk', ['council_id', 'consultation_id', 'batch_id'])
    .addForeignKeyConstraint('code_batch_college', COLLEGE, 'consultation_college', COLLEGE)
    .addForeignKeyConstraint('code_batch_relay', ['council_id', 'relay_id'], 'relay', [
      'council_id',
      'relay_id',
    ])
    .execute()

  // No rowid: the order in which codes were made is nobody's business.
  await db.schema
    .createTable('participation_code')
    .addColumn('council_id', 'text', (col) => col.notNull())
    .addColumn('consultation_id', 'text', (col) => col.notNull())
    .addColumn('code_hash', 'text', (col) => col.notNull())
    .addColumn('batch_id', 'text', (col) => col.notNull())
    .addColumn('college_id', 'text', (col) => col.notNull())
    .addPrimaryKeyConstraint('participation_code_pk', [
      'council_id',
      'consultation_id',
      'code_hash',
    ])
    .addForeignKeyConstraint('participation_code_batch', BATCH, 'code_batch', BATCH)
    .addForeignKeyConstraint('participation_code_college', COLLEGE, 'consultation_college', COLLEGE)
    .$call((table) => (sqlite ? table.modifyEnd(sql`without rowid`) : table))
    .execute()
}
