import type { Consultation } from '#app/domain/consultation.ts'
import { eraseDestroyedCredentials } from '#db/registry/code.ts'
import { cancelledAmong } from '#db/registry/consultation.ts'
import { transact } from '#db/transaction.ts'
import { destroyBallots, erasePhysicalTraces } from '#db/urn/ballot.ts'
import { closePoll, ensurePoll, listOpenPolls, lockPoll, shutPoll } from '#db/urn/poll.ts'
import type { UseCaseContext } from './context.ts'

/**
 * Gives an opened consultation its poll in the urn, or moves the closing time of an open one. The two
 * stores share no transaction, so the clock repeats this until both agree.
 */
export async function preparePoll(
  { urn }: Pick<UseCaseContext, 'urn'>,
  consultation: Consultation,
): Promise<void> {
  await ensurePoll(urn, {
    consultationId: consultation.id,
    closesAt: consultation.calendar.voting.closesAt,
  })
}

/**
 * Shuts the poll of a cancelled consultation and destroys its ballots unread, and what the registry's files still
 * show of its credentials. The poll closes last, so that an interrupted cancellation is seen and taken again.
 */
export async function cancelPoll(
  { registry, urn }: Pick<UseCaseContext, 'registry' | 'urn'>,
  consultationId: string,
): Promise<void> {
  const emptied = await transact(urn, async (trx) => {
    const poll = await lockPoll(trx, consultationId)
    if (poll?.state !== 'open') return false
    await shutPoll(trx, consultationId)
    await destroyBallots(trx, consultationId)
    return true
  })
  if (!emptied) return
  await erasePhysicalTraces(urn)
  await eraseDestroyedCredentials(registry)
  await transact(urn, async (trx) => {
    await lockPoll(trx, consultationId)
    await destroyBallots(trx, consultationId)
    await closePoll(trx, consultationId, 'cancelled')
  })
}

/** Finishes cancellations that were interrupted between the registry and the urn. */
export async function cancelLeftPolls({
  registry,
  urn,
}: Pick<UseCaseContext, 'registry' | 'urn'>): Promise<void> {
  for (const id of await cancelledAmong(registry, await listOpenPolls(urn)))
    await cancelPoll({ registry, urn }, id)
}
