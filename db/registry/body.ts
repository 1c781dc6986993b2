import type { Selectable } from 'kysely'
import { BODY_KINDS, type Body } from '#app/domain/body.ts'
import { knownWord } from './known-word.ts'
import type { BodyTable, RegistryDb } from './schema.ts'

/** Writes a body, without seats. Throws on a council's second steering committee. */
export async function insertBody(db: RegistryDb, body: Body, createdAt: string): Promise<void> {
  await db
    .insertInto('body')
    .values({
      council_id: body.councilId,
      body_id: body.id,
      kind: body.kind,
      name: body.name,
      mission: body.mission,
      quorum: body.quorum,
      version: body.version,
      created_at: createdAt,
      dissolved_on: body.dissolvedOn ?? null,
    })
    .execute()
}

/** The council's body of this id, dissolved or not; never another council's. */
export async function findBody(
  db: RegistryDb,
  councilId: string,
  id: string,
): Promise<Body | undefined> {
  const row = await db
    .selectFrom('body')
    .selectAll()
    .where('council_id', '=', councilId)
    .where('body_id', '=', id)
    .executeTakeFirst()
  return row && toBody(row)
}

/** The council's steering committee, if it was ever used. */
export async function findSteering(db: RegistryDb, councilId: string): Promise<Body | undefined> {
  const row = await db
    .selectFrom('body')
    .selectAll()
    .where('council_id', '=', councilId)
    .where('kind', '=', 'steering')
    .executeTakeFirst()
  return row && toBody(row)
}

/**
 * All bodies of a council, dissolved ones too: the steering committee, the plenary, then the working
 * groups in the French order of names. One query.
 */
export async function listBodies(db: RegistryDb, councilId: string): Promise<Body[]> {
  const rows = await db.selectFrom('body').selectAll().where('council_id', '=', councilId).execute()
  const order = ['steering', 'plenary', 'working-group']
  const collator = new Intl.Collator('fr')
  return rows
    .map(toBody)
    .sort(
      (a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || collator.compare(a.name, b.name),
    )
}

/** Changes the words of a body, or the day on which it is dissolved; its version counts on. */
export async function changeBody(
  trx: RegistryDb,
  { councilId, id, name, mission, quorum, dissolvedOn }: Omit<Body, 'kind' | 'version'>,
): Promise<void> {
  await trx
    .updateTable('body')
    .set((eb) => ({
      name,
      mission,
      quorum,
      dissolved_on: dissolvedOn ?? null,
      version: eb('version', '+', 1),
    }))
    .where('council_id', '=', councilId)
    .where('body_id', '=', id)
    .execute()
}

/** A row of the body table as the domain knows it. */
export function toBody(row: Selectable<BodyTable>): Body {
  return {
    councilId: row.council_id,
    id: row.body_id,
    kind: knownWord(BODY_KINDS, row.kind),
    name: row.name,
    mission: row.mission,
    quorum: row.quorum,
    version: row.version,
    ...(row.dissolved_on !== null && { dissolvedOn: row.dissolved_on }),
  }
}
