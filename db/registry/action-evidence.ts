import type { Selectable } from 'kysely'
import type { Evidence } from '#app/domain/action.ts'
import type { ActionKey } from './action-key.ts'
import type { ActionEvidenceTable, RegistryDb } from './schema.ts'

/** What shows that an action was done, latest first. One query. */
export async function listEvidence(
  db: RegistryDb,
  { councilId, id }: ActionKey,
): Promise<Evidence[]> {
  const rows = await db
    .selectFrom('action_evidence')
    .selectAll()
    .where('council_id', '=', councilId)
    .where('action_id', '=', id)
    .orderBy('dated_on', 'desc')
    .orderBy('evidence_id')
    .execute()
  return rows.map(toEvidence)
}

/** What everybody may read of it: action id → evidence told publicly, latest first. One query. */
export async function listPublicEvidence(
  db: RegistryDb,
  councilId: string,
): Promise<ReadonlyMap<string, readonly Evidence[]>> {
  const rows = await db
    .selectFrom('action_evidence')
    .selectAll()
    .where('council_id', '=', councilId)
    .where('told_publicly', '=', 1)
    .orderBy('dated_on', 'desc')
    .orderBy('evidence_id')
    .execute()
  const byAction = Map.groupBy(rows, (row) => row.action_id)
  return new Map([...byAction].map(([id, own]) => [id, own.map(toEvidence)] as const))
}

export async function insertEvidence(
  trx: RegistryDb,
  { councilId, id }: ActionKey,
  evidence: Evidence,
): Promise<void> {
  await trx
    .insertInto('action_evidence')
    .values({
      council_id: councilId,
      action_id: id,
      evidence_id: evidence.id,
      text: evidence.text,
      address: evidence.address,
      dated_on: evidence.datedOn,
      told_publicly: evidence.toldPublicly ? 1 : 0,
    })
    .execute()
}

/** Takes evidence away, for good; whether there was any. */
export async function deleteEvidence(
  trx: RegistryDb,
  { councilId, id }: ActionKey,
  evidenceId: string,
): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('action_evidence')
    .where('council_id', '=', councilId)
    .where('action_id', '=', id)
    .where('evidence_id', '=', evidenceId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

function toEvidence(row: Selectable<ActionEvidenceTable>): Evidence {
  return {
    id: row.evidence_id,
    text: row.text,
    address: row.address,
    datedOn: row.dated_on,
    toldPublicly: row.told_publicly === 1,
  }
}
