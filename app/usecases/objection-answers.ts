import { mayConsolidate } from '#app/domain/consolidation.ts'
import { calendarDay } from '#app/domain/day.ts'
import { reasonsAgainstAnswer } from '#app/domain/proposal.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { findSources } from '#db/registry/consolidation.ts'
import { findObjection, settleObjection } from '#db/registry/objection.ts'
import { deleteSources } from '#db/registry/priority.ts'
import { holdProposal, insertMessage } from '#db/registry/proposal.ts'
import { actOnConsultation } from './authority.ts'
import type { UseCaseContext } from './context.ts'
import { record } from './journal.ts'
import type { ConsultationAddress } from './locate.ts'
import { tellUnmerged } from './merges.ts'
import { noteNews } from './notices.ts'

export interface ObjectionAnswer {
  proposalId: string
  /** The priority objected to, as it was read. */
  priorityId: string
  text: string
  /** Takes the text out of the priority as well. */
  split: boolean
}

/**
 * Answers an author who objects to a merge, at any time; until voting opens the text may be split off too.
 * Refuses `objection-settled`, `answer-missing`, and a priority left without a source (`source-missing`).
 */
export async function answerObjection(
  context: UseCaseContext,
  address: ConsultationAddress,
  { proposalId, priorityId, text, split }: ObjectionAnswer,
): Promise<Result<null>> {
  return actOnConsultation(context, address, 'answer-objection', async (trx, at) => {
    const { councilId, id: consultationId, priorities } = at.consultation
    const key = { councilId, consultationId, id: proposalId }
    const held = await holdProposal(trx, key)
    const objection = held && (await findObjection(trx, key))
    if (objection === undefined || objection.settledOn !== undefined)
      return refused(refusal('objection-settled'))
    if (objection.priorityId !== priorityId) return refused(refusal('changed-meanwhile'))
    const reasons = reasonsAgainstAnswer(text)
    if (reasons.length > 0) return refused(...reasons)
    const priority = priorities.find(({ id }) => id === priorityId)
    if (split) {
      const open = mayConsolidate(at.consultation, context.now())
      if (!open.ok) return open
    }
    const own = await findSources(trx, councilId, consultationId, priorityId)
    const leaving = split ? own.filter(({ id }) => id === proposalId) : []
    if (leaving.length > 0 && own.length === 1) return refused(refusal('source-missing'))
    const settledOn = calendarDay(context.now(), at.council.timeZone)
    await settleObjection(trx, key, { answer: text, settledOn })
    await insertMessage(trx, key, { kind: 'objection-answered', text, writtenOn: settledOn })
    await noteNews(trx, context, key)
    if (leaving.length > 0 && priority !== undefined) {
      await deleteSources(trx, { councilId, consultationId, id: priorityId }, [proposalId])
      await tellUnmerged(trx, context, at, priority.title, leaving)
    }
    await record(trx, context, {
      councilId,
      capacity: at.capacity,
      act: 'objection-answered',
      subject: priority === undefined ? consultationId : priorityId,
      details: leaving.length > 0 ? { split: leaving.length } : {},
    })
    return accepted(null)
  })
}
