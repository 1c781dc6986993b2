import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { accepted } from '#app/domain/refusal.ts'
import { spaceLoader } from '#app/http/handlers.ts'
import { formatList } from '#app/i18n/formats.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { LinkButton } from '#app/ui/Button.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { spacePaths } from '#app/ui/space/paths.ts'
import { listKeptCouncils } from '#app/usecases/platform.ts'

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageTitle(matches, (t) => t('platform:title'))

export const loader = spaceLoader(async ({ usecases }) => {
  const councils = await listKeptCouncils(usecases)
  return councils.ok ? accepted({ councils: councils.value }) : councils
})

export default function Platform() {
  const { councils } = useLoaderData<typeof loader>()
  const { t } = useTranslation('platform')
  const names = (keepers: readonly { name: string; arrived: boolean }[]) =>
    keepers.length === 0
      ? t('nobody')
      : formatList(keepers.map(({ name, arrived }) => (arrived ? name : t('awaited', { name }))))
  return (
    <Page title={t('title')} lead={t('lead')} width="wide">
      <p className="actions">
        <LinkButton to={spacePaths.newCouncil}>{t('create')}</LinkButton>
      </p>
      {councils.length === 0 && <p>{t('none')}</p>}
      <ul className="rows stack">
        {councils.map(({ slug, name, territory, keepers }) => (
          <li key={slug} className="row">
            <Link to={spacePaths.platformCouncil(slug)}>{name}</Link>
            <p className="row-note">{territory}</p>
            <div className="keepers">
              <p>{t('coordination', { names: names(keepers.coordinator) })}</p>
              <p>{t('presidency', { names: names(keepers.chair) })}</p>
            </div>
          </li>
        ))}
      </ul>
    </Page>
  )
}
