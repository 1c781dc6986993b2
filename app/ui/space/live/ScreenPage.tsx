import { Form, Link, useRevalidator, useSubmit } from '@remix-run/react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { HandCount } from '#app/domain/show-of-hands.ts'
import { formatDay } from '#app/i18n/formats.ts'
import { Button } from '#app/ui/Button.tsx'
import { useSpace } from '../CouncilFrame.tsx'
import { usePlace } from '../committee/use-place.ts'
import type { PointView } from '../committee/view.ts'
import { spacePaths } from '../paths.ts'
import { HandTotals } from './HandTotals.tsx'
import { TimeLeft } from './TimeLeft.tsx'
import type { ProgressView } from './view.ts'

export interface ScreenPageProps {
  agenda: { id: string; title: string }
  progress: ProgressView | null
  point: Pick<PointView, 'id' | 'number' | 'title' | 'priority'> | null
  items: number
  shows: readonly { question: string; count: HandCount }[]
  previous: string | null
  next: string | null
}

const READ_EVERY_MS = 3_000

/** What the room reads from afar: the item talked about, its result, what is decided. */
export function ScreenPage(props: ScreenPageProps) {
  const { agenda, progress, point, shows } = props
  const { t } = useTranslation('live')
  const { council } = useSpace()
  useReadAgain()
  return (
    <main id="contenu" tabIndex={-1} className="live-screen">
      <p className="live-screen-where">{agenda.title}</p>
      {point === null ? (
        <h1>{t(progress === null ? 'screen.before' : progress.ended ? 'screen.ended' : 'screen.reserved')}</h1>
      ) : (
        <>
          <h1>
            <span className="live-screen-number">{point.number}.</span> {point.title}
          </h1>
          {point.priority !== null && <Priority priority={point.priority} />}
          {shows.map(({ question, count }) => (
            <section key={question}>
              <h2>{question}</h2>
              <HandTotals count={count} />
            </section>
          ))}
        </>
      )}
      <div className="live-screen-foot">
        {progress?.ofItem != null && <TimeLeft of="item" left={progress.ofItem} />}
        {progress?.ofMeeting != null && <TimeLeft of="meeting" left={progress.ofMeeting} />}
        <Lead {...props} />
        <Link to={spacePaths.agenda(council.slug, agenda.id)}>{t('screen.back')}</Link>
      </div>
    </main>
  )
}

function useReadAgain(): void {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    const reading = setInterval(() => {
      if (!document.hidden && navigator.onLine) revalidate()
    }, READ_EVERY_MS)
    return () => clearInterval(reading)
  }, [revalidate])
}

function Priority({ priority }: { priority: NonNullable<PointView['priority']> }) {
  const { t } = useTranslation(['committee', 'live'])
  const place = usePlace()
  const { result, decision, mergedInto } = priority
  return (
    <>
      <p className="live-screen-result">
        {result === null ? (
          t('point.noRanking')
        ) : (
          <>
            {place(result.place)}
            {result.grade !== null && <>, {t('point.grade', { grade: result.grade })}</>}
          </>
        )}
      </p>
      {decision !== null && (
        <section>
          <h2>
            <span className={`outcome outcome-${decision.outcome}`}>
              {t(`outcome.${decision.outcome}`)}
            </span>
          </h2>
          {mergedInto !== null && <p>{t('decision.with', { title: mergedInto.title })}</p>}
          <p>{decision.motive}</p>
          {decision.deadlineOn !== undefined && (
            <p>{t('decision.until', { date: formatDay(decision.deadlineOn) })}</p>
          )}
        </section>
      )}
    </>
  )
}

/** For whoever leads: buttons, and the keys that a remote control for slides sends. */
function Lead({ agenda, previous, next }: ScreenPageProps) {
  const { t } = useTranslation('live')
  const { council } = useSpace()
  const submit = useSubmit()
  const action = spacePaths.notes(council.slug, agenda.id)
  useEffect(() => {
    const pressed = ({ key }: KeyboardEvent) => {
      const item =
        key === 'PageDown' || key === 'ArrowRight'
          ? next
          : key === 'PageUp' || key === 'ArrowLeft'
            ? previous
            : null
      if (item === null) return
      submit({ act: 'here', item, from: 'screen' }, { method: 'post', action })
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [submit, action, previous, next])
  return (
    <>
      {([['previous', previous], ['next', next]] as const).map(
        ([which, item]) =>
          item !== null && (
            <Form key={which} method="post" action={action}>
              <input type="hidden" name="item" value={item} />
              <input type="hidden" name="from" value="screen" />
              <Button name="act" value="here" emphasis="secondary">
                {t(`screen.${which}`)}
              </Button>
            </Form>
          ),
      )}
    </>
  )
}
