import { useTranslation } from 'react-i18next'
import type { Place } from '#app/domain/reading.ts'

/** "2e place", "2e place, à égalité", or that there is none. */
export function usePlace(): (place: Place | null) => string {
  const { t } = useTranslation(['committee', 'results'])
  return (place) => {
    if (place === null) return t('place.none')
    const { first, last } = place
    const rank = first === 1 ? t('results:place.one') : t('results:place.other', { rank: first })
    return t(first === last ? 'place.ranked' : 'place.tied', { place: rank })
  }
}
