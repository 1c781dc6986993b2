import { stateAt } from '#app/domain/consultation.ts'
import { MOST_PRIORITIES } from '#app/domain/draft.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { findCandidates } from '#db/registry/consolidation.ts'
import { findConsultationById } from '#db/registry/consultation.ts'
import { holdCouncil } from '#db/registry/council.ts'
import { insertPriority, insertSources } from '#db/registry/priority.ts'
import { forgetRemoved, listRemoved, listWithRemoved } from '#db/registry/removed-priority.ts'
import { transact } from '#db/transaction.ts'
import { permitOnPlatform } from './authority.ts'
import { consolidate } from './consolidation.ts'
import type { UseCaseContext } from './context.ts'
import { record } from './journal.ts'
import type { ConsultationAddress } from './locate.ts'
import { tellMerged } from './merges.ts'

/**
 * Puts a priority that was removed back at the end of the list, with those of its proposals that nothing else
 * was made of since. Refuses one that is not kept (`unknown-priority`), one of whose proposals is public no more
 * (`source-gone`), and one whose proposals are all in others (`source-taken`).
 */
export async function restorePriority(
  context: UseCaseContext,
  address: ConsultationAddress,
  id: string,
): Promise<Result<null>> {
  return consolidate(context, address, async (trx, at) => {
    const { councilId, id: consultationId, priorities } = at.consultation
    const key = { councilId, consultationId, id }
    const removed = (await listRemoved(trx, key)).find((one) => one.id === id)
    if (removed === undefined) return refused(refusal('unknown-priority'))
    if (priorities.length >= MOST_PRIORITIES)
      return refused(refusal('too-many', { details: { most: MOST_PRIORITIES } }))
    const found = await findCandidates(trx, councilId, consultationId, removed.sources)
    if (found.some(({ status }) => status !== 'accepted')) return refused(refusal('source-gone'))
    const free = found.filter(({ priorityId }) => priorityId === undefined).map((one) => one.id)
    if (free.length === 0 && found.length > 0) return refused(refusal('source-taken'))
    await forgetRemoved(trx, key, [id])
    await insertPriority(trx, councilId, consultationId, removed)
    await insertSources(trx, key, free)
    await tellMerged(trx, context, at, removed.title, free)
    await record(trx, context, {
      councilId,
      capacity: at.capacity,
      act: 'priority-restored',
      subject: id,
      details: { sources: free.length },
    })
    return accepted(null)
  })
}

/** Forgets the priorities taken off lists that cannot change any more. Run every minute; twice changes nothing. */
export async function forgetRemovedPriorities(context: UseCaseContext): Promise<Result<null>> {
  const allowed = await permitOnPlatform(context, 'apply-retention')
  if (!allowed.ok) return allowed
  const { registry, now } = context
  for (const key of await listWithRemoved(registry)) {
    const consultation = await findConsultationById(registry, key.councilId, key.consultationId)
    if (consultation === undefined || stateAt(consultation, now()) === 'consolidating') continue
    await transact(registry, async (trx) => {
      await holdCouncil(trx, key.councilId)
      await forgetRemoved(trx, key, (await listRemoved(trx, key)).map(({ id }) => id))
    })
  }
  return accepted(null)
}
