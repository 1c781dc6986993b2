import { reasonsAgainstWords } from '#app/domain/appeal.ts'
import { calendarDay } from '#app/domain/day.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { findObjection, keepObjection } from '#db/registry/objection.ts'
import { findPriorityOf } from '#db/registry/proposal-list.ts'
import { insertMessage } from '#db/registry/proposal.ts'
import type { UseCaseContext } from './context.ts'
import { noteDistress } from './distress-cases.ts'
import type { ConsultationAddress } from './locate.ts'
import { actOnOwn } from './own-proposal.ts'
import { noteAuthors } from './proposals.ts'

/**
 * Says, once for each merge, what the author has against the priority that their text became a part of. The
 * same words sent twice are one objection. Refuses `not-merged`, `objected-already`, `objection-missing`.
 */
export async function objectToMerge(
  context: UseCaseContext,
  address: ConsultationAddress,
  code: string,
  text: string,
): Promise<Result<null>> {
  return actOnOwn(context, address, code, 'object-to-merge', async (trx, at, proposal) => {
    const { councilId, consultationId, id, status } = proposal
    if (status !== 'accepted') return refused(refusal('proposal-closed'))
    const priorityId = await findPriorityOf(trx, councilId, consultationId, id)
    if (priorityId === undefined) return refused(refusal('not-merged'))
    const before = await findObjection(trx, proposal)
    if (before?.priorityId === priorityId)
      return before.text === text ? accepted(null) : refused(refusal('objected-already'))
    const reasons = reasonsAgainstWords(text, 'objection')
    if (reasons.length > 0) return refused(...reasons)
    const writtenOn = calendarDay(context.now(), at.council.timeZone)
    await keepObjection(trx, proposal, { proposalId: id, priorityId, text, writtenOn })
    await insertMessage(trx, proposal, { kind: 'objection', text, writtenOn })
    await noteDistress(trx, context, at, proposal, { text })
    await noteAuthors(trx, context, at)
    return accepted(null)
  })
}
