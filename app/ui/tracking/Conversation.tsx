import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { NamedArticles } from '#app/domain/charter.ts'
import type { ProposalMessage } from '#app/domain/proposal.ts'
import { formatDay } from '#app/i18n/formats.ts'
import { classNames } from '#app/ui/class-names.ts'
import { ArticleOfReason } from '#app/ui/council/ArticleOfReason.tsx'
import type { Loaded } from '#app/ui/loaded.ts'
import { paths } from '#app/ui/paths.ts'
import { Prose } from '#app/ui/Prose.tsx'

/** What moderation and author have said to one another. */
export function Conversation({ council, charter, messages }: {
  council: { slug: string }
  charter: Loaded<NamedArticles> | null
  messages: Loaded<readonly ProposalMessage[]>
}) {
  const { t } = useTranslation('proposals')
  if (messages.length === 0) return null
  return (
    <section aria-labelledby="conversation">
      <h2 id="conversation">{t('track.conversation')}</h2>
      <ol className="said-so-far">
        {messages.map(({ kind, reason, text, writtenOn }, index) => (
          <li key={index} className={classNames('said', kind === 'answer' && 'said-own')}>
            <p className="said-who">
              <strong>{t(`track.message.${kind}`)}</strong>{' '}
              <span className="row-note">{formatDay(writtenOn)}</span>
            </p>
            {reason !== undefined && <p>{t(`track.reason.${reason}`)}</p>}
            {reason !== undefined && (
              <ArticleOfReason council={council} charter={charter} reason={reason} />
            )}
            <Prose text={text} />
            {reason === 'personal-situation' && (
              <p>
                {t('track.rightDoor')} <Link to={paths.help}>{t('track.rightDoorLink')}</Link>
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
