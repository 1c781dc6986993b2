import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useSpace } from '../CouncilFrame.tsx'
import { spacePaths } from '../paths.ts'
import type { AboutView, AgendaView } from './view.ts'

interface AgendaLinksProps {
  agenda: AgendaView
  consultations: readonly AboutView[]
  mayWrite: boolean
  /** Whether some items are for named members: what is for all members is told from one's own. */
  restricted: boolean
}

/** The pages of a meeting, in the order in which they are of use. */
export function AgendaLinks({ agenda, consultations, mayWrite, restricted }: AgendaLinksProps) {
  const { t } = useTranslation(['committee', 'documents', 'files', 'meetings', 'minutesKeeping', 'live'])
  const { council } = useSpace()
  const { slug } = council
  const { id, meeting } = agenda
  const document = spacePaths.agendaDocument(slug, id)
  const paper = spacePaths.agendaPaper(slug, id)
  return (
    <nav className="agenda-links" aria-label={t('agenda.pages')}>
      <Group name="before">
        {meeting === null && mayWrite && (
          <Item to={`${spacePaths.agenda(slug, id)}?modifier`}>{t('agenda.describe')}</Item>
        )}
        {meeting !== null && (
          <Item to={spacePaths.meeting(slug, id)}>
            {t(mayWrite ? 'meetings:page.open' : 'meetings:page.title')}
          </Item>
        )}
        {mayWrite && <Item to={spacePaths.addToAgenda(slug, id)}>{t('agenda.more')}</Item>}
        <Item to={spacePaths.files(slug, id)}>{t('files:read')}</Item>
        <Item to={paper}>{t('documents:readPage')}</Item>
        {restricted ? (
          <>
            <Item to={`${paper}?pour=membres`}>{t('agenda.readForAll')}</Item>
            <Item to={`${document}?pour=membres`} file>
              {t('agenda.documentForAll')}
            </Item>
            <Item to={document} file>
              {t('agenda.documentWhole')}
            </Item>
          </>
        ) : (
          <>
            <Item to={document} file>
              {t('documents:word')}
            </Item>
            <Item to={spacePaths.agendaPdf(slug, id)} file>
              {t('documents:pdf')}
            </Item>
          </>
        )}
      </Group>
      <Group name="during">
        {mayWrite && <Item to={spacePaths.notes(slug, id)}>{t('live:notes.link')}</Item>}
        <Item to={spacePaths.screen(slug, id)}>{t('live:progress.screen')}</Item>
        {meeting?.state === 'held' && (
          <Item to={spacePaths.attendance(slug, id)}>{t('meetings:page.attendance')}</Item>
        )}
      </Group>
      <Group name="after">
        <Item to={spacePaths.minutes(slug, id)}>{t('minutesKeeping:link')}</Item>
        {consultations.map((one) => (
          <Item key={one.slug} to={spacePaths.decisions(slug, one.slug)}>
            {consultations.length === 1
              ? t('agenda.decisions')
              : t('agenda.decisionsOf', { title: one.title })}
          </Item>
        ))}
      </Group>
    </nav>
  )
}

function Group({ name, children }: { name: 'before' | 'during' | 'after'; children: ReactNode }) {
  const { t } = useTranslation('committee')
  return (
    <div>
      <h2 id={`pages-${name}`}>{t(`agenda.moment.${name}`)}</h2>
      <ul aria-labelledby={`pages-${name}`}>{children}</ul>
    </div>
  )
}

function Item({ to, file = false, children }: { to: string; file?: boolean; children: ReactNode }) {
  return (
    <li>
      <Link to={to} reloadDocument={file} prefetch={file ? 'none' : 'intent'}>
        {children}
      </Link>
    </li>
  )
}
