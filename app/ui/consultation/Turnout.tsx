import { useTranslation } from 'react-i18next'
import { formatDay } from '#app/i18n/formats.ts'
import type { ConsultationView } from './view.ts'

/** How many have voted so far: a floor, once a day, so that no single ballot shows. */
export function Turnout({ turnout, threshold }: Pick<ConsultationView, 'turnout' | 'threshold'>) {
  const { t } = useTranslation('pages', { keyPrefix: 'consultation.turnout' })
  return (
    <section className="aside-card">
      <h2>{t('title')}</h2>
      <p className="turnout">{turnout === null ? t('none') : figure(turnout)}</p>
      <p className="row-note">{t('note')}</p>
    </section>
  )

  function figure({ day, atLeast }: NonNullable<ConsultationView['turnout']>): string {
    const date = formatDay(day)
    return atLeast === null
      ? t('below', { threshold, day: date })
      : t('atLeast', { count: atLeast, day: date })
  }
}
