import { useTranslation } from 'react-i18next'
import { DayText } from '#app/ui/DateText.tsx'
import { Prose } from '#app/ui/Prose.tsx'
import type { MessageView } from './view.ts'

/** What moderation and author said to one another about a text, in order. */
export function Conversation({ messages }: { messages: readonly MessageView[] }) {
  const { t } = useTranslation('moderation')
  if (messages.length === 0) return null
  return (
    <section aria-labelledby="echanges">
      <h2 id="echanges">{t('review.messages')}</h2>
      <ol className="conversation">
        {messages.map(({ kind, reason, text, writtenOn }, index) => (
          <li key={index} className={`message message-${kind}`}>
            <p className="message-head">
              <strong>{t(`message.${kind}`)}</strong>, <DayText day={writtenOn} />
            </p>
            {reason !== undefined && (
              <p className="row-note">{t('message.reason', { reason: t(`reason.${reason}`) })}</p>
            )}
            {text !== '' && <Prose text={text} />}
          </li>
        ))}
      </ol>
    </section>
  )
}
