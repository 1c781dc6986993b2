import { Link } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { REPLACE_ALL, replaceIntent, type Mark } from '#app/forms/marking.ts'
import { typeset } from '#app/i18n/typography.ts'
import { Button } from '#app/ui/Button.tsx'
import { paths } from '#app/ui/paths.ts'
import { markId } from './MarkedText.tsx'

/** The section's own anchor: without JavaScript a replacement comes back to it. */
export const MARKS = 'reperes'
/** Longer passages are cut in the list; they stand in full in the text. */
const LONGEST_SHOWN = 90

interface MarksProps {
  /** From `marksIn(words)`, of the words that the form holds: where some are, the form's fields hold them tidied. */
  marks: readonly Mark[]
  /** Where the form is sent. */
  action: string
  /** What the form's button does with the words: it sends them for the first time, or keeps new ones. */
  then?: 'send' | 'save'
  /** Puts back the words before the last replacement; null where nothing was replaced. Only with JavaScript. */
  undo?: (() => void) | null
}

/**
 * What could tell who somebody is, in an author's own words: each passage with one sentence and, where something
 * can stand in its place, one button. Reusable in any form that holds title, text and why: its buttons submit the
 * form around it with the intent `replace:…` (`REPLACE_INTENT`); the form's parser hands what follows the colon to
 * `replaced(words, argument)` of `forms/marks.ts` and shows the same screen again with the new words, in the browser
 * (no new entry of the history; focus and live region are kept right here) as on the server. It never refuses:
 * whoever wants to sends what they wrote. Where nothing is marked a line says so, and that
 * a program may miss something.
 */
export function Marks({ marks, action, then = 'send', undo = null }: MarksProps) {
  const { t } = useTranslation('writing')
  const title = useRef<HTMLHeadingElement>(null)
  const before = useRef(marks)
  const [told, setTold] = useState('')
  useEffect(() => {
    const gone = before.current.length - marks.length
    before.current = marks
    if (gone === 0) return
    setTold(gone > 0 ? t('marks.replaced', { count: gone }) : t('marks.undone'))
    title.current?.focus()
  }, [marks, t])
  if (marks.length === 0 && undo === null)
    return <p className="row-note">{t('marks.none')}</p>
  const replaceable = marks.filter(({ replacement }) => replacement !== null)
  const send = { name: 'intent', formAction: `${action}#${MARKS}` } as const
  return (
    <section className="spots" id={MARKS} aria-labelledby="titre-reperes">
      <h2 id="titre-reperes" ref={title} tabIndex={-1}>
        {t('marks.title', { count: marks.length })}
      </h2>
      <p>{t('marks.lead', { count: marks.length })}</p>
      <ol className="spots-list">
        {marks.map((mark) => (
          <li key={`${mark.field} ${mark.start} ${mark.passage}`} id={markId(mark.number)}>
            <p>
              <span className="spots-number">{mark.number}</span>{' '}
              <q className="spotted">{shortened(mark.passage)}</q>
            </p>
            <p>{t(`marks.reason.${mark.reason}`)}</p>
            {mark.replacement === null ? (
              <p>
                {t('marks.situation')}{' '}
                <Link to={paths.help} target="_blank" rel="noreferrer" discover="none">
                  {t('marks.door')}
                </Link>
              </p>
            ) : (
              <Button emphasis="secondary" {...send} value={replaceIntent(mark)}>
                {t('marks.replace', { words: mark.replacement })}
                <span className="visually-hidden">
                  {' '}
                  {t('marks.instead', { passage: shortened(mark.passage) })}
                </span>
              </Button>
            )}
          </li>
        ))}
      </ol>
      {replaceable.length > 1 && (
        <Button emphasis="secondary" {...send} value={REPLACE_ALL}>
          {t('marks.all', { count: replaceable.length })}
        </Button>
      )}
      <p className="spots-told">
        <span role="status">{told}</span>
        {undo !== null && (
          <Button type="button" emphasis="quiet" onClick={undo}>
            {t('marks.undo')}
          </Button>
        )}
      </p>
      {marks.length > 0 && <p>{t(`marks.anyway.${then}`, { count: marks.length })}</p>}
    </section>
  )
}

function shortened(passage: string): string {
  const line = typeset(passage.replace(/\s+/g, ' '))
  return line.length <= LONGEST_SHOWN ? line : `${[...line].slice(0, LONGEST_SHOWN).join('').trimEnd()}…`
}
