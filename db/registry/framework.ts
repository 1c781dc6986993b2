import type { Selectable } from 'kysely'
import { FRAMEWORK_KINDS, type Framework } from '#app/domain/framework.ts'
import { knownWord } from './known-word.ts'
import type { FrameworkTable, RegistryDb } from './schema.ts'

/** Writes a framework at the end of the council's list. Throws where its id is taken. */
export async function insertFramework(db: RegistryDb, framework: Framework): Promise<void> {
  const { councilId, id, kind, title, url, removedOn, version } = framework
  await db
    .insertInto('framework')
    .values((eb) => ({
      council_id: councilId,
      framework_id: id,
      kind,
      title,
      url,
      position: eb
        .selectFrom('framework')
        .select(({ fn }) => fn.countAll<number>().as('position'))
        .where('council_id', '=', councilId),
      removed_on: removedOn ?? null,
      version,
    }))
    .execute()
}

/** The council's framework of this id, retired or not; never another council's. */
export async function findFramework(
  db: RegistryDb,
  councilId: string,
  id: string,
): Promise<Framework | undefined> {
  const row = await db
    .selectFrom('framework')
    .selectAll()
    .where('council_id', '=', councilId)
    .where('framework_id', '=', id)
    .executeTakeFirst()
  return row && toFramework(row)
}

/** All frameworks of a council, retired ones included, in the order in which they were added. One query. */
export async function listFrameworks(db: RegistryDb, councilId: string): Promise<Framework[]> {
  const rows = await db
    .selectFrom('framework')
    .selectAll()
    .where('council_id', '=', councilId)
    .orderBy('position')
    .orderBy('framework_id')
    .execute()
  return rows.map(toFramework)
}

/** Changes the words of a framework, retires it or takes it up again; its version counts on. */
export async function changeFramework(
  db: RegistryDb,
  { councilId, id, kind, title, url, removedOn }: Framework,
): Promise<void> {
  await db
    .updateTable('framework')
    .set((eb) => ({ kind, title, url, removed_on: removedOn ?? null, version: eb('version', '+', 1) }))
    .where('council_id', '=', councilId)
    .where('framework_id', '=', id)
    .execute()
}

function toFramework(row: Selectable<FrameworkTable>): Framework {
  return {
    councilId: row.council_id,
    id: row.framework_id,
    kind: knownWord(FRAMEWORK_KINDS, row.kind),
    title: row.title,
    url: row.url,
    ...(row.removed_on !== null && { removedOn: row.removed_on }),
    version: row.version,
  }
}
