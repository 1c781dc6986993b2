import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { typeset } from '#app/i18n/typography.ts'
import { paragraphsOf, piecesOf, type Mark } from './marks.ts'

interface MarkedProseProps {
  text: string
  /** Those of this text alone. */
  marks: readonly Mark[]
  className?: string
}

/** A text whose marked passages each have a number, which leads to what is said of them below. */
export function MarkedProse({ text, marks, className = '' }: MarkedProseProps) {
  const { t } = useTranslation('moderation')
  return (
    <div className={`prose ${className}`} data-words>
      {paragraphsOf(text).map((place) => (
        <p key={place.start}>
          {piecesOf(text, marks, place).map((piece, index) => (
            <Fragment key={index}>
              {piece.marked ? <mark>{typeset(piece.text)}</mark> : typeset(piece.text)}
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
          ))}
        </p>
      ))}
    </div>
  )
}

export function markId(number: number): string {
  return `marque-${number}`
}
