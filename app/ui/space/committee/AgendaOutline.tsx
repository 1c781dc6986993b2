import { Form, useFetcher } from '@remix-run/react'
import { lazy, Suspense, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { LONGEST_AGENDA_TITLE } from '#app/domain/agenda.ts'
import { actValue } from '#app/forms/agenda.ts'
import { Button } from '#app/ui/Button.tsx'
import { Field } from '#app/ui/form/Field.tsx'
import { FormError } from '#app/ui/form/FormError.tsx'
import { Notice } from '#app/ui/Notice.tsx'
import { useScripted } from '#app/ui/use-scripted.ts'
import { useSpace } from '../CouncilFrame.tsx'
import { spacePaths } from '../paths.ts'
import { OutlineRow, type OutlineItem } from './OutlineRow.tsx'
import type { AgendaView, OutlineAnswer, PointView } from './view.ts'

const DragOutline = lazy(() => import('./DragOutline.tsx'))

interface AgendaOutlineProps {
  agenda: AgendaView
  points: readonly PointView[]
  left: readonly { id: string; title: string }[]
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
          {points.map(({ id, title }, index) => (
            <li key={id} className="outline-row">
              <OutlineRow item={{ id, title, number: index + 1, total: points.length }} />
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
  const fetcher = useFetcher<OutlineAnswer>({ key: `outline-${agenda.id}` })
  const scripted = useScripted()
  const moved = fetcher.data ?? (isMove(answer) ? answer : undefined)
  const refused = isMove(answer) ? undefined : answer?.refusals
  const items = inOrder(points, fetcher.formData?.get('order'))
  const form = useRef<HTMLFormElement>(null)
  const here = `${spacePaths.agenda(council.slug, agenda.id)}#sommaire`
  useFocusKept(form, fetcher.state === 'idle' ? fetcher.data : undefined)

  const list = (
    <ol className="outline" aria-label={t('outline.list')}>
      {items.map((item) => (
        <li key={item.id} className="outline-row">
          <OutlineRow item={item} movable />
        </li>
      ))}
    </ol>
  )
  const order = (ids: readonly string[]) =>
    fetcher.submit(
      { act: 'order', order: ids.join(' '), version: agenda.version },
      { method: 'post', action: here },
    )
  return (
    <>
      <p className="row-note">{t('outline.how')}</p>
      <FormError refusals={refused} fields={['newItem']} kept={false} />
      <MoveAnswer answer={moved} points={points} />
      <fetcher.Form method="post" action={here} ref={form}>
        <input type="hidden" name="version" value={agenda.version} />
        {scripted ? (
          <Suspense fallback={list}>
            <DragOutline items={items} onOrder={order} />
          </Suspense>
        ) : (
          list
        )}
      </fetcher.Form>
      {left.length > 0 && (
        <section className="outline-left" aria-labelledby="retirees">
          <h3 id="retirees">{t('outline.leftTitle')}</h3>
          <p className="row-note">{t('outline.left')}</p>
          <Form method="post" action={here} preventScrollReset>
            <ul className="plain-list">
              {left.map(({ id, title }) => (
                <li key={id} className="outline-row">
                  <span className="outline-title">{title}</span>
                  <Button
                    emphasis="quiet"
                    name="act"
                    value={actValue.restore(id)}
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

/** The items in the order just asked for, where one was and the answer has not come yet. */
function inOrder(
  points: readonly PointView[],
  asked: FormDataEntryValue | null | undefined,
): readonly OutlineItem[] {
  const ids = typeof asked === 'string' ? asked.split(' ') : []
  const shown = points.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
  return (ids.length === points.length ? shown : points).map(({ id, title }, index) => ({
    id,
    title,
    number: index + 1,
    total: points.length,
  }))
}

/** What became of a move: read out, and shown where it was not done. */
function MoveAnswer(props: { answer: OutlineAnswer | undefined; points: readonly PointView[] }) {
  const { answer, points } = props
  const { t } = useTranslation('committee')
  if (answer === undefined) return <p role="status" className="visually-hidden" />
  if (answer.refusals.some(({ code }) => code === 'changed-meanwhile'))
    return (
      <Notice kind="warning" live>
        <p>{t('outline.stale')}</p>
      </Notice>
    )
  if (answer.refusals.length > 0)
    return <FormError refusals={answer.refusals} fields={[]} kept={false} />
  const moved = points.findIndex(({ id }) => answer.act.endsWith(` ${id}`))
  const point = points[moved]
  return (
    <p role="status" className="visually-hidden">
      {answer.kind === 'move' &&
        point !== undefined &&
        t('outline.moved', { title: point.title, number: moved + 1, total: points.length })}
    </p>
  )
}

/** The button that moved an item keeps the focus; at the edge of the list, its counterpart takes it. */
function useFocusKept(
  form: React.RefObject<HTMLFormElement>,
  answered: OutlineAnswer | undefined,
): void {
  useEffect(() => {
    if (answered?.kind !== 'move') return
    const [direction, id = ''] = answered.act.split(' ')
    const button = (value: string) =>
      form.current?.querySelector<HTMLButtonElement>(`button[value="${CSS.escape(value)}"]`)
    const [same, other] =
      direction === 'up'
        ? [button(actValue.up(id)), button(actValue.down(id))]
        : [button(actValue.down(id)), button(actValue.up(id))]
    const target = same?.disabled === false ? same : other
    target?.focus()
  }, [answered, form])
}
