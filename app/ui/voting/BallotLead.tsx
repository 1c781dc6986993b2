import { useTranslation } from 'react-i18next'
import type { Paper } from './paper.ts'
import { useLimitWords, useMissingRule } from './words.ts'

/** How one answers, what limits it, and what counts for whatever one leaves out: said before the first answer. */
export function BallotLead({ paper }: { paper: Paper }) {
  const { t } = useTranslation('voting')
  const limit = useLimitWords(paper)
  const rule = useMissingRule(paper)
  const { method } = paper.consultation
  if (method === 'majority-judgment') return <p>{t('question.allLead')}</p>
  return (
    <div className="ballot-lead">
      <p>
        {t(`${method === 'approval' ? 'ticks' : method}.lead`)}{' '}
        {method === 'ranking' ? t('ranking.how') : <strong>{limit}</strong>}
      </p>
      <p>{rule}</p>
    </div>
  )
}
