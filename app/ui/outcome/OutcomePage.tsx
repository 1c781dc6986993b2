import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { OUTCOMES } from '#app/domain/decision.ts'
import { formatInstant, formatList } from '#app/i18n/formats.ts'
import { LinkButton } from '#app/ui/Button.tsx'
import type { CouncilView, PublicState } from '#app/ui/consultation/view.ts'
import { Page } from '#app/ui/layout/Page.tsx'
import { paths } from '#app/ui/paths.ts'
import { Prose } from '#app/ui/Prose.tsx'
import { Answer, type AnswerView } from './Answer.tsx'

export interface OutcomePageProps {
  council: CouncilView
  consultation: { slug: string; title: string; state: PublicState }
  releasedAt: string | null
  decidedAt: string | null
  tooFew: boolean
  answers: readonly AnswerView[]
}

/** What became of a consultation: the steering committee's answer, or where things stand before it. */
export function OutcomePage(props: OutcomePageProps) {
  const { council, consultation, decidedAt } = props
  const { t } = useTranslation('outcome')
  const { t: subscribing } = useTranslation('subscribing')
  return (
    <Page
      title={t('title')}
      kicker={consultation.title}
      lead={t('lead')}
      council={council}
      crumbs={[
        { label: council.name, to: paths.council(council.slug) },
        { label: consultation.title, to: paths.consultation(council.slug, consultation.slug) },
      ]}
    >
      {decidedAt === null ? <Waiting {...props} /> : <Answers {...props} decidedAt={decidedAt} />}
      <p>
        <Link to={paths.subscribe(council.slug)} className="standalone-link">
          {subscribing('link')}
        </Link>
      </p>
      <section className="outcome-contact">
        <p>{t('contact')}</p>
        <Prose text={council.contact} className="contact" />
      </section>
    </Page>
  )
}

function Waiting({ council, consultation, releasedAt }: OutcomePageProps) {
  const { t } = useTranslation('outcome')
  return (
    <section className="act" aria-labelledby="attente">
      <h2 id="attente">{t('where')}</h2>
      {consultation.state === 'cancelled' && <p>{t('cancelled')}</p>}
      {consultation.state !== 'cancelled' &&
        (releasedAt === null ? (
          <p>{t('before')}</p>
        ) : (
          <>
            <p className="act-when">
              {t('waiting', { date: formatInstant(releasedAt, council.timeZone) })}
            </p>
            <p>{t('waitingNext')}</p>
          </>
        ))}
      <p className="act-do">
        {releasedAt === null ? (
          <LinkButton to={paths.consultation(council.slug, consultation.slug)} emphasis="secondary">
            {t('consultation')}
          </LinkButton>
        ) : (
          <LinkButton to={paths.results(council.slug, consultation.slug)} emphasis="secondary">
            {t('result')}
          </LinkButton>
        )}
      </p>
    </section>
  )
}

function Answers(props: OutcomePageProps & { decidedAt: string }) {
  const { council, consultation, decidedAt, tooFew, answers } = props
  const { t } = useTranslation('outcome')
  const counts = OUTCOMES.flatMap((outcome) => {
    const count = answers.filter((answer) => answer.outcome === outcome).length
    return count === 0 ? [] : [t(`count.${outcome}`, { count })]
  })
  return (
    <>
      <p className="act-when spaced">
        {t('answered', { date: formatInstant(decidedAt, council.timeZone) })}
      </p>
      <p>{t('summary', { counts: formatList(counts) })}</p>
      <section aria-labelledby="reponses">
        <h2 id="reponses">{t('answers')}</h2>
        <p>
          {t(tooFew ? 'orderTooFew' : 'order')}{' '}
          <Link to={paths.results(council.slug, consultation.slug)}>{t('result')}</Link>
        </p>
        <ol className="answered">
          {answers.map((answer) => (
            <Answer key={answer.id} answer={answer} council={council} consultation={consultation} />
          ))}
        </ol>
      </section>
    </>
  )
}
