import { MINIMUM_THRESHOLD } from './consultation.ts'
import { accepted, refusal, refused, type Result } from './refusal.ts'

/** No sheet of a relay has more codes than this; who needs more asks for several. */
export const LARGEST_ORDER = 500

/**
 * No sheet may have fewer codes at most than this: printing a smaller one would by itself tell how many
 * were printed, to within less than the threshold.
 */
export function smallestOrder(threshold = MINIMUM_THRESHOLD): number {
  return Math.min(2 * threshold, LARGEST_ORDER)
}

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
  /** How many of its codes reached somebody, by the relay's word; absent until it has said. */
  handedOut?: number
}

/** Where a sheet stands: it expires with the voting. */
export type OrderStatus = 'waiting' | 'printed' | 'expired'

/** `open`: whether codes may still be printed in the consultation. */
export function orderStatus({ printedAt }: Pick<CodeOrder, 'printedAt'>, open: boolean): OrderStatus {
  if (printedAt !== undefined) return 'printed'
  return open ? 'waiting' : 'expired'
}

/** Whether a sheet of at most so many codes may be ordered. Refuses with `count-malformed`. */
export function mayOrder(most: number, threshold: number): Result<null> {
  const details = { least: smallestOrder(threshold), most: LARGEST_ORDER }
  return Number.isInteger(most) && most >= details.least && most <= details.most
    ? accepted(null)
    : refused(refusal('count-malformed', { field: 'most', details }))
}

/** Whether `count` codes may be printed on this sheet now. Refuses with `order-printed` first. */
export function mayPrint(order: Pick<CodeOrder, 'most' | 'printedAt'>, count: number): Result<null> {
  if (order.printedAt !== undefined) return refused(refusal('order-printed'))
  const details = { least: 1, most: order.most }
  if (!Number.isInteger(count) || count < 1)
    return refused(refusal('count-malformed', { field: 'count', details }))
  if (count > order.most) return refused(refusal('order-exceeded', { field: 'count', details }))
  return accepted(null)
}

/** The number a relay may give as handed out, of a sheet of so many codes. Refuses with `count-malformed`. */
export function mayReturn(printed: number, handedOut: number | null): Result<number> {
  return handedOut !== null && Number.isInteger(handedOut) && handedOut >= 0 && handedOut <= printed
    ? accepted(handedOut)
    : refused(refusal('count-malformed', { field: 'handed', details: { least: 0, most: printed } }))
}
