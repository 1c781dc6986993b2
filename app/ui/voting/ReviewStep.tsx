import { useTranslation } from 'react-i18next'
import { CODE_LENGTH, formatSecret, parseSecret } from '#app/domain/secret.ts'
import { isByToken, isReplacing } from '#app/forms/credentials.ts'
import { NO_OPINION, type BallotDraft } from '#app/forms/voting.ts'
import { Button } from '#app/ui/Button.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { Notice } from '#app/ui/Notice.tsx'
import { paths } from '#app/ui/paths.ts'
import { BallotForm, type StepProps } from './BallotForm.tsx'
import { useChoices } from './Opinion.tsx'
import { inOrder, type Paper } from './paper.ts'

/** All the answers, each of which can still be changed, and the one button that casts. */
export function ReviewStep(props: StepProps) {
  const { paper, voting, draft, refusals } = props
  const { council, consultation } = paper
  const { t } = useTranslation(['voting', 'emailVoting'])
  const choices = useChoices(paper)
  const replacing = isReplacing(draft)
  const byToken = isByToken(draft)
  const code = parseSecret(draft.code, CODE_LENGTH)
  return (
    <Page
      title={refusals.length > 0 ? t('refusedTitle') : t('review.title')}
      kicker={consultation.title}
      lead={t('review.lead')}
      council={council}
    >
      <BallotForm {...props} shows={[]}>
        {isBlank(draft) && (
          <Notice>
            <p>{t('review.blank')}</p>
          </Notice>
        )}
        <dl className="answers ballot-step">
          {inOrder(paper, draft.order).map(({ id, title }) => {
            const answer = choices.find((choice) => choice.value === draft.opinions[id])
            return (
              <div key={id} className="answer">
                <dt>{title}</dt>
                <dd>
                  <span className="answer-text">{answer?.label ?? t('review.unanswered')}</span>
                  <Button emphasis="quiet" name="intent" value={`edit:${id}`}>
                    <span aria-hidden="true">{t('review.change')}</span>
                    <span className="visually-hidden">{t('review.changeLabel', { title })}</span>
                  </Button>
                </dd>
              </div>
            )
          })}
          <div className="answer">
            <dt>{t(byToken ? 'emailVoting:start.review' : 'review.code')}</dt>
            <dd>
              {byToken ? (
                <span className="answer-text">{t('emailVoting:start.reviewHeld')}</span>
              ) : (
                <span className="answer-text secret">
                  {code === null ? draft.code : formatSecret(code)}
                </span>
              )}
              <Button emphasis="quiet" name="intent" value="edit-code">
                {t(byToken ? 'emailVoting:start.reviewChange' : 'review.changeCode')}
              </Button>
            </dd>
          </div>
        </dl>
        <p>{useMissingRule(paper)}</p>
        {replacing && (
          <Notice>
            <p>{t('review.replacing')}</p>
          </Notice>
        )}
        <div className="actions">
          <Button
            big
            name="intent"
            value="cast"
            formAction={paths.cast(council.slug, consultation.slug)}
            aria-disabled={voting.waiting}
          >
            {t(replacing ? 'review.castAgain' : 'review.cast')}
          </Button>
          <Button emphasis="secondary" name="intent" value="previous">
            {t('review.previous')}
          </Button>
        </div>
      </BallotForm>
    </Page>
  )
}

function isBlank(draft: BallotDraft): boolean {
  return draft.order.every((id) => (draft.opinions[id] ?? NO_OPINION) === NO_OPINION)
}

function useMissingRule({ consultation }: Paper): string {
  const { t } = useTranslation('voting')
  const { method, missingOpinions, grades } = consultation
  if (method === 'approval') return t('review.unansweredApproval')
  return missingOpinions === 'worst'
    ? t('review.unansweredWorst', { worst: grades.at(-1) })
    : t('review.unansweredIgnored')
}
