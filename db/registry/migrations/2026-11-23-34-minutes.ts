import type { Kysely } from 'kysely'

const AGENDA = ['council_id', 'agenda_id'] as const

/**
 * Minutes of meetings: what they say from the day they are proposed, which meeting approved them, what everybody reads
 * of them. What was proposed stays as it is, whatever becomes of the agenda.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('minutes')
    .addColumn('council_id', 'text', (col) => col.notNull())
    .addColumn('agenda_id', 'text', (col) => col.notNull())
    .addColumn('state', 'text', (col) => col.notNull())
    .addColumn('content', 'text')
    .addColumn('published', 'text')
    .addColumn('corrections', 'text', (col) => col.notNull())
    .addColumn('proposed_at', 'text')
    .addColumn('approved_at', 'text')
    .addColumn('approved_in', 'text')
    .addColumn('published_at', 'text')
    .addColumn('version', 'integer', (col) => col.notNull())
    .addPrimaryKeyConstraint('minutes_pk', [...AGENDA])
    .addForeignKeyConstraint('minutes_agenda', [...AGENDA], 'agenda', [...AGENDA])
    .addForeignKeyConstraint('minutes_approved_in', ['council_id', 'approved_in'], 'agenda', [...AGENDA])
    .execute()
}
