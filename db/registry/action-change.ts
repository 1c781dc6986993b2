import type { Selectable } from 'kysely'
import { ACTION_CHANGES, type ActionChange } from '#app/domain/action.ts'
import type { ActionKey } from './action-key.ts'
import { knownWord } from './known-word.ts'
import type { ActionChangeTable, RegistryDb } from './schema.ts'

/** What changed of an action, latest first. One query. */
export async function listActionChanges(
  db: RegistryDb,
  { councilId, id }: ActionKey,
): Promise<ActionChange[]> {
  const rows = await db
    .selectFrom('action_change')
    .selectAll()
    .where('council_id', '=', councilId)
    .where('action_id', '=', id)
    .orderBy('position', 'desc')
    .execute()
  return rows.map(toChange)
}

/** Adds to the history of an action, after what it holds; call it with the council held. */
export async function insertActionChanges(
  trx: RegistryDb,
  { councilId, id }: ActionKey,
  changes: readonly ActionChange[],
): Promise<void> {
  if (changes.length === 0) return
  const { last } = await trx
    .selectFrom('action_change')
    .select((eb) => eb.fn.max('position').as('last'))
    .where('council_id', '=', councilId)
    .where('action_id', '=', id)
    .executeTakeFirstOrThrow()
  const first = Number(last ?? 0) + 1
  await trx
    .insertInto('action_change')
    .values(
      changes.map((change, index) => ({
        council_id: councilId,
        action_id: id,
        position: first + index,
        kind: change.kind,
        before: change.before ?? null,
        after: change.after ?? null,
        reason: change.reason,
        changed_on: change.changedOn,
      })),
    )
    .execute()
}

function toChange(row: Selectable<ActionChangeTable>): ActionChange {
  return {
    kind: knownWord(ACTION_CHANGES, row.kind),
    ...(row.before !== null && { before: row.before }),
    ...(row.after !== null && { after: row.after }),
    reason: row.reason,
    changedOn: row.changed_on,
  }
}
