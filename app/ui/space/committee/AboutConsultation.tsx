import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatDayOf, formatNumber } from '#app/i18n/formats.ts'
import { paths } from '#app/ui/paths.ts'
import { useSpace } from '../CouncilFrame.tsx'
import { spacePaths } from '../paths.ts'
import type { AboutView, PointView } from './view.ts'

/** Where priorities of an agenda come from, how they were counted, and how far the groups agree. */
export function AboutConsultation(props: {
  consultation: AboutView
  points: readonly PointView[]
  ofCommittee: boolean
}) {
  const { consultation, points, ofCommittee } = props
  const { slug, title, releasedAt, agreement } = consultation
  const { t } = useTranslation(['committee', 'results'])
  const { council } = useSpace()
  const told = points.flatMap(({ kind, priority }) =>
    kind === 'priority' && priority?.consultation.slug === slug ? [priority] : [],
  )
  const result = told.find((priority) => priority.result !== null)?.result
  const unranked = told.some((priority) => priority.result?.place === null)
  const written = told.every(({ sources }) => sources.length === 0)
  if (consultation.withdrawn)
    return <p className="agenda-about">{t('agenda.withdrawn', { title })}</p>
  return (
    <div className="agenda-about">
      {told.length === 0 ? (
        <p>{t('agenda.aboutFollowUps', { title })}</p>
      ) : (
        <p>
          {result == null
            ? t('agenda.aboutTooFew', { title, threshold: consultation.tooFew ?? 0 })
            : t('agenda.about', {
                title,
                date: releasedAt === null ? '' : formatDayOf(releasedAt, council.timeZone),
                ballots: formatNumber(result.ballots),
              })}{' '}
          {result != null && t(`agenda.counting.${result.counting}`)}{' '}
          {unranked && t('agenda.unrankedNote')} {result?.blocks.length === 0 &&
            t(result.blocksWithheld ? 'agenda.blocksWithheld' : 'agenda.noBlocks')}{' '}
          {agreement !== null && t(`results:plain.alike.${agreement}`)}{' '}
          {written && t('agenda.noSources')}
        </p>
      )}
      {told.length > 0 && consultation.moderation !== null && (
        <p>
          {t('agenda.moderated', { count: consultation.moderation.published })}{' '}
          {consultation.moderation.received !== null &&
            t('agenda.moderatedReceived', { received: consultation.moderation.received })}{' '}
          <Link to={paths.moderationFigures(council.slug, slug)}>{t('agenda.moderationLink')}</Link>
        </p>
      )}
      <p>
        <Link
          to={
            ofCommittee ? spacePaths.result(council.slug, slug) : paths.results(council.slug, slug)
          }
        >
          {t('agenda.result')}
        </Link>
      </p>
    </div>
  )
}
