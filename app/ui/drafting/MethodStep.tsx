import { useTranslation } from 'react-i18next'
import { METHODS, MISSING_OPINIONS, WEIGHTINGS } from '#app/domain/consultation.ts'
import { StepChoice, StepField } from './StepFields.tsx'
import { StepPage, type StepPageProps } from './StepPage.tsx'

/** How opinions are given, and how they are counted. */
export function MethodStep(props: StepPageProps) {
  const { t } = useTranslation('drafting', { keyPrefix: 'method' })
  return (
    <StepPage {...props}>
      <StepChoice
        name="method"
        legend={t('method')}
        heading={2}
        choices={METHODS.map((value) => ({
          value,
          label: t(`methods.${value}.name`),
          hint: t(`methods.${value}.hint`),
        }))}
      />
      <div className="only-judging">
        <StepField name="grades" label={t('grades')} hint={t('gradesHint')} rows={6} />
      </div>
      <div className="only-approving">
        <StepField
          name="mostApprovals"
          label={t('mostApprovals')}
          hint={t('mostApprovalsHint')}
          inputMode="numeric"
          optional
        />
      </div>
      <div className="only-budgeting">
        <StepField name="budget" label={t('budget')} hint={t('budgetHint')} inputMode="numeric" />
      </div>
      <div className="only-grading">
        <StepChoice
          name="missingOpinions"
          legend={t('missing')}
          heading={2}
          hint={t('missingHint')}
          choices={MISSING_OPINIONS.map((value) => ({
            value,
            label: t(`missingOpinions.${value}.name`),
            hint: t(`missingOpinions.${value}.hint`),
          }))}
        />
      </div>
      <StepChoice
        name="officialWeighting"
        legend={t('weighting')}
        heading={2}
        hint={t('weightingHint')}
        choices={WEIGHTINGS.map((value) => ({
          value,
          label: t(`weightings.${value}.name`),
          hint: t(`weightings.${value}.hint`),
        }))}
      />
    </StepPage>
  )
}
