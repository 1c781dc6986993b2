import { useTranslation } from 'react-i18next'
import { formatDay, formatInstant } from '#app/i18n/formats.ts'
import { LinkButton } from '#app/ui/Button.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { useSpace } from '../CouncilFrame.tsx'
import { spacePaths } from '../paths.ts'
import { AboutConsultation } from './AboutConsultation.tsx'
import { AgendaTime } from './AgendaTime.tsx'
import { AgendaOutline } from './AgendaOutline.tsx'
import { Point } from './Point.tsx'
import type { AboutView, AgendaView, LeftView, OutlineAnswer, PointView } from './view.ts'

export interface AgendaPageProps {
  agenda: AgendaView
  consultations: readonly AboutView[]
  points: readonly PointView[]
  left: readonly LeftView[]
  mayWrite: boolean
  /** What the last form of this page was answered, where a page without scripts had to be loaded. */
  answer: OutlineAnswer | undefined
}

/** The agenda of a meeting: what it will talk about, in order, with all that is known of each item. */
export function AgendaPage(props: AgendaPageProps) {
  const { agenda, consultations, points, left, mayWrite, answer } = props
  const { t } = useTranslation(['committee', 'meetings', 'minutesKeeping', 'live'])
  const { council } = useSpace()
  const restricted = points.filter(({ visibility }) => visibility === 'named').length
  return (
    <Page
      title={agenda.title}
      kicker={t('agenda.kicker')}
      lead={`${whenText()}, ${agenda.place === '' ? t('agenda.noPlace') : agenda.place}`}
      crumbs={[{ label: t('agendas.title'), to: spacePaths.agendas(council.slug) }]}
      width="wide"
    >
      <div className="actions">
        {agenda.meeting === null && mayWrite && (
          <>
            <LinkButton to={spacePaths.meeting(council.slug, agenda.id)}>
              {t('meetings:page.plan')}
            </LinkButton>
            <LinkButton
              to={`${spacePaths.agenda(council.slug, agenda.id)}?modifier`}
              emphasis="secondary"
            >
              {t('agenda.describe')}
            </LinkButton>
          </>
        )}
        {agenda.meeting !== null && (
          <LinkButton to={spacePaths.meeting(council.slug, agenda.id)} emphasis="secondary">
            {t(mayWrite ? 'meetings:page.open' : 'meetings:page.title')}
          </LinkButton>
        )}
        {agenda.meeting?.state === 'held' && (
          <LinkButton to={spacePaths.attendance(council.slug, agenda.id)} emphasis="secondary">
            {t('meetings:page.attendance')}
          </LinkButton>
        )}
        <Documents agenda={agenda.id} restricted={restricted > 0} />
        <LinkButton to={spacePaths.minutes(council.slug, agenda.id)} emphasis="secondary">
          {t('minutesKeeping:link')}
        </LinkButton>
        {consultations.map(({ slug, title }) => (
          <LinkButton key={slug} to={spacePaths.decisions(council.slug, slug)} emphasis="secondary">
            {consultations.length === 1 ? t('agenda.decisions') : t('agenda.decisionsOf', { title })}
          </LinkButton>
        ))}
        {mayWrite && (
          <LinkButton to={spacePaths.notes(council.slug, agenda.id)} emphasis="secondary">
            {t('live:notes.link')}
          </LinkButton>
        )}
        <LinkButton to={spacePaths.screen(council.slug, agenda.id)} emphasis="secondary">
          {t('live:progress.screen')}
        </LinkButton>
        {mayWrite && (
          <LinkButton to={spacePaths.addToAgenda(council.slug, agenda.id)} emphasis="secondary">
            {t('agenda.more')}
          </LinkButton>
        )}
      </div>
      {restricted > 0 && <p className="row-note">{t('agenda.restricted', { count: restricted })}</p>}
      {consultations.map((consultation) => (
        <AboutConsultation key={consultation.slug} consultation={consultation} points={points} />
      ))}
      <AgendaTime agenda={agenda} mayWrite={mayWrite} answer={answer} />
      <div className="agenda">
        <AgendaOutline
          agenda={agenda}
          points={points}
          left={left}
          mayWrite={mayWrite}
          answer={answer}
        />
        <section className="agenda-points" aria-labelledby="points">
          <h2 id="points" className="visually-hidden">
            {t('agenda.points')}
          </h2>
          <ol className="points">
            {points.map((point) => (
              <Point
                key={point.id}
                point={point}
                agenda={agenda}
                mayWrite={mayWrite}
              />
            ))}
          </ol>
        </section>
      </div>
    </Page>
  )

  function whenText(): string {
    if (agenda.meeting !== null) {
      const when = formatInstant(agenda.meeting.beginsAt, council.timeZone)
      return agenda.meeting.state === 'cancelled'
        ? `${when} (${t('meetings:state.cancelled')})`
        : when
    }
    return agenda.meetsOn === null ? t('agenda.noDate') : formatDay(agenda.meetsOn)
  }
}

/** The agenda as a page to print and as files. Where items are restricted, those for all members are told from one's own. */
function Documents({ agenda, restricted }: { agenda: string; restricted: boolean }) {
  const { t } = useTranslation(['committee', 'documents'])
  const { council } = useSpace()
  const own = spacePaths.agendaDocument(council.slug, agenda)
  const paper = spacePaths.agendaPaper(council.slug, agenda)
  const files = restricted
    ? ([
        [`${own}?pour=membres`, 'agenda.documentForAll'],
        [own, 'agenda.documentWhole'],
      ] as const)
    : ([
        [own, 'documents:word'],
        [spacePaths.agendaPdf(council.slug, agenda), 'documents:pdf'],
      ] as const)
  return (
    <>
      {files.map(([to, label]) => (
        <LinkButton key={to} to={to} emphasis="secondary" reloadDocument prefetch="none">
          {t(label)}
        </LinkButton>
      ))}
      {restricted && (
        <LinkButton to={`${paper}?pour=membres`} emphasis="secondary">
          {t('agenda.readForAll')}
        </LinkButton>
      )}
      <LinkButton to={paper} emphasis="secondary">
        {t('documents:readPage')}
      </LinkButton>
    </>
  )
}
