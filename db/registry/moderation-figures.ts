import { sql } from 'kysely'
import type { ModerationCounts } from '#app/domain/moderation-figures.ts'
import type { ProposalKey } from './proposal.ts'
import type { RegistryDb } from './schema.ts'

type ConsultationKey = Omit<ProposalKey, 'id'>

/** What is told of a consultation's moderation. */
export interface KeptFigures {
  /** When `received` was last looked at. */
  day: string
  received: number | null
  /** The most texts that were public at once. */
  published: number
  /** As `packFigures` wrote them; null before the end. */
  final: string | null
}

/** Consultations that collected texts, were not cancelled, and whose figures are not final. One query. */
export async function listToCount(db: RegistryDb): Promise<(ConsultationKey & { day: string | null })[]> {
  const rows = await db
    .selectFrom('consultation as c')
    .leftJoin('moderation_figures as f', (join) =>
      join
        .onRef('f.council_id', '=', 'c.council_id')
        .onRef('f.consultation_id', '=', 'c.consultation_id'),
    )
    .select(['c.council_id', 'c.consultation_id', 'f.day'])
    .where('c.opened_at', 'is not', null)
    .where('c.cancelled_at', 'is', null)
    .where('c.proposing_opens_at', 'is not', null)
    .where('f.final', 'is', null)
    .execute()
  return rows.map((row) => ({
    councilId: row.council_id,
    consultationId: row.consultation_id,
    day: row.day,
  }))
}

/** What is told of a consultation's moderation, if anything is yet. */
export async function findFigures(
  db: RegistryDb,
  { councilId, consultationId }: ConsultationKey,
): Promise<KeptFigures | undefined> {
  return await db
    .selectFrom('moderation_figures')
    .select(['day', 'received', 'published', 'final'])
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .executeTakeFirst()
}

/** Writes what is told; once it is final, nothing changes it. */
export async function keepFigures(
  trx: RegistryDb,
  { councilId, consultationId }: ConsultationKey,
  figures: KeptFigures,
): Promise<void> {
  await trx
    .insertInto('moderation_figures')
    .values({ council_id: councilId, consultation_id: consultationId, ...figures })
    .onConflict((conflict) =>
      conflict
        .columns(['council_id', 'consultation_id'])
        .doUpdateSet(figures)
        .where('moderation_figures.final', 'is', null),
    )
    .execute()
}

/** How many texts came, and how many are public. One query. */
export async function countReceived(
  db: RegistryDb,
  key: ConsultationKey,
): Promise<Pick<ModerationCounts, 'received' | 'published'>> {
  const rows = await db
    .selectFrom('proposal')
    .select(({ fn }) => ['status', fn.countAll<number | string>().as('texts')])
    .where('council_id', '=', key.councilId)
    .where('consultation_id', '=', key.consultationId)
    .groupBy('status')
    .execute()
  const texts = (status: string) => Number(rows.find((row) => row.status === status)?.texts ?? 0)
  return {
    received: rows.reduce((sum, row) => sum + Number(row.texts), 0),
    published: texts('accepted'),
  }
}

/** Everything that a moderation counts. Always the same number of queries. */
export async function countModeration(
  db: RegistryDb,
  key: ConsultationKey,
): Promise<Omit<ModerationCounts, 'targetDays'>> {
  const { received, published } = await countReceived(db, key)
  return {
    received,
    published,
    refused: await countRefusals(db, key),
    returned: await countReturned(db, key),
    ...(await countAppeals(db, key)),
    distress: await countDistress(db, key),
    delays: await countDelays(db, key),
  }
}

/** Refused texts by the reason of the latest refusal. */
async function countRefusals(
  db: RegistryDb,
  key: ConsultationKey,
): Promise<Readonly<Record<string, number>>> {
  const rows = await proposals(db, key)
    .innerJoin('proposal_message as m', (join) =>
      join
        .onRef('m.council_id', '=', 'p.council_id')
        .onRef('m.consultation_id', '=', 'p.consultation_id')
        .onRef('m.proposal_id', '=', 'p.proposal_id'),
    )
    .select(({ fn }) => ['m.reason', fn.countAll<number | string>().as('texts')])
    .where('p.status', '=', 'refused')
    .where('m.reason', 'is not', null)
    .where(
      'm.position',
      '=',
      sql<number>`(
        select max(latest.position) from proposal_message as latest
        where latest.council_id = p.council_id and latest.consultation_id = p.consultation_id
          and latest.proposal_id = p.proposal_id
          and latest.kind in ('refused', 'retracted'))`,
    )
    .groupBy('m.reason')
    .execute()
  return Object.fromEntries(rows.map(({ reason, texts }) => [reason ?? '', Number(texts)]))
}

async function countReturned(db: RegistryDb, key: ConsultationKey): Promise<number> {
  const { texts } = await proposals(db, key)
    .select(({ fn }) => fn.countAll<number | string>().as('texts'))
    .where('p.status', '=', 'returned')
    .executeTakeFirstOrThrow()
  return Number(texts)
}

/** What became of the texts about which somebody appealed. */
async function countAppeals(
  db: RegistryDb,
  key: ConsultationKey,
): Promise<{ granted: number; upheld: number }> {
  const rows = await proposals(db, key)
    .select(({ fn }) => ['p.status', fn.countAll<number | string>().as('texts')])
    .where(
      sql<boolean>`exists (
        select 1 from proposal_message as m
        where m.council_id = p.council_id and m.consultation_id = p.consultation_id
          and m.proposal_id = p.proposal_id and m.kind = 'appeal')`,
    )
    .groupBy('p.status')
    .execute()
  const sum = (statuses: readonly string[]) =>
    rows
      .filter(({ status }) => statuses.includes(status))
      .reduce((total, { texts }) => total + Number(texts), 0)
  return { granted: sum(['accepted', 'returned', 'submitted']), upheld: sum(['refused']) }
}

async function countDistress(db: RegistryDb, key: ConsultationKey): Promise<number> {
  const { cases } = await db
    .selectFrom('distress_case')
    .select(({ fn }) => fn.countAll<number | string>().as('cases'))
    .where('council_id', '=', key.councilId)
    .where('consultation_id', '=', key.consultationId)
    .executeTakeFirstOrThrow()
  const erased = await db
    .selectFrom('erased_cases')
    .select('cases')
    .where('council_id', '=', key.councilId)
    .where('consultation_id', '=', key.consultationId)
    .executeTakeFirst()
  return Number(cases) + (erased?.cases ?? 0)
}

async function countDelays(
  db: RegistryDb,
  key: ConsultationKey,
): Promise<ReadonlyMap<number, number>> {
  const rows = await proposals(db, key)
    .select(({ fn }) => ['p.waiting_since', 'p.decided_on', fn.countAll<number | string>().as('texts')])
    .where('p.status', 'in', ['accepted', 'refused'])
    .where('p.decided_on', 'is not', null)
    .groupBy(['p.waiting_since', 'p.decided_on'])
    .execute()
  const delays = new Map<number, number>()
  for (const { waiting_since, decided_on, texts } of rows) {
    const days = Math.round((Date.parse(decided_on ?? '') - Date.parse(waiting_since)) / DAY_MS)
    delays.set(days, (delays.get(days) ?? 0) + Number(texts))
  }
  return delays
}

const DAY_MS = 24 * 60 * 60 * 1000

function proposals(db: RegistryDb, { councilId, consultationId }: ConsultationKey) {
  return db
    .selectFrom('proposal as p')
    .where('p.council_id', '=', councilId)
    .where('p.consultation_id', '=', consultationId)
}
