import type { Kysely } from 'kysely'

/** The framework that a decision is part of, by the title that it had then: a decision goes on saying what it said. */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema.alterTable('decision').addColumn('framework', 'text').execute()
  await db.schema.alterTable('former_decision').addColumn('framework', 'text').execute()
}
