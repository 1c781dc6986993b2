import { useTranslation } from 'react-i18next'
import { outcomeShownFirst, readResult } from '#app/domain/reading.ts'
import type { ConsultationResult, PublishedResult, TooFewBallots } from '#app/domain/result.ts'
import { formatInstant } from '#app/i18n/formats.ts'
import { LinkButton } from '#app/ui/Button.tsx'
import type { ConsultationView, CouncilView } from '#app/ui/consultation/view.ts'
import { Page } from '#app/ui/layout/Page.tsx'
import { paths } from '#app/ui/paths.ts'
import { Prose } from '#app/ui/Prose.tsx'
import { Blocks } from './Blocks.tsx'
import { Counts } from './Counts.tsx'
import { Limits } from './Limits.tsx'
import { OtherWeighting } from './OtherWeighting.tsx'
import { Participation } from './Participation.tsx'
import { PlainReading } from './PlainReading.tsx'
import { Ranking } from './Ranking.tsx'
import { useWording } from './wording.ts'

export interface ResultPageProps {
  council: CouncilView
  consultation: ConsultationView & { reach: string }
  /** Null until it is released. */
  result: PublishedResult | null
  releasedAt: string | null
}

/** The released result: words and ranking first, figures after. */
export function ResultPage({ council, consultation, result, releasedAt }: ResultPageProps) {
  const { t } = useTranslation('results')
  return (
    <Page
      title={t('title')}
      kicker={consultation.title}
      council={council}
      lead={
        releasedAt !== null && t('lead', { date: formatInstant(releasedAt, council.timeZone) })
      }
      crumbs={[
        { label: council.name, to: paths.council(council.slug) },
        { label: consultation.title, to: paths.consultation(council.slug, consultation.slug) },
      ]}
      width="wide"
    >
      <p className="question spaced">{consultation.question}</p>
      {result === null && <NotReleased council={council} consultation={consultation} />}
      {result?.kind === 'too-few-ballots' && <TooFew result={result} contact={council.contact} />}
      {result?.kind === 'result' && (
        <Result
          result={result}
          reach={consultation.reach}
          receipt={paths.receipt(council.slug, consultation.slug)}
        />
      )}
    </Page>
  )
}

interface ResultProps {
  result: ConsultationResult
  reach: string
  receipt: string
}

function Result({ result, reach, receipt }: ResultProps) {
  const wording = useWording(result)
  const reading = readResult(result)
  const official = outcomeShownFirst(result)
  const told = { result, official, reading, wording }
  return (
    <>
      <PlainReading outcome={official} reading={reading} wording={wording} />
      <Ranking result={result} outcome={official} reading={reading} wording={wording} />
      <OtherWeighting {...told} />
      <Blocks {...told} />
      <Counts result={result} official={official} wording={wording} />
      <Participation result={result} reach={reach} />
      <Limits result={result} receipt={receipt} />
    </>
  )
}

function TooFew({ result, contact }: { result: TooFewBallots; contact: string }) {
  const { t } = useTranslation('results')
  return (
    <section className="act">
      <h2>{t('tooFew.title')}</h2>
      <p>{t('tooFew.text', { threshold: result.threshold })}</p>
      <p>{t('tooFew.contact')}</p>
      <Prose text={contact} className="contact" />
    </section>
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
