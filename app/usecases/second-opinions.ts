import { calendarDay } from '#app/domain/day.ts'
import type { OpinionKind } from '#app/domain/moderation.ts'
import { permit } from '#app/domain/permission.ts'
import type { ProposalStatus } from '#app/domain/proposal.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { insertOpinion } from '#db/registry/second-opinion.ts'
import { actOnConsultation, type InConsultation } from './authority.ts'
import type { UseCaseContext } from './context.ts'
import { record } from './journal.ts'
import type { ConsultationAddress } from './locate.ts'
import { holdText, type Held } from './moderation-places.ts'
import { reviewerMark } from './reviewer-mark.ts'

/** A text, in the version that was read, and what to say of it. */
export interface Said {
  proposalId: string
  version: number
  text: string
}

/** Whether moderators may still put a text of this status to one another. */
export function isDiscussed(status: ProposalStatus): boolean {
  return status === 'submitted' || status === 'appealed' || status === 'refusal-proposed'
}

/** Asks the other moderators about a text. Refuses a second question before the first is answered. */
export function askOpinion(
  context: UseCaseContext,
  address: ConsultationAddress,
  said: Said,
): Promise<Result<null>> {
  return discuss(context, address, said, 'question', ({ question }) =>
    question === undefined ? accepted(null) : refused(refusal('question-open')),
  )
}

/** Answers the question that another moderator asked about a text. */
export function giveOpinion(
  context: UseCaseContext,
  address: ConsultationAddress,
  said: Said,
): Promise<Result<null>> {
  const mark = reviewerMark(context, said.proposalId)
  return discuss(context, address, said, 'opinion', ({ question }) => {
    if (question === undefined) return refused(refusal('question-closed'))
    return question.mark === mark ? refused(refusal('another-moderator-needed')) : accepted(null)
  })
}

/** The permission to rule on an appeal is the wider one; of other texts nobody speaks once they rest. */
async function discuss(
  context: UseCaseContext,
  address: ConsultationAddress,
  { text, ...read }: Said,
  kind: Extract<OpinionKind, 'question' | 'opinion'>,
  possible: (held: Held) => Result<null>,
): Promise<Result<null>> {
  return actOnConsultation(context, address, 'rule-on-appeal', async (trx, at) => {
    const found = await holdText(trx, at, read)
    if (!found.ok) return found
    const held = found.value
    const discussed = mayDiscuss(at, held)
    if (!discussed.ok) return discussed
    const asked = possible(held)
    if (!asked.ok) return asked
    await insertOpinion(trx, held.key, {
      kind,
      text,
      mark: reviewerMark(context, read.proposalId),
      writtenOn: calendarDay(context.now(), at.council.timeZone),
    })
    await record(trx, context, {
      councilId: at.council.id,
      capacity: at.capacity,
      act: kind === 'question' ? 'opinion-asked' : 'opinion-given',
      subject: read.proposalId,
    })
    return asked
  })
}

/** Whether somebody may ask or answer about this text now. */
export function mayDiscuss(
  { authority, state }: InConsultation,
  { proposal: { status }, caseOpen }: Held,
): Result<unknown> {
  const permission = status === 'appealed' ? 'rule-on-appeal' : 'moderate'
  const allowed = permit(authority.capacities, permission, state)
  if (!allowed.ok) return allowed
  if (caseOpen) return refused(refusal('with-referent'))
  return isDiscussed(status) ? accepted(null) : refused(refusal('proposal-closed'))
}
