import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatReceipt } from '#app/domain/ballot.ts'
import { LONGEST_RECEIPT, readReceiptForm, RECEIPT_FIELD } from '#app/forms/receipt.ts'
import { hashOf } from '#tests/factories/consultation.ts'

const RECEIPT = { ballotId: hashOf('ballot'), commitment: hashOf('content') }

function read(value?: string | File) {
  const form = new FormData()
  if (value !== undefined) form.append(RECEIPT_FIELD, value)
  return readReceiptForm(form)
}

describe('the form of a receipt', () => {
  test('reads the two lines, and gives back what was typed', () => {
    const typed = formatReceipt(RECEIPT)
    expect(read(typed)).toEqual({ typed, receipt: { ok: true, value: RECEIPT } })
  })

  test.for<{ typed: string; code: string }>([
    { typed: '', code: 'receipt-missing' },
    { typed: ' \r\n\u00A0', code: 'receipt-missing' },
    { typed: RECEIPT.ballotId, code: 'receipt-malformed' },
    { typed: 'bonjour', code: 'receipt-malformed' },
  ])('refuses « $typed » at its field, and keeps it', ({ typed, code }) => {
    expect(read(typed)).toEqual({
      typed,
      receipt: { ok: false, refusals: [{ code, field: RECEIPT_FIELD }] },
    })
  })

  test('an absent field and a file are a missing receipt', () => {
    for (const value of [undefined, new File(['x'], 'x.txt')])
      expect(read(value)).toMatchObject({ typed: '', receipt: { ok: false } })
  })

  test('a wide spacing still fits', () => {
    const spaced = Array.from(RECEIPT.ballotId + RECEIPT.commitment).join('  \n')
    expect(read(spaced).receipt.ok).toBe(spaced.length <= LONGEST_RECEIPT)
    expect(read(spaced).receipt.ok).toBe(true)
  })

  test('never throws, and never gives back more than a receipt can be', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(2_000), (typed, times) => {
        expect(read(typed.repeat(times)).typed.length).toBeLessThanOrEqual(LONGEST_RECEIPT)
      }),
    )
  })
})
