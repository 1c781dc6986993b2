import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatDay, formatDayOf } from '#app/i18n/formats.ts'
import { LinkButton } from '#app/ui/Button.tsx'
import { DocumentText } from '#app/ui/documents/DocumentText.tsx'
import { PrintDocument } from '#app/ui/documents/PrintDocument.tsx'
import { FormError } from '#app/ui/form/FormError.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { Notice } from '#app/ui/Notice.tsx'
import { paths } from '#app/ui/paths.ts'
import { useSpace } from '../CouncilFrame.tsx'
import { spacePaths } from '../paths.ts'
import { MinutesActs } from './MinutesActs.tsx'
import type { MinutesAnswer, MinutesView } from './view.ts'

interface MinutesPageProps extends MinutesView {
  answer: MinutesAnswer | undefined
}

/** The minutes of a meeting: where they stand, what comes next, what they say. */
export function MinutesPage(props: MinutesPageProps) {
  const { agenda, state, document, publicDocument, answer } = props
  const { t } = useTranslation(['minutesKeeping', 'committee', 'documents', 'minutes'])
  const { council } = useSpace()
  return (
    <Page
      title={agenda.title}
      kicker={`${t('kicker')} · ${t(`state.${state}`)}`}
      here={t('kicker')}
      crumbs={[
        { label: t('committee:agendas.title'), to: spacePaths.agendas(council.slug) },
        { label: agenda.title, to: spacePaths.agenda(council.slug, agenda.id) },
      ]}
      width="wide"
    >
      <FormError refusals={answer?.refusals} fields={['approvedIn', 'corrections']} />
      <Standing {...props} />
      <MinutesActs {...props} />
      {document !== null && (
        <>
          <Files agenda={agenda.id} />
          <DocumentText document={document} />
        </>
      )}
      {publicDocument !== null && state !== 'published' && (
        <details className="document-preview">
          <summary>{t('preview')}</summary>
          <DocumentText document={publicDocument} />
        </details>
      )}
    </Page>
  )
}

function Standing(props: MinutesPageProps) {
  const { agenda, state, document, proposedAt, approvedOn, publishedAt, held, mayWrite } = props
  const { t } = useTranslation('minutesKeeping')
  const { council } = useSpace()
  const day = (instant: string) => formatDayOf(instant, council.timeZone)
  if (state === 'drafted')
    return (
      <Notice kind="info">
        <p>{t(document === null ? 'draftedForMembers' : 'draftedText')}</p>
        {mayWrite && !held && <p>{t('notHeld')}</p>}
      </Notice>
    )
  return (
    <Notice kind="info">
      {proposedAt !== null && state === 'proposed' && (
        <p>{t('proposedText', { date: day(proposedAt) })}</p>
      )}
      {approvedOn !== null && <p>{t('approvedText', { date: formatDay(approvedOn) })}</p>}
      {publishedAt !== null && (
        <p>
          {t('publishedText', { date: day(publishedAt) })}{' '}
          <Link to={paths.minutes(council.slug, agenda.id)}>{t('publicLink')}</Link>
        </p>
      )}
    </Notice>
  )
}

function Files({ agenda }: { agenda: string }) {
  const { t } = useTranslation('minutesKeeping')
  const { council } = useSpace()
  const files = [
    ['minutesWord', 'compte-rendu.docx'],
    ['minutesPdf', 'compte-rendu.pdf'],
    ['decisionsWord', 'releve-de-decisions.docx'],
    ['decisionsPdf', 'releve-de-decisions.pdf'],
  ] as const
  return (
    <div className="actions">
      {files.map(([label, file]) => (
        <LinkButton
          key={file}
          to={spacePaths.minutesFile(council.slug, agenda, file)}
          emphasis="secondary"
          reloadDocument
          prefetch="none"
        >
          {t(label)}
        </LinkButton>
      ))}
      <LinkButton to={spacePaths.decisionList(council.slug, agenda)} emphasis="secondary">
        {t('decisions')}
      </LinkButton>
      <PrintDocument />
    </div>
  )
}
