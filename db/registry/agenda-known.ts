import type { Decision } from '#app/domain/decision.ts'
import type { FollowUp } from '#app/domain/follow-up.ts'
import type { PublishedResult } from '#app/domain/result.ts'
import { toDecision } from './decision.ts'
import { toFollowUp } from './follow-up.ts'
import type { PrioritySource } from './priority.ts'
import type { Release } from './release.ts'
import type { RegistryDb } from './schema.ts'

/**
 * What stands beside the items of an agenda, of several consultations at once: always as many queries,
 * however many there are.
 */
export type ByConsultation<T> = ReadonlyMap<string, T>

/** The public results of these consultations. One query. */
export async function releasesOf(
  db: RegistryDb,
  councilId: string,
  ids: readonly string[],
): Promise<ByConsultation<Release>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('release')
    .selectAll()
    .where('council_id', '=', councilId)
    .where('consultation_id', 'in', ids)
    .execute()
  return new Map(
    rows.map((row) => {
      const content: PublishedResult = JSON.parse(row.content)
      const release = { releasedAt: row.released_at, content, contentHash: row.content_hash }
      return [row.consultation_id, release] as const
    }),
  )
}

/** The proposals of which the priorities of these consultations were made, oldest first. One query. */
export async function sourcesOf(
  db: RegistryDb,
  councilId: string,
  ids: readonly string[],
): Promise<ByConsultation<readonly PrioritySource[]>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('priority_source as source')
    .innerJoin('proposal', (join) =>
      join
        .onRef('proposal.council_id', '=', 'source.council_id')
        .onRef('proposal.consultation_id', '=', 'source.consultation_id')
        .onRef('proposal.proposal_id', '=', 'source.proposal_id'),
    )
    .select(['source.consultation_id', 'source.priority_id', 'source.proposal_id'])
    .select(['proposal.title', 'proposal.status'])
    .where('source.council_id', '=', councilId)
    .where('source.consultation_id', 'in', ids)
    .orderBy('proposal.received_on')
    .orderBy('source.proposal_id')
    .execute()
  const sources = rows.map(({ consultation_id, priority_id, proposal_id, title, status }) => ({
    consultationId: consultation_id,
    priorityId: priority_id,
    proposalId: proposal_id,
    title: status === 'accepted' ? title : null,
  }))
  return Map.groupBy(sources, ({ consultationId }) => consultationId)
}

/** The decisions about the priorities of these consultations, published or not, in no order. One query. */
export async function decisionsOf(
  db: RegistryDb,
  councilId: string,
  ids: readonly string[],
): Promise<ByConsultation<readonly Decision[]>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('decision')
    .selectAll()
    .where('council_id', '=', councilId)
    .where('consultation_id', 'in', ids)
    .execute()
  const byConsultation = Map.groupBy(rows, (row) => row.consultation_id)
  return new Map([...byConsultation].map(([id, ones]) => [id, ones.map(toDecision)] as const))
}

/** What was written about the decisions of these consultations, of each the latest first. One query. */
export async function followUpsOfAll(
  db: RegistryDb,
  councilId: string,
  ids: readonly string[],
): Promise<ByConsultation<readonly FollowUp[]>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('follow_up')
    .selectAll()
    .where('council_id', '=', councilId)
    .where('consultation_id', 'in', ids)
    .orderBy('priority_id')
    .orderBy('position', 'desc')
    .execute()
  const byConsultation = Map.groupBy(rows, (row) => row.consultation_id)
  return new Map([...byConsultation].map(([id, ones]) => [id, ones.map(toFollowUp)] as const))
}

