import { formatEuros } from '#app/i18n/formats.ts'
import type { Place } from '#app/domain/reading.ts'
import type { createI18n } from '#app/i18n/instance.ts'

/** Says things in French; keys carry their namespace (`committee:point.notes`). */
export type T = ReturnType<typeof createI18n>['t']

/** "payée (12 000 €)", or that it is not. */
export function budgetText(t: T, { cost, funded }: { cost: number; funded: boolean }): string {
  return t(`committee:budget.${funded ? 'funded' : 'notFunded'}`, { cost: formatEuros(cost) })
}

/** "2e place", "2e place, à égalité", or that there is none. */
export function placeText(t: T, place: Place | null): string {
  if (place === null) return t('committee:place.none')
  const { first, last } = place
  const rank = first === 1 ? t('results:place.one') : t('results:place.other', { rank: first })
  return t(first === last ? 'committee:place.ranked' : 'committee:place.tied', { place: rank })
}

/** How many texts are public and came at least, and where the rest is told. */
export function moderationText(
  t: T,
  { published, received }: { published: number; received: number | null },
): string {
  return [
    t('committee:agenda.moderated', { count: published }),
    ...(received === null ? [] : [t('committee:agenda.moderatedReceived', { received })]),
    t('committee:agenda.moderationOnline'),
  ].join(' ')
}
