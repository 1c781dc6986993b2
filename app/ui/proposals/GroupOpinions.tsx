import { useTranslation } from 'react-i18next'
import type { OpinionSubject } from '#app/domain/group-opinion.ts'
import { formatDay } from '#app/i18n/formats.ts'
import { Prose } from '#app/ui/Prose.tsx'

export interface OpinionView {
  about: OpinionSubject
  group: string
  text: string
  writtenOn: string
}

/** What working groups and the plenary said of a text before the vote, under their names. */
export function GroupOpinions({ opinions }: { opinions: readonly OpinionView[] }) {
  const { t } = useTranslation('proposals')
  if (opinions.length === 0) return null
  return (
    <section className="group-opinions" aria-labelledby="avis-des-groupes">
      <h2 id="avis-des-groupes">{t('groups.title')}</h2>
      <p>{t('groups.lead')}</p>
      {opinions.map(({ about, group, text, writtenOn }) => (
        <article key={`${about} ${group} ${text}`} className="group-opinion">
          <h3>{group}</h3>
          <p className="row-note">
            {formatDay(writtenOn)}
            {about === 'priority' && `, ${t('groups.onPriority')}`}
          </p>
          <Prose text={text} />
        </article>
      ))}
    </section>
  )
}
