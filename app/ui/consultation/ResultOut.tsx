import { useTranslation } from 'react-i18next'
import { formatInstant } from '#app/i18n/formats.ts'
import { LinkButton } from '#app/ui/Button.tsx'
import { paths } from '#app/ui/paths.ts'
import type { ConsultationProps } from './view.ts'

/** What one can read once the result is out, and whether the steering committee has answered. */
export function ResultOut({ council, consultation, tooFew, decidedAt }: ConsultationProps) {
  const { t } = useTranslation('pages', { keyPrefix: 'consultation.act' })
  const date = (instant: string) => ({ date: formatInstant(instant, council.timeZone) })
  const results = paths.results(council.slug, consultation.slug)
  const outcome = paths.outcome(council.slug, consultation.slug)
  if (decidedAt != null)
    return (
      <>
        <h2 id="maintenant">{t('decided.title')}</h2>
        <p className="act-when">{t('decided.when', date(decidedAt))}</p>
        <p>{t(consultation.state === 'followed-up' ? 'decided.followed' : 'decided.how')}</p>
        <p className="act-do act-choices">
          <LinkButton big to={outcome}>
            {t('decided.action')}
          </LinkButton>
          <LinkButton emphasis="secondary" to={results}>
            {t('released.action')}
          </LinkButton>
        </p>
      </>
    )
  return (
    <>
      <h2 id="maintenant">{t(tooFew ? 'tooFew.title' : 'released.title')}</h2>
      <p className="act-when">{t('released.when', date(consultation.calendar.voting.closesAt))}</p>
      <p>{t(tooFew ? 'tooFew.how' : 'released.how')}</p>
      <p className="act-do act-choices">
        <LinkButton big to={results}>
          {t(tooFew ? 'tooFew.action' : 'released.action')}
        </LinkButton>
        <LinkButton emphasis="secondary" to={outcome}>
          {t('released.outcome')}
        </LinkButton>
      </p>
    </>
  )
}
