import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { DATA_CONTACTS, type DataContacts, type PublicCouncil } from '#app/domain/council.ts'
import { paths } from '#app/ui/paths.ts'
import { Prose } from '#app/ui/Prose.tsx'

export type AnsweringView = Pick<PublicCouncil, 'slug' | 'name' | 'contact' | 'demonstration'> &
  DataContacts

/** Who answers for the data that a council keeps, and what it has not said of it. */
export function Answering({ council }: { council: AnsweringView }) {
  const { t } = useTranslation('data', { keyPrefix: 'who' })
  return (
    <dl className="definitions">
      {DATA_CONTACTS.map((who) => (
        <div key={who}>
          <dt>{t(who)}</dt>
          <dd>
            {council[who] === '' ? <p>{t(`${who}Missing`)}</p> : <Prose text={council[who]} />}
          </dd>
        </div>
      ))}
      <div>
        <dt>{t('contact')}</dt>
        <dd>
          <p>
            <Link to={paths.council(council.slug)}>{council.name}</Link>
          </p>
          <Prose text={council.contact} />
        </dd>
      </div>
    </dl>
  )
}
