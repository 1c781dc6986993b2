import { useTranslation } from 'react-i18next'

export function DemonstrationBanner() {
  const { t } = useTranslation()
  return (
    <aside className="demonstration" aria-label={t('demonstration.label')}>
      <p>
        <strong>{t('demonstration.label')}</strong>
        <span className="demonstration-text">{t('demonstration.text')}</span>
      </p>
    </aside>
  )
}
