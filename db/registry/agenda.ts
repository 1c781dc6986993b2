import type { ExpressionBuilder, Selectable } from 'kysely'
import type { Agenda } from '#app/domain/agenda.ts'
import { assertInTransaction, isSqlite } from '../dialect.ts'
import type { AgendaTable, RegistryDb, RegistrySchema } from './schema.ts'

/** Names one agenda. */
export interface AgendaKey {
  councilId: string
  id: string
}

/** Writes an agenda, without items. Throws where its id is taken in the council. */
export async function insertAgenda(
  db: RegistryDb,
  agenda: Agenda,
  createdAt: string,
): Promise<void> {
  await db
    .insertInto('agenda')
    .values({
      council_id: agenda.councilId,
      agenda_id: agenda.id,
      title: agenda.title,
      meets_on: agenda.meetsOn ?? null,
      place: agenda.place,
      starts_at: agenda.startsAt ?? null,
      planned_length: agenda.plannedLength ?? null,
      version: agenda.version,
      created_at: createdAt,
    })
    .execute()
}

/** The council's agenda of this id, if any; never another council's. */
export async function findAgenda(
  db: RegistryDb,
  { councilId, id }: AgendaKey,
): Promise<Agenda | undefined> {
  const row = await db
    .selectFrom('agenda')
    .selectAll()
    .where('council_id', '=', councilId)
    .where('agenda_id', '=', id)
    .executeTakeFirst()
  return row && toAgenda(row)
}

/**
 * The agenda held by this transaction until it ends: whoever changes its words, its list, its order or
 * one of its items takes it first. Throws outside a transaction.
 */
export async function holdAgenda(trx: RegistryDb, key: AgendaKey): Promise<Agenda | undefined> {
  assertInTransaction(trx)
  if (!isSqlite(trx))
    await trx
      .selectFrom('agenda')
      .select('agenda_id')
      .where('council_id', '=', key.councilId)
      .where('agenda_id', '=', key.id)
      .forUpdate()
      .execute()
  return findAgenda(trx, key)
}

/** Up to `limit` agendas of a council whose day comes after another one, the earliest first. One query. */
export async function listAgendasAfter(
  db: RegistryDb,
  councilId: string,
  day: string,
  limit: number,
): Promise<Agenda[]> {
  const rows = await db
    .selectFrom('agenda')
    .selectAll()
    .where('council_id', '=', councilId)
    .where('meets_on', '>', day)
    .orderBy('meets_on')
    .orderBy('agenda_id')
    .limit(limit)
    .execute()
  return rows.map(toAgenda)
}

/** A line of the list of agendas. */
export interface AgendaLine extends Agenda {
  items: number
  /** The consultations whose priorities it talks about, by title. */
  consultations: readonly { slug: string; title: string; priorities: number }[]
}

/** Up to `limit` agendas of a council after the first `offset`, newest first, of meetings of these bodies. Two queries. */
export async function listAgendas(
  db: RegistryDb,
  councilId: string,
  { offset, limit, bodies }: { offset: number; limit: number; bodies: 'all' | ReadonlySet<string> },
): Promise<AgendaLine[]> {
  if (bodies !== 'all' && bodies.size === 0) return []
  const rows = await db
    .selectFrom('agenda')
    .selectAll()
    .where('council_id', '=', councilId)
    .$if(bodies !== 'all', (query) => query.where(ofBodies(bodies)))
    .orderBy('created_at', 'desc')
    .orderBy('agenda_id')
    .limit(limit)
    .offset(offset)
    .execute()
  if (rows.length === 0) return []
  const counts = await db
    .selectFrom('agenda_item as item')
    .leftJoin('consultation', (join) =>
      join
        .onRef('consultation.council_id', '=', 'item.council_id')
        .onRef('consultation.consultation_id', '=', 'item.consultation_id'),
    )
    .select(['item.agenda_id', 'item.kind', 'consultation.slug', 'consultation.title'])
    .select((eb) => eb.fn.countAll<number | string>().as('items'))
    .where('item.council_id', '=', councilId)
    .where('item.agenda_id', 'in', rows.map((row) => row.agenda_id))
    .groupBy(['item.agenda_id', 'item.kind', 'consultation.slug', 'consultation.title'])
    .orderBy('consultation.title')
    .execute()
  const countsOf = Map.groupBy(counts, (row) => row.agenda_id)
  return rows.map((row) => {
    const own = countsOf.get(row.agenda_id) ?? []
    return {
      ...toAgenda(row),
      items: own.reduce((sum, { items }) => sum + Number(items), 0),
      consultations: own.flatMap(({ kind, slug, title, items }) =>
        kind !== 'priority' || slug === null || title === null
          ? []
          : [{ slug, title, priorities: Number(items) }],
      ),
    }
  })
}

