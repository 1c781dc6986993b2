import { sql } from 'kysely'
import { eraseTraces } from '../dialect.ts'
import type { ProposalKey } from './proposal.ts'
import type { RegistryDb } from './schema.ts'

type ConsultationKey = Omit<ProposalKey, 'id'>

/** The tables that hold words about a proposal, or who had to do with it. */
const BESIDE = [
  'proposal_original',
  'second_opinion',
  'proposed_refusal',
  'refusal_review',
  'objection',
  'proposal_notice',
] as const
/** As many as any engine takes in one statement. */
const AT_ONCE = 500
/** What an author may still read, and the figures count, once the words are gone. */
const KEPT_MESSAGES = ['refused', 'retracted', 'returned', 'upheld', 'appeal']

/** Consultations that hold something which retention may have to erase one day. Few queries, whatever there is. */
export async function listTended(db: RegistryDb): Promise<ConsultationKey[]> {
  const texts = db
    .selectFrom('proposal')
    .select(['council_id', 'consultation_id'])
    .where('erased_on', 'is', null)
    .where('status', 'in', ['refused', 'set-apart', 'submitted', 'returned', 'refusal-proposed', 'appealed'])
  const beside = (table: (typeof BESIDE)[number] | 'distress_case') =>
    db.selectFrom(table).select(['council_id', 'consultation_id'])
  const rows = await texts
    .union(beside('proposal_original'))
    .union(beside('second_opinion'))
    .union(beside('proposed_refusal'))
    .union(beside('refusal_review'))
    .union(beside('distress_case'))
    .execute()
  return rows.map((row) => ({ councilId: row.council_id, consultationId: row.consultation_id }))
}

/** Texts of these statuses, not erased yet, that were decided on this day at the latest; open cases are left alone. */
export async function listDecided(
  db: RegistryDb,
  key: ConsultationKey,
  statuses: readonly string[],
  lastDay: string | null,
): Promise<string[]> {
  const rows = await db
    .selectFrom('proposal')
    .select('proposal_id')
    .where('erased_on', 'is', null)
    .where('status', 'in', statuses)
    .where('council_id', '=', key.councilId)
    .where('consultation_id', '=', key.consultationId)
    .$if(lastDay !== null, (query) => query.where('decided_on', '<=', lastDay))
    .where(({ not, exists }) => not(exists(openCase(db))))
    .execute()
  return rows.map(({ proposal_id }) => proposal_id)
}

/** Texts set apart, not erased yet, whose case was closed on this day at the latest. */
export async function listSetApart(
  db: RegistryDb,
  key: ConsultationKey,
  lastDay: string,
): Promise<string[]> {
  const rows = await ofConsultation(db, key)
    .innerJoin('distress_case as closed', (join) =>
      join
        .onRef('closed.council_id', '=', 'proposal.council_id')
        .onRef('closed.consultation_id', '=', 'proposal.consultation_id')
        .onRef('closed.proposal_id', '=', 'proposal.proposal_id'),
    )
    .where('proposal.erased_on', 'is', null)
    .where('proposal.status', '=', 'set-apart')
    .where('closed.closed_on', '<=', lastDay)
    .execute()
  return rows.map(({ proposal_id }) => proposal_id)
}

/** Texts in force beside which a masked original, or notes of moderation, stand that have served. */
export async function listContested(
  db: RegistryDb,
  key: ConsultationKey,
  table: 'proposal_original' | 'second_opinion' | 'proposed_refusal' | 'refusal_review',
  lastDay: string,
): Promise<string[]> {
  const rows = await ofConsultation(db, key)
    .where('proposal.status', '=', 'accepted')
    .where('proposal.decided_on', '<=', lastDay)
    .where(
      sql<boolean>`exists (
        select 1 from ${sql.table(table)} as beside
        where beside.council_id = proposal.council_id
          and beside.consultation_id = proposal.consultation_id
          and beside.proposal_id = proposal.proposal_id
          ${table === 'proposal_original' ? sql`and beside.masked_on <= ${lastDay}` : sql``})`,
    )
    .execute()
  return rows.map(({ proposal_id }) => proposal_id)
}

/** Cases closed on this day at the latest, of texts that are not set apart. */
export async function listClosedCases(
  db: RegistryDb,
  key: ConsultationKey,
  lastDay: string,
): Promise<string[]> {
  const rows = await ofConsultation(db, key)
    .innerJoin('distress_case as closed', (join) =>
      join
        .onRef('closed.council_id', '=', 'proposal.council_id')
        .onRef('closed.consultation_id', '=', 'proposal.consultation_id')
        .onRef('closed.proposal_id', '=', 'proposal.proposal_id'),
    )
    .where('closed.closed_on', '<=', lastDay)
    .where(({ or, eb }) =>
      or([eb('proposal.status', '!=', 'set-apart'), eb('proposal.erased_on', 'is not', null)]),
    )
    .execute()
  return rows.map(({ proposal_id }) => proposal_id)
}

