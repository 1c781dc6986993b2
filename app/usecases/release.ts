import { actAt } from '#app/domain/consultation.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { recordAct } from '#db/registry/consultation.ts'
import { insertApproval, insertRelease, listApprovals } from '#db/registry/release.ts'
import { actOnConsultation, permitInCouncil } from './authority.ts'
import type { UseCaseContext } from './context.ts'
import { record } from './journal.ts'
import { locate, type ConsultationAddress } from './locate.ts'
import { sealedResult, sealIfDue } from './tally.ts'

/** The two who must agree before a result becomes public. */
const APPROVERS = ['coordinator', 'chair'] as const

/**
 * Agrees to the release of a sealed result. With the second agreement, from another person in the other
 * capacity, the result becomes public as it stands. Returns whether it has.
 */
export async function approveRelease(
  context: UseCaseContext,
  address: ConsultationAddress,
): Promise<Result<{ released: boolean }>> {
  const { actor } = context
  const permitted = await permitInCouncil(
    context.registry,
    context,
    address.council,
    'release-result',
  )
  if (!permitted.ok) return permitted
  const located = await locate(context.registry, address)
  if (!located.ok) return located
  const consultation = await sealIfDue(context, located.value.consultation)
  const due = actAt(consultation, 'release', context.now())
  if (!due.ok) return due
  const result = await sealedResult(context, consultation)
  if (!result.ok) return result
  return actOnConsultation<{ released: boolean }>(context, address, 'release-result', async (trx, at) => {
    const capacity = APPROVERS.find((approver) => approver === at.capacity)
    if (actor.kind !== 'account' || capacity === undefined) return refused(refusal('forbidden'))
    const { councilId, id } = at.consultation
    const now = context.now()
    const given = await listApprovals(trx, councilId, id)
    if (given.some((approval) => approval.capacity === capacity))
      return refused(refusal('approved-already'))
    if (given.some(({ accountId }) => accountId === actor.accountId))
      return refused(refusal('second-person-needed'))
    const about = { councilId, capacity, subject: id }
    await insertApproval(trx, {
      councilId,
      consultationId: id,
      capacity,
      accountId: actor.accountId,
      approvedAt: now,
    })
    await record(trx, context, { ...about, act: 'release-approved' })
    if (given.length + 1 < APPROVERS.length) return accepted({ released: false })
    await recordAct(trx, councilId, id, 'released', now)
    const hash = await insertRelease(trx, {
      councilId,
      consultationId: id,
      releasedAt: now,
      content: result.value,
    })
    await record(trx, context, { ...about, act: 'result-released', details: { hash } })
    return accepted({ released: true })
  })
}
