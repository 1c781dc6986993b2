import type { Kysely } from 'kysely'

export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('code_order')
    .addColumn('council_id', 'text', (col) => col.notNull())
    .addColumn('consultation_id', 'text', (col) => col.notNull())
    .addColumn('order_id', 'text', (col) => col.notNull())
    .addColumn('relay_id', 'text', (col) => col.notNull())
    .addColumn('college_id', 'text', (col) => col.notNull())
    .addColumn('most', 'integer', (col) => col.notNull())
    .addColumn('ordered_at', 'text', (col) => col.notNull())
    .addColumn('printed_at', 'text')
    .addColumn('batch_id', 'text')
    .addPrimaryKeyConstraint('code_order_pk', ['council_id', 'consultation_id', 'order_id'])
    .addForeignKeyConstraint(
      'code_order_college',
      ['council_id', 'consultation_id', 'college_id'],
      'consultation_college',
      ['council_id', 'consultation_id', 'college_id'],
    )
    .addForeignKeyConstraint('code_order_relay', ['council_id', 'relay_id'], 'relay', [
      'council_id',
      'relay_id',
    ])
    .execute()
}
