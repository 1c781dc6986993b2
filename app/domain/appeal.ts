import { addDays } from './day.ts'
import { LONGEST_MESSAGE, proposalTransition, type Proposal, type ProposalMessage } from './proposal.ts'
import { accepted, refusal, refused, type Refusal, type Result } from './refusal.ts'

/** The last day on which a refusal may be appealed against; null for what nobody has refused. */
export function lastDayToAppeal(
  { status, decidedOn }: Pick<Proposal, 'status' | 'decidedOn'>,
  appealDays: number,
): string | null {
  if (status !== 'refused' || decidedOn === undefined) return null
  return addDays(decidedOn, appealDays)
}

/**
 * Whether the author may appeal on this day, once for each refusal. Refuses `appealed-already`,
 * `appeal-over`, and `proposal-closed` where nothing was refused.
 */
export function mayAppeal(
  proposal: Pick<Proposal, 'status' | 'decidedOn' | 'erasedOn'>,
  messages: readonly Pick<ProposalMessage, 'kind'>[],
  { appealDays, today }: { appealDays: number; today: string },
): Result<null> {
  // A delay made longer afterwards brings no words back.
  if (proposal.erasedOn !== undefined) return refused(refusal('appeal-over'))
  if (wasAppealed(messages)) return refused(refusal('appealed-already'))
  const next = proposalTransition(proposal.status, 'appeal')
  if (!next.ok) return next
  const last = lastDayToAppeal(proposal, appealDays)
  return last !== null && today <= last ? accepted(null) : refused(refusal('appeal-over'))
}

/** Whether the latest refusal has been appealed against. */
export function wasAppealed(messages: readonly Pick<ProposalMessage, 'kind'>[]): boolean {
  const refusedAt = messages.findLastIndex(({ kind }) => kind === 'refused' || kind === 'retracted')
  return messages.slice(refusedAt + 1).some(({ kind }) => kind === 'appeal')
}

/** Why these are no words to appeal or to object with; empty where they are. */
export function reasonsAgainstWords(
  text: string,
  field: 'appeal' | 'objection',
): readonly Refusal[] {
  if (!/[\p{L}\p{N}]/u.test(text)) return [refusal(`${field}-missing`, { field })]
  if (text.length > LONGEST_MESSAGE)
    return [refusal('text-too-long', { field, details: { most: LONGEST_MESSAGE } })]
  return []
}
