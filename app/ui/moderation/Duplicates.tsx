import { Link, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { LIKE_FIELD, READ_FIELD, readInARow } from '#app/forms/moderation.ts'
import { Prose } from '#app/ui/Prose.tsx'
import { useSpace } from '#app/ui/space/CouncilFrame.tsx'
import { spacePaths } from '#app/ui/space/paths.ts'
import type { ReviewView, SimilarView } from './view.ts'

/** Texts that say something close, beside the one that is read: the likely same ones open. */
export function Duplicates({ view }: { view: ReviewView }) {
  const { t } = useTranslation('moderation')
  if (view.similar.length === 0) return null
  return (
    <section aria-labelledby="proches">
      <h2 id="proches">{t('similar.title')}</h2>
      <p className="row-note">{t('similar.lead')}</p>
      <ul className="similar">
        {view.similar.map((similar) => (
          <Similar key={similar.id} similar={similar} view={view} />
        ))}
      </ul>
    </section>
  )
}

function Similar({ similar, view }: { similar: SimilarView; view: ReviewView }) {
  const { t } = useTranslation('moderation')
  const { council } = useSpace()
  const [query] = useSearchParams()
  const { id, title, text, status, likely, priority } = similar
  const slug = view.consultation.slug
  const answers = new URLSearchParams({
    [LIKE_FIELD]: id,
    [READ_FIELD]: String(readInARow(query.get(READ_FIELD))),
  })
  const may = view.may.rule || view.may.ruleOnAppeal
  return (
    <li>
      <details open={likely}>
        <summary>
          {title} <span className="tag">{t(`status.${status}`)}</span>
          {likely && <span className="tag">{t('similar.likely')}</span>}
        </summary>
        <Prose text={text} className="quote" />
        {priority !== null && <p>{t('similar.priority', { title: priority.title })}</p>}
        <p className="similar-links">
          <Link to={spacePaths.review(council.slug, slug, id)} className="standalone-link">
            {t('similar.open')}
          </Link>
          {may && status === 'accepted' && (
            <Link
              to={`${spacePaths.review(council.slug, slug, view.proposal.id)}?${answers.toString()}#renvoyer`}
              className="standalone-link"
            >
              {t('similar.answer')}
            </Link>
          )}
        </p>
      </details>
    </li>
  )
}
