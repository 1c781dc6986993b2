import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { NamedArticles } from '#app/domain/charter.ts'
import type { PublicCouncil } from '#app/domain/council.ts'
import { FIGURE_PARTS, silentParts, type ToldFigures } from '#app/domain/moderation-figures.ts'
import { formatDay } from '#app/i18n/formats.ts'
import { typeset } from '#app/i18n/typography.ts'
import { Page } from '#app/ui/layout/Page.tsx'
import type { Loaded } from '#app/ui/loaded.ts'
import { paths } from '#app/ui/paths.ts'
import { FinalFigures } from './FinalFigures.tsx'

export type FiguresView = Loaded<{
  council: PublicCouncil
  consultation: { slug: string; title: string; threshold: number; proposalsPublic: boolean }
  published: number
  received: number | null
  day: string | null
  final: ToldFigures | null
  charter: NamedArticles | null
}>

/** How texts were moderated, in figures that tell of nobody. */
export function FiguresPage(view: FiguresView) {
  const { council, consultation, published, received, day, final, charter } = view
  const { t } = useTranslation('figures')
  const { threshold } = consultation
  // Whether "too few to be told" stands somewhere above.
  const hides =
    final === null
      ? received === null && day !== null
      : silentParts(final).length < FIGURE_PARTS.length
  return (
    <Page
      title={t('title')}
      kicker={typeset(consultation.title)}
      council={council}
      lead={t('lead')}
      crumbs={[
        { label: council.name, to: paths.council(council.slug) },
        {
          label: typeset(consultation.title),
          to: paths.consultation(council.slug, consultation.slug),
        },
      ]}
    >
      <section aria-labelledby="textes">
        <h2 id="textes">{t('texts')}</h2>
        <dl className="figures">
          <div>
            <dt>{t('published')}</dt>
            <dd>
              {t('texts', { context: 'count', count: published })}{' '}
              {consultation.proposalsPublic && published > 0 && (
                <Link to={paths.proposals(council.slug, consultation.slug)}>{t('read')}</Link>
              )}
            </dd>
          </div>
          <div>
            <dt>{t('received')}</dt>
            <dd>
              {received === null
                ? t(day === null ? 'notYet' : 'few')
                : t('atLeast', { count: received })}
            </dd>
          </div>
        </dl>
        {day !== null && (
          <p className="row-note">
            {t(final === null ? 'day' : 'dayFinal', { day: formatDay(day) })}
          </p>
        )}
      </section>
      {final === null ? (
        <p>{t('later')}</p>
      ) : (
        <FinalFigures council={council} charter={charter} final={final} />
      )}
      <section aria-labelledby="arrondis">
        <h2 id="arrondis">{t('whyTitle')}</h2>
        <p>{t('why', { threshold })}</p>
        {hides && <p>{t('reading')}</p>}
        <p>
          <Link to={paths.charter(council.slug, charter?.version)} className="standalone-link">
            {t('charter')}
          </Link>
        </p>
      </section>
    </Page>
  )
}
