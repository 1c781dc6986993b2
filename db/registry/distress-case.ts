import {
  CASE_LEVELS,
  CASE_OUTCOMES,
  type CaseOutcome,
  type DistressCase,
} from '#app/domain/distress-case.ts'
import { knownWord } from './known-word.ts'
import type { ProposalKey } from './proposal.ts'
import type { RegistryDb } from './schema.ts'

const RAISED_BY = ['rules', 'moderator'] as const

/** Opens a case about a proposal. Throws where there is one. */
export async function insertCase(
  trx: RegistryDb,
  key: ProposalKey,
  { level, raisedBy, openedOn }: Pick<DistressCase, 'level' | 'raisedBy' | 'openedOn'>,
): Promise<void> {
  await trx
    .insertInto('distress_case')
    .values({
      council_id: key.councilId,
      consultation_id: key.consultationId,
      proposal_id: key.id,
      level,
      raised_by: raisedBy,
      opened_on: openedOn,
    })
    .execute()
}

/** The case about a proposal, closed ones included. */
export async function findCase(
  db: RegistryDb,
  { councilId, consultationId, id }: ProposalKey,
): Promise<DistressCase | undefined> {
  const row = await db
    .selectFrom('distress_case')
    .selectAll()
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .where('proposal_id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return undefined
  return {
    level: knownWord(CASE_LEVELS, row.level),
    raisedBy: knownWord(RAISED_BY, row.raised_by),
    openedOn: row.opened_on,
    ...(row.answered_on !== null && { answeredOn: row.answered_on }),
    ...(row.closed_on !== null && { closedOn: row.closed_on }),
    ...(row.outcome !== null && { outcome: knownWord(CASE_OUTCOMES, row.outcome) }),
  }
}

/** What changes about a case: what is there and undefined is taken back. `alerted`: those who answer were told. */
export interface CaseChange extends Partial<Pick<DistressCase, 'level' | 'raisedBy' | 'openedOn'>> {
  answeredOn?: string | undefined
  closedOn?: string | undefined
  outcome?: CaseOutcome | undefined
  alerted?: boolean
}

/** What happens to a case. Call it with the proposal held. */
export async function changeCase(
  trx: RegistryDb,
  { councilId, consultationId, id }: ProposalKey,
  change: CaseChange,
): Promise<void> {
  await trx
    .updateTable('distress_case')
    .set({
      ...(change.level !== undefined && { level: change.level }),
      ...(change.raisedBy !== undefined && { raised_by: change.raisedBy }),
      ...(change.openedOn !== undefined && { opened_on: change.openedOn }),
      ...(change.alerted !== undefined && { alerted: Number(change.alerted) }),
      ...('answeredOn' in change && { answered_on: change.answeredOn ?? null }),
      ...('closedOn' in change && { closed_on: change.closedOn ?? null }),
      ...('outcome' in change && { outcome: change.outcome ?? null }),
    })
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .where('proposal_id', '=', id)
    .execute()
}

/** The ids of a consultation's proposals with an open case. One query. */
export async function listOpenCases(
  db: RegistryDb,
  { councilId, consultationId }: Omit<ProposalKey, 'id'>,
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('distress_case')
    .select('proposal_id')
    .where('closed_on', 'is', null)
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .execute()
  return new Set(rows.map(({ proposal_id }) => proposal_id))
}
