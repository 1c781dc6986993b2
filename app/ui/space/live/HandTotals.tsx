import { useTranslation } from 'react-i18next'
import { HAND_CHOICES, type HandCount } from '#app/domain/show-of-hands.ts'
import { formatList } from '#app/i18n/formats.ts'

/** What the seats showed, in words: those that nobody showed are left out. */
export function HandTotals({ count }: { count: HandCount }) {
  const { t } = useTranslation('live')
  const told = HAND_CHOICES.filter((choice) => count[choice] > 0).map((choice) =>
    t(`hands.total.${choice}`, { count: count[choice] }),
  )
  return <p className="hand-totals">{told.length === 0 ? t('hands.nobody') : formatList(told)}</p>
}
