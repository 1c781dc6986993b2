import { useTranslation } from 'react-i18next'
import { formatDay, formatInstant } from '#app/i18n/formats.ts'
import { LinkButton } from '#app/ui/Button.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { useSpace } from '../CouncilFrame.tsx'
import { spacePaths } from '../paths.ts'
import { AboutConsultation } from './AboutConsultation.tsx'
import { AgendaLinks } from './AgendaLinks.tsx'
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
  /** Whether the reader is of the committee, and not of the group alone that meets. */
  ofCommittee: boolean
  /** What the last form of this page was answered, where a page without scripts had to be loaded. */
  answer: OutlineAnswer | undefined
}

/** The agenda of a meeting: what it will talk about, in order, with all that is known of each item. */
export function AgendaPage(props: AgendaPageProps) {
  const { agenda, consultations, points, left, mayWrite, ofCommittee, answer } = props
  const { t } = useTranslation(['committee', 'meetings'])
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
      {agenda.meeting === null && mayWrite && (
        <div className="actions">
          <LinkButton to={spacePaths.meeting(council.slug, agenda.id)}>
            {t('meetings:page.plan')}
          </LinkButton>
        </div>
      )}
      <AgendaLinks
        agenda={agenda}
        consultations={ofCommittee ? consultations : []}
        mayWrite={mayWrite}
        restricted={restricted > 0}
      />
      {restricted > 0 && <p className="row-note">{t('agenda.restricted', { count: restricted })}</p>}
      {consultations.map((consultation) => (
        <AboutConsultation
          key={consultation.slug}
          consultation={consultation}
          points={points}
          ofCommittee={ofCommittee}
        />
      ))}
      <div className="agenda">
        <AgendaOutline
          agenda={agenda}
          points={points}
          left={left}
          mayWrite={mayWrite}
          answer={answer}
        />
        <div className="agenda-main">
          <AgendaTime agenda={agenda} mayWrite={mayWrite} answer={answer} />
          <section className="agenda-points" aria-labelledby="points">
            <h2 id="points" className="visually-hidden">
              {t('agenda.points')}
            </h2>
            <ol className="points">
              {points.map((point) => (
                <Point key={point.id} point={point} agenda={agenda} mayWrite={mayWrite} />
              ))}
            </ol>
          </section>
        </div>
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
