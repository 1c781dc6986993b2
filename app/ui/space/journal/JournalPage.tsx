import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '#app/i18n/formats.ts'
import { Button, LinkButton } from '#app/ui/Button.tsx'
import { Field } from '#app/ui/form/Field.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { Notice } from '#app/ui/Notice.tsx'
import { spacePaths } from '#app/ui/space/paths.ts'
import { JournalEntries } from './JournalEntries.tsx'
import type { JournalView } from './view.ts'

export interface JournalProps {
  journal: JournalView
  /** The hash somebody noted and looks for; empty for none. */
  noted: string
}

/** All that was done in a council, the latest first, and whether it stands as it was written. */
export function JournalPage({ journal, noted }: JournalProps) {
  const { t } = useTranslation('journal')
  const { council, lines, latest, older, newer } = journal
  const here = spacePaths.journal(council.slug)
  return (
    <Page title={t('title')} lead={t('lead')} council={council} width="wide">
      <Verdict journal={journal} noted={noted} />
      {latest !== null && (
        <section className="journal-latest" aria-labelledby="empreinte">
          <h2 id="empreinte">{t('latest.title', { number: formatNumber(latest.number) })}</h2>
          <p className="journal-hash">
            <code>{latest.hash}</code>
          </p>
          <p>{t('latest.why')}</p>
          <Form method="get" action={here} className="journal-noted">
            <Field
              name="empreinte"
              label={t('noted.label')}
              defaultValue={noted}
              maxLength={80}
              autoComplete="off"
              spellCheck={false}
            />
            <Button emphasis="secondary" name="verifier" value="oui">
              {t('noted.check')}
            </Button>
          </Form>
        </section>
      )}
      <section aria-labelledby="actes">
        <h2 id="actes">{t('acts')}</h2>
        {latest === null ? <p>{t('empty')}</p> : <JournalEntries council={council} lines={lines} />}
      </section>
      {(newer !== null || older !== null) && (
        <nav className="actions" aria-label={t('pages')}>
          {newer !== null && (
            <LinkButton
              to={newer === 'latest' ? here : `${here}?avant=${newer}`}
              emphasis="secondary"
            >
              {t('newer')}
            </LinkButton>
          )}
          {older !== null && (
            <LinkButton to={`${here}?avant=${older}`} emphasis="secondary">
              {t('older')}
            </LinkButton>
          )}
        </nav>
      )}
    </Page>
  )
}

function Verdict({ journal: { verification, council }, noted }: JournalProps) {
  const { t } = useTranslation('journal')
  if (verification === null)
    return (
      <Notice title={t('long.title')}>
        <p>{t('long.text')}</p>
        <LinkButton to={`${spacePaths.journal(council.slug)}?verifier=oui`} emphasis="secondary">
          {t('long.verify')}
        </LinkButton>
      </Notice>
    )
  const { brokenAt, notedAt, entries } = verification
  if (brokenAt !== null)
    return (
      <Notice kind="warning" title={t('broken.title', { number: formatNumber(brokenAt) })}>
        <p>{t('broken.text')}</p>
      </Notice>
    )
  if (noted !== '' && notedAt === null)
    return (
      <Notice kind="warning" title={t('noted.absentTitle')}>
        <p>{t('noted.absent')}</p>
      </Notice>
    )
  return (
    <Notice kind="success" title={t('intact.title')}>
      <p>{t('intact.text', { count: entries, figure: formatNumber(entries) })}</p>
      {notedAt !== null && <p>{t('noted.found', { number: formatNumber(notedAt) })}</p>}
    </Notice>
  )
}
