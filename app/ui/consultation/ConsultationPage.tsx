import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { LinkButton } from '#app/ui/Button.tsx'
import { emailCollegeName } from '#app/ui/email-voting/college.ts'
import { Page } from '#app/ui/layout/Page.tsx'
import { paths } from '#app/ui/paths.ts'
import { Prose } from '#app/ui/Prose.tsx'
import { ActPanel } from './ActPanel.tsx'
import { CalendarSteps } from './CalendarSteps.tsx'
import { CollegeList } from './CollegeList.tsx'
import { CountingRules } from './CountingRules.tsx'
import { Priorities } from './Priorities.tsx'
import { ProposalsCard } from './ProposalsCard.tsx'
import { Turnout } from './Turnout.tsx'
import { SigningKey } from './SigningKey.tsx'
import type { ConsultationProps, PublicState } from './view.ts'

/** A consultation in whatever phase it is: what one can do, what it asks, how it is counted. */
export function ConsultationPage(props: ConsultationProps) {
  const { council, consultation, proposals } = props
  const { t } = useTranslation('pages', { keyPrefix: 'consultation' })
  const { state, slug } = consultation
  const cast = state !== 'proposing' && state !== 'consolidating' && state !== 'cancelled'
  return (
    <Page
      title={consultation.title}
      kicker={council.name}
      council={council}
      width="wide"
      crumbs={[{ label: council.name, to: paths.council(council.slug) }]}
    >
      <ActPanel {...props} />
      <div className="columns">
        <div className="columns-main">
          <section aria-labelledby="question">
            <h2 id="question" className="question-label">
              {t('question')}
            </h2>
            <p className="question">{consultation.question}</p>
          </section>
          <section className="plain" aria-labelledby="en-clair">
            <h2 id="en-clair">{t('plain')}</h2>
            <Prose text={consultation.summary} />
          </section>
          <Priorities
            themes={consultation.themes}
            priorities={consultation.priorities}
            method={consultation.method}
            budget={consultation.budget}
            before={isBefore(state)}
            sources={proposals?.sources ?? []}
            toProposal={(id) => paths.proposal(council.slug, slug, id)}
          />
          <section aria-labelledby="qui">
            <h2 id="qui">{t('who')}</h2>
            <p>{t('whoLead')}</p>
            <CollegeList colleges={consultation.colleges} />
          </section>
          {state !== 'proposing' && <AboutVote {...props} />}
          {consultation.context !== '' && (
            <section aria-labelledby="contexte">
              <h2 id="contexte">{t('context')}</h2>
              <Prose text={consultation.context} />
            </section>
          )}
        </div>
        <div className="columns-side">
          {state !== 'cancelled' && (
            <section className="aside-card">
              <h2>{t('calendar')}</h2>
              <CalendarSteps
                state={state}
                calendar={consultation.calendar}
                timeZone={council.timeZone}
              />
            </section>
          )}
          {state === 'proposing' && (
            <section className="aside-card later-vote">
              <details>
                <summary>{t('laterVote')}</summary>
                <AboutVote {...props} />
              </details>
            </section>
          )}
          {state === 'voting' && (
            <Turnout turnout={consultation.turnout} threshold={consultation.threshold} />
          )}
          {consultation.calendar.proposing !== undefined && proposals !== undefined && (
            <ProposalsCard council={council} slug={slug} accepted={proposals.accepted} />
          )}
          {cast && (
            <section className="aside-card">
              <h2>{t('receiptTitle')}</h2>
              <LinkButton to={paths.receipt(council.slug, slug)} emphasis="quiet" prefetch="none">
                {t('receipt')}
              </LinkButton>
            </section>
          )}
        </div>
      </div>
    </Page>
  )
}

/** How to get a code while one can, how it is counted, and under which charter. */
function AboutVote({ council, consultation, signingKeyHash }: ConsultationProps) {
  const { t } = useTranslation('pages', { keyPrefix: 'consultation' })
  const { t: secrecy } = useTranslation('secrecy')
  return (
    <>
      {isBefore(consultation.state) && (
        <section aria-labelledby="code">
          <h2 id="code">{t('code')}</h2>
          <p>{t('codeText')}</p>
          <p className="spaced">{t('codeContact')}</p>
          <Prose text={council.contact} className="contact" />
          {consultation.emailVoting && <ByEmail council={council} consultation={consultation} />}
        </section>
      )}
      <section aria-labelledby="compte">
        <h2 id="compte">{t('counting')}</h2>
        <CountingRules rules={consultation} />
        <p className="spaced">
          <Link to={paths.charter(council.slug, consultation.charterVersion ?? undefined)}>
            {t('charter')}
          </Link>
        </p>
        <p className="spaced">
          <Link to={paths.secrecy}>{secrecy('title')}</Link>
        </p>
      </section>
      {signingKeyHash != null && (
        <SigningKey keyHash={signingKeyHash} destroyed={!isBefore(consultation.state)} />
      )}
    </>
  )
}

/** The other way in, for the one college that has it. */
function ByEmail({ council, consultation }: Pick<ConsultationProps, 'council' | 'consultation'>) {
  const { t } = useTranslation('emailVoting', { keyPrefix: 'start' })
  return (
    <>
      <p className="spaced">{t('byEmailText', { college: emailCollegeName(consultation) })}</p>
      {consultation.state === 'voting' && (
        <p>
          <Link to={paths.voteByEmail(council.slug, consultation.slug)}>{t('byEmail')}</Link>
        </p>
      )}
    </>
  )
}

/** The vote is still to come, or under way. */
function isBefore(state: PublicState): boolean {
  return state === 'proposing' || state === 'consolidating' || state === 'voting'
}
