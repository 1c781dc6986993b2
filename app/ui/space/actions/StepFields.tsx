import { useTranslation } from 'react-i18next'
import { LONGEST_STEP_TITLE } from '#app/domain/action.ts'
import { Field } from '#app/ui/form/Field.tsx'
import type { ActionAnswer, StepView } from './view.ts'

interface StepFieldsProps {
  first?: Pick<StepView, 'title' | 'deadlineOn'>
  answer: ActionAnswer | undefined
}

/** What a step is and until when. */
export function StepFields({ first, answer }: StepFieldsProps) {
  const { t } = useTranslation('actions')
  return (
    <div className="field-pair">
      <Field
        name="stepTitle"
        label={t('steps.name')}
        maxLength={LONGEST_STEP_TITLE}
        defaultValue={answer?.typed['stepTitle'] ?? first?.title}
        refusals={answer?.refusals}
      />
      <Field
        name="stepDeadlineOn"
        label={t('steps.deadlineOn')}
        type="date"
        defaultValue={answer?.typed['stepDeadlineOn'] ?? first?.deadlineOn ?? ''}
        refusals={answer?.refusals}
        optional
      />
    </div>
  )
}
