import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { Task } from '#app/domain/task.ts'
import { formatDay, formatInstant } from '#app/i18n/formats.ts'
import type { Loaded } from '#app/ui/loaded.ts'
import { taskPath } from './task-path.ts'

export interface TaskRowProps {
  council: { slug: string; timeZone: string }
  task: Loaded<Task>
}

/** One thing that waits for the reader: what to do, about what, and why. */
export function TaskRow({ council, task }: TaskRowProps) {
  const { t } = useTranslation('today')
  const { kind, consultation, meeting, count, at, since } = task
  const date = at === null ? '' : formatInstant(at, council.timeZone)
  return (
    <li className="row">
      <Link to={taskPath(council.slug, task)}>{t(`${kind}.do`, { count: count ?? 0 })}</Link>
      {consultation !== null && <p className="row-note">{consultation.title}</p>}
      {meeting !== undefined && <p className="row-note">{meeting.title}</p>}
      <p className="row-note">
        {t(`${kind}.why`, { date, count: count ?? 0 })}
        {since !== undefined && ` ${t('since', { day: formatDay(since) })}`}
      </p>
    </li>
  )
}
