import { mayReturn } from '#app/domain/code-order.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { findReturn, recordReturn } from '#db/registry/code-order.ts'
import { actOnConsultation } from './authority.ts'
import { ownOrder } from './code-orders.ts'
import type { UseCaseContext } from './context.ts'
import { record } from './journal.ts'
import type { ConsultationAddress } from './locate.ts'

export interface SheetReturn {
  /** How many codes of the sheet were handed out; null for what was typed and is no number. */
  handedOut: number | null
  /** What stood there when the form was made; null for nothing. */
  was: number | null
}

/**
 * A relay says how many codes of its own printed sheet reached somebody; it may say so again until the urn is
 * sealed. The journal has that it was said, not the number. Refuses `count-malformed` and `changed-meanwhile`.
 */
export async function returnSheet(
  context: UseCaseContext,
  address: ConsultationAddress,
  orderId: string,
  { handedOut, was }: SheetReturn,
): Promise<Result<null>> {
  return actOnConsultation<null>(context, address, 'return-codes', async (trx, at) => {
    const { council, consultation, capacity } = at
    const order = await ownOrder(trx, at, orderId)
    if (!order.ok) return order
    const known = await findReturn(trx, council.id, consultation.id, orderId)
    if (known === undefined) return refused(refusal('not-in-this-phase'))
    const possible = mayReturn(known.printed, handedOut)
    if (!possible.ok) return possible
    if (known.handedOut !== was) return refused(refusal('changed-meanwhile', { field: 'handed' }))
    await recordReturn(trx, council.id, consultation.id, orderId, possible.value)
    await record(trx, context, {
      councilId: council.id,
      capacity,
      act: 'codes-returned',
      subject: consultation.id,
    })
    return accepted(null)
  })
}
