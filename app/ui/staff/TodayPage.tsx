import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { PublicCouncil } from '#app/domain/council.ts'
import type { Task } from '#app/domain/task.ts'
import type { ComingDate } from '#app/domain/today.ts'
import { formatDay, formatInstant } from '#app/i18n/formats.ts'
import { Page } from '#app/ui/layout/Page.tsx'
import type { Loaded } from '#app/ui/loaded.ts'
import { paths } from '#app/ui/paths.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import type { FirstStep } from '#app/domain/first-steps.ts'
import { CharterToAccept } from './CharterToAccept.tsx'
import { FirstSteps, SETTING_UP } from './FirstSteps.tsx'
import { TaskRow } from './TaskRow.tsx'

export type TodayView = Loaded<{
  council: PublicCouncil
  day: string
  charterToAccept: number | null
  firstSteps: readonly FirstStep[]
  tasks: readonly Task[]
  referent: boolean
  dates: readonly ComingDate[]
  meetings: readonly { id: string; title: string; on: string }[]
}>

/** What needs the reader today, on one screen. */
export function TodayPage(props: TodayView) {
  const { t } = useTranslation('today')
  const { council, day, referent, charterToAccept, firstSteps } = props
  const settingUp = firstSteps.length > 0
  const tasks = props.tasks.filter(
    ({ kind }) => kind !== 'approval-awaited' && !(settingUp && SETTING_UP.has(kind)),
  )
  const awaited = props.tasks.filter(({ kind }) => kind === 'approval-awaited')
  return (
    <Page title={t('title')} kicker={formatDay(day)} width="wide">
      {charterToAccept !== null && (
        <CharterToAccept council={council} version={charterToAccept} />
      )}
      <div className="columns">
        <div className="columns-main">
          {settingUp && <FirstSteps council={council} steps={firstSteps} />}
          {!(settingUp && tasks.length === 0) && (
            <section aria-labelledby="a-faire">
              <h2 id="a-faire">{t('tasks', { count: tasks.length })}</h2>
              {tasks.length === 0 ? (
                <p>
                  {t('nothing')}{' '}
                  <Link to={spacePaths.consultations(council.slug)}>{t('consultations')}</Link>
                </p>
              ) : (
                <TaskRows council={council} tasks={tasks} />
              )}
            </section>
          )}
          {referent && <p className="spaced">{t('referent')}</p>}
          {awaited.length > 0 && (
            <section aria-labelledby="attendu">
              <h2 id="attendu">{t('awaited')}</h2>
              <TaskRows council={council} tasks={awaited} />
            </section>
          )}
        </div>
        <div className="columns-side">
          <Coming {...props} />
        </div>
      </div>
    </Page>
  )
}

/** Meetings and dates of consultations, soonest first. */
function Coming({ council, dates, meetings }: TodayView) {
  const { t } = useTranslation('today')
  const coming = [
    ...meetings.map(({ id, title, on }) => ({
      at: on,
      when: formatDay(on),
      event: null,
      title,
      to: spacePaths.agenda(council.slug, id),
    })),
    ...dates.map(({ event, consultation, at }) => ({
      at,
      when: formatInstant(at, council.timeZone),
      event: t(`events.${event}`),
      title: consultation.title,
      to: paths.consultation(council.slug, consultation.slug),
    })),
  ].sort((one, other) => one.at.localeCompare(other.at))
  if (coming.length === 0) return null
  return (
    <section className="aside-card" aria-labelledby="a-venir">
      <h2 id="a-venir">{t('coming')}</h2>
      <ul className="coming">
        {coming.map(({ at, when, event, title, to }) => (
          <li key={`${at} ${event} ${to}`}>
            <time dateTime={at}>{when}</time>
            <span>
              {event} <Link to={to}>{title}</Link>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function TaskRows({ council, tasks }: Pick<TodayView, 'council' | 'tasks'>) {
  return (
    <ul className="rows">
      {tasks.map((task) => (
        <TaskRow
          key={`${task.kind} ${task.consultation?.slug ?? task.meeting?.id ?? ''}`}
          council={council}
          task={task}
        />
      ))}
    </ul>
  )
}
