import { useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { intentField } from '#app/forms/drafting/step.ts'
import { Button } from '#app/ui/Button.tsx'
import { movedItem, moveId } from './steps.ts'

interface MoveButtonsProps {
  item: string
  title: string
  first: boolean
  last: boolean
}

/** Up and down, by buttons: they work by keyboard, by voice and without JavaScript. */
export function MoveButtons({ item, title, first, last }: MoveButtonsProps) {
  const { t } = useTranslation('drafting', { keyPrefix: 'order' })
  const ends = { up: first, down: last }
  return (
    <>
      {(['up', 'down'] as const).map((way) => (
        <Button
          key={way}
          emphasis="secondary"
          id={moveId(way, item)}
          name="intent"
          value={intentField({ name: way, item })}
          aria-label={t(`${way}Label`, { title })}
          aria-disabled={ends[way]}
        >
          {t(way)}
        </Button>
      ))}
    </>
  )
}

/** Says where an item came to stand, for those who do not see it move. */
export function MoveStatus({ items }: { items: readonly { id: string; title: string }[] }) {
  const { t } = useTranslation('drafting', { keyPrefix: 'order' })
  const item = movedItem(useLocation().hash)
  const position = items.findIndex(({ id }) => id === item)
  return (
    <p role="status" className="visually-hidden">
      {position >= 0 &&
        t('moved', {
          title: items[position]?.title,
          position: position + 1,
          total: items.length,
        })}
    </p>
  )
}
