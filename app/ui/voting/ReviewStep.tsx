import { useTranslation } from 'react-i18next'
import { CODE_LENGTH, formatSecret, parseSecret } from '#app/domain/secret.ts'
import { isByToken, isReplacing } from '#app/forms/credentials.ts'
import { NO_OPINION, type BallotDraft } from '#app/forms/voting.ts'
import { formatEuros } from '#app/i18n/formats.ts'
import { Button } from '#app/ui/Button.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { Notice } from '#app/ui/Notice.tsx'
import { paths } from '#app/ui/paths.ts'
import { BallotForm, type StepProps } from './BallotForm.tsx'
import { KeptLine } from './KeptAnswers.tsx'
import { useAnswers } from './use-answers.ts'
import { useMissingRule, useStandingWords } from './words.ts'

/** All the answers, each of which can still be changed, and the one button that casts. */
export function ReviewStep(props: StepProps) {
  const { paper, voting, draft, refusals } = props
  const { council, consultation } = paper
  const { t } = useTranslation(['voting', 'emailVoting'])
  const answers = useAnswers(paper, draft)
  const replacing = isReplacing(draft)
  const rule = useMissingRule(paper)
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
        <Total {...props} />
        <dl className="answers ballot-step">
          {answers.map(({ id, title, words, note }) => (
            <div key={id} className="answer">
              <dt>
                {title}
                {note !== null && <span className="answer-note">{note}</span>}
              </dt>
              <dd>
                <span className="answer-text">{words}</span>
                <Button emphasis="quiet" name="intent" value={`edit:${id}`}>
                  <span aria-hidden="true">{t('review.change')}</span>
                  <span className="visually-hidden">{t('review.changeLabel', { title })}</span>
                </Button>
              </dd>
            </div>
          ))}
          <Credential draft={draft} />
        </dl>
        <p>{rule}</p>
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
        <KeptLine {...props} />
      </BallotForm>
    </Page>
  )
}

/** What one votes with. */
function Credential({ draft }: { draft: BallotDraft }) {
  const { t } = useTranslation(['voting', 'emailVoting'])
  const byToken = isByToken(draft)
  const code = parseSecret(draft.code, CODE_LENGTH)
  return (
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
  )
}

/** What the choices come to, where something limits them. */
function Total({ paper, draft }: StepProps) {
  const { t } = useTranslation('voting')
  const { words, standing } = useStandingWords(paper, draft)
  const { method, budget } = paper.consultation
  if (method === 'budget')
    return (
      <p className="review-total">
        {t('review.total', { cost: formatEuros(standing.cost), budget: formatEuros(budget ?? 0) })}
      </p>
    )
  return standing.ticksLeft === null ? null : <p className="review-total">{words}</p>
}

function isBlank(draft: BallotDraft): boolean {
  return draft.order.every((id) => (draft.opinions[id] ?? NO_OPINION) === NO_OPINION)
}
