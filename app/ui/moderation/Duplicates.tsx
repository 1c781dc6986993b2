import { Link, useSearchParams } from '@remix-run/react'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { LIKE_FIELD, READ_FIELD, readInARow } from '#app/forms/moderation.ts'
import { typeset } from '#app/i18n/typography.ts'
import { useSpace } from '#app/ui/space/CouncilFrame.tsx'
import { spacePaths } from '#app/ui/space/paths.ts'
import { paragraphsOf } from './marks.ts'
import type { ReviewView, SharedView, SimilarView } from './view.ts'

/** Texts that say something close, beside the one that is read: the likely same ones open. */
export function Duplicates({ view }: { view: ReviewView }) {
  const { t } = useTranslation('moderation')
  if (view.similar.length === 0) return null
  return (
    <section className="compare" aria-labelledby="proches">
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
  const { id, title, text, status, likely, priority, shared } = similar
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
        <div className="compared">
          {view.proposal.words !== null && (
            <Compared legend={t('similar.read')} words={view.proposal.words} shared={shared.read} />
          )}
          <Compared legend={t('similar.other')} words={{ title, text }} shared={shared.here} />
        </div>
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

interface ComparedProps {
  legend: string
  words: { title: string; text: string }
  shared: SharedView
}

/** One of two texts side by side, the words that both say underlined. */
function Compared({ legend, words, shared }: ComparedProps) {
  return (
    <section className="compared-text" aria-label={legend}>
      <p className="compared-legend">{legend}</p>
      <p>
        <strong>
          <Shared text={words.title} places={shared.title} />
        </strong>
      </p>
      {paragraphsOf(words.text).map(({ start, end }) => (
        <p key={start}>
          <Shared
            text={words.text.slice(start, end)}
            places={shared.text
              .filter((place) => place.start >= start && place.end <= end)
              .map((place) => ({ start: place.start - start, end: place.end - start }))}
          />
        </p>
      ))}
    </section>
  )
}

function Shared({ text, places }: { text: string; places: SharedView['text'] }) {
  return (
    <>
      {places.map(({ start, end }, index) => (
        <Fragment key={start}>
          {typeset(text.slice(places[index - 1]?.end ?? 0, start))}
          <mark className="shared">{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {typeset(text.slice(places.at(-1)?.end ?? 0))}
    </>
  )
}
