import type { Selectable } from 'kysely'
import { OUTCOMES, type Decision, type DecisionWords, type FormerDecision } from '#app/domain/decision.ts'
import { knownWord } from './known-word.ts'
import type { DecisionTable, FormerDecisionTable, RegistryDb } from './schema.ts'

/** The decisions about a consultation's priorities, published or not, in no order. One query. */
export async function listDecisions(
  db: RegistryDb,
  councilId: string,
  consultationId: string,
): Promise<Decision[]> {
  const rows = await db
    .selectFrom('decision')
    .selectAll()
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .execute()
  return rows.map(toDecision)
}

/** Those that are public, in no order: none before they are published, then one for every priority. */
export async function listPublishedDecisions(
  db: RegistryDb,
  councilId: string,
  consultationId: string,
): Promise<Decision[]> {
  const rows = await db
    .selectFrom('decision')
    .selectAll()
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .where('published_at', 'is not', null)
    .execute()
  return rows.map(toDecision)
}

/** The decision about a priority, or undefined while there is none. */
export async function findDecision(
  db: RegistryDb,
  councilId: string,
  consultationId: string,
  priorityId: string,
): Promise<Decision | undefined> {
  const row = await db
    .selectFrom('decision')
    .selectAll()
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .where('priority_id', '=', priorityId)
    .executeTakeFirst()
  return row && toDecision(row)
}

/**
 * Writes the decision about a priority, in the place of the one there was; call it with the
 * consultation held. Throws on a priority of another consultation.
 */
export async function keepDecision(
  trx: RegistryDb,
  { councilId, consultationId }: { councilId: string; consultationId: string },
  decision: Decision,
): Promise<void> {
  const { priorityId, ...rest } = decision
  const values = {
    ...wordColumns(rest),
    published_at: rest.publishedAt ?? null,
    changed_at: rest.changedAt ?? null,
    version: rest.version,
  }
  await trx
    .insertInto('decision')
    .values({
      council_id: councilId,
      consultation_id: consultationId,
      priority_id: priorityId,
      ...values,
    })
    .onConflict((conflict) =>
      conflict.columns(['council_id', 'consultation_id', 'priority_id']).doUpdateSet(values),
    )
    .execute()
}

/** Keeps a decision that is being replaced. Throws where that version of it is kept already. */
export async function insertFormerDecision(
  trx: RegistryDb,
  { councilId, consultationId }: { councilId: string; consultationId: string },
  former: FormerDecision,
): Promise<void> {
  await trx
    .insertInto('former_decision')
    .values({
      council_id: councilId,
      consultation_id: consultationId,
      priority_id: former.priorityId,
      version: former.version,
      ...wordColumns(former),
      was_public: former.wasPublic ? 1 : 0,
      replaced_at: former.replacedAt,
    })
    .execute()
}

/** The decisions about a consultation's priorities that others took the place of, of each the latest first. */
export async function listFormerDecisions(
  db: RegistryDb,
  councilId: string,
  consultationId: string,
): Promise<FormerDecision[]> {
  const rows = await db
    .selectFrom('former_decision')
    .selectAll()
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .orderBy('priority_id')
    .orderBy('version', 'desc')
    .execute()
  return rows.map((row) => ({
    priorityId: row.priority_id,
    version: row.version,
    ...toWords(row),
    wasPublic: row.was_public === 1,
    replacedAt: row.replaced_at,
  }))
}

/** Makes the decisions of a consultation public, from this instant on. */
export async function publishDecisionsOf(
  db: RegistryDb,
  councilId: string,
  consultationId: string,
  publishedAt: string,
): Promise<void> {
  await db
    .updateTable('decision')
    .set({ published_at: publishedAt })
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .execute()
}

/** A row of the table as the domain knows it. */
export function toDecision(row: Selectable<DecisionTable>): Decision {
  return {
    priorityId: row.priority_id,
    ...toWords(row),
    ...(row.published_at !== null && { publishedAt: row.published_at }),
    ...(row.changed_at !== null && { changedAt: row.changed_at }),
    version: row.version,
  }
}

type WordColumns = Omit<
  Selectable<FormerDecisionTable>,
  'council_id' | 'consultation_id' | 'priority_id' | 'version' | 'was_public' | 'replaced_at'
>

function wordColumns(words: DecisionWords): WordColumns {
  return {
    outcome: words.outcome,
    motive: words.motive,
    owner: words.owner,
    deadline_on: words.deadlineOn ?? null,
    decided_on: words.decidedOn,
    merged_into: words.mergedInto ?? null,
    budget: words.budget ?? null,
    funder: words.funder ?? null,
    framework: words.framework ?? null,
  }
}

function toWords(row: WordColumns): DecisionWords {
  return {
    outcome: knownWord(OUTCOMES, row.outcome),
    motive: row.motive,
    owner: row.owner,
    ...(row.deadline_on !== null && { deadlineOn: row.deadline_on }),
    decidedOn: row.decided_on,
    ...(row.merged_into !== null && { mergedInto: row.merged_into }),
    ...(row.budget !== null && { budget: row.budget }),
    ...(row.funder !== null && { funder: row.funder }),
    ...(row.framework !== null && { framework: row.framework }),
  }
}
