import { useTranslation } from 'react-i18next'
import type { Mark } from '#app/forms/marking.ts'
import { typeset } from '#app/i18n/typography.ts'

interface MarkedTextProps {
  text: string
  /** Those of this text alone. */
  marks: readonly Mark[]
}

/** A line of an author's own words, with what could tell who somebody is marked and numbered. */
export function MarkedLine({ text, marks }: MarkedTextProps) {
  return <Pieces text={text} from={0} to={text.length} marks={marks} />
}

/** As `Prose`, marked. */
export function MarkedProse({ text, marks }: MarkedTextProps) {
  return (
    <div className="prose proposal-text" dir="auto">
      {paragraphsOf(text).map(([from, to]) => (
        <p key={from}>
          <Pieces text={text} from={from} to={to} marks={marks} />
        </p>
      ))}
    </div>
  )
}

/** Cut wherever a mark begins or ends: one may lie in another, or reach over two paragraphs. */
function Pieces({ text, from, to, marks }: MarkedTextProps & { from: number; to: number }) {
  const { t } = useTranslation('writing')
  const own = marks.filter(({ start, end }) => start < to && end > from)
  const cuts = [...new Set([from, to, ...own.flatMap(({ start, end }) => [start, end])])]
    .filter((cut) => cut >= from && cut <= to)
    .sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? to
    const words = typeset(text.slice(start, end))
    if (!own.some((mark) => mark.start <= start && mark.end >= end)) return words
    return (
      <mark key={start} className="spotted">
        {words}
        {own
          .filter((mark) => mark.end === end)
          .map(({ number }) => (
            <sup key={number}>
              <a href={`#${markId(number)}`} aria-label={t('marks.seen', { number })}>
                {number}
              </a>
            </sup>
          ))}
      </mark>
    )
  })
}

/** Where the list says what is marked. */
export function markId(number: number): string {
  return `repere-${number}`
}

function paragraphsOf(text: string): readonly (readonly [from: number, to: number])[] {
  const paragraphs: [number, number][] = []
  let from = 0
  for (const { 0: gap, index } of text.matchAll(/\n[^\S\n]*\n\s*/g)) {
    paragraphs.push([from, index])
    from = index + gap.length
  }
  paragraphs.push([from, text.length])
  return paragraphs.filter(([start, end]) => text.slice(start, end).trim() !== '')
}
