import { useTranslation } from 'react-i18next'
import type { Decision } from '#app/domain/decision.ts'
import { formatDay, formatDayOf } from '#app/i18n/formats.ts'
import type { Loaded } from '#app/ui/loaded.ts'
import { Prose } from '#app/ui/Prose.tsx'
import { useSpace } from '../CouncilFrame.tsx'

/** A decision as the committee reads it, or that there is none yet. */
export function DecisionText({ decision }: { decision: Loaded<Decision> | null }) {
  const { t } = useTranslation('committee')
  const { council } = useSpace()
  if (decision === null)
    return (
      <p>
        <span className="outcome outcome-none">{t('decision.missing')}</span>
      </p>
    )
  const { outcome, motive, owner, deadlineOn, decidedOn, publishedAt, changedAt } = decision
  const facts = [
    ...(owner === '' ? [] : [t('decision.by', { owner })]),
    ...(deadlineOn === undefined ? [] : [t('decision.until', { date: formatDay(deadlineOn) })]),
    t('decision.decided', { date: formatDay(decidedOn) }),
    ...(changedAt === undefined
      ? []
      : [t('decision.changed', { date: formatDayOf(changedAt, council.timeZone) })]),
    t(publishedAt === undefined ? 'decision.unpublished' : 'decision.published'),
  ]
  return (
    <div className="decision-text">
      <p>
        <span className={`outcome outcome-${outcome}`}>{t(`outcome.${outcome}`)}</span>
      </p>
      <Prose text={motive} />
      <p className="row-note">{facts.join(' · ')}</p>
    </div>
  )
}
