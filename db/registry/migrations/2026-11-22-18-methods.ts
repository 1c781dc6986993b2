import type { Kysely } from 'kysely'

/** What votes on a ranking or on a budget are fixed by, and a limit to approvals. */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema.alterTable('consultation').addColumn('most_approvals', 'integer').execute()
  await db.schema.alterTable('consultation').addColumn('budget', 'integer').execute()
  await db.schema.alterTable('priority').addColumn('cost', 'integer').execute()
}
