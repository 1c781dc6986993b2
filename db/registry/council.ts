import type { Selectable } from 'kysely'
import type { ArticlesOfReasons } from '#app/domain/charter.ts'
import type { Charter, College, Council, Relay } from '#app/domain/council.ts'
import { REFUSAL_REASONS, type RefusalReason } from '#app/domain/proposal.ts'
import { assertInTransaction, isSqlite } from '../dialect.ts'
import type { CharterTable, CouncilTable, RegistryDb } from './schema.ts'

/** Writes a new council. Throws where its id or slug is taken. */
export async function insertCouncil(
  db: RegistryDb,
  council: Council,
  createdAt: string,
): Promise<void> {
  await db
    .insertInto('council')
    .values({
      council_id: council.id,
      slug: council.slug,
      name: council.name,
      territory: council.territory,
      population: council.population,
      presentation: council.presentation,
      contact: council.contact,
      time_zone: council.timeZone,
      demonstration: council.demonstration ? 1 : 0,
      created_at: createdAt,
    })
    .execute()
}

/** Every council, in the French order of their names. */
export async function listCouncils(db: RegistryDb): Promise<Council[]> {
  const rows = await db.selectFrom('council').selectAll().execute()
  return rows.map(toCouncil).sort(byName)
}

/** The council of this slug, if any. */
export async function findCouncilBySlug(
  db: RegistryDb,
  slug: string,
): Promise<Council | undefined> {
  const row = await db.selectFrom('council').selectAll().where('slug', '=', slug).executeTakeFirst()
  return row && toCouncil(row)
}

/**
 * Holds a council until the transaction ends: what is its own changes one act at a time. Whatever else a
 * transaction holds comes after: two that begin with the council never wait for one another. Throws
 * outside a transaction.
 */
export async function holdCouncil(trx: RegistryDb, councilId: string): Promise<void> {
  assertInTransaction(trx)
  if (isSqlite(trx)) return
  await trx
    .selectFrom('council')
    .select('council_id')
    .where('council_id', '=', councilId)
    .forNoKeyUpdate()
    .execute()
}

/** The council of this slug, if any, held as `holdCouncil` does. */
export async function holdCouncilBySlug(
  trx: RegistryDb,
  slug: string,
): Promise<Council | undefined> {
  assertInTransaction(trx)
  const found = trx.selectFrom('council').selectAll().where('slug', '=', slug)
  const row = await (isSqlite(trx) ? found : found.forNoKeyUpdate()).executeTakeFirst()
  return row && toCouncil(row)
}

/** Adds a college after those the council has. Throws where its id is taken in the council. */
export async function insertCollege(
  db: RegistryDb,
  councilId: string,
  college: College,
): Promise<void> {
  await db
    .insertInto('college')
    .values((eb) => ({
      council_id: councilId,
      college_id: college.id,
      name: college.name,
      description: college.description,
      position: eb
        .selectFrom('college')
        .select(eb(eb.fn.coalesce(eb.fn.max('position'), eb.val(0)), '+', 1).as('next'))
        .where('council_id', '=', councilId),
    }))
    .execute()
}

/** The council's colleges, in the order they were added. */
export async function listColleges(db: RegistryDb, councilId: string): Promise<College[]> {
  return await db
    .selectFrom('college')
    .select(['college_id as id', 'name', 'description'])
    .where('council_id', '=', councilId)
    .orderBy('position')
    .execute()
}

/** Writes a version of the charter. Throws where the council has that version already. */
export async function insertCharter(
  db: RegistryDb,
  councilId: string,
  charter: Charter,
): Promise<void> {
  await db
    .insertInto('charter')
    .values({
      council_id: councilId,
      version: charter.version,
      text: charter.text,
      adopted_on: charter.adoptedOn,
      urn_kept_months: charter.urnKeptMonths,
      articles: JSON.stringify(charter.articles ?? {}),
      plain_text: charter.plainText ?? '',
    })
    .execute()
}

/** One version of the council's charter, if it exists. */
export async function findCharter(
  db: RegistryDb,
  councilId: string,
  version: number,
): Promise<Charter | undefined> {
  const row = await db
    .selectFrom('charter')
    .selectAll()
    .where('council_id', '=', councilId)
    .where('version', '=', version)
    .executeTakeFirst()
  return row && toCharter(row)
}

/** The charter in force: the council's highest version, if it has adopted one. */
export async function latestCharter(
  db: RegistryDb,
  councilId: string,
): Promise<Charter | undefined> {
  const row = await db
    .selectFrom('charter')
    .selectAll()
    .where('council_id', '=', councilId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && toCharter(row)
}

/** Which versions of the charter the council has adopted, the latest first, without their texts. */
export async function listCharterVersions(
  db: RegistryDb,
  councilId: string,
): Promise<Omit<Charter, 'text'>[]> {
  return await db
    .selectFrom('charter')
    .select(['version', 'adopted_on as adoptedOn', 'urn_kept_months as urnKeptMonths'])
    .where('council_id', '=', councilId)
    .orderBy('version', 'desc')
    .execute()
}

/** Adds a relay. Throws where its id is taken in the council. */
export async function insertRelay(db: RegistryDb, councilId: string, relay: Relay): Promise<void> {
  await db
    .insertInto('relay')
    .values({ council_id: councilId, relay_id: relay.id, name: relay.name })
    .execute()
}

/** The council's relays, in the French order of their names. */
export async function listRelays(db: RegistryDb, councilId: string): Promise<Relay[]> {
  const relays = await db
    .selectFrom('relay')
    .select(['relay_id as id', 'name'])
    .where('council_id', '=', councilId)
    .execute()
  return relays.sort(byName)
}

/** The council's relay of this id, if any; never another council's. */
export async function findRelay(
  db: RegistryDb,
  councilId: string,
  relayId: string,
): Promise<Relay | undefined> {
  return await db
    .selectFrom('relay')
    .select(['relay_id as id', 'name'])
    .where('council_id', '=', councilId)
    .where('relay_id', '=', relayId)
    .executeTakeFirst()
}

const FRENCH = new Intl.Collator('fr')

/** The engines sort accents differently; these lists are short. */
function byName(a: { name: string }, b: { name: string }): number {
  return FRENCH.compare(a.name, b.name)
}

function toCouncil(row: Selectable<CouncilTable>): Council {
  return {
    id: row.council_id,
    slug: row.slug,
    name: row.name,
    territory: row.territory,
    population: row.population,
    presentation: row.presentation,
    contact: row.contact,
    timeZone: row.time_zone,
    demonstration: row.demonstration === 1,
  }
}

function toCharter(row: Selectable<CharterTable>): Charter {
  return {
    version: row.version,
    text: row.text,
    adoptedOn: row.adopted_on,
    urnKeptMonths: row.urn_kept_months,
    ...(row.articles !== '{}' && { articles: toArticles(row.articles) }),
    ...(row.plain_text !== '' && { plainText: row.plain_text }),
  }
}

function toArticles(json: string): ArticlesOfReasons {
  const stored: unknown = JSON.parse(json)
  const numbers = new Map<string, unknown>(
    typeof stored === 'object' && stored !== null ? Object.entries(stored) : [],
  )
  const articles: Partial<Record<RefusalReason, number>> = {}
  for (const reason of REFUSAL_REASONS) {
    const number = numbers.get(reason)
    if (typeof number === 'number') articles[reason] = number
  }
  return articles
}
