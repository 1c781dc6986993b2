import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { spaceLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { Page } from '#app/ui/layout/Page.tsx'
import { spacePaths } from '#app/ui/space/paths.ts'
import { TaskRow } from '#app/ui/staff/TaskRow.tsx'
import { readHome } from '#app/usecases/home.ts'

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageTitle(matches, (t) => t('account:signIn.title'))

export const loader = spaceLoader(({ usecases }) => readHome(usecases))

/** The rest stands on the council's own page. */
const MOST_TASKS = 4

export default function SpaceHome() {
  const { name, administrator, mail, platform, councils } = useLoaderData<typeof loader>()
  const { t } = useTranslation(['account', 'space', 'today'])
  return (
    <Page title={t('home.title', { name })}>
      {platform !== null && (
        <section>
          <h2>{t('home.platform')}</h2>
          <ul className="rows">
            <li className="row">
              <Link to={spacePaths.outbox}>
                {t(mail === 'smtp' ? 'home.mail' : 'home.messages', { count: platform.messages })}
              </Link>
              <p className="row-note">
                {t(mail === 'smtp' ? 'home.mailWhy' : 'home.messagesWhy')}
              </p>
            </li>
            <li className="row">
              <Link to={spacePaths.platform}>{t('home.alone', { count: platform.alone })}</Link>
              <p className="row-note">{t('home.platformText')}</p>
            </li>
          </ul>
        </section>
      )}
      {!administrator && councils.length === 0 && <p>{t('home.none')}</p>}
      {councils.map(({ slug, name: council, timeZone, roles, tasks }) => (
        <section key={slug} aria-labelledby={`conseil-${slug}`}>
          <h2 id={`conseil-${slug}`} className="home-council">
            <Link to={spacePaths.council(slug)}>{council}</Link>
          </h2>
          <p className="row-note">{roles.map((role) => t(`space:role.${role}`)).join(', ')}</p>
          {tasks?.length === 0 && <p className="stack">{t('today:tasks', { count: 0 })}</p>}
          {tasks !== null && tasks.length > 0 && (
            <ul className="rows home-tasks">
              {tasks.slice(0, MOST_TASKS).map((task) => (
                <TaskRow
                  key={`${task.kind} ${task.consultation?.slug ?? ''}`}
                  council={{ slug, timeZone }}
                  task={task}
                />
              ))}
            </ul>
          )}
          {tasks !== null && tasks.length > MOST_TASKS && (
            <p className="home-more">
              <Link to={spacePaths.council(slug)}>
                {t('home.more', { count: tasks.length - MOST_TASKS })}
              </Link>
            </p>
          )}
        </section>
      ))}
    </Page>
  )
}
