import { sql, type Expression, type SqlBool } from 'kysely'
import type { CaseLevel } from '#app/domain/distress-case.ts'
import type { Queue } from '#app/domain/moderation.ts'
import type { ProposalStatus } from '#app/domain/proposal.ts'
import type { RegistryDb } from './schema.ts'

/** Texts `p`, with the open case `c` and the open question to colleagues `q` about each. */
export function texts(db: RegistryDb) {
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

/** Whether a colleague is asked: 1 or 0. */
export function asked() {
  return sql<number | string>`case when q.proposal_id is null then 0 else 1 end`
}

/** Urgent distress first. */
export const RANK = sql<number>`case when c.level = 'urgent' then 0 else 1 end`

export function rankOf(level: CaseLevel | undefined): Expression<number> {
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
export function stands(queue: Queue): Expression<SqlBool> {
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

/** The day that orders a list: what waits by how long it has, what does not by when it came. */
export const DAY_OF_QUEUE = {
  'distress': 'c.opened_on',
  'waiting': 'p.waiting_since',
  'appeals': 'p.waiting_since',
  'second-eyes': 'p.waiting_since',
  'opinions': 'p.waiting_since',
  'returned': 'p.received_on',
  'accepted': 'p.received_on',
  'refused': 'p.received_on',
  'apart': 'p.received_on',
} as const satisfies Record<Queue, string>

/** All texts of a list, or only some, or all but some, by their ids: few, those that wait for somebody else. */
export type Among = { only?: readonly string[]; without?: readonly string[] }

export function isAmong({ only, without = [] }: Among): Expression<SqlBool> {
  const listed = (ids: readonly string[]) => sql.join(ids.map((id) => sql`${id}`))
  if (only !== undefined)
    return only.length === 0 ? sql<SqlBool>`1 = 0` : sql<SqlBool>`p.proposal_id in (${listed(only)})`
  return without.length === 0
    ? sql<SqlBool>`1 = 1`
    : sql<SqlBool>`p.proposal_id not in (${listed(without)})`
}
