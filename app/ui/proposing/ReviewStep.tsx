import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { MarkedField } from '#app/forms/marking.ts'
import { tidied } from '#app/forms/proposal-words.ts'
import { stepsOf, type CloseProposal } from '#app/forms/proposing.ts'
import { Button } from '#app/ui/Button.tsx'
import { Checkbox } from '#app/ui/form/Checkbox.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { paths } from '#app/ui/paths.ts'
import { CarePanel } from './CarePanel.tsx'
import { rulesOf } from './desk.ts'
import { MarkedLine, MarkedProse } from './MarkedText.tsx'
import { Marks } from './Marks.tsx'
import { Progress, ProposalForm, type StepProps } from './ProposalForm.tsx'
import { SimilarSection } from './SimilarSection.tsx'

/** The proposal as it will be read, and the one button that sends it. */
export function ReviewStep(props: StepProps & { similar: readonly CloseProposal[] | null | undefined }) {
  const { desk, proposing, draft, refusals, step } = props
  const { council, consultation, organisations } = desk
  const { t } = useTranslation(['proposals', 'writing'])
  const words = tidied(draft)
  const { reading } = proposing
  const marks = reading?.marks ?? []
  const of = (field: MarkedField) => marks.filter((mark) => mark.field === field)
  const theme = consultation.themes.find(({ id }) => id === words.themeId)
  const steps = stepsOf(rulesOf(desk))
  const college = consultation.colleges.find(({ id }) => id === draft.college)
  return (
    <Page
      title={t(refusals.length > 0 ? 'propose.refusedTitle' : 'propose.review.title')}
      kicker={<Progress steps={steps} step={step} />}
      lead={t('propose.review.lead')}
      council={council}
    >
      <ProposalForm {...props} shows={['consent']}>
        {reading?.care === true && (
          <CarePanel help={desk.help} contact={council.contact} sent={false} />
        )}
        {reading === null ? (
          <p className="row-note" role="status">
            {t(proposing.readingState === 'failed' ? 'writing:marks.unread' : 'writing:marks.reading')}
          </p>
        ) : (
          <Marks marks={marks} action={desk.action} undo={proposing.putBack} />
        )}
        <article className="proposal-sheet ballot-step">
          <h2>
            <MarkedLine text={words.title} marks={of('title')} />
          </h2>
          {organisations !== null && (
            <p className="proposal-by">
              {t('by', { organisation: draft.organisation || organisations[0] })}
            </p>
          )}
          {theme !== undefined && (
            <p className="question-theme">{t('ofTheme', { theme: theme.name })}</p>
          )}
          <MarkedProse text={words.text} marks={of('text')} />
          {words.why !== '' && (
            <>
              <h3 className="proposal-why">{t('words.why')}</h3>
              <MarkedProse text={words.why} marks={of('why')} />
            </>
          )}
          <Button emphasis="quiet" name="intent" value="edit">
            {t('propose.review.change')}
          </Button>
        </article>
        <SimilarSection
          desk={desk}
          similar={props.similar}
          stale={proposing.similarStale}
          waiting={proposing.waiting}
        />
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
          {t('writing:charter')}{' '}
          <Link
            to={paths.charter(council.slug, consultation.charterVersion ?? undefined)}
            target="_blank"
            rel="noreferrer"
            discover="none"
          >
            {t('writing:charterLink', { version: consultation.charterVersion ?? 1 })}
          </Link>
          .
        </p>
        <Checkbox
          name="consent"
          value="yes"
          label={t('writing:consent.label')}
          hint={
            <>
              {t('writing:consent.hint')}{' '}
              <Link to={paths.data(council.slug)} target="_blank" rel="noreferrer" discover="none">
                {t('writing:consent.link')}
              </Link>
            </>
          }
          defaultChecked={draft.consent === 'yes'}
          refusals={refusals}
        />
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
