import { useTranslation } from 'react-i18next'
import type { Decision } from '#app/domain/decision.ts'
import { formatDay, formatDayOf, formatEuros } from '#app/i18n/formats.ts'
import { typeset } from '#app/i18n/typography.ts'
import type { Loaded } from '#app/ui/loaded.ts'
import { Prose } from '#app/ui/Prose.tsx'
import { useSpace } from '../CouncilFrame.tsx'

/** A decision as the committee reads it, or that there is none yet. */
export function DecisionText({
  decision,
  mergedInto = null,
  standing = true,
}: {
  decision: Loaded<Decision> | null
  /** The priority that answers for it, where the two are merged. */
  mergedInto?: { title: string } | null
  /** Whether it is the one in force: then it says whether it is public. */
  standing?: boolean
}) {
  const { t } = useTranslation('committee')
  const { council } = useSpace()
  if (decision === null)
    return (
      <p>
        <span className="outcome outcome-none">{t('decision.missing')}</span>
      </p>
    )
  const { outcome, motive, owner, deadlineOn, decidedOn, publishedAt, changedAt, budget, funder, framework } = decision
  const facts = [
    ...(mergedInto === null ? [] : [t('decision.with', { title: typeset(mergedInto.title) })]),
    ...(owner === '' ? [] : [t('decision.by', { owner })]),
    ...(deadlineOn === undefined ? [] : [t('decision.until', { date: formatDay(deadlineOn) })]),
    ...(budget === undefined ? [] : [t('decision.budgetOf', { budget: formatEuros(budget) })]),
    ...(funder === undefined ? [] : [t('decision.paidBy', { funder })]),
    ...(framework === undefined ? [] : [t('decision.partOf', { framework: typeset(framework) })]),
    t('decision.decided', { date: formatDay(decidedOn) }),
    ...(changedAt === undefined
      ? []
      : [t('decision.changed', { date: formatDayOf(changedAt, council.timeZone) })]),
    ...(standing
      ? [t(publishedAt === undefined ? 'decision.unpublished' : 'decision.published')]
      : []),
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
