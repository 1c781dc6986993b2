import type { Selectable } from 'kysely'
import type { Indicator, IndicatorValue } from '#app/domain/indicator.ts'
import type { ActionKey } from './action-key.ts'
import type { IndicatorTable, IndicatorValueTable, RegistryDb } from './schema.ts'

/** An indicator with what was measured, latest first. */
export interface Measured extends Indicator {
  values: readonly IndicatorValue[]
}

/** What an action is measured by, in the order in which it was added. Two queries. */
export async function listIndicators(
  db: RegistryDb,
  { councilId, id }: ActionKey,
): Promise<Measured[]> {
  const rows = await db
    .selectFrom('indicator')
    .selectAll()
    .where('council_id', '=', councilId)
    .where('action_id', '=', id)
    .orderBy('position')
    .execute()
  const values = await db
    .selectFrom('indicator_value')
    .selectAll()
    .where('council_id', '=', councilId)
    .where('action_id', '=', id)
    .orderBy('measured_on', 'desc')
    .execute()
  return measured(rows, values)
}

/** What all actions of a council are measured by: action id → its indicators. Two queries. */
export async function listIndicatorsOfCouncil(
  db: RegistryDb,
  councilId: string,
): Promise<ReadonlyMap<string, readonly Measured[]>> {
  const rows = await db
    .selectFrom('indicator')
    .selectAll()
    .where('council_id', '=', councilId)
    .orderBy('action_id')
    .orderBy('position')
    .execute()
  const values = await db
    .selectFrom('indicator_value')
    .selectAll()
    .where('council_id', '=', councilId)
    .orderBy('measured_on', 'desc')
    .execute()
  const byAction = Map.groupBy(rows, (row) => row.action_id)
  return new Map([...byAction].map(([id, own]) => [id, measured(own, values)] as const))
}

/** Adds an indicator to an action, after the others. */
export async function insertIndicator(
  trx: RegistryDb,
  { councilId, id }: ActionKey,
  indicator: Indicator,
): Promise<void> {
  await trx
    .insertInto('indicator')
    .values((eb) => ({
      council_id: councilId,
      action_id: id,
      indicator_id: indicator.id,
      position: eb
        .selectFrom('indicator')
        .select((one) => one.fn.coalesce(one(one.fn.max('position'), '+', 1), one.lit(0)).as('next'))
        .where('council_id', '=', councilId)
        .where('action_id', '=', id),
      name: indicator.name,
      unit: indicator.unit,
      about_people: indicator.aboutPeople ? 1 : 0,
      baseline: indicator.baseline ?? null,
      target: indicator.target ?? null,
    }))
    .execute()
}

/** Takes an indicator away with all that was measured. */
export async function deleteIndicator(
  trx: RegistryDb,
  { councilId, id }: ActionKey,
  indicatorId: string,
): Promise<void> {
  for (const table of ['indicator_value', 'indicator'] as const)
    await trx
      .deleteFrom(table)
      .where('council_id', '=', councilId)
      .where('action_id', '=', id)
      .where('indicator_id', '=', indicatorId)
      .execute()
}

/** Writes what was measured on a day, in the place of what was written for it before. */
export async function keepValue(
  trx: RegistryDb,
  { councilId, id }: ActionKey,
  indicatorId: string,
  { measuredOn, figure }: IndicatorValue,
): Promise<void> {
  await trx
    .insertInto('indicator_value')
    .values({
      council_id: councilId,
      action_id: id,
      indicator_id: indicatorId,
      measured_on: measuredOn,
      figure,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['council_id', 'action_id', 'indicator_id', 'measured_on'])
        .doUpdateSet({ figure }),
    )
    .execute()
}

function measured(
  rows: readonly Selectable<IndicatorTable>[],
  values: readonly Selectable<IndicatorValueTable>[],
): Measured[] {
  const byIndicator = Map.groupBy(values, (row) => row.indicator_id)
  return rows.map((row) => ({
    id: row.indicator_id,
    name: row.name,
    unit: row.unit,
    aboutPeople: row.about_people === 1,
    ...(row.baseline !== null && { baseline: row.baseline }),
    ...(row.target !== null && { target: row.target }),
    values: (byIndicator.get(row.indicator_id) ?? []).map(({ measured_on, figure }) => ({
      measuredOn: measured_on,
      figure,
    })),
  }))
}