/** Whether an agenda is that of a meeting of one of these bodies. */
export function ofBodies(bodies: 'all' | ReadonlySet<string>) {
  const ids = bodies === 'all' ? [] : [...bodies]
  return ({ exists, selectFrom }: ExpressionBuilder<RegistrySchema, 'agenda'>) =>
    exists(
      selectFrom('meeting')
        .select('meeting.agenda_id')
        .whereRef('meeting.council_id', '=', 'agenda.council_id')
        .whereRef('meeting.agenda_id', '=', 'agenda.agenda_id')
        .where('meeting.body_id', 'in', ids),
    )
}

/** The agenda on which a consultation's priorities stand, if any. */
export async function agendaOf(
  db: RegistryDb,
  councilId: string,
  consultationId: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('agenda_item')
    .select('agenda_id')
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .where('kind', '=', 'priority')
    .limit(1)
    .executeTakeFirst()
  return row?.agenda_id
}

/** Results that are public and on no agenda yet, latest first, up to `limit`. */
export async function listWithoutAgenda(
  db: RegistryDb,
  councilId: string,
  limit: number,
): Promise<{ slug: string; title: string }[]> {
  return await db
    .selectFrom('consultation')
    .select(['slug', 'title'])
    .where('council_id', '=', councilId)
    .where('released_at', 'is not', null)
    .where('cancelled_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('agenda_item')
            .select('agenda_item.item_id')
            .whereRef('agenda_item.council_id', '=', 'consultation.council_id')
            .whereRef('agenda_item.consultation_id', '=', 'consultation.consultation_id')
            .where('agenda_item.kind', '=', 'priority'),
        ),
      ),
    )
    .orderBy('released_at', 'desc')
    .limit(limit)
    .execute()
}

/** Changes title, date and place of an agenda; its version counts on. */
export async function changeAgenda(
  trx: RegistryDb,
  { councilId, id, title, meetsOn, place }: Agenda,
): Promise<void> {
  await trx
    .updateTable('agenda')
    .set((eb) => ({ title, meets_on: meetsOn ?? null, place, version: eb('version', '+', 1) }))
    .where('council_id', '=', councilId)
    .where('agenda_id', '=', id)
    .execute()
}

/** Changes when a meeting begins and how long it is to last; the agenda's version counts on. */
export async function changeTime(
  trx: RegistryDb,
  { councilId, id }: AgendaKey,
  { startsAt, plannedLength }: { startsAt: string | null; plannedLength: number },
): Promise<void> {
  await trx
    .updateTable('agenda')
    .set((eb) => ({
      starts_at: startsAt,
      planned_length: plannedLength === 0 ? null : plannedLength,
      version: eb('version', '+', 1),
    }))
    .where('council_id', '=', councilId)
    .where('agenda_id', '=', id)
    .execute()
}

function toAgenda(row: Selectable<AgendaTable>): Agenda {
  return {
    councilId: row.council_id,
    id: row.agenda_id,
    title: row.title,
    ...(row.meets_on !== null && { meetsOn: row.meets_on }),
    place: row.place,
    ...(row.starts_at !== null && { startsAt: row.starts_at }),
    ...(row.planned_length !== null && { plannedLength: row.planned_length }),
    version: row.version,
  }
}
