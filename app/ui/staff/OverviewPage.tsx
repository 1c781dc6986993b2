import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatInstant } from '#app/i18n/formats.ts'
import { LinkButton } from '#app/ui/Button.tsx'
import { CalendarSteps } from '#app/ui/consultation/CalendarSteps.tsx'
import { CountingRules } from '#app/ui/consultation/CountingRules.tsx'
import { StateTag } from '#app/ui/consultation/StateTag.tsx'
import { Turnout } from '#app/ui/consultation/Turnout.tsx'
import { STEP_SLUGS } from '#app/ui/drafting/steps.ts'
import { Page } from '#app/ui/layout/Page.tsx'
import { Notice } from '#app/ui/Notice.tsx'
import { paths } from '#app/ui/paths.ts'
import { Prose } from '#app/ui/Prose.tsx'
import { spacePaths } from '#app/ui/space/paths.ts'
import { CancelForm, ExtendForm, type ActAnswer } from './Acts.tsx'
import { staffPagePath } from './ConsultationLinks.tsx'
import type { OverviewView } from './view.ts'

export interface OverviewProps {
  overview: OverviewView
  answer: ActAnswer | undefined
}

/** Where a consultation stands, what can be done now and by whom. */
export function OverviewPage({ overview, answer }: OverviewProps) {
  const { council, consultation, mayExtend, mayCancel } = overview
  const { t } = useTranslation('consultations')
  const { state, slug, openedAt } = consultation
  return (
    <Page
      title={consultation.title}
      kicker={<StateTag state={state} />}
      lead={consultation.question || undefined}
      crumbs={[{ label: t('title'), to: spacePaths.consultations(council.slug) }]}
      width="wide"
    >
      <div className="columns">
        <div className="columns-main">
          <Now {...overview} />
          <Pages {...overview} />
          {state !== 'draft' && (
            <section aria-labelledby="regles">
              <h2 id="regles">{t('overview.rules')}</h2>
              <CountingRules rules={consultation} />
            </section>
          )}
          {(mayExtend || mayCancel) && (
            <section className="staff-acts" aria-labelledby="actes">
              <h2 id="actes">{t('overview.acts')}</h2>
              {mayExtend && <ExtendForm overview={overview} answer={answer} />}
              {mayCancel && <CancelForm overview={overview} answer={answer} />}
            </section>
          )}
        </div>
        <div className="columns-side">
          {state !== 'cancelled' && (
            <section className="aside-card" aria-labelledby="calendrier">
              <h2 id="calendrier">{t('overview.calendar')}</h2>
              <CalendarSteps
                state={state}
                calendar={consultation.calendar}
                timeZone={council.timeZone}
              />
            </section>
          )}
          {state === 'voting' && (
            <Turnout turnout={consultation.turnout} threshold={consultation.threshold} />
          )}
          {openedAt !== null && (
            <p className="spaced">
              <Link className="standalone-link" to={paths.consultation(council.slug, slug)}>
                {t('overview.public')}
              </Link>
            </p>
          )}
        </div>
      </div>
    </Page>
  )
}

/** In two sentences: what is going on, and whose turn it is. */
function Now({ council, consultation, ready, unfinished, late }: OverviewView) {
  const { t } = useTranslation('consultations')
  const { state, slug, calendar, cancelReason } = consultation
  const date = (instant: string) => formatInstant(instant, council.timeZone)
  const dates = {
    proposingEnds: calendar.proposing && date(calendar.proposing.closesAt),
    votingBegins: date(calendar.voting.opensAt),
    votingEnds: date(calendar.voting.closesAt),
  }
  return (
    <section className="act staff-now" aria-labelledby="maintenant">
      <h2 id="maintenant">{t(`now.${state}.title`, dates)}</h2>
      <p>{t(`now.${state}.text`, dates)}</p>
      {state === 'draft' && (
        <>
          <p>{t(ready ? 'now.draft.ready' : 'now.draft.unfinished')}</p>
          <p className="act-do">
            <LinkButton
              to={spacePaths.define(
                council.slug,
                slug,
                STEP_SLUGS[unfinished[0] ?? 'review'],
              )}
            >
              {t(ready ? 'now.draft.review' : 'now.draft.resume')}
            </LinkButton>
          </p>
        </>
      )}
      {state === 'cancelled' && cancelReason !== null && (
        <Prose text={cancelReason} className="quote" />
      )}
      {late !== null && (
        <Notice kind="warning" title={t(`late.${late}.title`)}>
          <p>{t(`late.${late}.text`)}</p>
        </Notice>
      )}
    </section>
  )
}

/** The pages that the reader's roles open, and what each is for. */
function Pages({ council, consultation, pages }: OverviewView) {
  const { t } = useTranslation('consultations')
  if (pages.length === 0) return null
  return (
    <section aria-labelledby="pages">
      <h2 id="pages">{t('overview.pages')}</h2>
      <ul className="rows">
        {pages.map((page) => (
          <li key={page} className="row">
            <Link to={staffPagePath(page, council.slug, consultation.slug)}>
              {t(`pages.${page}.name`)}
            </Link>
            <p className="row-note">{t(`pages.${page}.hint`)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
