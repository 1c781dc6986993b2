import { mayAppeal, reasonsAgainstWords } from '#app/domain/appeal.ts'
import { calendarDay } from '#app/domain/day.ts'
import { proposalTransition } from '#app/domain/proposal.ts'
import { accepted, refused, type Result } from '#app/domain/refusal.ts'
import { findModerationRules } from '#db/registry/moderation-rules.ts'
import {
  changeProposalStatus,
  insertMessage,
  listMessages,
  noteWaiting,
} from '#db/registry/proposal.ts'
import type { UseCaseContext } from './context.ts'
import { noteDistress } from './distress-cases.ts'
import type { ConsultationAddress } from './locate.ts'
import { actOnOwn } from './own-proposal.ts'
import { noteAuthors } from './proposals.ts'

/**
 * Asks that another moderator read a refused text again, once, with words of the author's. The same words
 * sent twice are one appeal. Refuses `appeal-missing`, `appeal-over`, `appealed-already`.
 */
export async function appealRefusal(
  context: UseCaseContext,
  address: ConsultationAddress,
  code: string,
  text: string,
): Promise<Result<null>> {
  return actOnOwn(context, address, code, 'appeal-refusal', async (trx, at, proposal) => {
    const messages = await listMessages(trx, proposal)
    const last = messages.at(-1)
    if (last?.kind === 'appeal' && last.text === text) return accepted(null)
    const today = calendarDay(context.now(), at.council.timeZone)
    const { appealDays } = await findModerationRules(trx, at.council.id)
    const may = mayAppeal(proposal, messages, { appealDays, today })
    if (!may.ok) return may
    const next = proposalTransition(proposal.status, 'appeal')
    if (!next.ok) return next
    const reasons = reasonsAgainstWords(text, 'appeal')
    if (reasons.length > 0) return refused(...reasons)
    await insertMessage(trx, proposal, { kind: 'appeal', text, writtenOn: today })
    await changeProposalStatus(trx, proposal, next.value)
    await noteWaiting(trx, proposal, today)
    await noteDistress(trx, context, at, proposal, { text })
    await noteAuthors(trx, context, at)
    return accepted(null)
  })
}
