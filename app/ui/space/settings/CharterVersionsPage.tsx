import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { articleField } from '#app/domain/charter.ts'
import type { Charter } from '#app/domain/council.ts'
import { REFUSAL_REASONS } from '#app/domain/proposal.ts'
import { formatDay } from '#app/i18n/formats.ts'
import { FormError } from '#app/ui/form/FormError.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import type { Loaded } from '#app/ui/loaded.ts'
import { paths } from '#app/ui/paths.ts'
import { Prose } from '#app/ui/Prose.tsx'
import { spacePaths } from '#app/ui/space/paths.ts'
import { AdoptCharter } from './AdoptCharter.tsx'
import { Done } from './Done.tsx'
import type { Answered } from './view.ts'

export interface CharterVersionsProps {
  council: { slug: string; name: string }
  charter: Loaded<Charter> | null
  versions: readonly Omit<Charter, 'text'>[]
  answered: Answered | undefined
  done: boolean
  /** Whether the form begins with the text that Concerto offers. */
  anew: boolean
}

const FIELDS = ['text', 'plainText', ...REFUSAL_REASONS.map(articleField), 'adoptedOn', 'urnKeptMonths']

/** The charter in force, its former versions, and the form by which another is adopted. */
export function CharterVersionsPage(props: CharterVersionsProps) {
  const { council, charter, versions, answered, done, anew } = props
  const { t } = useTranslation('settings')
  return (
    <Page
      title={t('charters.title')}
      lead={t('charters.lead')}
      crumbs={[{ label: t('title'), to: spacePaths.settings(council.slug) }]}
    >
      <FormError refusals={answered?.refusals} fields={FIELDS} />
      {done && answered === undefined && (
        <>
          <Done text={t('charters.done')} />
          <p>
            <Link to={spacePaths.council(council.slug)} className="standalone-link">
              {t('charters.goOn')}
            </Link>
          </p>
        </>
      )}
      <section aria-labelledby="en-vigueur">
        <h2 id="en-vigueur">{t('charters.inForce')}</h2>
        {charter === null ? <p>{t('charters.none')}</p> : <InForce charter={charter} />}
        {versions.length > 1 && (
          <>
            <h3 id="versions">{t('charters.versions')}</h3>
            <ul className="charter-list" aria-labelledby="versions">
              {versions.map(({ version, adoptedOn }) => (
                <li key={version}>
                  <Link to={paths.charter(council.slug, version)}>
                    {t('charters.read', { version, date: formatDay(adoptedOn) })}
                  </Link>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      <section aria-labelledby="adopter">
        <h2 id="adopter">
          {t(charter === null ? 'charters.adoptFirst' : 'charters.adoptTitle')}
        </h2>
        {charter !== null && <p>{t('charters.adoptLead', { version: charter.version })}</p>}
        <AdoptCharter
          key={`${charter?.version ?? 0} ${anew}`}
          council={council}
          charter={charter}
          answered={answered}
          anew={anew}
        />
      </section>
    </Page>
  )
}

function InForce({ charter: { version, adoptedOn, text } }: { charter: Loaded<Charter> }) {
  const { t } = useTranslation('settings')
  return (
    <details className="settings-fold">
      <summary>{t('charters.current', { version, date: formatDay(adoptedOn) })}</summary>
      <Prose text={text} />
    </details>
  )
}
