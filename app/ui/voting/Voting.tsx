import { stepField, type VotingAnswer } from '#app/forms/voting.ts'
import { AllQuestionsStep } from './AllQuestionsStep.tsx'
import { ClosedVoting } from './ClosedVoting.tsx'
import type { Paper } from './paper.ts'
import { QuestionStep } from './QuestionStep.tsx'
import { ReceiptPage } from './ReceiptPage.tsx'
import { ReviewStep } from './ReviewStep.tsx'
import { StartStep } from './StartStep.tsx'
import { useVoting } from './use-voting.ts'

export interface VotingProps {
  paper: Paper
  /** What the server answered to a form sent without JavaScript. */
  answer: VotingAnswer | undefined
}

/**
 * The whole vote, from the code to the receipt. Without JavaScript each step is a page; with it the
 * steps are taken here, and only the check of the code and the cast reach the server.
 */
export function Voting({ paper, answer }: VotingProps) {
  const voting = useVoting(paper, answer)
  const { screen, draft } = voting
  if (screen.kind === 'cast')
    return <ReceiptPage paper={paper} cast={screen.cast} onSubmit={voting.onSubmit} />
  const { step, refusals } = screen
  const begun = step.name !== 'start' || refusals.length > 0
  if (paper.consultation.state !== 'voting' && !begun) return <ClosedVoting paper={paper} />
  const shared = { paper, voting, draft, refusals, step }
  switch (step.name) {
    case 'start':
      return <StartStep {...shared} />
    case 'question':
      return <QuestionStep key={stepField(step)} {...shared} index={step.index} />
    case 'all':
      return <AllQuestionsStep {...shared} />
    case 'review':
      return <ReviewStep {...shared} />
  }
}
