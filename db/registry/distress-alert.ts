import type { CaseLevel } from '#app/domain/distress-case.ts'
import type { ProposalKey } from './proposal.ts'
import type { RegistryDb } from './schema.ts'

type ConsultationKey = Omit<ProposalKey, 'id'>

/**
 * A case that is there already has new words to be read, whether it was closed or not: it is open, unread and
 * untold again. Call it with the proposal held.
 */
export async function reopenCase(
  trx: RegistryDb,
  { councilId, consultationId, id }: ProposalKey,
  { level, openedOn }: { level: CaseLevel; openedOn: string },
): Promise<void> {
  await trx
    .updateTable('distress_case')
    .set({
      level,
      raised_by: 'rules',
      opened_on: openedOn,
      alerted: 0,
      answered_on: null,
      closed_on: null,
      outcome: null,
    })
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .where('proposal_id', '=', id)
    .execute()
}

/** The consultations with an open case of which nobody was told. One query. */
export async function listUntold(db: RegistryDb): Promise<ConsultationKey[]> {
  return db
    .selectFrom('distress_case')
    .select(['council_id as councilId', 'consultation_id as consultationId'])
    .distinct()
    .where('closed_on', 'is', null)
    .where('alerted', '=', 0)
    .execute()
}

/** Whether a case was told of and is still unanswered. */
export async function hasUnread(
  trx: RegistryDb,
  { councilId, consultationId }: ConsultationKey,
): Promise<boolean> {
  const row = await trx
    .selectFrom('distress_case')
    .select('proposal_id')
    .where('closed_on', 'is', null)
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .where('answered_on', 'is', null)
    .where('alerted', '=', 1)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** When those who answer were last told of a consultation; undefined where it is longer ago than is kept. */
export async function findToldAt(
  trx: RegistryDb,
  { councilId, consultationId }: ConsultationKey,
): Promise<string | undefined> {
  const row = await trx
    .selectFrom('distress_alert')
    .select('told_at')
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .executeTakeFirst()
  return row?.told_at
}

/** Notes that those who answer are told, now, of every open case. Call it with the consultation held. */
export async function noteTold(
  trx: RegistryDb,
  { councilId, consultationId }: ConsultationKey,
  toldAt: string,
): Promise<void> {
  await trx
    .insertInto('distress_alert')
    .values({ council_id: councilId, consultation_id: consultationId, told_at: toldAt })
    .onConflict((conflict) =>
      conflict.columns(['council_id', 'consultation_id']).doUpdateSet({ told_at: toldAt }),
    )
    .execute()
  await trx
    .updateTable('distress_case')
    .set({ alerted: 1 })
    .where('closed_on', 'is', null)
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .where('alerted', '=', 0)
    .execute()
}

/** Forgets when those who answer were told, where that was before an instant. */
export async function forgetToldBefore(db: RegistryDb, instant: string): Promise<void> {
  await db.deleteFrom('distress_alert').where('told_at', '<=', instant).execute()
}
