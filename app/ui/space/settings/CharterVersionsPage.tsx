import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import {
  MOST_URN_KEPT_MONTHS,
  USUAL_URN_KEPT_MONTHS,
  type Charter,
} from '#app/domain/council.ts'
import { formatDay } from '#app/i18n/formats.ts'
import { Button } from '#app/ui/Button.tsx'
import { Field } from '#app/ui/form/Field.tsx'
import { FormError } from '#app/ui/form/FormError.tsx'
import { StoredNow } from '#app/ui/form/StoredNow.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { paths } from '#app/ui/paths.ts'
import { Prose } from '#app/ui/Prose.tsx'
import { spacePaths } from '#app/ui/space/paths.ts'
import { Done } from './Done.tsx'
import type { Answered } from './view.ts'

export interface CharterVersionsProps {
  council: { slug: string; name: string }
  charter: Charter | null
  versions: readonly Omit<Charter, 'text'>[]
  answered: Answered | undefined
  done: boolean
}

const FIELDS = ['text', 'adoptedOn', 'urnKeptMonths']

/** The charter in force, its former versions, and the form by which another is adopted. */
export function CharterVersionsPage(props: CharterVersionsProps) {
  const { council, charter, versions, answered, done } = props
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
        <Adopt key={charter?.version ?? 0} charter={charter} answered={answered} />
      </section>
    </Page>
  )
}

function InForce({ charter: { version, adoptedOn, text } }: { charter: Charter }) {
  const { t } = useTranslation('settings')
  return (
    <details className="settings-fold">
      <summary>{t('charters.current', { version, date: formatDay(adoptedOn) })}</summary>
      <Prose text={text} />
    </details>
  )
}

function Adopt({ charter, answered }: Pick<CharterVersionsProps, 'charter' | 'answered'>) {
  const { t } = useTranslation('settings')
  const changed = answered?.refusals.some(({ code }) => code === 'changed-meanwhile') ?? false
  const version = changed ? undefined : answered?.typed['version']
  return (
    <Form method="post" className="form spaced">
      {changed && charter !== null && (
        <StoredNow
          values={[
            {
              label: t('charters.current', {
                version: charter.version,
                date: formatDay(charter.adoptedOn),
              }),
              value: charter.text,
            },
          ]}
        />
      )}
      <input type="hidden" name="version" value={version ?? String(charter?.version ?? 0)} />
      <Field
        name="text"
        label={t('charters.text')}
        hint={t('charters.textHint')}
        rows={16}
        defaultValue={answered?.typed['text'] ?? charter?.text}
        refusals={answered?.refusals}
      />
      <Field
        name="adoptedOn"
        type="date"
        label={t('charters.adoptedOn')}
        hint={t('charters.adoptedOnHint')}
        defaultValue={answered?.typed['adoptedOn']}
        refusals={answered?.refusals}
      />
      <Field
        name="urnKeptMonths"
        inputMode="numeric"
        maxLength={2}
        label={t('charters.urnKept')}
        hint={t('charters.urnKeptHint', { most: MOST_URN_KEPT_MONTHS })}
        defaultValue={
          answered?.typed['urnKeptMonths'] ??
          String(charter?.urnKeptMonths ?? USUAL_URN_KEPT_MONTHS)
        }
        refusals={answered?.refusals}
      />
      <div className="actions">
        <Button>{t('charters.send')}</Button>
      </div>
    </Form>
  )
}
