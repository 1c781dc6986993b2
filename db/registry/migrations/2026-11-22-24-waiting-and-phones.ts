import { sql, type Kysely } from 'kysely'

/** Since which day a text is before moderation, and how to reach at once those who answer distress. */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .alterTable('proposal')
    .addColumn('waiting_since', 'text', (col) => col.notNull().defaultTo(''))
    .execute()
  // Of a text written anew no day was kept; it was sent back on that day at the earliest.
  const lastWord = sql`(
    select max(m.written_on) from proposal_message as m
    where m.council_id = proposal.council_id
      and m.consultation_id = proposal.consultation_id
      and m.proposal_id = proposal.proposal_id
      and m.kind in ('answer', 'appeal', 'returned'))`
  await db
    .updateTable('proposal')
    .set({
      waiting_since: sql`case when ${lastWord} > received_on then ${lastWord} else received_on end`,
    })
    .execute()
  await db.schema
    .createIndex('proposal_by_wait')
    .on('proposal')
    .columns(['council_id', 'consultation_id', 'status', 'waiting_since', 'proposal_id'])
    .execute()

  for (const column of ['referent_phone', 'deputy_phone'])
    await db.schema
      .alterTable('moderation_rules')
      .addColumn(column, 'text', (col) => col.notNull().defaultTo(''))
      .execute()
}
