import { useTranslation } from 'react-i18next'
import { FormError } from '#app/ui/form/FormError.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { Done } from '#app/ui/space/settings/Done.tsx'
import { Rules } from './Rules.tsx'
import { Sentences } from './Sentences.tsx'
import type { Answered, ModerationSettingsView } from './view.ts'

interface ModerationSettingsPageProps {
  settings: ModerationSettingsView
  answered: Answered | undefined
  /** The section in which something was just saved. */
  done: string | null
}

/** How a council moderates, and the sentences that its moderators begin with. */
export function ModerationSettingsPage({ settings, answered, done }: ModerationSettingsPageProps) {
  const { t } = useTranslation('moderationSettings')
  const said = (section: string) => done === section && answered === undefined && <Done />
  return (
    <Page title={t('title')} lead={t('lead')}>
      <FormError refusals={answered?.refusals} />
      <nav className="settings-sections" aria-label={t('sections')}>
        <a href="#regles">{t('rules.title')}</a>
        <a href="#phrases">{t('sentences.title')}</a>
      </nav>
      <section aria-labelledby="regles">
        <h2 id="regles">{t('rules.title')}</h2>
        {said('regles')}
        <Rules
          key={settings.rules.version}
          settings={settings}
          answered={answered?.typed['intent'] === 'rules' ? answered : undefined}
        />
      </section>
      <section aria-labelledby="phrases">
        <h2 id="phrases">{t('sentences.title')}</h2>
        {said('phrases')}
        <Sentences
          sentences={settings.sentences}
          answered={answered?.typed['intent'] === 'sentence' ? answered : undefined}
        />
      </section>
    </Page>
  )
}
