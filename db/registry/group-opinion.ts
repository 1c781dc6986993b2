import type { Selectable } from 'kysely'
import type { Body } from '#app/domain/body.ts'
import { OPINION_SUBJECTS, type GroupOpinion } from '#app/domain/group-opinion.ts'
import { toBody } from './body.ts'
import { knownWord } from './known-word.ts'
import type { GroupOpinionTable, RegistryDb } from './schema.ts'

interface ConsultationKey {
  councilId: string
  consultationId: string
}

/** The groups that take part in consolidating a consultation, dissolved ones too, by name. One query. */
export async function listConsolidationGroups(
  db: RegistryDb,
  { councilId, consultationId }: ConsultationKey,
): Promise<Body[]> {
  const rows = await db
    .selectFrom('consolidation_group as taking')
    .innerJoin('body', (join) =>
      join
        .onRef('body.council_id', '=', 'taking.council_id')
        .onRef('body.body_id', '=', 'taking.body_id'),
    )
    .selectAll('body')
    .where('taking.council_id', '=', councilId)
    .where('taking.consultation_id', '=', consultationId)
    .execute()
  const collator = new Intl.Collator('fr')
  return rows.map(toBody).sort((a, b) => collator.compare(a.name, b.name))
}

/** The consultations of a council in whose consolidation one of these bodies takes part. One query. */
export async function listEntrustedTo(
  db: RegistryDb,
  councilId: string,
  bodyIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (bodyIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('consolidation_group')
    .select('consultation_id')
    .distinct()
    .where('council_id', '=', councilId)
    .where('body_id', 'in', bodyIds)
    .execute()
  return new Set(rows.map(({ consultation_id }) => consultation_id))
}

/** Says which groups take part from now on, and no others. What they said stays. */
export async function setConsolidationGroups(
  trx: RegistryDb,
  { councilId, consultationId }: ConsultationKey,
  bodyIds: readonly string[],
): Promise<void> {
  await trx
    .deleteFrom('consolidation_group')
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .execute()
  if (bodyIds.length === 0) return
  await trx
    .insertInto('consolidation_group')
    .values(
      bodyIds.map((body_id) => ({
        council_id: councilId,
        consultation_id: consultationId,
        body_id,
      })),
    )
    .execute()
}

/** Everything that groups said about a consultation's texts, version by version. One query. */
export async function listOpinions(
  db: RegistryDb,
  { councilId, consultationId }: ConsultationKey,
): Promise<GroupOpinion[]> {
  const rows = await db
    .selectFrom('group_opinion')
    .selectAll()
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .orderBy('written_on')
    .orderBy('body_id')
    .orderBy('position')
    .execute()
  return rows.map(toOpinion)
}

/** What groups said about some objects (ids of proposals and priorities), with their names. One query. */
export async function listOpinionsOn(
  db: RegistryDb,
  { councilId, consultationId }: ConsultationKey,
  objectIds: readonly string[],
): Promise<(GroupOpinion & { group: string })[]> {
  if (objectIds.length === 0) return []
  const rows = await db
    .selectFrom('group_opinion')
    .innerJoin('body', (join) =>
      join
        .onRef('body.council_id', '=', 'group_opinion.council_id')
        .onRef('body.body_id', '=', 'group_opinion.body_id'),
    )
    .selectAll('group_opinion')
    .select('body.name as group')
    .where('group_opinion.council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .where('object_id', 'in', objectIds)
    .orderBy('body.name')
    .orderBy('position')
    .execute()
  return rows.map(({ group, ...row }) => ({ ...toOpinion(row), group }))
}

/** Writes a version of what a group says. Throws where that version is there already. */
export async function insertOpinion(
  trx: RegistryDb,
  { councilId, consultationId }: ConsultationKey,
  { bodyId, about, objectId, version, text, suggestion, writtenOn }: GroupOpinion,
): Promise<void> {
  await trx
    .insertInto('group_opinion')
    .values({
      council_id: councilId,
      consultation_id: consultationId,
      body_id: bodyId,
      about,
      object_id: objectId,
      position: version,
      text,
      suggestion,
      written_on: writtenOn,
    })
    .execute()
}

function toOpinion(row: Selectable<GroupOpinionTable>): GroupOpinion {
  return {
    bodyId: row.body_id,
    about: knownWord(OPINION_SUBJECTS, row.about),
    objectId: row.object_id,
    version: row.position,
    text: row.text,
    suggestion: row.suggestion,
    writtenOn: row.written_on,
  }
}
