import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { PublishedResult } from '#app/domain/result.ts'
import { formatInstant } from '#app/i18n/formats.ts'
import { LinkButton } from '#app/ui/Button.tsx'
import type { ConsultationView, CouncilView } from '#app/ui/consultation/view.ts'
import { Page } from '#app/ui/layout/Page.tsx'
import { paths } from '#app/ui/paths.ts'
import { ResultContent } from './ResultContent.tsx'
import { OpenData, Sharing } from './Sharing.tsx'
import { UrnState, type UrnStateView } from './UrnState.tsx'

export interface ResultPageProps {
  council: CouncilView
  consultation: ConsultationView & { reach: string }
  /** Null until it is released. */
  result: PublishedResult | null
  releasedAt: string | null
  /** When the steering committee answered; null until it has. */
  decidedAt: string | null
  /** Null before the urn is sealed. */
  urn: UrnStateView | null
  /** Of this page, whole. */
  address: string
}

/** The released result: words and ranking first, figures after. */
export function ResultPage(props: ResultPageProps) {
  const { council, consultation, result, releasedAt, decidedAt, urn, address } = props
  const { t } = useTranslation('results')
  return (
    <Page
      title={t('title')}
      kicker={consultation.title}
      council={council}
      lead={
        releasedAt !== null &&
        t(result?.kind === 'result' ? 'lead' : 'leadTooFew', {
          date: formatInstant(releasedAt, council.timeZone),
        })
      }
      crumbs={[
        { label: council.name, to: paths.council(council.slug) },
        { label: consultation.title, to: paths.consultation(council.slug, consultation.slug) },
      ]}
      width="wide"
    >
      <p className="question spaced">{consultation.question}</p>
      {result === null && <NotReleased council={council} consultation={consultation} />}
      {result !== null && (
        <>
          <Answer council={council} consultation={consultation} decidedAt={decidedAt} />
          <ResultContent council={council} consultation={consultation} result={result} />
          <Sharing
            address={address}
            result={result}
            council={council}
            consultation={consultation}
          />
          <OpenData council={council.slug} consultation={consultation.slug} />
        </>
      )}
      {urn !== null && <UrnState urn={urn} />}
    </Page>
  )
}

/** Whether the steering committee has answered, and where to read it. */
function Answer(props: Pick<ResultPageProps, 'council' | 'consultation' | 'decidedAt'>) {
  const { council, consultation, decidedAt } = props
  const { t } = useTranslation('results')
  return (
    <p className="spaced">
      {decidedAt === null
        ? t('answer.waiting')
        : t('answer.given', { date: formatInstant(decidedAt, council.timeZone) })}{' '}
      <Link to={paths.outcome(council.slug, consultation.slug)} className="standalone-link">
        {t(decidedAt === null ? 'answer.where' : 'answer.read')}
      </Link>
    </p>
  )
}

function NotReleased({ council, consultation }: Pick<ResultPageProps, 'council' | 'consultation'>) {
  const { t } = useTranslation('results')
  return (
    <section className="act">
      <h2>{t(consultation.state === 'cancelled' ? 'none.never' : 'none.title')}</h2>
      <p>{why()}</p>
      <p className="act-do">
        <LinkButton to={paths.consultation(council.slug, consultation.slug)}>
          {t('none.back')}
        </LinkButton>
      </p>
    </section>
  )

  function why(): string {
    const { opensAt, closesAt } = consultation.calendar.voting
    if (consultation.state === 'cancelled') return t('none.cancelled')
    if (consultation.state === 'proposing' || consultation.state === 'consolidating')
      return t('none.before', { date: formatInstant(opensAt, council.timeZone) })
    return t(consultation.state === 'voting' ? 'none.voting' : 'none.closed', {
      date: formatInstant(closesAt, council.timeZone),
    })
  }
}
