import { useTranslation } from 'react-i18next'
import type { ConsultationResult } from '#app/domain/result.ts'
import type { Wording } from './wording.ts'

interface TooFewOpinionsProps {
  result: ConsultationResult
  options: readonly string[]
  wording: Wording
}

/** Options that are listed, not ranked, and by which rule. */
export function TooFewOpinions({ result, options, wording }: TooFewOpinionsProps) {
  const { t } = useTranslation('results')
  if (options.length === 0) return null
  return (
    <>
      <h3>{t('ranking.tooFewTitle')}</h3>
      <p>{t('ranking.tooFew', { threshold: result.threshold })}</p>
      <ul className="rules">
        {options.map((option) => (
          <li key={option}>{wording.title(option)}</li>
        ))}
      </ul>
    </>
  )
}
