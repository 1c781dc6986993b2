import type { Expression, ExpressionBuilder, Selectable, SqlBool } from 'kysely'
import type { Consultation, Priority, Theme } from '#app/domain/consultation.ts'
import type { College } from '#app/domain/council.ts'
import { assertInTransaction, isSqlite } from '../dialect.ts'
import type { ConsultationTable, RegistryDb, RegistrySchema } from './schema.ts'

/**
 * Writes a whole consultation with its themes, priorities and colleges; call it in a transaction.
 * Throws where the id (in any council) or the slug (in this one) is taken, where a college or the
 * charter version is not the council's, or where a priority names an unknown theme.
 */
export async function insertConsultation(
  db: RegistryDb,
  consultation: Consultation,
  createdAt: string,
): Promise<void> {
  const key = { council_id: consultation.councilId, consultation_id: consultation.id }
  const { themes, priorities, colleges } = consultation
  await db.insertInto('consultation').values(toRow(consultation, createdAt)).execute()
  if (themes.length > 0)
    await db
      .insertInto('theme')
      .values(themes.map(({ id, name }, position) => ({ ...key, theme_id: id, position, name })))
      .execute()
  if (priorities.length > 0)
    await db
      .insertInto('priority')
      .values(
        priorities.map(({ id, themeId, title, description, cost }, position) => ({
          ...key,
          priority_id: id,
          position,
          theme_id: themeId ?? null,
          title,
          description,
          cost: cost ?? null,
        })),
      )
      .execute()
  if (colleges.length > 0)
    await db
      .insertInto('consultation_college')
      .values(
        colleges.map(({ id, name, description }, merge_rank) => ({
          ...key,
          college_id: id,
          merge_rank,
          name,
          description,
        })),
      )
      .execute()
}

/** The council's consultation of this slug, if any. */
export async function findConsultation(
  db: RegistryDb,
  councilId: string,
  slug: string,
): Promise<Consultation | undefined> {
  const [found] = await load(db, (where) =>
    where.and([
      where('consultation.council_id', '=', councilId),
      where('consultation.slug', '=', slug),
    ]),
  )
  return found
}

/**
 * The council's consultation of this id, held by this transaction until it ends: whoever changes or
 * seals one takes it first, so that no act is judged by what another has just changed. Throws
 * outside a transaction.
 */
export async function holdConsultation(
  trx: RegistryDb,
  councilId: string,
  id: string,
): Promise<Consultation | undefined> {
  assertInTransaction(trx)
  if (!isSqlite(trx))
    await trx
      .selectFrom('consultation')
      .select('consultation_id')
      .where('council_id', '=', councilId)
      .where('consultation_id', '=', id)
      .forUpdate()
      .execute()
  return findConsultationById(trx, councilId, id)
}

/** The council's consultation of this id, if any; never another council's. */
export async function findConsultationById(
  db: RegistryDb,
  councilId: string,
  id: string,
): Promise<Consultation | undefined> {
  const [found] = await load(db, (where) =>
    where.and([
      where('consultation.council_id', '=', councilId),
      where('consultation.consultation_id', '=', id),
    ]),
  )
  return found
}

/** All consultations of a council, drafts included, newest first. Always four queries. */
export async function listConsultations(
  db: RegistryDb,
  councilId: string,
): Promise<Consultation[]> {
  return await load(db, (where) => where('consultation.council_id', '=', councilId))
}

/** The council's consultations of these ids, newest first. Four queries at most. */
export async function listConsultationsOfIds(
  db: RegistryDb,
  councilId: string,
  ids: readonly string[],
): Promise<Consultation[]> {
  if (ids.length === 0) return []
  return await load(db, (where) =>
    where.and([
      where('consultation.council_id', '=', councilId),
      where('consultation.consultation_id', 'in', ids),
    ]),
  )
}

/** The opened consultations of all councils, neither cancelled nor sealed. Four queries. */
export async function listConsultationsToTend(db: RegistryDb): Promise<Consultation[]> {
  return await load(db, (where) =>
    where.and([
      where('consultation.opened_at', 'is not', null),
      where('consultation.cancelled_at', 'is', null),
      where('consultation.sealed_at', 'is', null),
    ]),
  )
}

/** Those of these consultations (by id, in any council) that were cancelled. */
export async function cancelledAmong(db: RegistryDb, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('consultation')
    .select('consultation_id')
    .where('consultation_id', 'in', ids)
    .where('cancelled_at', 'is not', null)
    .execute()
  return rows.map((row) => row.consultation_id)
}

const ACT_COLUMNS = {
  opened: 'opened_at',
  sealed: 'sealed_at',
  released: 'released_at',
  decided: 'decided_at',
  'followed-up': 'followed_up_at',
} as const

export type RecordedAct = keyof typeof ACT_COLUMNS

/**
 * Records an act, once: false where it was already recorded, or the consultation is cancelled or
 * unknown.
 */
