import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { ConsultationResult } from '#app/domain/result.ts'

interface LimitsProps {
  result: ConsultationResult
  receipt: string
  /** Not public yet. */
  sealed: boolean
}

/** By which rules this was counted, and what it does not say. */
export function Limits(props: LimitsProps) {
  const { result, receipt, sealed } = props
  const { t } = useTranslation('results')
  return (
    <section aria-labelledby="limites">
      <h2 id="limites">{t('limits.title')}</h2>
      <ul className="rules">
        <li>{t('limits.opinion')}</li>
        <li>{t(`limits.method.${result.method}`)}</li>
        {result.method === 'majority-judgment' && (
          <li>{t(`limits.missing.${result.missingOpinions}`, { worst: result.grades.at(-1) })}</li>
        )}
        <li>{t('limits.threshold', { threshold: result.threshold })}</li>
        <li>{t('limits.fixed')}</li>
        <li>{t(sealed ? 'limits.sealed' : 'limits.once')}</li>
      </ul>
      <p className="spaced">
        <Link to={receipt} className="standalone-link" prefetch="none">
          {t('limits.receipt')}
        </Link>
      </p>
    </section>
  )
}
