import { useTranslation } from 'react-i18next'
import { OPINION_FIELD } from '#app/forms/voting.ts'
import { Button } from '#app/ui/Button.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { BallotForm, type StepProps } from './BallotForm.tsx'
import { Opinion } from './Opinion.tsx'
import { inOrder, themeOf } from './paper.ts'

/** Every priority on one page. */
export function AllQuestionsStep(props: StepProps) {
  const { paper, draft, refusals } = props
  const { t } = useTranslation('voting')
  const priorities = inOrder(paper, draft.order)
  return (
    <Page
      title={t('question.all')}
      kicker={paper.consultation.title}
      lead={paper.consultation.question}
      council={paper.council}
    >
      <BallotForm {...props} shows={priorities.map(({ id }) => `${OPINION_FIELD}${id}`)}>
        <p>{t('question.allLead')}</p>
        {priorities.map((priority) => {
          const theme = themeOf(paper, priority)
          return (
            <Opinion
              key={priority.id}
              paper={paper}
              priority={priority}
              draft={draft}
              refusals={refusals}
              legend={priority.title}
              heading={2}
              hint={
                <>
                  {theme !== undefined && <p className="question-theme">{t('question.theme', { theme })}</p>}
                  {priority.description !== '' && <p>{priority.description}</p>}
                </>
              }
            />
          )
        })}
        <div className="actions">
          <Button big name="intent" value="review">
            {t('question.toReview')}
          </Button>
          <Button emphasis="secondary" name="intent" value="previous">
            {t('question.previous')}
          </Button>
        </div>
      </BallotForm>
    </Page>
  )
}
