import { useTranslation } from 'react-i18next'
import type { HeadView } from './view.ts'

/** Whom to call when somebody seems unwell: the people named for this consultation. */
export function Distress({ consultation }: { consultation: HeadView }) {
  const { t } = useTranslation('moderation')
  const { distressContacts } = consultation
  if (distressContacts.length === 0) return null
  return <p className="distress">{t('distress', { names: distressContacts.join(', ') })}</p>
}
