import { useTranslation } from 'react-i18next'
import { OPINION_FIELD, wasReviewed } from '#app/forms/voting.ts'
import { Button } from '#app/ui/Button.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { Prose } from '#app/ui/Prose.tsx'
import { BallotForm, type StepProps } from './BallotForm.tsx'
import { Opinion } from './Opinion.tsx'
import { inOrder, themeOf } from './paper.ts'

/** One priority, one question, one screen. */
export function QuestionStep(props: StepProps & { index: number }) {
  const { paper, draft, refusals, index } = props
  const { t } = useTranslation('voting')
  const priorities = inOrder(paper, draft.order)
  const priority = priorities[index]
  if (priority === undefined) return null
  const last = index === priorities.length - 1
  const theme = themeOf(paper, priority)
  const approval = paper.consultation.method === 'approval'
  const progress = t('question.progress', { position: index + 1, total: priorities.length })
  return (
    <Page
      title={priority.title}
      kicker={
        <span className="progress">
          <span>{progress}</span>
          <progress value={index + 1} max={priorities.length} aria-label={progress} />
        </span>
      }
      council={paper.council}
    >
      <div className="question-text ballot-step">
        {theme !== undefined && <p className="question-theme">{t('question.theme', { theme })}</p>}
        <Prose text={priority.description} />
      </div>
      <BallotForm {...props} shows={[`${OPINION_FIELD}${priority.id}`]}>
        <Opinion
          paper={paper}
          priority={priority}
          draft={draft}
          refusals={refusals}
          legend={t(approval ? 'question.legendApproval' : 'question.legend')}
          hint={t('question.optional')}
        />
        <div className="actions">
          <Button big name="intent" value="next">
            {t(last || wasReviewed(draft) ? 'question.toReview' : 'question.next')}
          </Button>
          <Button emphasis="secondary" name="intent" value="previous">
            {t('question.previous')}
          </Button>
        </div>
      </BallotForm>
    </Page>
  )
}
