import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatInstant, formatNumber } from '#app/i18n/formats.ts'
import { CollegeList } from '#app/ui/consultation/CollegeList.tsx'
import { StateTag } from '#app/ui/consultation/StateTag.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { paths } from '#app/ui/paths.ts'
import { Prose } from '#app/ui/Prose.tsx'
import type { ConsultationEntry, CouncilProps } from './view.ts'

/** What one can do now comes first, then what one will be able to. */
const CURRENT_STATES = ['voting', 'proposing', 'consolidating'] as const

/** A council: what one can take part in, who takes part, under which charter. */
export function CouncilPage({ council, colleges, charter, consultations }: CouncilProps) {
  const { t } = useTranslation(['pages', 'common', 'minutes', 'subscribing'])
  const current = CURRENT_STATES.flatMap((state) =>
    consultations.filter((consultation) => consultation.state === state),
  )
  const past = consultations.filter((consultation) => !current.includes(consultation))
  return (
    <Page
      title={council.name}
      council={council}
      crumbs={[{ label: t('common:nav.councils'), to: paths.councils }]}
      width="wide"
    >
      <div className="columns">
        <div className="columns-main">
          <section aria-labelledby="consultations">
            <h2 id="consultations">{t('council.consultations')}</h2>
            {consultations.length === 0 && <p>{t('council.noConsultations')}</p>}
            {current.length > 0 && past.length > 0 && <h3>{t('council.now')}</h3>}
            <Rows council={council} consultations={current} />
            {current.length > 0 && past.length > 0 && <h3>{t('council.past')}</h3>}
            <Rows council={council} consultations={past} />
          </section>
          <section aria-labelledby="participants">
            <h2 id="participants">{t('council.collegesTitle')}</h2>
            <p className="spaced-below">{t('council.collegesLead')}</p>
            <CollegeList colleges={colleges} />
          </section>
        </div>
        <div className="columns-side">
          <section className="aside-card">
            <Prose text={council.presentation} />
            <dl className="facts spaced">
              <div>
                <dt>{t('council.territory')}</dt>
                <dd>{council.territory}</dd>
              </div>
              <div>
                <dt>{t('council.population')}</dt>
                <dd>{formatNumber(council.population)}</dd>
              </div>
            </dl>
          </section>
          {charter && (
            <section className="aside-card">
              <h2>{t('council.charterTitle')}</h2>
              <p>{t('council.charterText')}</p>
              <p>
                <Link to={paths.charter(council.slug)} className="standalone-link">
                  {t('council.charterLink')}
                </Link>
              </p>
            </section>
          )}
          <section className="aside-card">
            <h2>{t('minutes:list.title')}</h2>
            <p>{t('minutes:list.lead')}</p>
            <p>
              <Link to={paths.minutesList(council.slug)} className="standalone-link">
                {t('minutes:list.link')}
              </Link>
            </p>
          </section>
          <section className="aside-card">
            <h2>{t('council.roadmapTitle')}</h2>
            <p>{t('council.roadmapText')}</p>
            <p>
              <Link to={paths.roadmap(council.slug)} className="standalone-link">
                {t('council.roadmapLink')}
              </Link>
            </p>
          </section>
          <section className="aside-card">
            <h2>{t('subscribing:linkTitle')}</h2>
            <p>{t('subscribing:linkText')}</p>
            <p>
              <Link to={paths.subscribe(council.slug)} className="standalone-link">
                {t('subscribing:link')}
              </Link>
            </p>
          </section>
          <section className="aside-card">
            <h2>{t('council.contactTitle')}</h2>
            <Prose text={council.contact} />
          </section>
        </div>
      </div>
    </Page>
  )
}

interface RowsProps {
  council: CouncilProps['council']
  consultations: readonly ConsultationEntry[]
}

function Rows({ council, consultations }: RowsProps) {
  const { t } = useTranslation('pages', { keyPrefix: 'council' })
  if (consultations.length === 0) return null
  return (
    <ul className="rows">
      {consultations.map((consultation) => (
        <li key={consultation.slug} className="row">
          <Link to={paths.consultation(council.slug, consultation.slug)}>{consultation.title}</Link>
          <span className="row-question">{consultation.question}</span>
          <StateTag state={consultation.state} tooFew={consultation.tooFew} />
          <span className="row-note">{when(consultation)}</span>
        </li>
      ))}
    </ul>
  )

  function when({ state, calendar }: ConsultationEntry): string {
    const date = (instant: string) => ({ date: formatInstant(instant, council.timeZone) })
    if (state === 'voting') return t('until', date(calendar.voting.closesAt))
    if (state === 'proposing' && calendar.proposing)
      return t('until', date(calendar.proposing.closesAt))
    if (state === 'consolidating') return t('from', date(calendar.voting.opensAt))
    if (state === 'cancelled') return ''
    return t('ended', date(calendar.voting.closesAt))
  }
}
