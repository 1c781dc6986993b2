import type { CodeOrder } from '#app/domain/code-order.ts'
import type { PrintedSheet } from '#app/domain/floored-count.ts'
import type { CodeOrderTable, RegistryDb } from './schema.ts'
import type { Selectable } from 'kysely'

/** Writes an order. Throws on a college that takes no part, and on a relay from elsewhere. */
export async function insertOrder(
  db: RegistryDb,
  councilId: string,
  consultationId: string,
  order: CodeOrder,
): Promise<void> {
  await db
    .insertInto('code_order')
    .values({
      council_id: councilId,
      consultation_id: consultationId,
      order_id: order.id,
      relay_id: order.relayId,
      college_id: order.collegeId,
      most: order.most,
      ordered_at: order.orderedAt,
      printed_at: order.printedAt ?? null,
      batch_id: null,
      handed_out: null,
    })
    .execute()
}

/** The consultation's order of this id, if any. */
export async function findOrder(
  db: RegistryDb,
  councilId: string,
  consultationId: string,
  id: string,
): Promise<CodeOrder | undefined> {
  const row = await db
    .selectFrom('code_order')
    .selectAll()
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .where('order_id', '=', id)
    .executeTakeFirst()
  return row && toOrder(row)
}

/** An order with the name of its relay. */
export type OrderOfRelay = CodeOrder & { relay: string }

/** Up to `limit` orders of a consultation, the latest first, after `skipped` others. One query. */
export async function listOrders(
  db: RegistryDb,
  councilId: string,
  consultationId: string,
  limit: number,
  skipped = 0,
): Promise<OrderOfRelay[]> {
  const rows = await db
    .selectFrom('code_order')
    .innerJoin('relay', (join) =>
      join
        .onRef('relay.council_id', '=', 'code_order.council_id')
        .onRef('relay.relay_id', '=', 'code_order.relay_id'),
    )
    .selectAll('code_order')
    .select('relay.name as relay')
    .where('code_order.council_id', '=', councilId)
    .where('code_order.consultation_id', '=', consultationId)
    .orderBy('ordered_at', 'desc')
    .orderBy('order_id')
    .limit(limit)
    .offset(skipped)
    .execute()
  return rows.map((row) => ({ ...toOrder(row), relay: row.relay }))
}

/** An order with the consultation it belongs to, by its id. */
export type OrderInCouncil = CodeOrder & { consultationId: string }

/** Up to `limit` orders of these relays in a council, the latest first, after `skipped` others. One query. */
export async function listOrdersOfRelays(
  db: RegistryDb,
  councilId: string,
  relayIds: readonly string[],
  limit: number,
  skipped = 0,
): Promise<OrderInCouncil[]> {
  if (relayIds.length === 0) return []
  const rows = await db
    .selectFrom('code_order')
    .selectAll()
    .where('council_id', '=', councilId)
    .where('relay_id', 'in', relayIds)
    .orderBy('ordered_at', 'desc')
    .orderBy('order_id')
    .limit(limit)
    .offset(skipped)
    .execute()
  return rows.map((row) => ({ ...toOrder(row), consultationId: row.consultation_id }))
}

/** Marks an order as printed, once: false where somebody was faster, or it does not exist. */
export async function markPrinted(
  db: RegistryDb,
  councilId: string,
  consultationId: string,
  id: string,
  { printedAt, batchId }: { printedAt: string; batchId: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('code_order')
    .set({ printed_at: printedAt, batch_id: batchId })
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .where('order_id', '=', id)
    .where('printed_at', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** What was printed at once; `most` is the ceiling of the order, null for what a command drew without one. */
export type PrintedBatch = Omit<PrintedSheet, 'most'> & { most: number | null }

/** All that was printed in a consultation, in that order: for the totals alone. One query. */
export async function listPrinted(
  db: RegistryDb,
  councilId: string,
  consultationId: string,
): Promise<PrintedBatch[]> {
  return await printed(db, councilId, consultationId).execute()
}

/** A printed batch with what its relay says it handed out of it; null where it has not said, or had no order. */
export type ReturnedBatch = PrintedBatch & { handedOut: number | null }

/** The same, with what was handed out of each. One query. */
export async function listReturned(
  db: RegistryDb,
  councilId: string,
  consultationId: string,
): Promise<ReturnedBatch[]> {
  return await printed(db, councilId, consultationId)
    .select('code_order.handed_out as handedOut')
    .execute()
}

/** How many codes a printed sheet has, and how many of them were handed out; undefined before it is printed. */
export async function findReturn(
  db: RegistryDb,
  councilId: string,
  consultationId: string,
  orderId: string,
): Promise<{ printed: number; handedOut: number | null } | undefined> {
  return await printed(db, councilId, consultationId)
    .clearSelect()
    .clearOrderBy()
    .where('code_order.order_id', '=', orderId)
    .select(['code_batch.size as printed', 'code_order.handed_out as handedOut'])
    .executeTakeFirst()
}

/** Writes down how many codes of a sheet were handed out. */
export async function recordReturn(
  trx: RegistryDb,
  councilId: string,
  consultationId: string,
  orderId: string,
  handedOut: number,
): Promise<void> {
  await trx
    .updateTable('code_order')
    .set({ handed_out: handedOut })
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .where('order_id', '=', orderId)
    .execute()
}

function printed(db: RegistryDb, councilId: string, consultationId: string) {
  return db
    .selectFrom('code_batch')
    .leftJoin('code_order', (join) =>
      join
        .onRef('code_order.council_id', '=', 'code_batch.council_id')
        .onRef('code_order.consultation_id', '=', 'code_batch.consultation_id')
        .onRef('code_order.batch_id', '=', 'code_batch.batch_id'),
    )
    .select(['code_batch.college_id as college', 'code_order.most', 'code_batch.size as codes'])
    .where('code_batch.council_id', '=', councilId)
    .where('code_batch.consultation_id', '=', consultationId)
    .orderBy('code_batch.created_at')
    .orderBy('code_batch.batch_id')
}

function toOrder(row: Selectable<CodeOrderTable>): CodeOrder {
  return {
    id: row.order_id,
    relayId: row.relay_id,
    collegeId: row.college_id,
    most: row.most,
    orderedAt: row.ordered_at,
    ...(row.printed_at !== null && { printedAt: row.printed_at }),
    ...(row.handed_out !== null && { handedOut: row.handed_out }),
  }
}
