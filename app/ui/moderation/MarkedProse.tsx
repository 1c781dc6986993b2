import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { typeset } from '#app/i18n/typography.ts'
import { paragraphsOf, piecesOf, type Mark, type Piece } from './marks.ts'

interface MarkedProps {
  text: string
  /** Those of this text alone. */
  marks: readonly Mark[]
}

/**
 * A text whose marked passages each have a number, which leads to what is said of them below, and in which
 * masked ones stand out.
 */
export function MarkedProse({ text, marks, className = '' }: MarkedProps & { className?: string }) {
  return (
    <div className={`prose ${className}`} data-words>
      {paragraphsOf(text).map((place) => (
        <p key={place.start}>
          <Pieces pieces={piecesOf(text, marks, place)} />
        </p>
      ))}
    </div>
  )
}

/** As `MarkedProse`, on one line. */
export function MarkedLine({ text, marks }: MarkedProps) {
  return (
    <span data-words>
      <Pieces pieces={piecesOf(text, marks, { start: 0, end: text.length })} />
    </span>
  )
}

function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  const { t } = useTranslation('moderation')
  return pieces.map((piece, index) => (
    <Fragment key={index}>
      {piece.marked ? (
        <mark>{typeset(piece.text)}</mark>
      ) : piece.masked ? (
        <span className="masked">{typeset(piece.text)}</span>
      ) : (
        typeset(piece.text)
      )}
      {piece.ends.map((number) => (
        <a
          key={number}
          href={`#${markId(number)}`}
          className="mark-number"
          aria-label={t('marks.number', { number })}
        >
          {number}
        </a>
      ))}
    </Fragment>
  ))
}

export function markId(number: number): string {
  return `marque-${number}`
}
