import type { Selectable } from 'kysely'
import { ACTION_STATES, isOverdue, type Action, type ActionStep } from '#app/domain/action.ts'
import type { ActionKey } from './action-key.ts'
import { listStepsOfCouncil } from './action-step.ts'
import { knownWord } from './known-word.ts'
import type { ActionTable, RegistryDb } from './schema.ts'

/** Writes an action. Throws where its id is taken, and on a decision that does not exist. */
export async function insertAction(trx: RegistryDb, action: Action): Promise<void> {
  await trx
    .insertInto('action')
    .values({
      council_id: action.councilId,
      action_id: action.id,
      ...toWords(action),
      consultation_id: action.from?.consultationId ?? null,
      priority_id: action.from?.priorityId ?? null,
      created_on: action.createdOn,
      version: action.version,
    })
    .execute()
}

/** The council's action of this id, if any; never another council's. */
export async function findAction(
  db: RegistryDb,
  { councilId, id }: ActionKey,
): Promise<Action | undefined> {
  const row = await db
    .selectFrom('action')
    .selectAll()
    .where('council_id', '=', councilId)
    .where('action_id', '=', id)
    .executeTakeFirst()
  return row && toAction(row)
}

/** All actions of a council, by deadline, those without one last, then by title. One query. */
export async function listActions(db: RegistryDb, councilId: string): Promise<Action[]> {
  const rows = await db
    .selectFrom('action')
    .selectAll()
    .where('council_id', '=', councilId)
    .orderBy((eb) => eb.case().when('deadline_on', 'is', null).then(1).else(0).end())
    .orderBy('deadline_on')
    .orderBy('title')
    .orderBy('action_id')
    .execute()
  return rows.map(toAction)
}

/**
 * The actions that everybody may read, in the order of `listActions`: those that were told publicly, and
 * those that come from a published decision. One query.
 */
export async function listPublicActions(db: RegistryDb, councilId: string): Promise<Action[]> {
  const rows = await db
    .selectFrom('action')
    .leftJoin('decision', (join) =>
      join
        .onRef('decision.council_id', '=', 'action.council_id')
        .onRef('decision.consultation_id', '=', 'action.consultation_id')
        .onRef('decision.priority_id', '=', 'action.priority_id'),
    )
    .selectAll('action')
    .where('action.council_id', '=', councilId)
    .where((eb) =>
      eb.or([eb('action.told_publicly', '=', 1), eb('decision.published_at', 'is not', null)]),
    )
    .orderBy((eb) => eb.case().when('action.deadline_on', 'is', null).then(1).else(0).end())
    .orderBy('action.deadline_on')
    .orderBy('action.title')
    .orderBy('action.action_id')
    .execute()
  return rows.map(toAction)
}

/** How many actions a council has. */
export async function countActions(db: RegistryDb, councilId: string): Promise<number> {
  const { count } = await db
    .selectFrom('action')
    .select((eb) => eb.fn.countAll<number | string>().as('count'))
    .where('council_id', '=', councilId)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** The actions that come from the decisions of a consultation, oldest first. One query. */
export async function listActionsOf(
  db: RegistryDb,
  councilId: string,
  consultationId: string,
): Promise<Action[]> {
  const rows = await db
    .selectFrom('action')
    .selectAll()
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .orderBy('created_on')
    .orderBy('action_id')
    .execute()
  return rows.map(toAction)
}

/**
 * The actions of a council that are open although their deadline, or that of one of their open steps, was
 * before this calendar day; in the order of `listActions`. Two queries.
 */
export async function listOverdueActions(
  db: RegistryDb,
  councilId: string,
  day: string,
): Promise<{ action: Action; steps: readonly ActionStep[] }[]> {
  const actions = await listActions(db, councilId)
  if (actions.length === 0) return []
  const steps = await listStepsOfCouncil(db, councilId)
  return actions
    .map((action) => ({ action, steps: steps.get(action.id) ?? [] }))
    .filter((one) => isOverdue(one.action, one.steps, day))
}

/** Changes the words and the state of an action; its version counts on. Where it comes from stays. */
export async function changeAction(trx: RegistryDb, action: Action): Promise<void> {
  await trx
    .updateTable('action')
    .set((eb) => ({ ...toWords(action), version: eb('version', '+', 1) }))
    .where('council_id', '=', action.councilId)
    .where('action_id', '=', action.id)
    .execute()
}

function toWords(action: Action) {
  return {
    title: action.title,
    aim: action.aim,
    owner: action.owner,
    theme: action.theme,
    framework_id: action.frameworkId ?? null,
    group_id: action.groupId ?? null,
    deadline_on: action.deadlineOn ?? null,
    state: action.state,
    told_publicly: action.toldPublicly ? 1 : 0,
  }
}

function toAction(row: Selectable<ActionTable>): Action {
  const { consultation_id: consultationId, priority_id: priorityId } = row
  return {
    councilId: row.council_id,
    id: row.action_id,
    title: row.title,
    aim: row.aim,
    owner: row.owner,
    theme: row.theme,
    ...(row.framework_id !== null && { frameworkId: row.framework_id }),
    ...(row.group_id !== null && { groupId: row.group_id }),
    ...(row.deadline_on !== null && { deadlineOn: row.deadline_on }),
    state: knownWord(ACTION_STATES, row.state),
    toldPublicly: row.told_publicly === 1,
    ...(consultationId !== null && priorityId !== null && { from: { consultationId, priorityId } }),
    createdOn: row.created_on,
    version: row.version,
  }
}
