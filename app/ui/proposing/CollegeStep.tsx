import { useTranslation } from 'react-i18next'
import { stepsOf } from '#app/forms/proposing.ts'
import { Button } from '#app/ui/Button.tsx'
import { RadioCards } from '#app/ui/form/RadioCards.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { rulesOf } from './desk.ts'
import { Progress, ProposalForm, type StepProps } from './ProposalForm.tsx'

/** The author's college, if they like: counted apart, never beside the text. */
export function CollegeStep(props: StepProps) {
  const { desk, draft, refusals, step } = props
  const { t } = useTranslation('proposals')
  return (
    <Page
      title={t('propose.college.title')}
      kicker={<Progress steps={stepsOf(rulesOf(desk))} step={step} />}
      lead={t('propose.college.lead')}
      council={desk.council}
    >
      <ProposalForm {...props} shows={['college']}>
        <p className="ballot-step">{t('propose.college.why')}</p>
        <RadioCards
          name="college"
          legend={t('propose.college.legend')}
          choices={[
            ...desk.consultation.colleges.map(({ id, name, description }) => ({
              value: id,
              label: name,
              hint: description,
            })),
            { value: '', label: t('propose.college.untold'), apart: true },
          ]}
          defaultValue={draft.college}
          refusals={refusals}
        />
        <div className="actions">
          <Button big name="intent" value="next">
            {t('propose.toReview')}
          </Button>
          <Button emphasis="secondary" name="intent" value="previous">
            {t('propose.previous')}
          </Button>
        </div>
      </ProposalForm>
    </Page>
  )
}
