import { useTranslation } from 'react-i18next'
import { formatInstant } from '#app/i18n/formats.ts'
import { useSpace } from '#app/ui/space/CouncilFrame.tsx'
import type { ConsolidatedView } from './view.ts'

/** Why the list cannot change now. */
export function useClosedSentence({ state, closed, calendar }: ConsolidatedView): string {
  const { t } = useTranslation('consolidation')
  const { council } = useSpace()
  if (state === 'proposing' && calendar.proposing !== undefined) {
    const date = formatInstant(calendar.proposing.closesAt, council.timeZone)
    return t('closed.proposing', { date })
  }
  if (state === 'cancelled') return t('closed.cancelled')
  return t(closed === 'calendar-past' ? 'closed.past' : 'closed.frozen')
}
