import { accepted, refusal, refused, type Result } from './refusal.ts'

/** No sheet of a relay has more codes than this; who needs more asks for several. */
export const LARGEST_ORDER = 500

/** A sheet that a relay may print, once. */
export interface CodeOrder {
  id: string
  relayId: string
  collegeId: string
  /** How many codes it may have. */
  most: number
  orderedAt: string
  /** Absent until the relay has printed it. */
  printedAt?: string
}

/** Where a sheet stands: it expires with the voting. */
export type OrderStatus = 'waiting' | 'printed' | 'expired'

/** `open`: whether codes may still be printed in the consultation. */
export function orderStatus({ printedAt }: Pick<CodeOrder, 'printedAt'>, open: boolean): OrderStatus {
  if (printedAt !== undefined) return 'printed'
  return open ? 'waiting' : 'expired'
}

/** Whether `count` codes may be printed on this sheet now. Refuses with `order-printed` first. */
export function mayPrint(order: Pick<CodeOrder, 'most' | 'printedAt'>, count: number): Result<null> {
  if (order.printedAt !== undefined) return refused(refusal('order-printed'))
  const details = { most: order.most }
  if (!Number.isInteger(count) || count < 1)
    return refused(refusal('count-malformed', { field: 'count', details }))
  if (count > order.most) return refused(refusal('order-exceeded', { field: 'count', details }))
  return accepted(null)
}
