import { useTranslation } from 'react-i18next'
import { laterBy } from '#app/domain/agenda-time.ts'
import { formatLength, formatTime } from '#app/i18n/formats.ts'
import type { PointView } from './view.ts'

interface PointFactsProps {
  point: Pick<PointView, 'visibility' | 'plannedMinutes' | 'startsAfter'>
  /** When the meeting begins, if it is known. */
  startsAt: string | null
}

/** What is said of an item before its words: who reads it, where that is not everybody here; its time. */
export function PointFacts({ point, startsAt }: PointFactsProps) {
  const { t } = useTranslation('committee')
  const { visibility, plannedMinutes, startsAfter } = point
  if (visibility === 'members' && plannedMinutes === 0) return null
  return (
    <p className="point-facts">
      {visibility !== 'members' && (
        <span className={visibility === 'named' ? 'tag tag-urgent' : 'tag'}>
          {t(`point.visibility.${visibility}`)}
        </span>
      )}
      {plannedMinutes > 0 && <span>{timeText()}</span>}
    </p>
  )

  function timeText(): string {
    const length = formatLength(plannedMinutes)
    if (startsAt === null || startsAfter === null) return t('point.planned', { length })
    return t('point.clock', {
      length,
      from: formatTime(laterBy(startsAt, startsAfter)),
      to: formatTime(laterBy(startsAt, startsAfter + plannedMinutes)),
    })
  }
}
