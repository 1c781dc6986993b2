import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '#app/i18n/formats.ts'
import { Notice } from '#app/ui/Notice.tsx'
import { FollowUps } from '#app/ui/outcome/FollowUps.tsx'
import { useSpace } from '../CouncilFrame.tsx'
import { LinkedFrameworks } from '../frameworks/LinkedFrameworks.tsx'
import { spacePaths } from '../paths.ts'
import { PriorityResult, PrioritySources } from './PriorityResult.tsx'
import type { PointView } from './view.ts'

interface PointSubjectProps {
  point: PointView
  /** The level of its headings on this page. */
  heading?: 'h2' | 'h4'
}

/** What an item is about: a result, a decision that is followed up, or an action. */
export function PointSubject({ point, heading = 'h4' }: PointSubjectProps) {
  const { kind, priority, action, frameworks } = point
  return (
    <>
      {priority !== null && <SourceNotice point={point} />}
      {priority !== null && kind === 'follow-up' && (
        <FollowedUp priority={priority} heading={heading} />
      )}
      {priority !== null && kind !== 'follow-up' && (
        <>
          <PriorityResult priority={priority} heading={heading} />
          <PrioritySources priority={priority} consultation={priority.consultation.slug} />
        </>
      )}
      {action !== null && <ActionFacts action={action} />}
      <LinkedFrameworks frameworks={frameworks} />
    </>
  )
}

/** What has changed under an item since it was made, and where else it stands. */
function SourceNotice({ point: { kind, priority } }: { point: PointView }) {
  const { t } = useTranslation('committee')
  const { council } = useSpace()
  if (priority === null) return null
  const { source, alsoOn } = priority
  return (
    <>
      {source !== 'as-made' && (
        <Notice kind="warning">
          <p>{t(`point.source.${source}`)}</p>
        </Notice>
      )}
      {kind === 'priority' &&
        alsoOn.map(({ id, title }) => (
          <p key={id} className="row-note">
            {t('point.alsoOnBefore')}{' '}
            <Link to={spacePaths.agenda(council.slug, id)}>{title}</Link>. {t('point.oneDecision')}
          </p>
        ))}
    </>
  )
}

function FollowedUp(props: {
  priority: NonNullable<PointView['priority']>
  heading: 'h2' | 'h4'
}) {
  const { priority, heading: Heading } = props
  const { t } = useTranslation('committee')
  const { council } = useSpace()
  const { consultation, followUps } = priority
  return (
    <>
      <p className="point-standing">
        {t('point.from', { title: consultation.title })}{' '}
        <Link to={spacePaths.decisions(council.slug, consultation.slug)}>
          {t('agenda.decisions')}
        </Link>
      </p>
      <Heading className="point-label">{t('followUp.title')}</Heading>
      {followUps.length === 0 ? <p>{t('point.noFollowUp')}</p> : <FollowUps followUps={followUps} />}
    </>
  )
}

function ActionFacts({ action }: { action: NonNullable<PointView['action']> }) {
  const { t } = useTranslation(['committee', 'outcome'])
  const { council, roles } = useSpace()
  const { id, owner, deadlineOn, state } = action
  // Members of a group read the actions of their own group alone.
  const reads = roles.some((role) => role !== 'group-member')
  return (
    <p className="point-facts">
      <span className="tag">{t(`outcome:followUp.status.${state}`)}</span>
      {owner !== '' && <span>{t('decision.by', { owner })}</span>}
      {deadlineOn !== null && <span>{t('decision.until', { date: formatDay(deadlineOn) })}</span>}
      {reads && <Link to={spacePaths.action(council.slug, id)}>{t('point.action')}</Link>}
    </p>
  )
}
