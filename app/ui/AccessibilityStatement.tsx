import { useTranslation } from 'react-i18next'
import { Page } from './layout/Page.tsx'

const DONE = ['automatic', 'keyboard', 'script', 'zoom', 'colours', 'words'] as const
const LIMITS = ['audit', 'people', 'signs'] as const

/** The RGAA declaration: what is known, what is not. */
export function AccessibilityStatement() {
  const { t } = useTranslation('pages', { keyPrefix: 'accessibility' })
  return (
    <Page title={t('title')} lead={t('lead')} crumbs={[]}>
      <section>
        <h2>{t('statusTitle')}</h2>
        <p>{t('status')}</p>
      </section>
      <section>
        <h2>{t('doneTitle')}</h2>
        <ul className="rules">
          {DONE.map((point) => (
            <li key={point}>{t(`done.${point}`)}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{t('limitsTitle')}</h2>
        <ul className="rules">
          {LIMITS.map((point) => (
            <li key={point}>{t(`limits.${point}`)}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{t('contactTitle')}</h2>
        <p>{t('contact')}</p>
      </section>
      <section>
        <h2>{t('appealTitle')}</h2>
        <p>{t('appeal')}</p>
      </section>
      <p className="stack row-note">{t('method')}</p>
    </Page>
  )
}
