import { useTranslation } from 'react-i18next'

/** "reçue il y a 3 jours": no more of its date than moderation needs. */
export function Age({ days }: { days: number }) {
  const { t } = useTranslation('moderation')
  if (days <= 0) return t('age.today')
  return days === 1 ? t('age.yesterday') : t('age.before', { count: days })
}
