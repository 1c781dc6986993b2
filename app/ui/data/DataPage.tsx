import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Page } from '#app/ui/layout/Page.tsx'
import { paths } from '#app/ui/paths.ts'
import { Answering, type AnsweringView } from './Answering.tsx'
import { RetentionTable } from './RetentionTable.tsx'

const SHORT = ['noAccount', 'noTrace', 'noSharing', 'health'] as const
const WHY = ['public', 'health', 'danger', 'email'] as const
const READERS = ['moderators', 'referent', 'everybody', 'nobody', 'host'] as const
const RIGHTS = ['access', 'rectify', 'erase', 'oppose', 'restrict', 'contest'] as const
const OTHERWISE = ['noCode', 'vote', 'staff'] as const

export interface DataPageProps {
  /** The council whose page led here, if one did: who answers, and whom to write to. */
  council: AnsweringView | null
}

/** What is kept of people, why and for how long: for everybody, before anybody writes. */
export function DataPage({ council }: DataPageProps) {
  const { t } = useTranslation('data')
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      {...(council === null
        ? { crumbs: [] }
        : {
            council,
            kicker: council.name,
            crumbs: [{ label: council.name, to: paths.council(council.slug) }],
          })}
    >
      <section className="plain" aria-labelledby="en-bref">
        <h2 id="en-bref">{t('short.title')}</h2>
        <ul>
          {SHORT.map((fact) => (
            <li key={fact}>{t(`short.${fact}`)}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="qui">
        <h2 id="qui">{t('who.title')}</h2>
        {council === null ? (
          <>
            <p>{t('who.text')}</p>
            <p>
              <Link to={paths.councils} className="standalone-link">
                {t('who.councils')}
              </Link>
            </p>
          </>
        ) : (
          <Answering council={council} />
        )}
      </section>
      <section aria-labelledby="garde">
        <h2 id="garde">{t('kept.title')}</h2>
        <p>{t('kept.lead')}</p>
        <RetentionTable />
        <p>{t('kept.thirty')}</p>
        <p>{t('kept.files')}</p>
      </section>
      <section aria-labelledby="droits">
        <h2 id="droits">{t('rights.title')}</h2>
        <p>{t('rights.lead')}</p>
        <ul className="rules">
          {RIGHTS.map((right) => (
            <li key={right}>{t(`rights.${right}`)}</li>
          ))}
        </ul>
        {OTHERWISE.map((situation) => (
          <p key={situation} className="spaced">{t(`rights.${situation}`)}</p>
        ))}
      </section>
      <section aria-labelledby="tiers">
        <h2 id="tiers">{t('others.title')}</h2>
        <p>{t('others.text')}</p>
      </section>
      <section aria-labelledby="lecture">
        <h2 id="lecture">{t('readers.title')}</h2>
        <ul className="rules">
          {READERS.map((reader) => (
            <li key={reader}>{t(`readers.${reader}`)}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="pourquoi">
        <h2 id="pourquoi">{t('why.title')}</h2>
        <ul className="rules">
          {WHY.map((basis) => (
            <li key={basis}>{t(`why.${basis}`)}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="mineurs">
        <h2 id="mineurs">{t('minors.title')}</h2>
        <p>{t('minors.text')}</p>
      </section>
      <section aria-labelledby="plainte">
        <h2 id="plainte">{t('complain.title')}</h2>
        <p>{t('complain.text')}</p>
      </section>
    </Page>
  )
}
