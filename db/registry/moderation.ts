import { sql, type SqlBool } from 'kysely'
import { CASE_LEVELS, type CaseLevel } from '#app/domain/distress-case.ts'
import type { Queue } from '#app/domain/moderation.ts'
import { PROPOSAL_STATUSES, type Proposal, type ProposalStatus } from '#app/domain/proposal.ts'
import { knownWord } from './known-word.ts'
import { asked, DAY_OF_QUEUE, isAmong, RANK, rankOf, stands, texts, type Among } from './moderation-lists.ts'
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
  /** Of those that came before moderation before the day asked about. */
  late: number
  /** The day on which the one came that waits longest. */
  oldestOn: string
}

/**
 * The texts of a council, or of one of its consultations, counted by how they stand. Late are those that
 * came before moderation before `dueOn`. One query.
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
      sql<number | string>`sum(case when p.waiting_since < ${dueOn} then 1 else 0 end)`.as('late'),
      eb.fn.min('p.waiting_since').as('oldest_on'),
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
  waitingSince: string
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
  { limit, offset, ...among }: { limit: number; offset: number } & Among,
): Promise<QueuedProposal[]> {
  const rows = await texts(db)
    .select((eb) => [
      'p.proposal_id',
      'p.title',
      'p.theme_id',
      'p.organisation',
      'p.received_on',
      'p.waiting_since',
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
    ])
    .where('p.council_id', '=', councilId)
    .where('p.consultation_id', '=', consultationId)
    .where(stands(queue))
    .where(isAmong(among))
    .$if(queue === 'distress', (query) => query.orderBy(RANK))
    .orderBy(DAY_OF_QUEUE[queue])
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
    waitingSince: row.waiting_since,
    status: knownWord(PROPOSAL_STATUSES, row.status),
    ...(row.level !== null && { level: knownWord(CASE_LEVELS, row.level) }),
    since: sinceOf(queue, row),
  }))
}

interface Days extends Record<'opened_on' | 'proposed_on' | 'asked_on', string | null> {
  received_on: string
  waiting_since: string
}

function sinceOf(queue: Queue, row: Days): string {
  switch (queue) {
    case 'distress':
      return row.opened_on ?? row.received_on
    case 'second-eyes':
      return row.proposed_on ?? row.waiting_since
    case 'opinions':
      return row.asked_on ?? row.waiting_since
    case 'waiting':
    case 'appeals':
      return row.waiting_since
    case 'returned':
    case 'accepted':
    case 'refused':
    case 'apart':
      return row.received_on
  }
}

/** Where a text stands, or stood, in its list. */
export type Place = Pick<Proposal, 'receivedOn' | 'waitingSince' | 'id'> & {
  case?: { level: CaseLevel; openedOn: string } | undefined
}

/**
 * The id of the text of this list that comes just before or after a place in the order of `listQueue`,
 * whatever stands at that place now; without a place, the first or last of all. `without` leaves some out.
 */
export async function neighbour(
  db: RegistryDb,
  { councilId, consultationId }: InConsultation,
  queue: Queue,
  direction: 'before' | 'after',
  { place, ...among }: { place?: Place | undefined } & Among = {},
): Promise<string | undefined> {
  const order = direction === 'after' ? 'asc' : 'desc'
  const sign = direction === 'after' ? sql`>` : sql`<`
  const distress = queue === 'distress'
  const day = DAY_OF_QUEUE[queue]
  const dayOf = ({ receivedOn = '', waitingSince = receivedOn }: Partial<Place> = {}) =>
    day === 'p.waiting_since' ? waitingSince : receivedOn
  const row = await texts(db)
    .select('p.proposal_id')
    .where('p.council_id', '=', councilId)
    .where('p.consultation_id', '=', consultationId)
    .where(stands(queue))
    .where(isAmong(among))
    .$if(place !== undefined && (!distress || place.case !== undefined), (query) =>
      query.where(
        distress
          ? sql<SqlBool>`(${RANK}, c.opened_on, p.proposal_id) ${sign} (${rankOf(place?.case?.level)}, ${place?.case?.openedOn ?? ''}, ${place?.id ?? ''})`
          : sql<SqlBool>`(${sql.ref(day)}, p.proposal_id) ${sign} (${dayOf(place)}, ${place?.id ?? ''})`,
      ),
    )
    .$if(distress, (query) => query.orderBy(RANK, order))
    .orderBy(day, order)
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
