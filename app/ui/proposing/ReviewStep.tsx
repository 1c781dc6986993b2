import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { tidied } from '#app/forms/proposal-words.ts'
import { stepsOf } from '#app/forms/proposing.ts'
import { typeset } from '#app/i18n/typography.ts'
import { Button } from '#app/ui/Button.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { paths } from '#app/ui/paths.ts'
import { ProposalText } from '#app/ui/proposals/ProposalText.tsx'
import { rulesOf } from './desk.ts'
import { Progress, ProposalForm, type StepProps } from './ProposalForm.tsx'

/** The proposal as it will be read, and the one button that sends it. */
export function ReviewStep(props: StepProps) {
  const { desk, proposing, draft, refusals, step } = props
  const { council, consultation, organisations } = desk
  const { t } = useTranslation('proposals')
  const words = tidied(draft)
  const steps = stepsOf(rulesOf(desk))
  const college = consultation.colleges.find(({ id }) => id === draft.college)
  return (
    <Page
      title={t(refusals.length > 0 ? 'propose.refusedTitle' : 'propose.review.title')}
      kicker={<Progress steps={steps} step={step} />}
      lead={t('propose.review.lead')}
      council={council}
    >
      <ProposalForm {...props} shows={[]}>
        <article className="proposal-sheet ballot-step">
          <h2>{typeset(words.title)}</h2>
          {organisations !== null && (
            <p className="proposal-by">
              {t('by', { organisation: draft.organisation || organisations[0] })}
            </p>
          )}
          <ProposalText
            text={words.text}
            why={words.why}
            theme={consultation.themes.find(({ id }) => id === words.themeId)?.name ?? null}
            level={3}
          />
          <Button emphasis="quiet" name="intent" value="edit">
            {t('propose.review.change')}
          </Button>
        </article>
        {steps.includes('college') && (
          <dl className="answers">
            <div className="answer">
              <dt>
                {t('propose.review.college')}
                <span className="row-note answer-note">{t('propose.review.collegeNote')}</span>
              </dt>
              <dd>
                <span className="answer-text">
                  {college?.name ?? t('propose.review.collegeUntold')}
                </span>
                <Button emphasis="quiet" name="intent" value="edit-college">
                  {t('propose.review.changeCollege')}
                </Button>
              </dd>
            </div>
          </dl>
        )}
        <p>
          {t('propose.review.charter')}{' '}
          <Link
            to={paths.charter(council.slug)}
            target="_blank"
            rel="noreferrer"
            discover="none"
          >
            {t('propose.review.charterLink')}
          </Link>
        </p>
        <div className="actions">
          <Button big name="intent" value="send" aria-disabled={proposing.waiting}>
            {t('propose.review.send')}
          </Button>
          <Button emphasis="secondary" name="intent" value="previous">
            {t('propose.previous')}
          </Button>
        </div>
      </ProposalForm>
    </Page>
  )
}
