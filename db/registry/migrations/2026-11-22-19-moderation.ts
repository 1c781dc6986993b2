import { sql, SqliteAdapter, type CreateTableBuilder, type Kysely } from 'kysely'

const PROPOSAL: ('council_id' | 'consultation_id' | 'proposal_id')[] = [
  'council_id',
  'consultation_id',
  'proposal_id',
]

/** What surrounds a text in moderation: distress, masks, second eyes, appeals, notices, objections. */
export async function up(db: Kysely<any>): Promise<void> {
  // A rowid would number texts, and what is said about them, in the order they came.
  const sqlite = db.getExecutor().adapter instanceof SqliteAdapter
  const unnumbered = (table: CreateTableBuilder<any, any>) =>
    sqlite ? table.modifyEnd(sql`without rowid`) : table
  const aboutProposal = (name: string) =>
    db.schema
      .createTable(name)
      .addColumn('council_id', 'text', (col) => col.notNull())
      .addColumn('consultation_id', 'text', (col) => col.notNull())
      .addColumn('proposal_id', 'text', (col) => col.notNull())
      .addForeignKeyConstraint(`${name}_proposal`, PROPOSAL, 'proposal', PROPOSAL)

  await db.schema.alterTable('proposal').addColumn('charter_version', 'integer').execute()
  await db.schema.alterTable('proposal').addColumn('erased_on', 'text').execute()

  await aboutProposal('proposal_original')
    .addColumn('title', 'text', (col) => col.notNull())
    .addColumn('text', 'text', (col) => col.notNull())
    .addColumn('why', 'text', (col) => col.notNull())
    .addColumn('masked_on', 'text', (col) => col.notNull())
    .addPrimaryKeyConstraint('proposal_original_pk', PROPOSAL)
    .$call(unnumbered)
    .execute()

  await aboutProposal('distress_case')
    .addColumn('level', 'text', (col) => col.notNull())
    .addColumn('raised_by', 'text', (col) => col.notNull())
    .addColumn('opened_on', 'text', (col) => col.notNull())
    .addColumn('alerted', 'integer', (col) => col.notNull().defaultTo(0))
    .addColumn('answered_on', 'text')
    .addColumn('closed_on', 'text')
    .addColumn('outcome', 'text')
    .addPrimaryKeyConstraint('distress_case_pk', PROPOSAL)
    .$call(unnumbered)
    .execute()
  await db.schema
    .createIndex('distress_case_open')
    .on('distress_case')
    .columns(['closed_on', 'council_id', 'consultation_id', 'opened_on', 'proposal_id'])
    .execute()

  await aboutProposal('proposed_refusal')
    .addColumn('reason', 'text', (col) => col.notNull())
    .addColumn('text', 'text', (col) => col.notNull())
    .addColumn('reviewer_mark', 'text', (col) => col.notNull())
    .addColumn('proposed_on', 'text', (col) => col.notNull())
    .addPrimaryKeyConstraint('proposed_refusal_pk', PROPOSAL)
    .$call(unnumbered)
    .execute()

  await aboutProposal('refusal_review')
    .addColumn('reviewer_mark', 'text', (col) => col.notNull())
    .addPrimaryKeyConstraint('refusal_review_pk', [...PROPOSAL, 'reviewer_mark'])
    .$call(unnumbered)
    .execute()

  await aboutProposal('second_opinion')
    .addColumn('position', 'integer', (col) => col.notNull())
    .addColumn('kind', 'text', (col) => col.notNull())
    .addColumn('text', 'text', (col) => col.notNull())
    .addColumn('reviewer_mark', 'text', (col) => col.notNull())
    .addColumn('written_on', 'text', (col) => col.notNull())
    .addPrimaryKeyConstraint('second_opinion_pk', [...PROPOSAL, 'position'])
    .$call(unnumbered)
    .execute()

  await aboutProposal('proposal_notice')
    .addColumn('sealed_address', 'text', (col) => col.notNull())
    .addColumn('due', 'integer', (col) => col.notNull().defaultTo(0))
    .addPrimaryKeyConstraint('proposal_notice_pk', PROPOSAL)
    .$call(unnumbered)
    .execute()

  await aboutProposal('objection')
    .addColumn('priority_id', 'text', (col) => col.notNull())
    .addColumn('text', 'text', (col) => col.notNull())
    .addColumn('written_on', 'text', (col) => col.notNull())
    .addColumn('answer', 'text')
    .addColumn('settled_on', 'text')
    .addPrimaryKeyConstraint('objection_pk', PROPOSAL)
    .$call(unnumbered)
    .execute()

  await db.schema
    .createTable('moderation_rules')
    .addColumn('council_id', 'text', (col) => col.primaryKey().references('council.council_id'))
    .addColumn('second_eyes', 'integer', (col) => col.notNull())
    .addColumn('target_days', 'integer', (col) => col.notNull())
    .addColumn('appeal_days', 'integer', (col) => col.notNull())
    .addColumn('break_after', 'integer', (col) => col.notNull())
    .addColumn('blurred', 'integer', (col) => col.notNull())
    .addColumn('texts_per_hour', 'integer', (col) => col.notNull())
    .addColumn('help', 'text', (col) => col.notNull())
    .addColumn('version', 'integer', (col) => col.notNull().defaultTo(1))
    .execute()

  await db.schema
    .createTable('model_sentence')
    .addColumn('council_id', 'text', (col) => col.notNull().references('council.council_id'))
    .addColumn('act', 'text', (col) => col.notNull())
    .addColumn('reason', 'text', (col) => col.notNull())
    .addColumn('text', 'text', (col) => col.notNull())
    .addColumn('version', 'integer', (col) => col.notNull().defaultTo(1))
    .addPrimaryKeyConstraint('model_sentence_pk', ['council_id', 'act', 'reason'])
    .execute()

  await db.schema
    .alterTable('charter')
    .addColumn('articles', 'text', (col) => col.notNull().defaultTo('{}'))
    .execute()
  await db.schema
    .createTable('charter_acceptance')
    .addColumn('council_id', 'text', (col) => col.notNull())
    .addColumn('account_id', 'text', (col) => col.notNull().references('account.account_id'))
    .addColumn('version', 'integer', (col) => col.notNull())
    .addColumn('accepted_on', 'text', (col) => col.notNull())
    .addPrimaryKeyConstraint('charter_acceptance_pk', ['council_id', 'account_id', 'version'])
    .addForeignKeyConstraint(
      'charter_acceptance_charter',
      ['council_id', 'version'],
      'charter',
      ['council_id', 'version'],
    )
    .execute()
}
