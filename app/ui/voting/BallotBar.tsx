import { useEffect, useState, type MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { isAnswered, isTicked } from '#app/forms/voting-ballot.ts'
import { OPINION_FIELD } from '#app/forms/voting.ts'
import { Button } from '#app/ui/Button.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { fieldId } from '#app/ui/form/field-id.ts'
import { useScripted } from '#app/ui/use-scripted.ts'
import type { StepProps } from './BallotForm.tsx'
import { groupsOf } from './groups.ts'
import type { Paper } from './paper.ts'
import { useStandingWords } from './words.ts'

/**
 * How far one has come, the way to what is still open and to the review; it stays at hand while the page scrolls. Only
 * a script can count while one answers: without one it is not there, and the review counts.
 */
export function BallotBar({ paper, draft }: StepProps) {
  const { t } = useTranslation('voting')
  const { words, over, standing } = useStandingWords(paper, draft)
  if (!useScripted()) return null
  const graded = paper.consultation.method === 'majority-judgment'
  if (standing.total <= FEW && isUnlimited(paper)) return null
  const open = groupsOf(paper, draft.order)
    .flatMap(({ priorities }) => priorities)
    .find(({ id }) => !isAnswered(draft, id))
  return (
    <section className={classNames('ballot-bar', over && 'ballot-bar-over')} aria-label={t('bar.label')}>
      <p className="ballot-bar-words">{words}</p>
      {graded && (
        <progress value={standing.answered} max={standing.total} aria-hidden="true" tabIndex={-1} />
      )}
      {graded && open !== undefined && standing.answered > 0 && (
        <a href={`#${fieldId(`${OPINION_FIELD}${open.id}`)}`} onClick={leadToQuestion}>
          {t('bar.firstOpen')}
        </a>
      )}
      {standing.total > FEW && (
        <Button emphasis="secondary" name="intent" value="review">
          {t('bar.review')}
        </Button>
      )}
      {isTicked(paper.consultation) && <Said words={words} />}
    </section>
  )
}

/** Nothing to count that would not be in sight. */
function isUnlimited({ consultation }: Paper): boolean {
  return consultation.method !== 'budget' && consultation.mostApprovals == null
}

/** To the control, with its question in sight above it. */
function leadToQuestion(event: MouseEvent<HTMLAnchorElement>): void {
  const control = document.getElementById(event.currentTarget.hash.slice(1))
  if (control === null) return
  event.preventDefault()
  control.closest('fieldset')?.scrollIntoView({ block: 'start' })
  control.focus({ preventScroll: true })
}

/** As many have their own button in sight. */
const FEW = 6
const CALM_MS = 900

/** Read out once somebody pauses, and never before the first tick. */
export function Said({ words }: { words: string }) {
  const [first] = useState(words)
  const [said, setSaid] = useState('')
  useEffect(() => {
    if (words === first && said === '') return undefined
    const timer = setTimeout(() => setSaid(words), CALM_MS)
    return () => clearTimeout(timer)
  }, [words, first, said])
  return (
    <span role="status" className="visually-hidden">
      {said}
    </span>
  )
}
