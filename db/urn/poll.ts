import type { Selectable } from 'kysely'
import { RECONCILIATIONS, type Reconciliation } from '#app/domain/reconciliation.ts'
import { assertInTransaction, isSqlite } from '../dialect.ts'
import type { PollTable, UrnDb } from './schema.ts'

/** One consultation's place in the urn; ballots enter while it is open. */
export interface Poll {
  consultationId: string
  closesAt: string
  state: 'open' | 'sealed' | 'cancelled'
  /** Lists of college ids, fixed when sealing. */
  blocks?: readonly (readonly string[])[]
  /** What comparing ballots with credentials told when sealing. */
  reconciliation?: Reconciliation
}

/** Opens a consultation's poll, or moves the closing time of an open one later, never earlier. */
export async function ensurePoll(
  db: UrnDb,
  poll: Pick<Poll, 'consultationId' | 'closesAt'>,
): Promise<void> {
  await db
    .insertInto('poll')
    .values({
      consultation_id: poll.consultationId,
      closes_at: poll.closesAt,
      state: 'open',
      blocks: null,
      reconciliation: null,
    })
    .onConflict((conflict) =>
      conflict
        .column('consultation_id')
        .doUpdateSet({ closes_at: poll.closesAt })
        .where('poll.state', '=', 'open')
        .where('poll.closes_at', '<', poll.closesAt),
    )
    .execute()
}

/**
 * The poll, held as it is until the transaction ends, together with other casts. Every cast takes
 * it, so that none is under way while the urn is being sealed. Throws outside a transaction.
 */
export async function sharePoll(trx: UrnDb, consultationId: string): Promise<Poll | undefined> {
  assertInTransaction(trx)
  const query = select(trx, consultationId)
  const row = await (isSqlite(trx) ? query : query.forShare()).executeTakeFirst()
  return row && toPoll(row)
}

/** The poll, held by this transaction alone once casts under way are done. Throws outside one. */
export async function lockPoll(trx: UrnDb, consultationId: string): Promise<Poll | undefined> {
  assertInTransaction(trx)
  const query = select(trx, consultationId)
  const row = await (isSqlite(trx) ? query : query.forUpdate()).executeTakeFirst()
  return row && toPoll(row)
}

/** Ids of the consultations whose poll is open. */
export async function listOpenPolls(db: UrnDb): Promise<string[]> {
  const rows = await db
    .selectFrom('poll')
    .select('consultation_id')
    .where('state', '=', 'open')
    .execute()
  return rows.map((row) => row.consultation_id)
}

/** Lets no further ballot into an open poll, which stays open to be closed. Hold it first. */
export async function shutPoll(trx: UrnDb, consultationId: string): Promise<void> {
  await trx
    .updateTable('poll')
    .set({ closes_at: '' })
    .where('consultation_id', '=', consultationId)
    .where('state', '=', 'open')
    .execute()
}

/** Closes an open poll for ever; hold it with `lockPoll` first. False where none was open. */
export async function closePoll(
  trx: UrnDb,
  consultationId: string,
  state: 'sealed' | 'cancelled',
  { blocks, reconciliation }: Pick<Poll, 'blocks' | 'reconciliation'> = {},
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('poll')
    .set({
      state,
      blocks: blocks === undefined ? null : JSON.stringify(blocks),
      reconciliation: reconciliation ?? null,
    })
    .where('consultation_id', '=', consultationId)
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

function select(db: UrnDb, consultationId: string) {
  return db.selectFrom('poll').selectAll().where('consultation_id', '=', consultationId)
}

function toPoll(row: Selectable<PollTable>): Poll {
  const blocks: string[][] | null = row.blocks === null ? null : JSON.parse(row.blocks)
  const reconciliation = RECONCILIATIONS.find((word) => word === row.reconciliation)
  return {
    consultationId: row.consultation_id,
    closesAt: row.closes_at,
    state: row.state,
    ...(blocks !== null && { blocks }),
    ...(reconciliation !== undefined && { reconciliation }),
  }
}
