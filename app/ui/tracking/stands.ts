import { wasRetracted, type ProposalStatus } from '#app/domain/proposal.ts'
import type { FollowedView } from '#app/ui/proposals/view.ts'

/** Where a text stands, in more words than its status. */
export type Stands = ProposalStatus | 'late' | 'retracted' | 'with-referent' | 'answered-by-referent' | 'upheld' | 'erased'

export function standsOf({ status, messages, may, situation }: FollowedView): Stands {
  if (status === 'withdrawn') return status
  if (situation.erased) return 'erased'
  if (situation.withReferent && status !== 'accepted' && status !== 'refused')
    return situation.answered ? 'answered-by-referent' : 'with-referent'
  if (status === 'refused' && messages.findLast(isRuling)?.kind === 'upheld') return 'upheld'
  if (wasRetracted(status, messages)) return 'retracted'
  return status === 'submitted' && !may.revise ? 'late' : status
}

function isRuling({ kind }: FollowedView['messages'][number]): boolean {
  return kind === 'upheld' || kind === 'refused' || kind === 'retracted'
}