export async function recordAct(
  db: RegistryDb,
  councilId: string,
  consultationId: string,
  act: RecordedAct,
  at: string,
): Promise<boolean> {
  const column = ACT_COLUMNS[act]
  const { numUpdatedRows } = await db
    .updateTable('consultation')
    .set(column, at)
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .where(column, 'is', null)
    .where('cancelled_at', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** Cancels, once: false where the consultation is cancelled or sealed already, or unknown. */
export async function recordCancellation(
  db: RegistryDb,
  councilId: string,
  consultationId: string,
  at: string,
  reason: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('consultation')
    .set({ cancelled_at: at, cancel_reason: reason })
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .where('cancelled_at', 'is', null)
    .where('sealed_at', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/**
 * Moves the end of voting later: false where it would not be later, or the consultation is
 * cancelled, sealed or unknown.
 */
export async function changeVotingEnd(
  db: RegistryDb,
  councilId: string,
  consultationId: string,
  closesAt: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('consultation')
    .set({ voting_closes_at: closesAt })
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .where('voting_closes_at', '<', closesAt)
    .where('cancelled_at', 'is', null)
    .where('sealed_at', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

type Filter = (where: ExpressionBuilder<RegistrySchema, 'consultation'>) => Expression<SqlBool>

/** Consultations with all their parts, newest first: one query per table. */
async function load(db: RegistryDb, filter: Filter): Promise<Consultation[]> {
  const rows = await db
    .selectFrom('consultation')
    .selectAll()
    .where(filter)
    .orderBy('created_at', 'desc')
    .orderBy('consultation_id')
    .execute()
  if (rows.length === 0) return []
  const ids = db.selectFrom('consultation').select('consultation.consultation_id').where(filter)
  const themes = await db
    .selectFrom('theme')
    .selectAll()
    .where('consultation_id', 'in', ids)
    .orderBy('position')
    .execute()
  const priorities = await db
    .selectFrom('priority')
    .selectAll()
    .where('consultation_id', 'in', ids)
    .orderBy('position')
    .execute()
  const colleges = await db
    .selectFrom('consultation_college')
    .selectAll()
    .where('consultation_id', 'in', ids)
    .orderBy('merge_rank')
    .execute()
  const themesOf = Map.groupBy(themes, (row) => row.consultation_id)
  const prioritiesOf = Map.groupBy(priorities, (row) => row.consultation_id)
  const collegesOf = Map.groupBy(colleges, (row) => row.consultation_id)
  return rows.map((row) =>
    toConsultation(row, {
      themes: (themesOf.get(row.consultation_id) ?? []).map(({ theme_id: id, name }) => ({
        id,
        name,
      })),
      priorities: (prioritiesOf.get(row.consultation_id) ?? []).map(
        ({ priority_id: id, title, description, theme_id, cost }) => ({
          id,
          title,
          description,
          ...(theme_id !== null && { themeId: theme_id }),
          ...(cost !== null && { cost }),
        }),
      ),
      colleges: (collegesOf.get(row.consultation_id) ?? []).map(
        ({ college_id: id, name, description }) => ({ id, name, description }),
      ),
    }),
  )
}

interface Parts {
  themes: Theme[]
  priorities: Priority[]
  colleges: College[]
}

function toConsultation(row: Selectable<ConsultationTable>, parts: Parts): Consultation {
  const grades: string[] = JSON.parse(row.grades)
  const distressContacts: string[] = JSON.parse(row.distress_contacts)
  return {
    councilId: row.council_id,
    id: row.consultation_id,
    slug: row.slug,
    version: row.version,
    title: row.title,
    question: row.question,
    context: row.context,
    summary: row.summary,
    reach: row.reach,
    ...parts,
    method: row.method,
    grades,
    missingOpinions: row.missing_opinions,
    ...(row.most_approvals !== null && { mostApprovals: row.most_approvals }),
    ...(row.budget !== null && { budget: row.budget }),
    threshold: row.threshold,
    officialWeighting: row.official_weighting,
    ...(row.charter_version !== null && { charterVersion: row.charter_version }),
    calendar: {
      ...(row.proposing_opens_at !== null &&
        row.proposing_closes_at !== null && {
          proposing: { opensAt: row.proposing_opens_at, closesAt: row.proposing_closes_at },
        }),
      voting: { opensAt: row.voting_opens_at, closesAt: row.voting_closes_at },
    },
    distressContacts,
    emailVoting: row.email_voting === 1,
    ...(row.opened_at !== null && { openedAt: row.opened_at }),
    ...(row.cancelled_at !== null && { cancelledAt: row.cancelled_at }),
    ...(row.cancel_reason !== null && { cancelReason: row.cancel_reason }),
    ...(row.sealed_at !== null && { sealedAt: row.sealed_at }),
    ...(row.released_at !== null && { releasedAt: row.released_at }),
    ...(row.decided_at !== null && { decidedAt: row.decided_at }),
    ...(row.followed_up_at !== null && { followedUpAt: row.followed_up_at }),
  }
}

function toRow(consultation: Consultation, createdAt: string): Selectable<ConsultationTable> {
  const { proposing, voting } = consultation.calendar
  return {
    council_id: consultation.councilId,
    consultation_id: consultation.id,
    slug: consultation.slug,
    version: consultation.version,
    title: consultation.title,
    question: consultation.question,
    context: consultation.context,
    summary: consultation.summary,
    reach: consultation.reach,
    method: consultation.method,
    grades: JSON.stringify(consultation.grades),
    missing_opinions: consultation.missingOpinions,
    most_approvals: consultation.mostApprovals ?? null,
    budget: consultation.budget ?? null,
    threshold: consultation.threshold,
    official_weighting: consultation.officialWeighting,
    charter_version: consultation.charterVersion ?? null,
    distress_contacts: JSON.stringify(consultation.distressContacts),
    email_voting: consultation.emailVoting ? 1 : 0,
    proposing_opens_at: proposing?.opensAt ?? null,
    proposing_closes_at: proposing?.closesAt ?? null,
    voting_opens_at: voting.opensAt,
    voting_closes_at: voting.closesAt,
    opened_at: consultation.openedAt ?? null,
    cancelled_at: consultation.cancelledAt ?? null,
    cancel_reason: consultation.cancelReason ?? null,
    sealed_at: consultation.sealedAt ?? null,
    released_at: consultation.releasedAt ?? null,
    decided_at: consultation.decidedAt ?? null,
    followed_up_at: consultation.followedUpAt ?? null,
    created_at: createdAt,
  }
}
