import type { Selectable } from 'kysely'
import { OUTCOMES, type Decision } from '#app/domain/decision.ts'
import { knownWord } from './known-word.ts'
import type { DecisionTable, RegistryDb } from './schema.ts'

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
    outcome: rest.outcome,
    motive: rest.motive,
    owner: rest.owner,
    deadline_on: rest.deadlineOn ?? null,
    decided_on: rest.decidedOn,
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

function toDecision(row: Selectable<DecisionTable>): Decision {
  return {
    priorityId: row.priority_id,
    outcome: knownWord(OUTCOMES, row.outcome),
    motive: row.motive,
    owner: row.owner,
    ...(row.deadline_on !== null && { deadlineOn: row.deadline_on }),
    decidedOn: row.decided_on,
    ...(row.published_at !== null && { publishedAt: row.published_at }),
    ...(row.changed_at !== null && { changedAt: row.changed_at }),
    version: row.version,
  }
}
