import type { College, CouncilTexts, Relay } from '#app/domain/council.ts'
import type { RegistryDb } from './schema.ts'

/** Something that several people may have open: `version` says which state of it they saw. */
export type Versioned<T> = T & { version: number }

/** The council's own texts, with their version. */
export async function findTexts(
  db: RegistryDb,
  councilId: string,
): Promise<Versioned<CouncilTexts> | undefined> {
  return await db
    .selectFrom('council')
    .select(['name', 'territory', 'population', 'presentation', 'contact', 'version'])
    .where('council_id', '=', councilId)
    .executeTakeFirst()
}

/** Writes the council's texts over those of `version`: false where they are no longer those. */
export async function updateTexts(
  db: RegistryDb,
  councilId: string,
  { version, ...texts }: Versioned<CouncilTexts>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('council')
    .set({ ...texts, version: version + 1 })
    .where('council_id', '=', councilId)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** A college, and whether a consultation knows it. */
export type CollegeInSettings = Versioned<College> & { inUse: boolean }

/** The council's colleges in their order. One query. */
export async function listCollegesInSettings(
  db: RegistryDb,
  councilId: string,
): Promise<CollegeInSettings[]> {
  const rows = await db
    .selectFrom('college')
    .select(['college_id as id', 'name', 'description', 'version'])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('consultation_college')
            .select('consultation_college.college_id')
            .whereRef('consultation_college.council_id', '=', 'college.council_id')
            .whereRef('consultation_college.college_id', '=', 'college.college_id'),
        )
        .as('inUse'),
    )
    .where('council_id', '=', councilId)
    .orderBy('position')
    .execute()
  return rows.map((row) => ({ ...row, inUse: Boolean(row.inUse) }))
}

/** Writes name and description over those of `version`: false where they are no longer those. */
export async function updateCollege(
  db: RegistryDb,
  councilId: string,
  { id, version, name, description }: Versioned<College>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('college')
    .set({ name, description, version: version + 1 })
    .where('council_id', '=', councilId)
    .where('college_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** Gives the council's colleges this order; `ids` names them all. Two queries. */
export async function orderColleges(
  db: RegistryDb,
  councilId: string,
  ids: readonly string[],
): Promise<void> {
  // Positions are unique at every moment: the old ones step aside first.
  await db
    .updateTable('college')
    .set((eb) => ({ position: eb.neg(eb.ref('position')) }))
    .where('council_id', '=', councilId)
    .execute()
  await db
    .updateTable('college')
    .set((eb) => ({
      position: ids
        .reduce(
          (cases, id, index) => cases.when('college_id', '=', id).then(index + 1),
          eb.case().when('college_id', '=', '').then(0),
        )
        .else(eb.ref('position'))
        .end(),
    }))
    .where('council_id', '=', councilId)
    .execute()
}

/** Removes a college that takes part in nothing. Throws for one that a consultation knows. */
export async function deleteCollege(
  db: RegistryDb,
  councilId: string,
  collegeId: string,
): Promise<void> {
  await db
    .deleteFrom('college')
    .where('council_id', '=', councilId)
    .where('college_id', '=', collegeId)
    .execute()
}

/** The council's relays, in the French order of their names, with their versions. */
export async function listRelaysInSettings(
  db: RegistryDb,
  councilId: string,
): Promise<Versioned<Relay>[]> {
  const relays = await db
    .selectFrom('relay')
    .select(['relay_id as id', 'name', 'version'])
    .where('council_id', '=', councilId)
    .execute()
  const collator = new Intl.Collator('fr')
  return relays.sort((a, b) => collator.compare(a.name, b.name))
}

/** Writes a relay's name over that of `version`: false where it is no longer that. */
export async function updateRelay(
  db: RegistryDb,
  councilId: string,
  { id, version, name }: Versioned<Relay>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('relay')
    .set({ name, version: version + 1 })
    .where('council_id', '=', councilId)
    .where('relay_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}
