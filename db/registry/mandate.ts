import type { Selectable } from 'kysely'
import { MANDATE_KINDS, type Mandate } from '#app/domain/body.ts'
import { knownWord } from './known-word.ts'
import type { MandateTable, RegistryDb } from './schema.ts'

/** Writes that somebody holds a seat. Throws on a seat or a role from elsewhere. */
export async function insertMandate(db: RegistryDb, mandate: Mandate): Promise<void> {
  await db
    .insertInto('mandate')
    .values({
      council_id: mandate.councilId,
      mandate_id: mandate.id,
      seat_id: mandate.seatId,
      kind: mandate.kind,
      name: mandate.name,
      email: mandate.email,
      membership_id: mandate.membershipId,
      begins_on: mandate.beginsOn,
      ends_on: mandate.endsOn ?? null,
      version: mandate.version,
    })
    .execute()
}

/**
 * Those of a body's mandates that run on a day, holders before alternates, in the order of seats: on a day
 * of the past, who sat then, on a seat that went since too. One query.
 */
export async function listMandates(
  db: RegistryDb,
  councilId: string,
  bodyId: string,
  day: string,
): Promise<Mandate[]> {
  const rows = await ofBody(db, councilId, bodyId)
    .where('begins_on', '<=', day)
    .where((eb) => eb.or([eb('ends_on', 'is', null), eb('ends_on', '>=', day)]))
    .orderBy('seat.position')
    .orderBy('mandate.kind', 'desc')
    .orderBy('begins_on')
    .orderBy('mandate_id')
    .execute()
  return rows.map(toMandate)
}

/** All mandates of a body, past ones and those to come, the latest first. One query. */
export async function listAllMandates(
  db: RegistryDb,
  councilId: string,
  bodyId: string,
): Promise<Mandate[]> {
  const rows = await ofBody(db, councilId, bodyId)
    .orderBy('begins_on', 'desc')
    .orderBy('mandate_id')
    .execute()
  return rows.map(toMandate)
}

/** The mandates that run on a day in all bodies of a council. One query. */
export async function listCouncilMandates(
  db: RegistryDb,
  councilId: string,
  day: string,
): Promise<Mandate[]> {
  const rows = await db
    .selectFrom('mandate')
    .selectAll()
    .where('council_id', '=', councilId)
    .where('begins_on', '<=', day)
    .where((eb) => eb.or([eb('ends_on', 'is', null), eb('ends_on', '>=', day)]))
    .orderBy('begins_on')
    .orderBy('mandate_id')
    .execute()
  return rows.map(toMandate)
}

/**
 * The bodies in which somebody sits on a day with one of these roles of theirs, a body or a seat that went
 * by then left out. One query.
 */
export async function listBodiesOfMemberships(
  db: RegistryDb,
  councilId: string,
  membershipIds: readonly string[],
  day: string,
): Promise<ReadonlySet<string>> {
  if (membershipIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('mandate')
    .innerJoin('seat', (join) =>
      join
        .onRef('seat.council_id', '=', 'mandate.council_id')
        .onRef('seat.seat_id', '=', 'mandate.seat_id'),
    )
    .innerJoin('body', (join) =>
      join
        .onRef('body.council_id', '=', 'seat.council_id')
        .onRef('body.body_id', '=', 'seat.body_id'),
    )
    .select('body.body_id')
    .distinct()
    .where('mandate.council_id', '=', councilId)
    .where('mandate.membership_id', 'in', membershipIds)
    .where('begins_on', '<=', day)
    .where((eb) => eb.or([eb('ends_on', 'is', null), eb('ends_on', '>=', day)]))
    .where((eb) => eb.or([eb('removed_on', 'is', null), eb('removed_on', '>', day)]))
    .where((eb) => eb.or([eb('dissolved_on', 'is', null), eb('dissolved_on', '>', day)]))
    .execute()
  return new Set(rows.map(({ body_id }) => body_id))
}

/** Changes who holds a seat, how and until when; its version counts on. */
export async function changeMandate(
  trx: RegistryDb,
  mandate: Omit<Mandate, 'seatId' | 'version'>,
): Promise<void> {
  const { councilId, id, kind, name, email, membershipId, beginsOn, endsOn } = mandate
  await trx
    .updateTable('mandate')
    .set((eb) => ({
      kind,
      name,
      email,
      membership_id: membershipId,
      begins_on: beginsOn,
      ends_on: endsOn ?? null,
      version: eb('version', '+', 1),
    }))
    .where('council_id', '=', councilId)
    .where('mandate_id', '=', id)
    .execute()
}

/** Takes away mandates that nobody ever held: those written by mistake, or that had not begun. */
export async function deleteMandates(
  trx: RegistryDb,
  councilId: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  await trx
    .deleteFrom('mandate')
    .where('council_id', '=', councilId)
    .where('mandate_id', 'in', ids)
    .execute()
}

/** Councils in which some mandate has ended and still has an address or a name. One query. */
export async function listCouncilsWithEnded(db: RegistryDb): Promise<string[]> {
  const rows = await db
    .selectFrom('mandate')
    .select('council_id')
    .distinct()
    .where('ends_on', 'is not', null)
    .where((eb) => eb.or([eb('email', '<>', ''), eb('name', '<>', '')]))
    .execute()
  return rows.map(({ council_id }) => council_id)
}

/** Erases the address or the name of mandates that ended before a day; gives how many. */
export async function eraseOfEnded(
  db: RegistryDb,
  councilId: string,
  what: 'email' | 'name',
  before: string,
): Promise<number> {
  const rows = await db
    .updateTable('mandate')
    .set({ [what]: '' })
    .where('council_id', '=', councilId)
    .where('ends_on', '<', before)
    .where(what, '<>', '')
    .returning('mandate_id')
    .execute()
  return rows.length
}

function ofBody(db: RegistryDb, councilId: string, bodyId: string) {
  return db
    .selectFrom('mandate')
    .innerJoin('seat', (join) =>
      join
        .onRef('seat.council_id', '=', 'mandate.council_id')
        .onRef('seat.seat_id', '=', 'mandate.seat_id'),
    )
    .selectAll('mandate')
    .where('mandate.council_id', '=', councilId)
    .where('seat.body_id', '=', bodyId)
}

function toMandate(row: Selectable<MandateTable>): Mandate {
  return {
    councilId: row.council_id,
    seatId: row.seat_id,
    id: row.mandate_id,
    kind: knownWord(MANDATE_KINDS, row.kind),
    name: row.name,
    email: row.email,
    membershipId: row.membership_id,
    beginsOn: row.begins_on,
    ...(row.ends_on !== null && { endsOn: row.ends_on }),
    version: row.version,
  }
}