/**
 * Takes the words out of texts, what authors wrote to moderation, and all that stands beside them. What remains
 * of each is a status, days, and the reasons of refusals without a sentence.
 */
export async function eraseTexts(
  trx: RegistryDb,
  key: ConsultationKey,
  ids: readonly string[],
  erasedOn: string,
): Promise<void> {
  for (const some of inParts(ids)) {
    await trx
      .updateTable('proposal')
      .set((eb) => ({
        title: '',
        text: '',
        why: '',
        search_text: '',
        theme_id: null,
        organisation: null,
        erased_on: erasedOn,
        version: eb('version', '+', 1),
      }))
      .where('council_id', '=', key.councilId)
      .where('consultation_id', '=', key.consultationId)
      .where('proposal_id', 'in', some)
      .execute()
    await trx
      .deleteFrom('proposal_message')
      .where('council_id', '=', key.councilId)
      .where('consultation_id', '=', key.consultationId)
      .where('proposal_id', 'in', some)
      .where('kind', 'not in', KEPT_MESSAGES)
      .execute()
    await trx
      .updateTable('proposal_message')
      .set({ text: '' })
      .where('council_id', '=', key.councilId)
      .where('consultation_id', '=', key.consultationId)
      .where('proposal_id', 'in', some)
      .execute()
  }
  await eraseBeside(trx, key, ids, BESIDE)
}

/** Deletes what stands beside these texts in some tables. */
export async function eraseBeside(
  trx: RegistryDb,
  key: ConsultationKey,
  ids: readonly string[],
  tables: readonly (typeof BESIDE)[number][],
): Promise<void> {
  for (const some of inParts(ids))
    for (const table of tables)
      await trx
        .deleteFrom(table)
        .where('council_id', '=', key.councilId)
        .where('consultation_id', '=', key.consultationId)
        .where('proposal_id', 'in', some)
        .execute()
}

/** Deletes closed cases; their number stays, for the whole consultation. */
export async function eraseCases(
  trx: RegistryDb,
  key: ConsultationKey,
  ids: readonly string[],
): Promise<void> {
  let erased = 0
  for (const some of inParts(ids)) {
    const { numDeletedRows } = await trx
      .deleteFrom('distress_case')
      .where('council_id', '=', key.councilId)
      .where('consultation_id', '=', key.consultationId)
      .where('proposal_id', 'in', some)
      .where('closed_on', 'is not', null)
      .executeTakeFirst()
    erased += Number(numDeletedRows)
  }
  if (erased === 0) return
  await trx
    .insertInto('erased_cases')
    .values({
      council_id: key.councilId,
      consultation_id: key.consultationId,
      cases: erased,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['council_id', 'consultation_id'])
        .doUpdateSet((eb) => ({ cases: eb('erased_cases.cases', '+', erased) })),
    )
    .execute()
}

/** Has the files rewritten from this day on (in UTC). */
export async function noteErasure(trx: RegistryDb, dueOn: string): Promise<void> {
  await trx
    .insertInto('erasure_due')
    .values({ due_on: dueOn })
    .onConflict((conflict) => conflict.column('due_on').doNothing())
    .execute()
}

/**
 * Rewrites the files that held what was erased, where that is due; the note of it goes only afterwards, so that
 * an interrupted run is taken again. Outside transactions. Gives whether there was anything to do.
 */
export async function eraseDueTraces(db: RegistryDb, today: string): Promise<boolean> {
  const due = await db
    .selectFrom('erasure_due')
    .select('due_on')
    .where('due_on', '<=', today)
    .execute()
  if (due.length === 0) return false
  await eraseTraces(db, ['proposal', 'proposal_message', 'distress_case', 'subscriber', ...BESIDE])
  const days = due.map(({ due_on }) => due_on)
  await db.deleteFrom('erasure_due').where('due_on', 'in', days).execute()
  return true
}

function ofConsultation(db: RegistryDb, { councilId, consultationId }: ConsultationKey) {
  return db
    .selectFrom('proposal')
    .select('proposal.proposal_id')
    .where('proposal.council_id', '=', councilId)
    .where('proposal.consultation_id', '=', consultationId)
}

function openCase(db: RegistryDb) {
  return db
    .selectFrom('distress_case as open')
    .select('open.proposal_id')
    .whereRef('open.council_id', '=', sql.ref('proposal.council_id'))
    .whereRef('open.consultation_id', '=', sql.ref('proposal.consultation_id'))
    .whereRef('open.proposal_id', '=', sql.ref('proposal.proposal_id'))
    .where('open.closed_on', 'is', null)
}

function inParts(ids: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, index) =>
    ids.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  )
}
