import type { Outcome } from '#app/domain/decision.ts'
import type { FollowUpStatus } from '#app/domain/follow-up.ts'
import type { ProposalStatus } from '#app/domain/proposal.ts'
import { ofBodies } from './agenda.ts'
import type { RegistryDb } from './schema.ts'

/** What waits in a council, counted by consultation id: one query each, however many there are. */
export type ByConsultation = ReadonlyMap<string, number>

/** Proposals of a status. */
export async function countProposals(
  db: RegistryDb,
  councilId: string,
  status: ProposalStatus,
): Promise<ByConsultation> {
  const rows = await db
    .selectFrom('proposal')
    .select(['consultation_id', ({ fn }) => fn.countAll<number | string>().as('count')])
    .where('council_id', '=', councilId)
    .where('status', '=', status)
    .groupBy('consultation_id')
    .execute()
  return byConsultation(rows)
}

/** Accepted proposals of which no priority has been made. */
export async function countUnsourced(db: RegistryDb, councilId: string): Promise<ByConsultation> {
  const rows = await db
    .selectFrom('proposal')
    .leftJoin('priority_source as source', (join) =>
      join
        .onRef('source.council_id', '=', 'proposal.council_id')
        .onRef('source.consultation_id', '=', 'proposal.consultation_id')
        .onRef('source.proposal_id', '=', 'proposal.proposal_id'),
    )
    .select(['proposal.consultation_id', ({ fn }) => fn.countAll<number | string>().as('count')])
    .where('proposal.council_id', '=', councilId)
    .where('proposal.status', '=', 'accepted')
    .where('source.priority_id', 'is', null)
    .groupBy('proposal.consultation_id')
    .execute()
  return byConsultation(rows)
}

/** Orders of codes that these relays have not printed yet. */
export async function countUnprinted(
  db: RegistryDb,
  councilId: string,
  relayIds: readonly string[],
): Promise<ByConsultation> {
  if (relayIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('code_order')
    .select(['consultation_id', ({ fn }) => fn.countAll<number | string>().as('count')])
    .where('council_id', '=', councilId)
    .where('relay_id', 'in', relayIds)
    .where('printed_at', 'is', null)
    .groupBy('consultation_id')
    .execute()
  return byConsultation(rows)
}

/** Orders of codes that nobody has printed yet, of consultations whose vote is not over. */
export async function countAllUnprinted(
  db: RegistryDb,
  councilId: string,
  now: string,
): Promise<number> {
  const { orders } = await db
    .selectFrom('code_order')
    .innerJoin('consultation', (join) =>
      join
        .onRef('consultation.council_id', '=', 'code_order.council_id')
        .onRef('consultation.consultation_id', '=', 'code_order.consultation_id'),
    )
    .select(({ fn }) => fn.countAll<number | string>().as('orders'))
    .where('code_order.council_id', '=', councilId)
    .where('printed_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .where('voting_closes_at', '>', now)
    .executeTakeFirstOrThrow()
  return Number(orders)
}

/** Priorities that have a decision, published or not. */
export async function countDecisions(db: RegistryDb, councilId: string): Promise<ByConsultation> {
  const rows = await db
    .selectFrom('decision')
    .select(['consultation_id', ({ fn }) => fn.countAll<number | string>().as('count')])
    .where('council_id', '=', councilId)
    .groupBy('consultation_id')
    .execute()
  return byConsultation(rows)
}

/** Which decisions count as overdue on a calendar day. */
export interface Overdue {
  day: string
  outcomes: readonly Outcome[]
  end: readonly FollowUpStatus[]
}

/**
 * Public decisions with one of `outcomes` whose deadline is before `day`, of which what was last written has
 * none of the statuses that `end` it.
 */
export async function countOverdueAnswers(
  db: RegistryDb,
  councilId: string,
  { day, outcomes, end }: Overdue,
): Promise<ByConsultation> {
  const rows = await db
    .selectFrom('decision')
    .select(['decision.consultation_id', ({ fn }) => fn.countAll<number | string>().as('count')])
    .where('decision.council_id', '=', councilId)
    .where('published_at', 'is not', null)
    .where('outcome', 'in', outcomes)
    .where('deadline_on', '<', day)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('follow_up as last')
            .select('last.position')
            .whereRef('last.council_id', '=', 'decision.council_id')
            .whereRef('last.consultation_id', '=', 'decision.consultation_id')
            .whereRef('last.priority_id', '=', 'decision.priority_id')
            .where('last.status', 'in', end)
            .where(({ not, exists, selectFrom }) =>
              not(
                exists(
                  selectFrom('follow_up as later')
                    .select('later.position')
                    .whereRef('later.council_id', '=', 'last.council_id')
                    .whereRef('later.consultation_id', '=', 'last.consultation_id')
                    .whereRef('later.priority_id', '=', 'last.priority_id')
                    .whereRef('later.position', '>', 'last.position'),
                ),
              ),
            ),
        ),
      ),
    )
    .groupBy('decision.consultation_id')
    .execute()
  return byConsultation(rows)
}

/** Ids of the consultations for which codes were ordered or handed out. */
export async function listWithCodes(
  db: RegistryDb,
  councilId: string,
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('code_order')
    .select('consultation_id')
    .where('council_id', '=', councilId)
    .union(
      db.selectFrom('code_batch').select('consultation_id').where('council_id', '=', councilId),
    )
    .execute()
  return new Set(rows.map((row) => row.consultation_id))
}

/** Ids of the consultations of which something stands on an agenda. */
export async function listOnAgenda(
  db: RegistryDb,
  councilId: string,
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('agenda_item')
    .select('consultation_id')
    .distinct()
    .where('council_id', '=', councilId)
    .where('kind', '=', 'priority')
    .execute()
  return new Set(rows.flatMap((row) => row.consultation_id ?? []))
}

/** A meeting to come. */
export interface ComingMeeting {
  id: string
  title: string
  /** Calendar date. */
  on: string
}

/** The next meetings of these bodies from a calendar date on, soonest first, up to `limit`. */
export async function listComingMeetings(
  db: RegistryDb,
  councilId: string,
  from: string,
  { limit, bodies }: { limit: number; bodies: 'all' | ReadonlySet<string> },
): Promise<ComingMeeting[]> {
  if (bodies !== 'all' && bodies.size === 0) return []
  const rows = await db
    .selectFrom('agenda')
    .select(['agenda_id', 'title', 'meets_on'])
    .where('council_id', '=', councilId)
    .where('meets_on', '>=', from)
    .$if(bodies !== 'all', (query) => query.where(ofBodies(bodies)))
    .orderBy('meets_on')
    .orderBy('agenda_id')
    .limit(limit)
    .execute()
  return rows.flatMap(({ agenda_id: id, title, meets_on: on }) =>
    on === null ? [] : [{ id, title, on }],
  )
}

function byConsultation(
  rows: readonly { consultation_id: string; count: number | string }[],
): ByConsultation {
  return new Map(rows.map((row) => [row.consultation_id, Number(row.count)]))
}
