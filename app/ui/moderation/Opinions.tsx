import { useTranslation } from 'react-i18next'
import { DayText } from '#app/ui/DateText.tsx'
import { Prose } from '#app/ui/Prose.tsx'
import type { ReviewView } from './view.ts'

/** What moderators wrote to one another about a text. */
export function Opinions({ opinions }: Pick<ReviewView, 'opinions'>) {
  const { t } = useTranslation('moderation')
  if (opinions.length === 0) return null
  return (
    <section aria-labelledby="avis">
      <h2 id="avis">{t('opinion.title')}</h2>
      <p className="row-note">{t('opinion.inside')}</p>
      <ol className="conversation">
        {opinions.map(({ kind, text, writtenOn, mine }, index) => (
          <li key={index} className="message">
            <p className="message-head">
              <strong>{t(mine ? `opinion.mine.${kind}` : `opinion.other.${kind}`)}</strong>,{' '}
              <DayText day={writtenOn} />
            </p>
            <Prose text={text} />
          </li>
        ))}
      </ol>
    </section>
  )
}
