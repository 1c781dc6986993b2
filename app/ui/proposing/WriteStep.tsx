import { useTranslation } from 'react-i18next'
import { stepsOf, wasReviewed } from '#app/forms/proposing.ts'
import { Button } from '#app/ui/Button.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { rulesOf } from './desk.ts'
import { DraftLine } from './DraftLine.tsx'
import { Progress, ProposalForm, type StepProps } from './ProposalForm.tsx'
import { SimilarMeanwhile } from './SimilarList.tsx'
import { WordFields } from './WordFields.tsx'

/** The words of a proposal. */
export function WriteStep(props: StepProps) {
  const { desk, proposing, draft, refusals, step } = props
  const { t } = useTranslation(['proposals', 'writing'])
  const steps = stepsOf(rulesOf(desk))
  const last = steps.indexOf(step) === steps.length - 2
  return (
    <Page
      title={t('propose.write.title')}
      kicker={<Progress steps={steps} step={step} />}
      lead={desk.consultation.question}
      council={desk.council}
    >
      <ProposalForm {...props} shows={['title', 'text', 'why', 'theme']}>
        <p className="unwatched-line">{t('writing:unwatched')}</p>
        <DraftLine proposing={proposing} />
        <WordFields
          key={proposing.filling}
          words={draft}
          themes={desk.consultation.themes}
          refusals={refusals}
        />
        <SimilarMeanwhile desk={desk} found={proposing.closeBy} />
        <div className="actions ballot-step">
          <Button big name="intent" value="next">
            {t(last || wasReviewed(draft) ? 'propose.toReview' : 'propose.next')}
          </Button>
          <Button emphasis="secondary" name="intent" value="previous">
            {t('propose.previous')}
          </Button>
        </div>
      </ProposalForm>
    </Page>
  )
}
