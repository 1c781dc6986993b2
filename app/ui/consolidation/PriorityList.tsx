import { Form, Link, useLocation, useSearchParams } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { backToDesk, MOVES, type Move } from '#app/forms/consolidation.ts'
import { formatEuros } from '#app/i18n/formats.ts'
import { Button } from '#app/ui/Button.tsx'
import { useSpace } from '#app/ui/space/CouncilFrame.tsx'
import { spacePaths } from '#app/ui/space/paths.ts'
import { DESK_FORM, moveId } from './desk-form.ts'
import type { DeskView, ListedView } from './view.ts'

/** The priorities made so far, each with the proposals that it comes from. */
export function PriorityList({ view }: { view: DeskView }) {
  const { t } = useTranslation('consolidation')
  const { council } = useSpace()
  const { consultation, priorities } = view
  const open = consultation.closed === null
  return (
    <section className="desk-pane" aria-labelledby="liste">
      <h2 id="liste">{t('list.title')}</h2>
      {priorities.length === 0 ? (
        <p className="desk-empty">{t(consultation.collects ? 'list.none' : 'list.noneWritten')}</p>
      ) : (
        <p className="row-note">
          {t('list.count', { count: priorities.length })} {open && t('list.order')}
        </p>
      )}
      <Moved priorities={priorities} />
      <ol className="plain-list desk-list">
        {priorities.map((priority, index) => (
          <Listed
            key={priority.id}
            view={view}
            priority={priority}
            first={index === 0}
            last={index === priorities.length - 1}
          />
        ))}
      </ol>
      {open && !consultation.collects && (
        <Form id={DESK_FORM} action={spacePaths.newPriority(council.slug, consultation.slug)}>
          <Button>{t('list.write')}</Button>
        </Form>
      )}
    </section>
  )
}

interface ListedProps {
  view: DeskView
  priority: ListedView
  first: boolean
  last: boolean
}

function Listed({ view, priority, first, last }: ListedProps) {
  const { t } = useTranslation('consolidation')
  const { council } = useSpace()
  const { consultation, available, chosen } = view
  const { id, title, theme, cost } = priority
  const to = spacePaths.priority(council.slug, consultation.slug, id)
  const open = consultation.closed === null
  return (
    <li className="priority-card" id={`priorite-${id}`}>
      <h3>{title}</h3>
      <p className="row-note">{theme ?? t('noTheme')}</p>
      {cost !== null && <p className="row-note">{t('list.cost', { cost: formatEuros(cost) })}</p>}
      {open && priority.sources.some((source) => source.title === null) && (
        <p className="priority-reread">{t('list.reread')}</p>
      )}
      <Sources priority={priority} />
      {open && (
        <div className="priority-acts">
          <Link to={to} aria-label={t('list.editOf', { title })}>
            {t('list.edit')}
          </Link>
          {(available.total > 0 || chosen.length > 0) && (
            <Button
              form={DESK_FORM}
              formAction={to}
              emphasis="quiet"
              aria-label={t('list.addTo', { title })}
            >
              {t('list.add')}
            </Button>
          )}
          <div className="priority-moves">
            <MoveButton view={view} id={id} by="up" label={t('list.up', { title })} disabled={first} />
            <MoveButton
              view={view}
              id={id}
              by="down"
              label={t('list.down', { title })}
              disabled={last}
            />
          </div>
        </div>
      )}
    </li>
  )
}

interface MoveProps {
  view: DeskView
  id: string
  by: Move
  label: string
  disabled: boolean
}

/** Belongs to the form of the other pane, so that what is ticked there stays ticked. */
function MoveButton({ view, id, by, label, disabled }: MoveProps) {
  const { council } = useSpace()
  const [query] = useSearchParams()
  const here = spacePaths.consolidation(council.slug, view.consultation.slug)
  return (
    <button
      type="submit"
      className="move"
      id={moveId(id, by)}
      form={DESK_FORM}
      formMethod="post"
      formAction={`${here}${backToDesk(query)}`}
      name={by}
      value={id}
      aria-label={label}
      title={label}
      disabled={disabled}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={by === 'up' ? 'M8 13V3M3.5 7.5 8 3l4.5 4.5' : 'M8 3v10M3.5 8.5 8 13l4.5-4.5'} />
      </svg>
    </button>
  )
}

/** Puts the focus back on the button that moved a priority, and says where it is now. */
function Moved({ priorities }: { priorities: readonly ListedView[] }) {
  const { t } = useTranslation('consolidation')
  const { hash, key } = useLocation()
  const [told, setTold] = useState('')
  useEffect(() => {
    const index = priorities.findIndex(({ id }) =>
      MOVES.some((by) => hash === `#${moveId(id, by)}`),
    )
    const moved = priorities[index]
    if (moved === undefined) return setTold('')
    setTold(
      t('list.moved', { title: moved.title, place: index + 1, count: priorities.length }),
    )
    const button = document.getElementById(hash.slice(1))
    const other = button?.parentElement?.querySelector<HTMLElement>('button:enabled')
    ;(button?.matches(':enabled') ? button : other)?.focus({ preventScroll: true })
  }, [hash, key, priorities, t])
  return (
    <p role="status" className="visually-hidden">
      {told}
    </p>
  )
}

function Sources({ priority: { sources } }: { priority: ListedView }) {
  const { t } = useTranslation('consolidation')
  if (sources.length === 0) return <p className="row-note">{t('list.written')}</p>
  return (
    <details className="priority-sources">
      <summary>{t('list.sources', { count: sources.length })}</summary>
      <ul>
        {sources.map(({ id, title }) => (
          <li key={id}>{title ?? <em>{t('list.gone')}</em>}</li>
        ))}
      </ul>
    </details>
  )
}
