import type { Selectable } from 'kysely'
import { MINUTES_STATES, type Minutes, type MinutesContent, type ToldMinutes } from '#app/domain/minutes.ts'
import type { AgendaKey } from './agenda.ts'
import { knownWord } from './known-word.ts'
import type { MinutesTable, RegistryDb } from './schema.ts'

/** The minutes of a meeting; undefined where they were never proposed. */
export async function findMinutes(
  db: RegistryDb,
  { councilId, id }: AgendaKey,
): Promise<Minutes | undefined> {
  const row = await db
    .selectFrom('minutes')
    .selectAll()
    .where('council_id', '=', councilId)
    .where('agenda_id', '=', id)
    .executeTakeFirst()
  return row && toMinutes(row)
}

/** Writes minutes as they are now, in the place of what they were. Call it with their agenda held. */
export async function keepMinutes(trx: RegistryDb, minutes: Minutes): Promise<void> {
  const { council_id, agenda_id, ...values } = toRow(minutes)
  const { numUpdatedRows } = await trx
    .updateTable('minutes')
    .set(values)
    .where('council_id', '=', council_id)
    .where('agenda_id', '=', agenda_id)
    .executeTakeFirst()
  if (numUpdatedRows === 0n)
    await trx.insertInto('minutes').values({ council_id, agenda_id, ...values }).execute()
}

/** Where the minutes of these agendas stand: agenda id → state; those never proposed are left out. One query. */
export async function listMinutesStates(
  db: RegistryDb,
  councilId: string,
  agendaIds: readonly string[],
): Promise<ReadonlyMap<string, Minutes['state']>> {
  if (agendaIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('minutes')
    .select(['agenda_id', 'state'])
    .where('council_id', '=', councilId)
    .where('agenda_id', 'in', agendaIds)
    .execute()
  return new Map(rows.map((row) => [row.agenda_id, knownWord(MINUTES_STATES, row.state)]))
}

/** Minutes that everybody may read. */
export interface PublishedMinutes {
  agendaId: string
  published: ToldMinutes
  publishedAt: string
}

/** Up to `limit` published minutes of a council after the first `offset`, those of the latest meeting first. One query. */
export async function listPublishedMinutes(
  db: RegistryDb,
  councilId: string,
  { offset, limit }: { offset: number; limit: number },
): Promise<PublishedMinutes[]> {
  const rows = await db
    .selectFrom('minutes')
    .innerJoin('agenda', (join) =>
      join
        .onRef('agenda.council_id', '=', 'minutes.council_id')
        .onRef('agenda.agenda_id', '=', 'minutes.agenda_id'),
    )
    .select(['minutes.agenda_id', 'published', 'published_at'])
    .where('minutes.council_id', '=', councilId)
    .where('state', '=', 'published')
    .orderBy('meets_on', 'desc')
    .orderBy('minutes.agenda_id')
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.flatMap(({ agenda_id, published, published_at }) =>
    published === null || published_at === null
      ? []
      : [{ agendaId: agenda_id, published: toldMinutes(published), publishedAt: published_at }],
  )
}

/** Minutes as they were kept for everybody. */
export function toldMinutes(json: string): ToldMinutes {
  const parsed: ToldMinutes = JSON.parse(json)
  return parsed
}

function toRow(minutes: Minutes): Selectable<MinutesTable> {
  const { content, published } = minutes
  return {
    council_id: minutes.councilId,
    agenda_id: minutes.agendaId,
    state: minutes.state,
    content: content && JSON.stringify(content),
    published: published && JSON.stringify(published),
    corrections: minutes.corrections,
    proposed_at: minutes.proposedAt ?? null,
    approved_at: minutes.approvedAt ?? null,
    approved_in: minutes.approvedIn ?? null,
    published_at: minutes.publishedAt ?? null,
    version: minutes.version,
  }
}

function toMinutes(row: Selectable<MinutesTable>): Minutes {
  const content: MinutesContent | null = row.content === null ? null : JSON.parse(row.content)
  return {
    councilId: row.council_id,
    agendaId: row.agenda_id,
    state: knownWord(MINUTES_STATES, row.state),
    content,
    published: row.published === null ? null : toldMinutes(row.published),
    corrections: row.corrections,
    ...(row.proposed_at !== null && { proposedAt: row.proposed_at }),
    ...(row.approved_at !== null && { approvedAt: row.approved_at }),
    ...(row.approved_in !== null && { approvedIn: row.approved_in }),
    ...(row.published_at !== null && { publishedAt: row.published_at }),
    version: row.version,
  }
}
