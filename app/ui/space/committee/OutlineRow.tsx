import { useTranslation } from 'react-i18next'
import { actValue } from '#app/forms/agenda.ts'

/** A line of the outline. */
export interface OutlineItem {
  id: string
  title: string
  /** From 1. */
  number: number
  total: number
}

interface OutlineRowProps {
  item: OutlineItem
  /** With its two arrows; they submit the form around it. */
  movable?: boolean
}

/**
 * An item's number and title, which leads to it, and its two arrows. At the edge an arrow stays where it
 * is and does nothing: whoever is on it is not thrown off.
 */
export function OutlineRow({ item, movable = false }: OutlineRowProps) {
  const { t } = useTranslation('committee')
  const { id, title, number, total } = item
  return (
    <>
      <a className="outline-title" href={`#point-${id}`}>
        <span className="point-number">{number}.</span> {title}
      </a>
      {movable && (
        <span className="outline-arrows">
          <button
            name="act"
            value={actValue.up(id)}
            className="outline-arrow"
            aria-disabled={number === 1 || undefined}
            aria-label={t('outline.up', { title })}
          >
            <Arrow direction="up" />
          </button>
          <button
            name="act"
            value={actValue.down(id)}
            className="outline-arrow"
            aria-disabled={number === total || undefined}
            aria-label={t('outline.down', { title })}
          >
            <Arrow direction="down" />
          </button>
        </span>
      )}
    </>
  )
}

function Arrow({ direction }: { direction: 'up' | 'down' }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={direction === 'up' ? 'M3 10 L8 5 L13 10' : 'M3 6 L8 11 L13 6'} />
    </svg>
  )
}
