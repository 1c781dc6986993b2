import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '#app/i18n/formats.ts'
import { FormError } from '#app/ui/form/FormError.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { spacePaths } from '#app/ui/space/paths.ts'
import { Colleges } from './Colleges.tsx'
import { DataContactsForm } from './DataContactsForm.tsx'
import { Done } from './Done.tsx'
import { Relays } from './Relays.tsx'
import { TextsForm } from './TextsForm.tsx'
import type { Answered, SettingsView } from './view.ts'

export interface SettingsPageProps {
  settings: SettingsView
  answered: Answered | undefined
  /** The section in which something was just saved. */
  done: string | null
}

/** The ids of the sections, in addresses too. */
const SECTIONS = {
  texts: 'presentation',
  data: 'donnees',
  colleges: 'colleges',
  relays: 'relais',
  charter: 'charte',
  moderation: 'moderation',
} as const
const ORDER = ['texts', 'data', 'colleges', 'relays', 'charter', 'moderation'] as const

/** All that a coordinator may change of the council, on one page. */
export function SettingsPage({ settings, answered, done }: SettingsPageProps) {
  const { t } = useTranslation('settings')
  const { council, texts, dataContacts, colleges, relays, charter } = settings
  const said = (section: string) => done === section && answered === undefined && <Done />
  return (
    <Page title={t('title')} lead={t('lead')}>
      <FormError refusals={answered?.refusals} />
      <nav className="settings-sections" aria-label={t('sections')}>
        {ORDER.map((section) => (
          <a key={section} href={`#${SECTIONS[section]}`}>
            {t(`${section}.title`)}
          </a>
        ))}
      </nav>
      <section aria-labelledby={SECTIONS.texts}>
        <h2 id={SECTIONS.texts}>{t('texts.title')}</h2>
        {said(SECTIONS.texts)}
        <TextsForm key={texts.version} council={council} texts={texts} answered={answered} />
      </section>
      <section aria-labelledby={SECTIONS.data}>
        <h2 id={SECTIONS.data}>{t('data.title')}</h2>
        {said(SECTIONS.data)}
        <DataContactsForm
          key={dataContacts.version}
          council={council}
          contacts={dataContacts}
          answered={answered}
        />
      </section>
      <section aria-labelledby={SECTIONS.colleges}>
        <h2 id={SECTIONS.colleges}>{t('colleges.title')}</h2>
        {said(SECTIONS.colleges)}
        <Colleges colleges={colleges} answered={answered} />
      </section>
      <section aria-labelledby={SECTIONS.relays}>
        <h2 id={SECTIONS.relays}>{t('relays.title')}</h2>
        {said(SECTIONS.relays)}
        <Relays relays={relays} answered={answered} />
      </section>
      <section aria-labelledby={SECTIONS.charter}>
        <h2 id={SECTIONS.charter}>{t('charter.title')}</h2>
        <p>
          {charter === null
            ? t('charter.none')
            : t('charter.inForce', {
                version: charter.version,
                date: formatDay(charter.adoptedOn),
              })}
        </p>
        <p>
          <Link to={spacePaths.charter(council.slug)} className="standalone-link">
            {t('charter.go')}
          </Link>
        </p>
      </section>
      <section aria-labelledby={SECTIONS.moderation}>
        <h2 id={SECTIONS.moderation}>{t('moderation.title')}</h2>
        <p>{t('moderation.lead')}</p>
        <p>
          <Link to={spacePaths.moderationSettings(council.slug)} className="standalone-link">
            {t('moderation.go')}
          </Link>
        </p>
      </section>
    </Page>
  )
}
