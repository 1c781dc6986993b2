import { calendarDay } from '#app/domain/day.ts'
import type { Capacity } from '#app/domain/permission.ts'
import { keptSince, MANDATE_KINDS_ERASED } from '#app/domain/retention.ts'
import { holdCouncil, listCouncils } from '#db/registry/council.ts'
import { eraseOfEnded, listCouncilsWithEnded } from '#db/registry/mandate.ts'
import { noteErasure } from '#db/registry/retention.ts'
import { transact } from '#db/transaction.ts'
import type { UseCaseContext } from './context.ts'
import { record } from './journal.ts'

/**
 * Erases the addresses, then the names, of mandates that ended long enough ago, in every council; `utcDay`:
 * when the files are to be rewritten. Running it twice changes nothing.
 */
export async function eraseDueMandates(
  context: UseCaseContext,
  capacity: Capacity,
  utcDay: string,
): Promise<void> {
  const { registry } = context
  const ids = new Set(await listCouncilsWithEnded(registry))
  if (ids.size === 0) return
  for (const { id: councilId, timeZone } of await listCouncils(registry)) {
    if (!ids.has(councilId)) continue
    await transact(registry, async (trx) => {
      await holdCouncil(trx, councilId)
      const today = calendarDay(context.now(), timeZone)
      for (const kind of MANDATE_KINDS_ERASED) {
        const what = kind === 'mandate-address' ? 'email' : 'name'
        const erased = await eraseOfEnded(trx, councilId, what, keptSince(kind, today))
        if (erased === 0) continue
        await noteErasure(trx, utcDay)
        const details = { kind }
        await record(trx, context, { councilId, capacity, act: 'retention-applied', subject: councilId, details })
      }
    })
  }
}
