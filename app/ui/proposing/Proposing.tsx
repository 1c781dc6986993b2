import type { ReactNode } from 'react'
import type { ProposingAnswer } from '#app/forms/proposing.ts'
import { ClosedProposing } from './ClosedProposing.tsx'
import { CollegeStep } from './CollegeStep.tsx'
import type { Desk } from './desk.ts'
import { ReviewStep } from './ReviewStep.tsx'
import { SentPage } from './SentPage.tsx'
import { StartStep } from './StartStep.tsx'
import { useProposing } from './use-proposing.ts'
import { WriteStep } from './WriteStep.tsx'

interface ProposingProps {
  desk: Desk
  /** What the server answered to a form sent without JavaScript. */
  answer: ProposingAnswer | undefined
  /** Below the first screen. */
  children?: ReactNode
}

/**
 * A proposal from the first screen to its tracking code. Without JavaScript each step is a page; with it
 * the steps are taken here, and nothing reaches the server before it is sent.
 */
export function Proposing({ desk, answer, children }: ProposingProps) {
  const proposing = useProposing(desk, answer)
  const { screen, draft } = proposing
  if (screen.kind === 'sent')
    return <SentPage desk={desk} sent={screen.sent} onSubmit={proposing.onSubmit} />
  const { step, refusals } = screen
  const begun = step !== 'start' || refusals.length > 0
  if (desk.consultation.state !== 'proposing' && !begun)
    return <ClosedProposing desk={desk}>{children}</ClosedProposing>
  const shared = { desk, proposing, draft, refusals, step }
  switch (step) {
    case 'start':
      return <StartStep {...shared}>{children}</StartStep>
    case 'write':
      return <WriteStep {...shared} />
    case 'college':
      return <CollegeStep {...shared} />
    case 'review':
      return <ReviewStep {...shared} similar={proposing.similar} />
  }
}
