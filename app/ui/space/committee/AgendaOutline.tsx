import { Form } from '@remix-run/react'
import { useEffect, useRef, useState, type FormEvent, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { LONGEST_AGENDA_TITLE, moved } from '#app/domain/agenda.ts'
import { actValue } from '#app/forms/agenda.ts'
import { Button } from '#app/ui/Button.tsx'
import { Field } from '#app/ui/form/Field.tsx'
import { FormError } from '#app/ui/form/FormError.tsx'
import { Notice } from '#app/ui/Notice.tsx'
import type { ShownRefusal } from '#app/ui/refusals.ts'
import { useSpace } from '../CouncilFrame.tsx'
import { spacePaths } from '../paths.ts'
import { OutlineRow, type OutlineItem } from './OutlineRow.tsx'
import { useOrder } from './use-order.ts'
import type { AgendaView, LeftView, OutlineAnswer, PointView } from './view.ts'

/** Loaded by browsers alone, and only for who writes: what drags is large. */
type Dragging = typeof import('./DragOutline.tsx')

interface AgendaOutlineProps {
  agenda: AgendaView
  points: readonly PointView[]
  left: readonly LeftView[]
  mayWrite: boolean
  answer: OutlineAnswer | undefined
}

/** The list of items: where each one is read and, for who writes it, its order. */
export function AgendaOutline(props: AgendaOutlineProps) {
  const { points, mayWrite } = props
  const { t } = useTranslation('committee')
  return (
    <nav className="agenda-outline" aria-labelledby="sommaire">
      <h2 id="sommaire">{t(mayWrite ? 'outline.reorder' : 'outline.title')}</h2>
      {mayWrite ? (
        <WrittenOutline {...props} />
      ) : (
        <ol className="outline">
          {points.map(({ id, title, number }) => (
            <li key={id} className="outline-row">
              <OutlineRow item={{ id, title, number, total: points.length }} />
            </li>
          ))}
        </ol>
      )}
    </nav>
  )
}

function WrittenOutline({ agenda, points, left, answer }: AgendaOutlineProps) {
  const { t } = useTranslation('committee')
  const { council } = useSpace()
  const here = `${spacePaths.agenda(council.slug, agenda.id)}#sommaire`
  const order = useOrder(agenda, points, here)
  const [pressed, setPressed] = useState<string | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const dragging = useDragging(form)
  const items = inOrder(points, order.ids)
  const refused = isMove(answer) || answer?.kind === 'time' ? undefined : answer?.refusals
  useFocusKept(form, pressed, order.ids)

  const list = (
    <ol className="outline" aria-label={t('outline.list')}>
      {items.map((item) => (
        <li key={item.id} className="outline-row">
          <OutlineRow item={item} movable />
        </li>
      ))}
    </ol>
  )
  const press = (event: FormEvent<HTMLFormElement>) => {
    const button = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null
    const act = button?.getAttribute('value') ?? ''
    const [direction, id = ''] = act.split(' ')
    event.preventDefault()
    setPressed(act)
    order.want(moved(order.ids, id, direction === 'up' ? 'up' : 'down'))
  }
  const setDownAt = (ids: readonly string[]) => {
    setPressed(null)
    order.want(ids)
  }
  return (
    <>
      <p className="row-note">
        {t('outline.how')} {dragging !== null && t('outline.keys')}
      </p>
      <FormError refusals={refused} fields={['newItem']} kept={false} />
      <MoveAnswer
        refusals={order.answer?.refusals ?? (isMove(answer) ? answer?.refusals : undefined)}
        moved={items.find(({ id }) => pressed?.endsWith(` ${id}`))}
      />
      <form method="post" action={here} ref={form} onSubmit={press}>
        <input type="hidden" name="version" value={agenda.version} />
        {dragging === null ? list : <dragging.DragOutline items={items} onOrder={setDownAt} />}
      </form>
      {left.length > 0 && (
        <section className="outline-left" aria-labelledby="retirees">
          <h3 id="retirees">{t('outline.leftTitle')}</h3>
          <p className="row-note">{t('outline.left')}</p>
          <Form method="post" action={here} preventScrollReset>
            <ul className="plain-list">
              {left.map(({ consultation, id, title }) => (
                <li key={`${consultation} ${id}`} className="outline-row">
                  <span className="outline-title">{title}</span>
                  <Button
                    emphasis="quiet"
                    name="act"
                    value={actValue.restore(consultation, id)}
                    aria-label={t('outline.restoreLabel', { title })}
                  >
                    {t('outline.restore')}
                  </Button>
                </li>
              ))}
            </ul>
          </Form>
        </section>
      )}
      <Form
        method="post"
        action={here}
        className="outline-add"
        preventScrollReset
        key={`${points.length}`}
      >
        <Field
          name="newItem"
          label={t('outline.addLabel')}
          maxLength={LONGEST_AGENDA_TITLE}
          defaultValue={answer?.kind === 'add' && answer.refusals.length > 0 ? answer.typed['newItem'] : ''}
          refusals={refused}
        />
        <Button emphasis="secondary" name="act" value="add">
          {t('outline.add')}
        </Button>
      </Form>
    </>
  )
}

function isMove(answer: OutlineAnswer | undefined): boolean {
  return answer?.kind === 'move' || answer?.kind === 'order'
}

function inOrder(points: readonly PointView[], ids: readonly string[]): readonly OutlineItem[] {
  return points
    .toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
    .map(({ id, title }, index) => ({ id, title, number: index + 1, total: points.length }))
}

interface MoveAnswerProps {
  refusals: readonly ShownRefusal[] | undefined
  /** The item whose arrow was pressed last. */
  moved: OutlineItem | undefined
}

/** What became of a move: read out, and shown where it was not done. */
function MoveAnswer({ refusals = [], moved }: MoveAnswerProps) {
  const { t } = useTranslation('committee')
  if (refusals.some(({ code }) => code === 'changed-meanwhile'))
    return (
      <Notice kind="warning" live>
        <p>{t('outline.stale')}</p>
      </Notice>
    )
  if (refusals.length > 0) return <FormError refusals={refusals} fields={[]} kept={false} />
  return (
    <p role="status" className="visually-hidden">
      {moved && t('outline.moved', { ...moved })}
    </p>
  )
}

/** The outline with handles, once it has arrived; whoever was on an arrow of the plain one stays there. */
function useDragging(form: RefObject<HTMLFormElement>): Dragging | null {
  const [arrived, setArrived] = useState<{ dragging: Dragging; on: string | null } | null>(null)
  useEffect(() => {
    let here = true
    void import('./DragOutline.tsx').then((dragging) => {
      const focused = form.current?.contains(document.activeElement) ? document.activeElement : null
      if (here) setArrived({ dragging, on: focused?.getAttribute('value') ?? null })
    })
    return () => {
      here = false
    }
  }, [form])
  useEffect(() => {
    if (arrived?.on == null) return
    // A grid sends to its first row whoever comes from outside: once in, one goes where one was.
    buttonOf(form, arrived.on)?.focus()
    buttonOf(form, arrived.on)?.focus()
  }, [arrived, form])
  return arrived?.dragging ?? null
}

function buttonOf(form: RefObject<HTMLFormElement>, value: string): HTMLButtonElement | null {
  return form.current?.querySelector(`button[value="${CSS.escape(value)}"]`) ?? null
}

/** The arrow that moved an item keeps the focus, wherever the item now stands. */
function useFocusKept(
  form: RefObject<HTMLFormElement>,
  pressed: string | null,
  ids: readonly string[],
): void {
  const order = ids.join(' ')
  useEffect(() => {
    if (pressed !== null) buttonOf(form, pressed)?.focus()
  }, [form, pressed, order])
}
