import type { JournalAct } from '#app/domain/audit.ts'
import { calendarDay } from '#app/domain/day.ts'
import type { Ruling, RulingAct } from '#app/domain/moderation.ts'
import { permit, type Permission } from '#app/domain/permission.ts'
import { proposalTransition, type MessageKind } from '#app/domain/proposal.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { findModerationRules } from '#db/registry/moderation-rules.ts'
import { changeProposalStatus, insertMessage } from '#db/registry/proposal.ts'
import {
  deleteProposedRefusal,
  findProposedRefusal,
  keepProposedRefusal,
  noteRefusalReview,
  tookPartInRefusal,
} from '#db/registry/proposed-refusal.ts'
import { insertOpinion } from '#db/registry/second-opinion.ts'
import type { RegistryDb } from '#db/stores.ts'
import { actOnConsultation, type InConsultation } from './authority.ts'
import type { UseCaseContext } from './context.ts'
import { record } from './journal.ts'
import type { ConsultationAddress } from './locate.ts'
import { holdText, nextText, type Held } from './moderation-places.ts'
import { noteNews } from './notices.ts'
import { reviewerMark } from './reviewer-mark.ts'

export { readQueue } from './moderation-queue.ts'
export { readReview } from './moderation-review.ts'

interface Ruled {
  permission: Permission
  act: JournalAct
  message: MessageKind
}

/** The permission of an appeal is the wider one: what is not appealed about asks for `moderate` besides. */
const RULED: Record<RulingAct, Ruled> = {
  accept: { permission: 'rule-on-appeal', act: 'proposal-accepted', message: 'accepted' },
  return: { permission: 'rule-on-appeal', act: 'proposal-returned', message: 'returned' },
  refuse: { permission: 'moderate', act: 'proposal-refused', message: 'refused' },
  retract: { permission: 'retract-proposal', act: 'proposal-retracted', message: 'retracted' },
  uphold: { permission: 'rule-on-appeal', act: 'refusal-upheld', message: 'upheld' },
}

/** The text to read next, or null where none waits. */
export interface RuledOn {
  /** Whether the refusal only begins to wait for a colleague. */
  proposed: boolean
  next: string | null
}

/**
 * Rules on a text in the version that was read (`changed-meanwhile` for any other): accepts, returns or
 * refuses one that waits or whose refusal is appealed against, confirms a proposed refusal, or takes an
 * accepted one off the public page. Where the council wants a second pair of eyes, a refusal is proposed.
 * Refuses what is with the clinical referent, and whoever took part in a refusal before
 * (`another-moderator-needed`).
 */
export async function moderate(
  context: UseCaseContext,
  address: ConsultationAddress,
  { proposalId, version, ruling }: { proposalId: string; version: number; ruling: Ruling },
): Promise<Result<RuledOn>> {
  const { permission, act, message } = RULED[ruling.act]
  return actOnConsultation(context, address, permission, async (trx, at) => {
    const found = await holdText(trx, at, { proposalId, version })
    if (!found.ok) return found
    const held = found.value
    const allowed = await mayRule(trx, context, at, held, ruling.act)
    if (!allowed.ok) return allowed
    const { key, proposal } = held
    const { secondEyes } = await findModerationRules(trx, at.council.id)
    const proposed = ruling.act === 'refuse' && proposal.status === 'submitted' && secondEyes
    const status = proposalTransition(proposal.status, proposed ? 'propose-refusal' : ruling.act)
    if (!status.ok) return status
    const next = await nextText(trx, context, held)
    const today = calendarDay(context.now(), at.council.timeZone)
    const mark = reviewerMark(context, proposalId)
    const keeps = ruling.act === 'return' || proposed
    await changeProposalStatus(trx, key, status.value, keeps ? undefined : today)
    if (proposed && ruling.act === 'refuse')
      await keepProposedRefusal(trx, key, { ...ruling, mark, proposedOn: today })
    else
      await insertMessage(trx, key, {
        kind: message,
        ...(ruling.act === 'accept' ? { text: '' } : { reason: ruling.reason, text: ruling.text }),
        writtenOn: today,
      })
    if (!proposed) await noteNews(trx, context, key)
    if (status.value === 'refused') await noteRefusal(trx, held, mark)
    await record(trx, context, {
      councilId: at.council.id,
      capacity: at.capacity,
      act: proposed ? 'refusal-proposed' : act,
      subject: proposalId,
    })
    return accepted({ proposed, next })
  })
}

/** Everything that stands against a ruling, besides the life of the proposal. */
async function mayRule(
  trx: RegistryDb,
  context: UseCaseContext,
  { authority, state }: InConsultation,
  { key, proposal, caseOpen }: Held,
  act: RulingAct,
): Promise<Result<unknown>> {
  const appealed = proposal.status === 'appealed'
  if (act === 'retract') return accepted(null)
  if (!appealed) {
    const allowed = permit(authority.capacities, 'moderate', state)
    if (!allowed.ok) return allowed
  }
  if (caseOpen) return refused(refusal('with-referent'))
  const mark = reviewerMark(context, key.id)
  if (appealed && (await tookPartInRefusal(trx, key, mark)))
    return refused(refusal('another-moderator-needed'))
  if (act === 'refuse' && proposal.status === 'refusal-proposed') {
    const proposed = await findProposedRefusal(trx, key)
    if (proposed?.mark === mark) return refused(refusal('another-moderator-needed'))
  }
  return accepted(null)
}

/** Who took part in a refusal: whoever gave it, and whoever had proposed it. */
async function noteRefusal(trx: RegistryDb, { key, proposal }: Held, mark: string): Promise<void> {
  const proposed =
    proposal.status === 'refusal-proposed' ? await findProposedRefusal(trx, key) : undefined
  await noteRefusalReview(trx, key, proposed === undefined ? [mark] : [mark, proposed.mark])
  await deleteProposedRefusal(trx, key)
}

/**
 * Declines a refusal that a colleague proposed, or takes back one's own: the text waits again, and
 * moderators read why.
 */
export async function declineRefusal(
  context: UseCaseContext,
  address: ConsultationAddress,
  { proposalId, version, text }: { proposalId: string; version: number; text: string },
): Promise<Result<null>> {
  return actOnConsultation(context, address, 'moderate', async (trx, at) => {
    const found = await holdText(trx, at, { proposalId, version })
    if (!found.ok) return found
    const { key, proposal, caseOpen } = found.value
    if (caseOpen) return refused(refusal('with-referent'))
    const status = proposalTransition(proposal.status, 'decline-refusal')
    if (!status.ok) return status
    await changeProposalStatus(trx, key, status.value)
    await deleteProposedRefusal(trx, key)
    await insertOpinion(trx, key, {
      kind: 'declined',
      text,
      mark: reviewerMark(context, proposalId),
      writtenOn: calendarDay(context.now(), at.council.timeZone),
    })
    await record(trx, context, {
      councilId: at.council.id,
      capacity: at.capacity,
      act: 'refusal-declined',
      subject: proposalId,
    })
    return accepted(null)
  })
}
