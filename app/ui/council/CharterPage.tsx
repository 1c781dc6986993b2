import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { Charter, PublicCouncil } from '#app/domain/council.ts'
import { formatDay } from '#app/i18n/formats.ts'
import { languageOr } from '#app/i18n/languages.ts'
import { typeset } from '#app/i18n/typography.ts'
import { Page } from '#app/ui/layout/Page.tsx'
import type { Loaded } from '#app/ui/loaded.ts'
import { Notice } from '#app/ui/Notice.tsx'
import { paths } from '#app/ui/paths.ts'
import { CharterText } from './CharterText.tsx'
import { PlainCharter } from './PlainCharter.tsx'

export interface CharterPageProps {
  council: PublicCouncil
  /** The version that is read. */
  charter: Loaded<Charter> | null
  /** All of them, the one in force first. */
  versions: readonly Omit<Charter, 'text' | 'articles' | 'plainText'>[]
  /** Consultations whose moderation is told in figures. */
  moderated: readonly { slug: string; title: string }[]
}

/** The charter in force, or a former version, and the way to the others. */
export function CharterPage({ council, charter, versions, moderated }: CharterPageProps) {
  const { t, i18n } = useTranslation('pages', { keyPrefix: 'charter' })
  const plain = languageOr(i18n.language) === 'fr-simple'
  const former = charter !== null && charter.version !== versions[0]?.version
  return (
    <Page
      title={t('title')}
      kicker={council.name}
      council={council}
      crumbs={[{ label: council.name, to: paths.council(council.slug) }]}
      lead={
        charter && t('version', { version: charter.version, date: formatDay(charter.adoptedOn) })
      }
    >
      {former && (
        <Notice kind="warning" title={t('former')}>
          <p>{t('formerText')}</p>
          <p>
            <Link to={paths.charter(council.slug)}>{t('inForce')}</Link>
          </p>
        </Notice>
      )}
      <div className="stack">
        {charter === null ? (
          <p>{t('none')}</p>
        ) : (
          <>
            {plain ? (
              <PlainCharter council={council} charter={charter} />
            ) : (
              <CharterText text={charter.text} />
            )}
            <p>{t('urnKept', { count: charter.urnKeptMonths })}</p>
          </>
        )}
      </div>
      {versions.length > 1 && (
        <nav className="charter-versions" aria-labelledby="versions">
          <h2 id="versions">{t('versions')}</h2>
          <ul>
            {versions.map(({ version, adoptedOn }, index) => (
              <li key={version}>
                <Link
                  to={paths.charter(council.slug, index === 0 ? undefined : version)}
                  aria-current={version === charter?.version ? 'page' : undefined}
                >
                  {t(index === 0 ? 'readInForce' : 'read', { version, date: formatDay(adoptedOn) })}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {moderated.length > 0 && (
        <nav className="charter-versions" aria-labelledby="moderation">
          <h2 id="moderation">{t('moderated')}</h2>
          <ul>
            {moderated.map(({ slug, title }) => (
              <li key={slug}>
                <Link to={paths.moderationFigures(council.slug, slug)}>{typeset(title)}</Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </Page>
  )
}
