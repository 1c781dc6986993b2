import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatDay, formatDayOf, formatNumber } from '#app/i18n/formats.ts'
import { LinkButton } from '#app/ui/Button.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { paths } from '#app/ui/paths.ts'
import { useSpace } from '../CouncilFrame.tsx'
import { spacePaths } from '../paths.ts'
import { AgendaOutline } from './AgendaOutline.tsx'
import { Point } from './Point.tsx'
import type { AboutView, AgendaView, OutlineAnswer, PointView } from './view.ts'

export interface AgendaPageProps {
  agenda: AgendaView
  consultation: AboutView | null
  points: readonly PointView[]
  left: readonly { id: string; title: string }[]
  mayWrite: boolean
  /** What the last form of this page was answered, where a page without scripts had to be loaded. */
  answer: OutlineAnswer | undefined
}

/** The agenda of a meeting: what it will talk about, in order, with all that is known of each item. */
export function AgendaPage(props: AgendaPageProps) {
  const { agenda, consultation, points, left, mayWrite, answer } = props
  const { t } = useTranslation('committee')
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
        {mayWrite && (
          <LinkButton
            to={`${spacePaths.agenda(council.slug, agenda.id)}?modifier`}
            emphasis="secondary"
          >
            {t('agenda.describe')}
          </LinkButton>
        )}
        <Documents agenda={agenda.id} restricted={restricted > 0} />
        {consultation !== null && (
          <LinkButton
            to={spacePaths.decisions(council.slug, consultation.slug)}
            emphasis="secondary"
          >
            {t('agenda.decisions')}
          </LinkButton>
        )}
      </div>
      {restricted > 0 && <p className="row-note">{t('agenda.restricted', { count: restricted })}</p>}
      {consultation !== null && <About consultation={consultation} points={points} />}
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
                agenda={agenda.id}
                consultation={consultation}
                mayWrite={mayWrite}
              />
            ))}
          </ol>
        </section>
      </div>
    </Page>
  )

  function whenText(): string {
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

/** Where the priorities come from, and how they were counted. */
function About(props: { consultation: AboutView; points: readonly PointView[] }) {
  const { consultation, points } = props
  const { t } = useTranslation('committee')
  const { council } = useSpace()
  const told = points.flatMap(({ priority }) => (priority === null ? [] : [priority]))
  const result = told.find((priority) => priority.result !== null)?.result
  const unranked = told.some((priority) => priority.result?.place === null)
  const written = told.every(({ sources }) => sources.length === 0)
  return (
    <div className="agenda-about">
      <p>
        {result == null
          ? t('agenda.aboutTooFew', {
              title: consultation.title,
              threshold: consultation.tooFew ?? 0,
            })
          : t('agenda.about', {
              title: consultation.title,
              date: formatDayOf(consultation.releasedAt, council.timeZone),
              ballots: formatNumber(result.ballots),
            })}{' '}
        {result != null && t(`agenda.counting.${result.counting}`)}{' '}
        {unranked && t('agenda.unrankedNote')} {result?.blocks.length === 0 &&
          t(result.blocksWithheld ? 'agenda.blocksWithheld' : 'agenda.noBlocks')}{' '}
        {written && t('agenda.noSources')}
      </p>
      {consultation.moderation !== null && (
        <p>
          {t('agenda.moderated', { count: consultation.moderation.published })}{' '}
          {consultation.moderation.received !== null &&
            t('agenda.moderatedReceived', { received: consultation.moderation.received })}{' '}
          <Link to={paths.moderationFigures(council.slug, consultation.slug)}>
            {t('agenda.moderationLink')}
          </Link>
        </p>
      )}
      <p>
        <Link to={spacePaths.result(council.slug, consultation.slug)}>{t('agenda.result')}</Link>
      </p>
    </div>
  )
}
