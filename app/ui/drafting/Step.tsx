import { CalendarStep } from './CalendarStep.tsx'
import { MethodStep } from './MethodStep.tsx'
import { ParticipantsStep } from './ParticipantsStep.tsx'
import { PrioritiesStep } from './PrioritiesStep.tsx'
import { ProposalsStep } from './ProposalsStep.tsx'
import { QuestionStep } from './QuestionStep.tsx'
import { ReviewStep } from './ReviewStep.tsx'
import type { StepPageProps } from './StepPage.tsx'

interface StepProps extends StepPageProps {
  /** The priority whose words are in the fields, if any. */
  edited: string | null
}

/** One screen of the guided form. */
export function Step(props: StepProps) {
  switch (props.step) {
    case 'question':
      return <QuestionStep {...props} />
    case 'proposals':
      return <ProposalsStep {...props} />
    case 'priorities':
      return <PrioritiesStep {...props} />
    case 'participants':
      return <ParticipantsStep {...props} />
    case 'method':
      return <MethodStep {...props} />
    case 'calendar':
      return <CalendarStep {...props} />
    case 'review':
      return <ReviewStep {...props} refusals={props.answer?.refusals ?? []} />
  }
}
