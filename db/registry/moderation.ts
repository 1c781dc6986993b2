import { sql, type Expression, type SqlBool } from 'kysely'
import { CASE_LEVELS, type CaseLevel } from '#app/domain/distress-case.ts'
import type { Queue } from '#app/domain/moderation.ts'
import { PROPOSAL_STATUSES, type Proposal, type ProposalStatus } from '#app/domain/proposal.ts'
import { knownWord } from './known-word.ts'
import type { ProposalKey } from './proposal.ts'
import type { RegistryDb } from './schema.ts'

type InConsultation = Omit<ProposalKey, 'id'>

/** Texts that stand alike in moderation. */
export interface TextCount {
  consultationId: string
  status: ProposalStatus
  /** Of their open cases of distress; null for those without one. */
  level: CaseLevel | null
  /** Whether a colleague was asked about them, and has not answered. */
  asked: boolean
  proposals: number
  /** Of those received before the day asked about. */
  late: number
  /** The day on which the oldest came. */
  oldestOn: string
}

/**
 * The texts of a council, or of one of its consultations, counted by how they stand. Late are those received
 * before `dueOn`. One query.
 */
export async function countTexts(
  db: RegistryDb,
  { councilId, consultationId }: { councilId: string; consultationId?: string },
  dueOn: string,
): Promise<TextCount[]> {
  const rows = await texts(db)
    .select((eb) => [
      'p.consultation_id',
      'p.status',
      'c.level',
      asked().as('asked'),
      eb.fn.countAll<number | string>().as('proposals'),
      sql<number | string>`sum(case when p.received_on < ${dueOn} then 1 else 0 end)`.as('late'),
      eb.fn.min('p.received_on').as('oldest_on'),
    ])
    .where('p.council_id', '=', councilId)
    .$if(consultationId !== undefined, (query) =>
      query.where('p.consultation_id', '=', consultationId ?? ''),
    )
    .groupBy(['p.consultation_id', 'p.status', 'c.level', asked()])
    .execute()
  return rows.map((row) => ({
    consultationId: row.consultation_id,
    status: knownWord(PROPOSAL_STATUSES, row.status),
    level: row.level === null ? null : knownWord(CASE_LEVELS, row.level),
    asked: Number(row.asked) === 1,
    proposals: Number(row.proposals),
    late: Number(row.late),
    oldestOn: row.oldest_on,
  }))
}

/** A text in a list of those to read: without its words. */
export interface QueuedProposal
  extends Pick<Proposal, 'id' | 'title' | 'themeId' | 'organisation' | 'receivedOn' | 'status'> {
  /** Of its open case of distress. */
  level?: CaseLevel
  /** The day on which it came into the list. */
  since: string
}

/**
 * The texts of a list: urgent distress first, then the oldest day, then by id, which is random, so that the
 * order within a day tells nothing. One query.
 */
export async function listQueue(
  db: RegistryDb,
  { councilId, consultationId }: InConsultation,
  queue: Queue,
  { limit, offset }: { limit: number; offset: number },
): Promise<QueuedProposal[]> {
  const rows = await texts(db)
    .select((eb) => [
      'p.proposal_id',
      'p.title',
      'p.theme_id',
      'p.organisation',
      'p.received_on',
      'p.status',
      'c.level',
      'c.opened_on',
      'q.written_on as asked_on',
      eb
        .selectFrom('proposed_refusal as r')
        .select('r.proposed_on')
        .whereRef('r.council_id', '=', 'p.council_id')
        .whereRef('r.consultation_id', '=', 'p.consultation_id')
        .whereRef('r.proposal_id', '=', 'p.proposal_id')
        .as('proposed_on'),
      eb
        .selectFrom('proposal_message as m')
        .select(({ fn }) => fn.max('m.written_on').as('written_on'))
        .whereRef('m.council_id', '=', 'p.council_id')
        .whereRef('m.consultation_id', '=', 'p.consultation_id')
        .whereRef('m.proposal_id', '=', 'p.proposal_id')
        .where('m.kind', '=', 'appeal')
        .as('appealed_on'),
    ])
    .where('p.council_id', '=', councilId)
    .where('p.consultation_id', '=', consultationId)
    .where(stands(queue))
    .$if(queue === 'distress', (query) => query.orderBy(RANK))
    .orderBy(queue === 'distress' ? 'c.opened_on' : 'p.received_on')
    .orderBy('p.proposal_id')
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map((row) => ({
    id: row.proposal_id,
    title: row.title,
    ...(row.theme_id !== null && { themeId: row.theme_id }),
    ...(row.organisation !== null && { organisation: row.organisation }),
    receivedOn: row.received_on,
    status: knownWord(PROPOSAL_STATUSES, row.status),
    ...(row.level !== null && { level: knownWord(CASE_LEVELS, row.level) }),
    since: sinceOf(queue, row) ?? row.received_on,
  }))
}

function sinceOf(
  queue: Queue,
  row: Record<'opened_on' | 'appealed_on' | 'proposed_on' | 'asked_on', string | null>,
): string | null {
  if (queue === 'distress') return row.opened_on
  if (queue === 'appeals') return row.appealed_on
  if (queue === 'second-eyes') return row.proposed_on
  return queue === 'opinions' ? row.asked_on : null
}

/** Where a text stands, or stood, in its list. */
export type Place = Pick<Proposal, 'receivedOn' | 'id'> & {
  case?: { level: CaseLevel; openedOn: string } | undefined
}

