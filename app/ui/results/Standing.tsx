import { useTranslation } from 'react-i18next'
import type { ConsultationResult } from '#app/domain/result.ts'

/** Which way of counting is shown first and why, and where to read how it was done. */
export function Standing({ result }: { result: ConsultationResult }) {
  const { t } = useTranslation('results')
  const { official, college, withheld } = result
  const missing = official === 'college' && college === null
  const hidden = withheld?.includes('blocks') === true
  return (
    <p>
      {t(missing ? (hidden ? 'ranking.fallbackWithheld' : 'ranking.fallback') : `ranking.${official}`)}{' '}
      <a href="#calcul" className="no-print">
        {t('ranking.how')}
      </a>
    </p>
  )
}
