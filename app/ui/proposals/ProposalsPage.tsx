import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import {
  LONGEST_QUERY,
  NO_THEME,
  QUERY_PARAM,
  searchOf,
  THEME_PARAM,
} from '#app/forms/proposal-search.ts'
import { formatNumber } from '#app/i18n/formats.ts'
import { Button, LinkButton } from '#app/ui/Button.tsx'
import { consultationCrumbs } from '#app/ui/consultation/crumbs.ts'
import { Field } from '#app/ui/form/Field.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { Paging } from '#app/ui/Paging.tsx'
import { paths } from '#app/ui/paths.ts'
import { ProposalCard } from './ProposalCard.tsx'
import type { ProposalCardView, ProposalsOf } from './view.ts'

export interface ProposalsPageProps extends ProposalsOf {
  query: string
  /** Absent: all themes; null: those without one. */
  themeId?: string | null
  found: number
  themes: readonly { id: string | null; name: string | null; found: number }[]
  listed: number
  page: number
  pages: number
  proposals: readonly ProposalCardView[]
}

/** What was proposed and accepted: to search, to read by theme, page after page. */
export function ProposalsPage(props: ProposalsPageProps) {
  const { council, consultation, query, themeId, found, listed, page, pages, proposals } = props
  const { t } = useTranslation('proposals')
  const here = paths.proposals(council.slug, consultation.slug)
  const theme = themeId === undefined ? '' : (themeId ?? NO_THEME)
  const open = consultation.state === 'proposing'
  const asked = query !== '' || theme !== ''
  return (
    <Page
      title={t('list.title')}
      kicker={consultation.title}
      lead={consultation.question}
      crumbs={consultationCrumbs(council, consultation)}
      council={council}
      width="wide"
    >
      <p className="list-note">{t('list.note')}</p>
      <div className="actions">
        {open && (
          <LinkButton to={paths.propose(council.slug, consultation.slug)} prefetch="none">
            {t('propose.title')}
          </LinkButton>
        )}
        <LinkButton
          to={paths.tracking(council.slug, consultation.slug)}
          emphasis="secondary"
          prefetch="none"
        >
          {t('track.title')}
        </LinkButton>
      </div>
      <div className="columns columns-list">
        {(found > 0 || asked) && (
          <div className="columns-side">
            <Form method="get" action={here} className="list-search" role="search">
              <Field
                key={query}
                name={QUERY_PARAM}
                label={t('list.search')}
                type="search"
                maxLength={LONGEST_QUERY}
                defaultValue={query}
              />
              {theme !== '' && <input type="hidden" name={THEME_PARAM} value={theme} />}
              <Button emphasis="secondary">{t('list.find')}</Button>
            </Form>
            <Themes {...props} />
          </div>
        )}
        <section className="columns-main" aria-labelledby="trouvees">
          <h2 id="trouvees" className="list-count">
            {t('list.found', { count: listed, figure: formatNumber(listed) })}
            {query !== '' && ` ${t('list.forQuery', { query })}`}
          </h2>
          {pages > 1 && (
            <p className="row-note">{t('list.page', { page, pages })}</p>
          )}
          {asked && (
            <p>
              <Link to={here} className="standalone-link">
                {t('list.reset')}
              </Link>
            </p>
          )}
          {listed === 0 && <p>{t(asked ? 'list.nothingFound' : 'list.empty')}</p>}
          <ul className="proposal-list">
            {proposals.map((proposal) => (
              <ProposalCard
                key={proposal.id}
                council={council}
                consultation={consultation}
                proposal={proposal}
              />
            ))}
          </ul>
          <Paging
            page={page}
            pages={pages}
            label={t('list.pages')}
            to={(shown) => here + searchOf({ query, theme, page: shown })}
          />
        </section>
      </div>
    </Page>
  )
}

function Themes(props: ProposalsPageProps) {
  const { council, consultation, query, themeId, found, themes } = props
  const { t } = useTranslation('proposals')
  if (consultation.themes.length === 0) return null
  const here = paths.proposals(council.slug, consultation.slug)
  const to = (theme: string) => here + searchOf({ query, theme, page: 1 })
  return (
    <nav className="list-themes" aria-labelledby="themes">
      <h2 id="themes">{t('list.themes')}</h2>
      <ul>
        <li>
          <Link to={to('')} aria-current={themeId === undefined ? 'true' : undefined}>
            {t('list.allThemes')} <span className="list-figure">{formatNumber(found)}</span>
          </Link>
        </li>
        {themes.map((theme) => (
          <li key={theme.id ?? NO_THEME}>
            <Link
              to={to(theme.id ?? NO_THEME)}
              aria-current={theme.id === themeId ? 'true' : undefined}
            >
              {theme.name ?? t('words.noTheme')}{' '}
              <span className="list-figure">{formatNumber(theme.found)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
