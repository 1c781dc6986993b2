import { useTranslation } from 'react-i18next'
import type { Definition } from '#app/domain/consultation.ts'
import { formatEuros } from '#app/i18n/formats.ts'

type Rules = Pick<
  Definition,
  | 'method'
  | 'grades'
  | 'missingOpinions'
  | 'mostApprovals'
  | 'budget'
  | 'threshold'
  | 'officialWeighting'
>

/** How it is counted, in words. */
export function CountingRules({ rules }: { rules: Rules }) {
  const { t } = useTranslation('pages', { keyPrefix: 'consultation' })
  const scale = { best: rules.grades[0], worst: rules.grades.at(-1) }
  return (
    <ul className="rules">
      <li>
        <Method rules={rules} />
      </li>
      {rules.method === 'majority-judgment' && (
        <li>{t(`missing.${rules.missingOpinions}`, scale)}</li>
      )}
      {rules.method === 'ranking' && <li>{t(`unranked.${rules.missingOpinions}`)}</li>}
      <li>{t(`weighting.${rules.officialWeighting}`)}</li>
      <li>{t('threshold', { threshold: rules.threshold })}</li>
      {hasOpinions(rules) && <li>{t('tooFewOpinions', { threshold: rules.threshold })}</li>}
      <li>{t('fixed')}</li>
    </ul>
  )
}

/** Elsewhere every ballot says something of every priority: what is not ticked, or counts as the worst grade. */
function hasOpinions({ method, missingOpinions }: Rules): boolean {
  if (method === 'majority-judgment') return missingOpinions === 'ignored'
  return method === 'ranking'
}

function Method({ rules: { method, grades, mostApprovals, budget } }: { rules: Rules }) {
  const { t } = useTranslation('pages', { keyPrefix: 'consultation' })
  switch (method) {
    case 'majority-judgment':
      return t('method.majority-judgment', { best: grades[0], worst: grades.at(-1) })
    case 'approval':
      return mostApprovals == null
        ? t('method.approval')
        : t('method.approvalMost', { count: mostApprovals })
    case 'ranking':
      return t('method.ranking')
    case 'budget':
      return t('method.budget', { budget: formatEuros(budget ?? 0) })
  }
}
