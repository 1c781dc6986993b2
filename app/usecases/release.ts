import { actAt, stateAt } from '#app/domain/consultation.ts'
import type { PublicCouncil } from '#app/domain/council.ts'
import { permit } from '#app/domain/permission.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import type { PublishedResult } from '#app/domain/result.ts'
import { recordAct } from '#db/registry/consultation.ts'
import {
  dropApprovals,
  findSealing,
  insertApproval,
  insertRelease,
  listApprovals,
} from '#db/registry/release.ts'
import { findAgendaOf } from './agendas.ts'
import { actOnConsultation, consultationIn, permitInCouncil } from './authority.ts'
import { present, type PublicConsultation } from './consultations.ts'
import type { UseCaseContext } from './context.ts'
import { presentCouncil } from './councils.ts'
import { record } from './journal.ts'
import type { ConsultationAddress } from './locate.ts'
import { tellSubscribers } from './subscriber-news.ts'
import { sealedResult, sealIfDue } from './tally.ts'
import { presentUrn, type UrnView } from './urn-view.ts'

/** The two who must agree before a result becomes public. */
const APPROVERS = ['coordinator', 'chair'] as const

/**
 * Agrees to the release of a sealed result. With the second agreement, from another person in the other
 * capacity, the result becomes public as it stands. Returns whether it has. An agreement lasts no longer
 * than the role it was given in: after that it is for whoever follows to agree.
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
  const known = await consultationIn(context.registry, permitted.value, address.consultation)
  if (!known.ok) return known
  const consultation = await sealIfDue(context, known.value)
  const due = actAt(consultation, 'release', context.now())
  if (!due.ok) return due
  const result = await sealedResult(context, consultation)
  if (!result.ok) return result
  return actOnConsultation<{ released: boolean }>(context, address, 'release-result', async (trx, at) => {
    const capacity = APPROVERS.find((approver) => approver === at.capacity)
    if (actor.kind !== 'account' || capacity === undefined) return refused(refusal('forbidden'))
    const { councilId, id } = at.consultation
    const now = context.now()
    const all = await listApprovals(trx, councilId, id)
    const given = all.filter(({ standing }) => standing)
    if (given.some((approval) => approval.capacity === capacity))
      return refused(refusal('approved-already'))
    if (given.some(({ accountId }) => accountId === actor.accountId))
      return refused(refusal('second-person-needed'))
    const about = { councilId, capacity, subject: id }
    const lapsed = all.filter(({ standing }) => !standing)
    await dropApprovals(trx, councilId, id, lapsed.map((approval) => approval.capacity))
    await insertApproval(trx, {
      councilId,
      consultationId: id,
      capacity,
      accountId: actor.accountId,
      approvedAt: now,
    })
    await record(trx, context, {
      ...about,
      act: 'release-approved',
      ...(lapsed.length > 0 && { details: { lapsed: lapsed.length } }),
    })
    if (given.length + 1 < APPROVERS.length) return accepted({ released: false })
    await recordAct(trx, councilId, id, 'released', now)
    const hash = await insertRelease(trx, {
      councilId,
      consultationId: id,
      releasedAt: now,
      content: result.value,
    })
    await record(trx, context, { ...about, act: 'result-released', details: { hash } })
    await tellSubscribers(trx, context, councilId, { kind: 'result-released', subject: id })
    return accepted({ released: true })
  })
}

/** A sealed result as those see it who read it before the public. */
export interface SealedResultPage {
  council: PublicCouncil
  consultation: PublicConsultation
  result: PublishedResult
  /** Null until two people have agreed. */
  releasedAt: string | null
  /** Who has agreed, and is still in that role or was at the release: in what capacity and when, never who. */
  approvals: readonly { capacity: 'coordinator' | 'chair'; approvedAt: string }[]
  /** The capacity in which the reader may agree; null for whoever may not, or not any more. */
  mayApproveAs: 'coordinator' | 'chair' | null
  mayPrepareAgenda: boolean
  /** Whether the reader may take the sealed urn away to recount it. */
  mayRecount: boolean
  /** The agenda on which it stands, for those who may read it. */
  agenda: string | null
  urn: UrnView | null
}

/** The result of a sealed urn, before and after its release. Seals first an urn that is due. */
export async function readSealedResult(
  context: UseCaseContext,
  address: ConsultationAddress,
): Promise<Result<SealedResultPage>> {
  const { registry } = context
  const permitted = await permitInCouncil(registry, context, address.council, 'read-sealed-result')
  if (!permitted.ok) return permitted
  const { council, authority } = permitted.value
  const known = await consultationIn(registry, permitted.value, address.consultation)
  if (!known.ok) return known
  const consultation = await sealIfDue(context, known.value)
  const state = stateAt(consultation, context.now())
  if (state === 'draft' || !permit(authority.capacities, 'read-sealed-result', state).ok)
    return refused(refusal(state === 'cancelled' ? 'cancelled' : 'not-sealed'))
  const result = await sealedResult(context, consultation)
  if (!result.ok) return result
  const { councilId, id } = consultation
  const approvals = (await listApprovals(registry, councilId, id)).filter(
    ({ standing }) => standing || consultation.releasedAt !== undefined,
  )
  const approver = permit(authority.capacities, 'release-result', state)
  const own = APPROVERS.find((capacity) => approver.ok && capacity === approver.value)
  const agreed = approvals.some(
    ({ capacity, accountId }) =>
      capacity === own || (context.actor.kind === 'account' && accountId === context.actor.accountId),
  )
  const sealing = await findSealing(registry, councilId, id)
  const agenda = await findAgendaOf(context, permitted.value, id)
  return accepted({
    council: presentCouncil(council),
    consultation: present(consultation, state, null),
    result: result.value,
    releasedAt: consultation.releasedAt ?? null,
    approvals: approvals.map(({ capacity, approvedAt }) => ({ capacity, approvedAt })),
    mayApproveAs: own !== undefined && !agreed ? own : null,
    mayPrepareAgenda:
      agenda === null && permit(authority.capacities, 'prepare-agenda', state).ok,
    agenda,
    mayRecount: permit(authority.capacities, 'download-bundle', state).ok,
    urn: sealing === undefined ? null : presentUrn(sealing, result.value.kind === 'result'),
  })
}