/**
 * The id of the text of this list that comes just before or after a place in the order of `listQueue`,
 * whatever stands at that place now; without a place, the first or last of all.
 */
export async function neighbour(
  db: RegistryDb,
  { councilId, consultationId }: InConsultation,
  queue: Queue,
  direction: 'before' | 'after',
  place?: Place,
): Promise<string | undefined> {
  const order = direction === 'after' ? 'asc' : 'desc'
  const sign = direction === 'after' ? sql`>` : sql`<`
  const distress = queue === 'distress'
  const row = await texts(db)
    .select('p.proposal_id')
    .where('p.council_id', '=', councilId)
    .where('p.consultation_id', '=', consultationId)
    .where(stands(queue))
    .$if(place !== undefined && (!distress || place.case !== undefined), (query) =>
      query.where(
        distress
          ? sql<SqlBool>`(${RANK}, c.opened_on, p.proposal_id) ${sign} (${rankOf(place?.case?.level)}, ${place?.case?.openedOn ?? ''}, ${place?.id ?? ''})`
          : sql<SqlBool>`(p.received_on, p.proposal_id) ${sign} (${place?.receivedOn ?? ''}, ${place?.id ?? ''})`,
      ),
    )
    .$if(distress, (query) => query.orderBy(RANK, order))
    .orderBy(distress ? 'c.opened_on' : 'p.received_on', order)
    .orderBy('p.proposal_id', order)
    .limit(1)
    .executeTakeFirst()
  return row?.proposal_id
}

/** How many texts of a consultation moderators have answered on a day, by all of them together. One query. */
export async function countReadOn(
  db: RegistryDb,
  { councilId, consultationId }: InConsultation,
  day: string,
): Promise<number> {
  const row = await db
    .selectFrom('proposal_message')
    .select(sql<number | string>`count(distinct proposal_id)`.as('proposals'))
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .where('written_on', '=', day)
    .where('kind', 'in', ['accepted', 'returned', 'refused', 'retracted', 'upheld'])
    .executeTakeFirstOrThrow()
  return Number(row.proposals)
}

/** How many people moderate in a council. One query. */
export async function countModerators(db: RegistryDb, councilId: string): Promise<number> {
  const row = await db
    .selectFrom('membership')
    .select(sql<number | string>`count(distinct account_id)`.as('moderators'))
    .where('council_id', '=', councilId)
    .where('role', '=', 'moderator')
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(row.moderators)
}

/** Texts `p`, with the open case `c` and the open question to colleagues `q` about each. */
function texts(db: RegistryDb) {
  return db
    .selectFrom('proposal as p')
    // There is nothing left to read of those whose time is over.
    .where('p.erased_on', 'is', null)
    .leftJoin('distress_case as c', (join) =>
      join
        .onRef('c.council_id', '=', 'p.council_id')
        .onRef('c.consultation_id', '=', 'p.consultation_id')
        .onRef('c.proposal_id', '=', 'p.proposal_id')
        .on('c.closed_on', 'is', null),
    )
    .leftJoin('second_opinion as q', (join) =>
      join
        .onRef('q.council_id', '=', 'p.council_id')
        .onRef('q.consultation_id', '=', 'p.consultation_id')
        .onRef('q.proposal_id', '=', 'p.proposal_id')
        .on('q.kind', '=', 'question')
        .on((eb) =>
          eb.not(
            eb.exists(
              eb
                .selectFrom('second_opinion as later')
                .select('later.position')
                .whereRef('later.council_id', '=', 'q.council_id')
                .whereRef('later.consultation_id', '=', 'q.consultation_id')
                .whereRef('later.proposal_id', '=', 'q.proposal_id')
                .whereRef('later.position', '>', 'q.position'),
            ),
          ),
        ),
    )
}

function asked() {
  return sql<number | string>`case when q.proposal_id is null then 0 else 1 end`
}

const RANK = sql<number>`case when c.level = 'urgent' then 0 else 1 end`

function rankOf(level: CaseLevel | undefined): Expression<number> {
  return level === 'urgent' ? sql<number>`0` : sql<number>`1`
}

const STATUS_OF_QUEUE: Record<Exclude<Queue, 'distress' | 'opinions'>, ProposalStatus> = {
  'waiting': 'submitted',
  'appeals': 'appealed',
  'second-eyes': 'refusal-proposed',
  'returned': 'returned',
  'accepted': 'accepted',
  'refused': 'refused',
  'apart': 'set-apart',
}

/** Says of a list, as `queueOf` does of a text, what stands in it. */
function stands(queue: Queue): Expression<SqlBool> {
  switch (queue) {
    case 'distress':
      return sql<SqlBool>`c.proposal_id is not null and p.status <> 'withdrawn'`
    case 'opinions':
      return sql<SqlBool>`c.proposal_id is null and q.proposal_id is not null and p.status in ('submitted', 'appealed', 'refusal-proposed')`
    case 'waiting':
    case 'appeals':
    case 'second-eyes':
      return sql<SqlBool>`p.status = ${STATUS_OF_QUEUE[queue]} and c.proposal_id is null and q.proposal_id is null`
    case 'returned':
    case 'accepted':
    case 'refused':
    case 'apart':
      return sql<SqlBool>`p.status = ${STATUS_OF_QUEUE[queue]} and c.proposal_id is null`
  }
}
