import { useTranslation } from 'react-i18next'
import { DayText } from '#app/ui/DateText.tsx'
import { Prose } from '#app/ui/Prose.tsx'
import type { OpinionView, ReviewView } from './view.ts'

/** What moderators wrote to one another about a text: of its words before their author changed them, folded. */
export function Opinions({ opinions }: Pick<ReviewView, 'opinions'>) {
  const { t } = useTranslation('moderation')
  if (opinions.length === 0) return null
  const former = opinions.filter((opinion) => opinion.former)
  const current = opinions.filter((opinion) => !opinion.former)
  return (
    <section aria-labelledby="avis">
      <h2 id="avis">{t('opinion.title')}</h2>
      <p className="row-note">{t('opinion.inside')}</p>
      {former.length > 0 && (
        <details>
          <summary>{t('opinion.former', { count: former.length })}</summary>
          <Said opinions={former} />
        </details>
      )}
      {current.length > 0 && <Said opinions={current} />}
    </section>
  )
}

function Said({ opinions }: { opinions: readonly OpinionView[] }) {
  const { t } = useTranslation('moderation')
  return (
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
  )
}
