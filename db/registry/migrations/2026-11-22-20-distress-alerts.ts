import { sql, SqliteAdapter, type Kysely } from 'kysely'

/** When those who answer distress were last told of a consultation; kept for minutes, of no text. */
export async function up(db: Kysely<any>): Promise<void> {
  const sqlite = db.getExecutor().adapter instanceof SqliteAdapter
  await db.schema
    .createTable('distress_alert')
    .addColumn('council_id', 'text', (col) => col.notNull())
    .addColumn('consultation_id', 'text', (col) => col.notNull())
    .addColumn('told_at', 'text', (col) => col.notNull())
    .addPrimaryKeyConstraint('distress_alert_pk', ['council_id', 'consultation_id'])
    .addForeignKeyConstraint(
      'distress_alert_consultation',
      ['council_id', 'consultation_id'],
      'consultation',
      ['council_id', 'consultation_id'],
    )
    .$call((table) => (sqlite ? table.modifyEnd(sql`without rowid`) : table))
    .execute()
}
