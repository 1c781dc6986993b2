import { OUTCOMES, type Outcome } from '#app/domain/decision.ts'
import type { PublishedResult } from '#app/domain/result.ts'
import { knownWord } from './known-word.ts'
import { toldMinutes } from './minutes.ts'
import type { RegistryDb } from './schema.ts'

/** From an instant on, until before another. */
export interface Period {
  from: string
  until: string
}

/** The results that a council released in a period, in the order in which it did. One query. */
export async function listReleasesIn(
  db: RegistryDb,
  councilId: string,
  { from, until }: Period,
): Promise<{ title: string; releasedAt: string; content: PublishedResult }[]> {
  const rows = await db
    .selectFrom('release')
    .innerJoin('consultation', (join) =>
      join
        .onRef('consultation.council_id', '=', 'release.council_id')
        .onRef('consultation.consultation_id', '=', 'release.consultation_id'),
    )
    .select(['consultation.title', 'release.released_at', 'release.content'])
    .where('release.council_id', '=', councilId)
    .where('release.released_at', '>=', from)
    .where('release.released_at', '<', until)
    .where('consultation.cancelled_at', 'is', null)
    .orderBy('release.released_at')
    .execute()
  return rows.map(({ title, released_at, content }) => {
    const result: PublishedResult = JSON.parse(content)
    return { title, releasedAt: released_at, content: result }
  })
}

/** A decision that everybody reads. */
export interface ReportedDecision {
  consultation: string
  priority: string
  outcome: Outcome
  owner: string
}

/** The decisions that a council published in a period, by consultation. One query. */
export async function listDecisionsPublishedIn(
  db: RegistryDb,
  councilId: string,
  { from, until }: Period,
): Promise<ReportedDecision[]> {
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
    .select(['consultation.title as consultation', 'priority.title as priority'])
    .select(['decision.outcome', 'decision.owner'])
    .where('decision.council_id', '=', councilId)
    .where('decision.published_at', '>=', from)
    .where('decision.published_at', '<', until)
    .orderBy('decision.published_at')
    .orderBy('consultation.title')
    .orderBy('priority.title')
    .execute()
  return rows.map((row) => ({ ...row, outcome: knownWord(OUTCOMES, row.outcome) }))
}

/** A meeting as the report of a year tells it. */
export interface ReportedMeeting {
  /** Of its agenda. */
  id: string
  /** Calendar date. */
  meetsOn: string
  /** Name of the body that met; null where nobody planned it. */
  body: string | null
  /** As its public minutes say it; null where there are none. */
  title: string | null
}

/**
 * The meetings of a council from one calendar day to another, both included, in their order; those that
 * were cancelled left out. What each is called is told where its minutes are public, as these say it. One query.
 */
export async function listMeetingsBetween(
  db: RegistryDb,
  councilId: string,
  first: string,
  last: string,
): Promise<ReportedMeeting[]> {
  const rows = await db
    .selectFrom('agenda')
    .leftJoin('meeting', (join) =>
      join
        .onRef('meeting.council_id', '=', 'agenda.council_id')
        .onRef('meeting.agenda_id', '=', 'agenda.agenda_id'),
    )
    .leftJoin('body', (join) =>
      join
        .onRef('body.council_id', '=', 'meeting.council_id')
        .onRef('body.body_id', '=', 'meeting.body_id'),
    )
    .leftJoin('minutes', (join) =>
      join
        .onRef('minutes.council_id', '=', 'agenda.council_id')
        .onRef('minutes.agenda_id', '=', 'agenda.agenda_id')
        .on('minutes.state', '=', 'published'),
    )
    .select(['agenda.agenda_id', 'agenda.meets_on', 'body.name', 'minutes.published'])
    .where('agenda.council_id', '=', councilId)
    .where('agenda.meets_on', '>=', first)
    .where('agenda.meets_on', '<=', last)
    .where('meeting.cancelled_at', 'is', null)
    .orderBy('agenda.meets_on')
    .execute()
  return rows.flatMap(({ agenda_id: id, name: body, meets_on: meetsOn, published }) =>
    meetsOn === null
      ? []
      : [{ id, body, meetsOn, title: published === null ? null : toldMinutes(published).title }],
  )
}
