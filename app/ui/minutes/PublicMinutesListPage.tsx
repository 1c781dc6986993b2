import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { PublicCouncil } from '#app/domain/council.ts'
import { formatDay, formatDayOf } from '#app/i18n/formats.ts'
import { LinkButton } from '#app/ui/Button.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { paths } from '#app/ui/paths.ts'
import type { Loaded } from '#app/ui/loaded.ts'

export interface PublicMinutesListProps {
  council: Loaded<PublicCouncil>
  minutes: readonly { id: string; title: string; meetsOn: string; publishedAt: string }[]
  page: number
  more: boolean
}

/** The published minutes of a council, those of the latest meeting first. */
export function PublicMinutesListPage({ council, minutes, page, more }: PublicMinutesListProps) {
  const { t } = useTranslation(['minutes', 'common'])
  return (
    <Page
      title={t('list.title')}
      lead={t('list.lead')}
      kicker={council.name}
      council={council}
      crumbs={[
        { label: t('common:nav.councils'), to: paths.councils },
        { label: council.name, to: paths.council(council.slug) },
      ]}
    >
      {minutes.length === 0 ? (
        <p>{t('list.none')}</p>
      ) : (
        <ul className="rows">
          {minutes.map(({ id, title, meetsOn, publishedAt }) => (
            <li key={id} className="row">
              <Link to={paths.minutes(council.slug, id)}>{title}</Link>
              <span className="row-note">
                {formatDay(meetsOn)},{' '}
                {t('list.published', { date: formatDayOf(publishedAt, council.timeZone) })}
              </span>
            </li>
          ))}
        </ul>
      )}
      {(page > 1 || more) && (
        <nav className="actions" aria-label={t('list.pages')}>
          {page > 1 && (
            <LinkButton to={`?page=${page - 1}`} emphasis="secondary">
              {t('list.newer')}
            </LinkButton>
          )}
          {more && (
            <LinkButton to={`?page=${page + 1}`} emphasis="secondary">
              {t('list.older')}
            </LinkButton>
          )}
        </nav>
      )}
    </Page>
  )
}
