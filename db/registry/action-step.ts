import type { Selectable } from 'kysely'
import { STEP_STATES, type ActionStep } from '#app/domain/action.ts'
import type { ActionKey } from './action-key.ts'
import { knownWord } from './known-word.ts'
import type { ActionStepTable, RegistryDb } from './schema.ts'

/** The steps of an action, in their order. One query. */
export async function listSteps(
  db: RegistryDb,
  { councilId, id }: ActionKey,
): Promise<ActionStep[]> {
  const rows = await db
    .selectFrom('action_step')
    .selectAll()
    .where('council_id', '=', councilId)
    .where('action_id', '=', id)
    .orderBy('position')
    .execute()
  return rows.map(toStep)
}

/** The steps of all actions of a council: action id → its steps, in their order. One query. */
export async function listStepsOfCouncil(
  db: RegistryDb,
  councilId: string,
): Promise<ReadonlyMap<string, readonly ActionStep[]>> {
  const rows = await db
    .selectFrom('action_step')
    .selectAll()
    .where('council_id', '=', councilId)
    .orderBy('action_id')
    .orderBy('position')
    .execute()
  const byAction = Map.groupBy(rows, (row) => row.action_id)
  return new Map([...byAction].map(([id, own]) => [id, own.map(toStep)] as const))
}

/** Adds a step to an action, after the others. */
export async function insertStep(
  trx: RegistryDb,
  { councilId, id }: ActionKey,
  step: ActionStep,
): Promise<void> {
  await trx
    .insertInto('action_step')
    .values((eb) => ({
      council_id: councilId,
      action_id: id,
      step_id: step.id,
      position: eb
        .selectFrom('action_step')
        .select((one) => one.fn.coalesce(one(one.fn.max('position'), '+', 1), one.lit(0)).as('next'))
        .where('council_id', '=', councilId)
        .where('action_id', '=', id),
      title: step.title,
      deadline_on: step.deadlineOn ?? null,
      state: step.state,
      version: step.version,
    }))
    .execute()
}

/** Changes a step; its version counts on. */
export async function changeStep(
  trx: RegistryDb,
  { councilId, id }: ActionKey,
  step: ActionStep,
): Promise<void> {
  await trx
    .updateTable('action_step')
    .set((eb) => ({
      title: step.title,
      deadline_on: step.deadlineOn ?? null,
      state: step.state,
      version: eb('version', '+', 1),
    }))
    .where('council_id', '=', councilId)
    .where('action_id', '=', id)
    .where('step_id', '=', step.id)
    .execute()
}

/** Takes a step away. */
export async function deleteStep(
  trx: RegistryDb,
  { councilId, id }: ActionKey,
  stepId: string,
): Promise<void> {
  await trx
    .deleteFrom('action_step')
    .where('council_id', '=', councilId)
    .where('action_id', '=', id)
    .where('step_id', '=', stepId)
    .execute()
}

function toStep(row: Selectable<ActionStepTable>): ActionStep {
  return {
    id: row.step_id,
    title: row.title,
    ...(row.deadline_on !== null && { deadlineOn: row.deadline_on }),
    state: knownWord(STEP_STATES, row.state),
    version: row.version,
  }
}
