import { Form, Link, useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { ITEM_FIELDS } from '#app/forms/agenda-item.ts'
import { NOTES_FIELDS } from '#app/forms/live-notes.ts'
import { Button, LinkButton } from '#app/ui/Button.tsx'
import { Checkbox } from '#app/ui/form/Checkbox.tsx'
import { FormError } from '#app/ui/form/FormError.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { Notice } from '#app/ui/Notice.tsx'
import { Prose } from '#app/ui/Prose.tsx'
import { useSpace } from '../CouncilFrame.tsx'
import { spacePaths } from '../paths.ts'
import { DecisionFields } from '../committee/DecisionFields.tsx'
import type { PointView } from '../committee/view.ts'
import { Hands } from './Hands.tsx'
import { NotesField } from './NotesField.tsx'
import { TimeLeft } from './TimeLeft.tsx'
import type { LineView, NotesAnswer, ProgressView, ShowView, VotingSeatView } from './view.ts'

export interface NotesPageProps {
  agenda: { id: string; title: string; meetsOn: string | null }
  progress: ProgressView | null
  items: readonly LineView[]
  open: {
    id: string
    number: number
    title: string
    notes: string
    minutes: string
    version: number
    state: string
    shows: readonly ShowView[]
    seats: readonly VotingSeatView[]
  }
  deciding: {
    point: PointView
    others: readonly { id: string; title: string }[]
    frameworks: readonly { title: string }[]
  } | null
  takers: readonly { id: string; name: string; named: boolean }[] | null
  answer: NotesAnswer | undefined
}

const READ_EVERY_MS = 15_000

/** Where a meeting is written down while it lasts: the item talked about, its notes, its decision, its votes. */
export function NotesPage(props: NotesPageProps) {
  const { agenda, progress, items, open, deciding, takers } = props
  const { t } = useTranslation(['live', 'committee'])
  const { council } = useSpace()
  const answer = props.answer?.item === open.id ? props.answer : undefined
  useReadAgain()
  const decided = answer?.part === 'decision' ? { ...answer, part: answer.part } : undefined
  return (
    <Page
      title={t('notes.title')}
      kicker={agenda.title}
      crumbs={[
        { label: t('committee:agendas.title'), to: spacePaths.agendas(council.slug) },
        { label: agenda.title, to: spacePaths.agenda(council.slug, agenda.id) },
      ]}
      width="wide"
    >
      <FormError refusals={props.answer?.refusals} fields={[...NOTES_FIELDS, ...ITEM_FIELDS]} />
      <Progress progress={progress} agenda={agenda.id} open={open} />
      <div className="live">
        <Outline items={items} here={progress?.item ?? null} open={open.id} agenda={agenda.id} />
        <div className="live-item">
          <h2>
            {open.number}. {open.title}
          </h2>
          {open.notes !== '' && (
            <details className="fold">
              <summary>{t('committee:point.notes')}</summary>
              <Prose text={open.notes} />
            </details>
          )}
          <NotesField
            key={open.id}
            open={open}
            url={spacePaths.notesSync(council.slug, agenda.id)}
            answer={answer}
          />
          {deciding !== null && (
            <Form method="post" className="point-form" preventScrollReset key={`decision ${open.id}`}>
              <input type="hidden" name="item" value={open.id} />
              {decided?.refusals.length === 0 && (
                <Notice kind="success" live>
                  <p>{t('committee:decision.saved')}</p>
                </Notice>
              )}
              <DecisionFields
                decision={deciding.point.priority?.decision ?? null}
                meetsOn={agenda.meetsOn}
                others={deciding.others}
                frameworks={deciding.frameworks}
                proposed={deciding.point.frameworks}
                answer={decided}
              />
            </Form>
          )}
          <Hands
            key={`mains ${open.id}`}
            item={open.id}
            shows={open.shows}
            seats={open.seats}
            answer={answer}
          />
          {takers !== null && <Takers item={open.id} takers={takers} />}
        </div>
      </div>
    </Page>
  )
}

/** Where the meeting is and what the others decided: asked for quietly, never in a hidden tab. */
function useReadAgain(): void {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    const reading = setInterval(() => {
      if (!document.hidden && navigator.onLine) revalidate()
    }, READ_EVERY_MS)
    return () => clearInterval(reading)
  }, [revalidate])
}

function Progress({
  progress,
  agenda,
  open,
}: Pick<NotesPageProps, 'progress'> & { agenda: string; open: { id: string } }) {
  const { t } = useTranslation('live')
  const { council } = useSpace()
  const running = progress !== null && !progress.ended
  return (
    <div className="live-progress">
      {progress === null && <p>{t('progress.before')}</p>}
      {progress?.ended === true && <p>{t('progress.ended')}</p>}
      {progress?.ofItem != null && <TimeLeft of="item" left={progress.ofItem} />}
      {progress?.ofMeeting != null && <TimeLeft of="meeting" left={progress.ofMeeting} />}
      <div className="actions">
        <Form method="post" preventScrollReset>
          <input type="hidden" name="item" value={open.id} />
          <Button name="act" value={running ? 'end' : 'begin'} emphasis="secondary">
            {t(running ? 'progress.end' : progress === null ? 'progress.begin' : 'progress.resume')}
          </Button>
        </Form>
        {running && progress.item !== open.id && (
          <Form method="post" preventScrollReset>
            <input type="hidden" name="item" value={open.id} />
            <Button name="act" value="here">
              {t('progress.here')}
            </Button>
          </Form>
        )}
        <LinkButton to={spacePaths.screen(council.slug, agenda)} emphasis="secondary">
          {t('progress.screen')}
        </LinkButton>
      </div>
    </div>
  )
}

function Outline({
  items,
  here,
  open,
  agenda,
}: {
  items: readonly LineView[]
  here: string | null
  open: string
  agenda: string
}) {
  const { t } = useTranslation('live')
  const { council } = useSpace()
  return (
    <nav className="live-outline" aria-label={t('outline.label')}>
      <ol>
        {items.map(({ id, number, title, plannedMinutes, written }) => (
          <li key={id}>
            <Link
              to={spacePaths.notes(council.slug, agenda, id)}
              aria-current={id === open ? 'page' : undefined}
              prefetch="none"
            >
              {number}. {title}
            </Link>
            <span className="row-note">
              {[
                ...(id === here ? [t('outline.here')] : []),
                ...(plannedMinutes > 0 ? [t('outline.planned', { count: plannedMinutes })] : []),
                ...(written ? [t('outline.written')] : []),
              ].join(' · ')}
            </span>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function Takers({ item, takers }: { item: string; takers: NonNullable<NotesPageProps['takers']> }) {
  const { t } = useTranslation('live')
  return (
    <details className="fold">
      <summary>{t('takers.title')}</summary>
      <p className="row-note">{t(takers.length === 0 ? 'takers.nobody' : 'takers.hint')}</p>
      {takers.length > 0 && (
        <Form method="post" className="live-notes" preventScrollReset>
          <input type="hidden" name="item" value={item} />
          <fieldset className="choices">
            <legend className="choices-legend">{t('takers.legend')}</legend>
            {takers.map(({ id, name, named }, index) => (
              <Checkbox
                key={id}
                id={index === 0 ? 'champ-takers' : `champ-takers-${index}`}
                name="takers"
                value={id}
                label={name}
                defaultChecked={named}
              />
            ))}
          </fieldset>
          <div>
            <Button name="act" value="takers" emphasis="secondary">
              {t('takers.save')}
            </Button>
          </div>
        </Form>
      )}
    </details>
  )
}
