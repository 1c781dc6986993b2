import { useTranslation } from 'react-i18next'
import type { PointView } from './view.ts'

/** What is said of an item before its words: who reads it, where that is not everybody here; its time. */
export function PointFacts({ point }: { point: Pick<PointView, 'visibility' | 'plannedMinutes'> }) {
  const { t } = useTranslation('committee')
  const { visibility, plannedMinutes } = point
  if (visibility === 'members' && plannedMinutes === 0) return null
  return (
    <p className="point-facts">
      {visibility !== 'members' && (
        <span className={visibility === 'named' ? 'tag tag-urgent' : 'tag'}>
          {t(`point.visibility.${visibility}`)}
        </span>
      )}
      {plannedMinutes > 0 && <span>{t('point.planned', { count: plannedMinutes })}</span>}
    </p>
  )
}
