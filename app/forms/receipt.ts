import { parseReceipt, type Receipt } from '#app/domain/ballot.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'

export const RECEIPT_FIELD = 'receipt'
/** Longer than any receipt with its spaces; what goes beyond is cut before it is shown again. */
export const LONGEST_RECEIPT = 1_000

/** Reads the receipt that somebody typed, and gives back what was typed. */
export function readReceiptForm(form: FormData): { typed: string; receipt: Result<Receipt> } {
  const value = form.get(RECEIPT_FIELD)
  const typed = typeof value === 'string' ? value.slice(0, LONGEST_RECEIPT) : ''
  return { typed, receipt: read(typed) }
}

function read(typed: string): Result<Receipt> {
  if (typed.trim() === '') return refused(refusal('receipt-missing', { field: RECEIPT_FIELD }))
  const receipt = parseReceipt(typed)
  return receipt === null
    ? refused(refusal('receipt-malformed', { field: RECEIPT_FIELD }))
    : accepted(receipt)
}
