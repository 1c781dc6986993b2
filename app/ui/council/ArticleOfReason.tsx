import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { anchorOf, articleOf, type NamedArticles } from '#app/domain/charter.ts'
import type { RefusalReason } from '#app/domain/proposal.ts'
import { typeset } from '#app/i18n/typography.ts'
import type { Loaded } from '#app/ui/loaded.ts'
import { paths } from '#app/ui/paths.ts'

export interface ArticleOfReasonProps {
  council: { slug: string }
  charter: Loaded<NamedArticles> | null
  reason: RefusalReason
}

/** On which article of the charter a reason rests, with the way to it; nothing where it rests on none. */
export function ArticleOfReason({ council, charter, reason }: ArticleOfReasonProps) {
  const { t } = useTranslation('pages')
  const article = articleOf(charter, reason)
  if (article === null) return null
  const { number, title, version } = article
  return (
    <p className="row-note">
      {t('charter.restsOn')}{' '}
      <Link to={`${paths.charter(council.slug, version)}#${anchorOf(number)}`}>
        {typeset(t(title === '' ? 'charter.article' : 'charter.articleTitled', { number, title }))}
      </Link>
    </p>
  )
}
