import type { Selectable } from 'kysely'
import { FOLLOW_UP_STATUSES, type FollowUp } from '#app/domain/follow-up.ts'
import { knownWord } from './known-word.ts'
import type { FollowUpTable, RegistryDb } from './schema.ts'

/** What was written about the decisions of a consultation, of each the latest first. One query. */
export async function listFollowUps(
  db: RegistryDb,
  councilId: string,
  consultationId: string,
): Promise<FollowUp[]> {
  const rows = await db
    .selectFrom('follow_up')
    .selectAll()
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .orderBy('priority_id')
    .orderBy('position', 'desc')
    .execute()
  return rows.map(toFollowUp)
}

/** What was last written about the decision on a priority, or undefined where nothing was. */
export async function findLatestFollowUp(
  db: RegistryDb,
  councilId: string,
  consultationId: string,
  priorityId: string,
): Promise<FollowUp | undefined> {
  const row = await db
    .selectFrom('follow_up')
    .selectAll()
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .where('priority_id', '=', priorityId)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && toFollowUp(row)
}

/**
 * Adds to what was written; call it with the consultation held. Throws where its position is taken, and
 * on a priority without a decision.
 */
export async function insertFollowUp(
  trx: RegistryDb,
  { councilId, consultationId }: { councilId: string; consultationId: string },
  { priorityId, position, status, text, writtenOn }: FollowUp,
): Promise<void> {
  await trx
    .insertInto('follow_up')
    .values({
      council_id: councilId,
      consultation_id: consultationId,
      priority_id: priorityId,
      position,
      status,
      text,
      written_on: writtenOn,
    })
    .execute()
}

/** A row of the table as the domain knows it. */
export function toFollowUp(row: Selectable<FollowUpTable>): FollowUp {
  return {
    priorityId: row.priority_id,
    position: row.position,
    status: knownWord(FOLLOW_UP_STATUSES, row.status),
    text: row.text,
    writtenOn: row.written_on,
  }
}
