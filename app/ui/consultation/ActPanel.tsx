import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatInstant, formatNumber } from '#app/i18n/formats.ts'
import { LinkButton } from '#app/ui/Button.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { Voices } from '#app/ui/layout/Voices.tsx'
import { paths } from '#app/ui/paths.ts'
import { Prose } from '#app/ui/Prose.tsx'
import { ResultOut } from './ResultOut.tsx'
import { isResultOut, type ConsultationProps } from './view.ts'

/** First of all: what one can do now, and until when. */
export function ActPanel(props: ConsultationProps) {
  const { state } = props.consultation
  const active = state === 'proposing' || state === 'voting' || isResultOut(state)
  return (
    <section className={classNames('act', active && 'act-open')} aria-labelledby="maintenant">
      <ActText {...props} />
      {active && <Voices className="voices act-voices" />}
    </section>
  )
}

function ActText(props: ConsultationProps) {
  const { council, consultation, proposals } = props
  const { t } = useTranslation('pages', { keyPrefix: 'consultation.act' })
  const { state, slug, calendar, priorities, cancelReason } = consultation
  const date = (instant: string) => formatInstant(instant, council.timeZone)
  const ended = { date: date(calendar.voting.closesAt) }

  switch (state) {
    case 'proposing':
      return (
        <>
          <h2 id="maintenant">{t('proposing.title')}</h2>
          {calendar.proposing && (
            <p className="act-when">
              {t('proposing.until', { date: date(calendar.proposing.closesAt) })}
            </p>
          )}
          <p>{t('proposing.how')}</p>
          <p className="act-do">
            <LinkButton big to={paths.propose(council.slug, slug)} prefetch="none">
              {t('proposing.action')}
            </LinkButton>
          </p>
          {proposals !== undefined && proposals.accepted > 0 && (
            <p>
              <Link to={paths.proposals(council.slug, slug)} className="standalone-link">
                {t('proposing.read', {
                  count: proposals.accepted,
                  figure: formatNumber(proposals.accepted),
                })}
              </Link>
            </p>
          )}
        </>
      )
    case 'consolidating':
      return (
        <>
          <h2 id="maintenant">{t('consolidating.title')}</h2>
          <p className="act-when">
            {t('consolidating.from', { date: date(calendar.voting.opensAt) })}
          </p>
          <p>{t(priorities.length < 2 ? 'consolidating.how' : 'consolidating.ready')}</p>
        </>
      )
    case 'voting':
      return (
        <>
          <h2 id="maintenant">{t('voting.title')}</h2>
          <p className="act-when">{t('voting.until', ended)}</p>
          <p>{t(consultation.emailVoting ? 'voting.howEither' : 'voting.how')}</p>
          <p className="act-do">
            <LinkButton big to={paths.vote(council.slug, slug)} prefetch="none">
              {t('voting.action')}
            </LinkButton>
          </p>
        </>
      )
    case 'closed':
    case 'sealed':
      return (
        <>
          <h2 id="maintenant">{t(`${state}.title`)}</h2>
          <p className="act-when">{t(`${state}.when`, ended)}</p>
          <p>{t(`${state}.how`)}</p>
        </>
      )
    case 'released':
    case 'decided':
    case 'followed-up':
      return <ResultOut {...props} />
    case 'cancelled':
      return (
        <>
          <h2 id="maintenant">{t('cancelled.title')}</h2>
          {cancelReason !== null && (
            <>
              <p>{t('cancelled.reason')}</p>
              <Prose text={cancelReason} className="quote" />
            </>
          )}
          <p>{t('cancelled.how')}</p>
        </>
      )
  }
}
