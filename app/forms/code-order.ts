import { LARGEST_ORDER, smallestOrder } from '#app/domain/code-order.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { lineOf, numberOf, typedFields, type Typed } from './fields.ts'

/** What a coordinator orders: a sheet of a college's codes, for a relay. */
export interface OrderForm {
  relayId: string
  collegeId: string
  most: number
}

/** Reads the form that orders a sheet, and gives back what was typed. */
export function readOrderForm(form: FormData): { typed: Typed; order: Result<OrderForm> } {
  const typed = typedFields(form)
  return { typed, order: readOrder(typed) }
}

function readOrder(typed: Typed): Result<OrderForm> {
  const relayId = lineOf(typed, 'relay')
  const collegeId = lineOf(typed, 'college')
  const most = numberOf(typed, 'most')
  const details = { least: smallestOrder(), most: LARGEST_ORDER }
  const faults = [
    ...(relayId === '' ? [refusal('relay-missing', { field: 'relay' })] : []),
    ...(collegeId === '' ? [refusal('college-missing', { field: 'college' })] : []),
    ...(most === null || most > LARGEST_ORDER
      ? [refusal('count-malformed', { field: 'most', details })]
      : []),
  ]
  if (most === null || faults.length > 0) return refused(...faults)
  return accepted({ relayId, collegeId, most })
}

/** Reads how many codes a relay wants on its sheet (0 for what is no number), and gives back what was typed. */
export function readPrintForm(form: FormData): { typed: Typed; count: number } {
  const typed = typedFields(form)
  return { typed, count: numberOf(typed, 'count') ?? 0 }
}

export const RETURN_INTENT = 'return'

/** Reads how many codes a relay says it handed out (null for what is no number), and what stood there before. */
export function readReturnForm(form: FormData): {
  typed: Typed
  handedOut: number | null
  was: number | null
} {
  const typed = typedFields(form)
  return { typed, handedOut: countOf(typed, 'handed'), was: countOf(typed, 'was') }
}

/** As `numberOf`, and none is a number too. */
function countOf(typed: Typed, name: string): number | null {
  return lineOf(typed, name) === '0' ? 0 : numberOf(typed, name)
}
