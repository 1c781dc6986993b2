import { calendarDay } from '#app/domain/day.ts'
import { permit } from '#app/domain/permission.ts'
import { accepted, type Result } from '#app/domain/refusal.ts'
import { isUrnOver } from '#app/domain/seal.ts'
import { findConsultationById } from '#db/registry/consultation.ts'
import { holdCouncil } from '#db/registry/council.ts'
import { listSealings, noteDestruction } from '#db/registry/release.ts'
import { transact } from '#db/transaction.ts'
import { destroyBallots, erasePhysicalTraces } from '#db/urn/ballot.ts'
import type { UseCaseContext } from './context.ts'
import { record } from './journal.ts'
import { forgetUrn } from './sealed-urn.ts'
import { sealedResult } from './tally.ts'

/**
 * Destroys the ballots of sealed urns whose time is over, as the charter has it under which they were cast. The
 * result stays as it was computed; only the last step says "destroyed", so that an interrupted destruction is taken
 * again. One urn that cannot be destroyed keeps no other waiting.
 */
export async function destroyDueUrns(context: UseCaseContext): Promise<Result<readonly unknown[]>> {
  const allowed = permit([context.actor.kind], 'tend-urns')
  if (!allowed.ok) return allowed
  const errors: unknown[] = []
  for (const urn of await listSealings(context.registry, {}))
    try {
      const { councilId, consultationId, timeZone } = urn
      if (urn.destroyedOn !== null || !isUrnOver(urn, context.now())) continue
      const consultation = await findConsultationById(context.registry, councilId, consultationId)
      if (consultation === undefined) continue
      await sealedResult(context, consultation)
      await transact(context.urn, (trx) => destroyBallots(trx, consultationId))
      await erasePhysicalTraces(context.urn)
      forgetUrn(consultationId)
      await transact(context.registry, async (trx) => {
        await holdCouncil(trx, councilId)
        const on = calendarDay(context.now(), timeZone)
        if (await noteDestruction(trx, councilId, consultationId, on))
          await record(trx, context, {
            councilId,
            capacity: allowed.value,
            act: 'urn-destroyed',
            subject: consultationId,
          })
      })
    } catch (error) {
      errors.push(error)
    }
  return accepted(errors)
}
