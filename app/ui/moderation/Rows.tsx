import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { Queue } from '#app/domain/moderation.ts'
import type { RowView } from './view.ts'

interface RowsProps {
  rows: readonly RowView[]
  /** The address of the queue. */
  here: string
  queue: Queue
}

/** Texts to read, each a link to its own page. */
export function Rows({ rows, here, queue }: RowsProps) {
  return (
    <ul className="rows queue-rows">
      {rows.map((row, index) => (
        <Row key={row.id} row={row} place={index + 1} here={here} queue={queue} />
      ))}
    </ul>
  )
}

function Row({ row, place, here, queue }: { row: RowView; place: number } & Omit<RowsProps, 'rows'>) {
  const { t } = useTranslation('moderation')
  const { id, title, level, lateDays, theme, organisation } = row
  return (
    <li className="row">
      <Link to={`${here}/${id}`}>{title ?? t('cases.untitled', { place })}</Link>
      <p className="row-note">
        {level !== null && (
          <>
            <span className={`tag tag-${level}`}>{t(`level.${level}`)}</span>{' '}
          </>
        )}
        {organisation !== null && <>{t('organisation', { organisation })} · </>}
        {theme ?? t('noTheme')}
      </p>
      <p className="queue-age">
        <Since days={row.ageInDays} back={row.back} queue={queue} />
        {lateDays > 0 && queue !== 'distress' && (
          <>
            <br />
            <strong>{t('late', { count: lateDays })}</strong>
          </>
        )}
      </p>
    </li>
  )
}

/** Since when a text stands in its list: no more of the date than moderation needs. */
function Since({ days, back, queue }: { days: number; back: boolean; queue: Queue }) {
  const { t } = useTranslation('moderation')
  const name =
    queue === 'distress' || queue === 'appeals' || queue === 'second-eyes' || queue === 'opinions'
      ? queue
      : queue === 'waiting' && back
        ? 'back'
        : 'received'
  if (days <= 0) return t(`since.${name}.today`)
  return days === 1 ? t(`since.${name}.yesterday`) : t(`since.${name}.before`, { count: days })
}
