import { useTranslation } from 'react-i18next'
import type { FormerDecision } from '#app/domain/decision.ts'
import { formatInstant } from '#app/i18n/formats.ts'
import type { Loaded } from '#app/ui/loaded.ts'
import { useSpace } from '../CouncilFrame.tsx'
import { DecisionText } from './DecisionText.tsx'

interface FormerDecisionsProps {
  /** Latest first. */
  former: readonly Loaded<FormerDecision>[]
  priorities: readonly { id: string; title: string }[]
}

/** What was decided before, word for word: for the committee. */
export function FormerDecisions({ former, priorities }: FormerDecisionsProps) {
  const { t } = useTranslation('committee')
  const { council } = useSpace()
  if (former.length === 0) return null
  return (
    <details>
      <summary>{t('decision.former', { count: former.length })}</summary>
      <ol className="former-decisions">
        {former.map((one) => {
          const { wasPublic, replacedAt, ...decision } = one
          return (
            <li key={one.version}>
              <p className="row-note">
                {t(wasPublic ? 'decision.replacedPublic' : 'decision.replaced', {
                  date: formatInstant(replacedAt, council.timeZone),
                })}
              </p>
              <DecisionText
                decision={decision}
                mergedInto={priorities.find(({ id }) => id === one.mergedInto) ?? null}
                standing={false}
              />
            </li>
          )
        })}
      </ol>
    </details>
  )
}
