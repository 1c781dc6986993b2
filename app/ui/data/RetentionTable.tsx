import { useTranslation } from 'react-i18next'
import { RETENTION, type RetentionRule } from '#app/domain/retention.ts'

/** What is kept, until when and why: made of the rules that the server applies. */
export function RetentionTable() {
  const { t } = useTranslation('data')
  const until = useUntil()
  return (
    <table className="retention">
      <thead>
        <tr>
          <th scope="col">{t('kept.what')}</th>
          <th scope="col">{t('kept.until')}</th>
          <th scope="col">{t('kept.because')}</th>
        </tr>
      </thead>
      <tbody>
        {RETENTION.map((rule) => (
          <tr key={rule.kind}>
            <th scope="row">{t(`kind.${rule.kind}`)}</th>
            <td>{until(rule)}</td>
            <td>{t(`reason.${rule.reason}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Until when, in words. */
function useUntil(): (rule: RetentionRule) => string {
  const { t } = useTranslation('data')
  return ({ kind, begins, lasts }) => {
    const beginning = t(`begins.${begins}`)
    switch (lasts.unit) {
      case 'days':
        return t('days', { count: lasts.count, beginning })
      case 'hours':
        return t('hours', { count: lasts.count, beginning })
      case 'months':
        return t('months', { count: lasts.count, beginning })
      case 'years':
        return t('years', { count: lasts.count, beginning })
      case 'at-once':
        return t('atOnce', { beginning })
      case 'charter':
        return t('charter', { beginning })
      case 'never':
        return isEndless(kind) ? t(`never.${kind}`) : ''
    }
  }
}

const ENDLESS = ['published-text', 'account', 'charter-acceptance', 'journal'] as const

function isEndless(kind: string): kind is (typeof ENDLESS)[number] {
  return ENDLESS.some((known) => known === kind)
}
