import { useTranslation } from 'react-i18next'

/** "reçue il y a 3 jours", or "revenue": no more of its date than moderation needs. */
export function Age({ days, back }: { days: number; back: boolean }) {
  const { t } = useTranslation('moderation')
  const name = back ? 'back' : 'received'
  if (days <= 0) return t(`since.${name}.today`)
  return days === 1 ? t(`since.${name}.yesterday`) : t(`since.${name}.before`, { count: days })
}