/** How many texts are public, and what is told of those received, of these consultations. Two queries. */
export async function toldTextsOf(
  db: RegistryDb,
  councilId: string,
  ids: readonly string[],
): Promise<ByConsultation<{ published: number; received: number | null }>> {
  if (ids.length === 0) return new Map()
  const counted = await db
    .selectFrom('proposal')
    .select(({ fn }) => ['consultation_id', fn.countAll<number | string>().as('texts')])
    .where('council_id', '=', councilId)
    .where('consultation_id', 'in', ids)
    .where('status', '=', 'accepted')
    .groupBy('consultation_id')
    .execute()
  const kept = await db
    .selectFrom('moderation_figures')
    .select(['consultation_id', 'received'])
    .where('council_id', '=', councilId)
    .where('consultation_id', 'in', ids)
    .execute()
  const published = new Map(counted.map((row) => [row.consultation_id, Number(row.texts)] as const))
  const received = new Map(kept.map((row) => [row.consultation_id, row.received] as const))
  return new Map(
    ids.map((id) => [id, { published: published.get(id) ?? 0, received: received.get(id) ?? null }] as const),
  )
}

/** On which agenda something about a consultation stands. */
export interface Standing {
  agendaId: string
  title: string
  meetsOn: string | null
  kind: string
  consultationId: string
  priorityId: string
}

/** Everything about priorities of these consultations on any agenda, the newest agenda's first. One query. */
export async function standingsOf(
  db: RegistryDb,
  councilId: string,
  ids: readonly string[],
): Promise<Standing[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('agenda_item as item')
    .innerJoin('agenda', (join) =>
      join
        .onRef('agenda.council_id', '=', 'item.council_id')
        .onRef('agenda.agenda_id', '=', 'item.agenda_id'),
    )
    .select(['item.agenda_id', 'agenda.title', 'agenda.meets_on', 'item.kind'])
    .select(['item.consultation_id', 'item.priority_id'])
    .where('item.council_id', '=', councilId)
    .where('item.consultation_id', 'in', ids)
    .orderBy('agenda.created_at', 'desc')
    .orderBy('item.agenda_id')
    .orderBy('item.position')
    .execute()
  return rows.flatMap(({ consultation_id: consultationId, priority_id: priorityId, ...row }) =>
    consultationId === null || priorityId === null
      ? []
      : [
          {
            agendaId: row.agenda_id,
            title: row.title,
            meetsOn: row.meets_on,
            kind: row.kind,
            consultationId,
            priorityId,
          },
        ],
  )
}

/** A public decision, and what was last written about it. */
export interface PublicDecision {
  consultationId: string
  slug: string
  consultation: string
  priority: string
  decision: Decision
  latest: FollowUp | null
}

/** The public decisions of a council, the nearest deadline first, those without any last. Two queries. */
export async function listPublicDecisions(
  db: RegistryDb,
  councilId: string,
): Promise<PublicDecision[]> {
  const rows = await db
    .selectFrom('decision')
    .innerJoin('consultation', (join) =>
      join
        .onRef('consultation.council_id', '=', 'decision.council_id')
        .onRef('consultation.consultation_id', '=', 'decision.consultation_id'),
    )
    .innerJoin('priority', (join) =>
      join
        .onRef('priority.council_id', '=', 'decision.council_id')
        .onRef('priority.consultation_id', '=', 'decision.consultation_id')
        .onRef('priority.priority_id', '=', 'decision.priority_id'),
    )
    .selectAll('decision')
    .select(['consultation.slug', 'consultation.title as consultation', 'priority.title as priority'])
    .where('decision.council_id', '=', councilId)
    .where('decision.published_at', 'is not', null)
    .where('consultation.cancelled_at', 'is', null)
    .orderBy((eb) => eb.case().when('decision.deadline_on', 'is', null).then(1).else(0).end())
    .orderBy('decision.deadline_on')
    .orderBy('consultation.released_at')
    .orderBy('priority.position')
    .execute()
  if (rows.length === 0) return []
  const written = await db
    .selectFrom('follow_up')
    .selectAll()
    .where('council_id', '=', councilId)
    .orderBy('position')
    .execute()
  // The last one of each stays.
  const latest = new Map(
    written.map((row) => [`${row.consultation_id} ${row.priority_id}`, toFollowUp(row)] as const),
  )
  return rows.map((row) => ({
      consultationId: row.consultation_id,
      slug: row.slug,
      consultation: row.consultation,
      priority: row.priority,
      decision: toDecision(row),
      latest: latest.get(`${row.consultation_id} ${row.priority_id}`) ?? null,
    }))
}
