import { useTranslation } from 'react-i18next'
import type { Definition } from '#app/domain/consultation.ts'

type Rules = Pick<
  Definition,
  'method' | 'grades' | 'missingOpinions' | 'threshold' | 'officialWeighting'
>

/** How it is counted, in words. */
export function CountingRules({ rules }: { rules: Rules }) {
  const { t } = useTranslation('pages', { keyPrefix: 'consultation' })
  const scale = { best: rules.grades[0], worst: rules.grades.at(-1) }
  return (
    <ul className="rules">
      <li>{t(`method.${rules.method}`, scale)}</li>
      {rules.method === 'majority-judgment' && (
        <li>{t(`missing.${rules.missingOpinions}`, scale)}</li>
      )}
      <li>{t(`weighting.${rules.officialWeighting}`)}</li>
      <li>{t('threshold', { threshold: rules.threshold })}</li>
      <li>{t('fixed')}</li>
    </ul>
  )
}
