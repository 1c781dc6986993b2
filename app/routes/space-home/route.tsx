import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { spaceLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { Page } from '#app/ui/layout/Page.tsx'
import { spacePaths } from '#app/ui/space/paths.ts'
import { readHome } from '#app/usecases/home.ts'

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageTitle(matches, (t) => t('account:signIn.title'))

export const loader = spaceLoader(({ usecases }) => readHome(usecases))

export default function SpaceHome() {
  const { name, administrator, councils } = useLoaderData<typeof loader>()
  const { t } = useTranslation(['account', 'space'])
  return (
    <Page title={t('home.title', { name })}>
      {administrator && (
        <section>
          <h2>{t('home.platform')}</h2>
          <p>{t('home.platformText')}</p>
          <p>
            <Link to={spacePaths.platform}>{t('home.platformLink')}</Link>
          </p>
        </section>
      )}
      {!administrator && (
        <section>
          <h2>{t('home.councils')}</h2>
          {councils.length === 0 && <p>{t('home.none')}</p>}
          <ul className="rows">
            {councils.map(({ slug, name: council, roles }) => (
              <li key={slug} className="row">
                <Link to={spacePaths.council(slug)}>{council}</Link>
                <p className="row-note">
                  {roles.map((role) => t(`space:role.${role}`)).join(', ')}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  )
}
