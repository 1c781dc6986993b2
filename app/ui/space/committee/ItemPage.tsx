import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { ToldFramework } from '#app/domain/framework.ts'
import { ITEM_FIELDS } from '#app/forms/agenda-item.ts'
import { FormError } from '#app/ui/form/FormError.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { Notice } from '#app/ui/Notice.tsx'
import { Prose } from '#app/ui/Prose.tsx'
import { useSpace } from '../CouncilFrame.tsx'
import { spacePaths } from '../paths.ts'
import { DecisionFields } from './DecisionFields.tsx'
import { DecisionText } from './DecisionText.tsx'
import { ItemVoices } from './ItemVoices.tsx'
import { PointFacts } from './PointFacts.tsx'
import { PointSubject } from './PointSubject.tsx'
import { SettingsFields } from './SettingsFields.tsx'
import { WordsFields } from './WordsFields.tsx'
import type { AgendaView, ItemAnswer, MemberView, PointView, VoiceAnswer, VoicesView } from './view.ts'

export interface ItemPageProps {
  agenda: AgendaView
  point: PointView
  number: number
  previous: { id: string; title: string } | null
  next: { id: string; title: string } | null
  /** What it can be merged with. */
  others: readonly { id: string; title: string }[]
  mayWrite: boolean
  mayDecide: boolean
  members: readonly MemberView[]
  frameworks: readonly ToldFramework[]
  voices: VoicesView
  voiced: VoiceAnswer | undefined
  answer: ItemAnswer | undefined
}

/** One item: what is known of it, notes and minutes, and the decision about a priority. */
export function ItemPage(props: ItemPageProps) {
  const { agenda, point, number, mayWrite } = props
  const { t } = useTranslation('committee')
  const { council } = useSpace()
  const { priority, action } = point
  return (
    <Page
      title={point.title}
      kicker={t('point.kicker', { number })}
      crumbs={[
        { label: t('agendas.title'), to: spacePaths.agendas(council.slug) },
        { label: agenda.title, to: spacePaths.agenda(council.slug, agenda.id) },
      ]}
      here={t('point.kicker', { number })}
    >
      <PointFacts point={point} startsAt={agenda.startsAt} />
      {(priority !== null || action !== null || point.frameworks.length > 0) && (
        <div className="point">
          <PointSubject point={point} heading="h2" />
        </div>
      )}
      {mayWrite ? <Written {...props} /> : <ReadOnly point={point} />}
      <ItemVoices voices={props.voices} answer={props.voiced} />
      <Neighbours {...props} />
    </Page>
  )
}

const SAVED = {
  words: 'item.savedWords',
  decision: 'decision.saved',
  settings: 'settings.saved',
} as const

/** One form with several buttons: what was typed for one part is kept while the other is saved. */
function Written({ agenda, point, others, mayDecide, members, frameworks, answer }: ItemPageProps) {
  const { t } = useTranslation('committee')
  const { priority } = point
  const saved = answer !== undefined && answer.refusals.length === 0
  return (
    <>
      <FormError refusals={answer?.refusals} fields={ITEM_FIELDS} />
      {saved && (
        <Notice kind="success" live>
          <p>{t(SAVED[answer.part])}</p>
        </Notice>
      )}
      <Form method="post" className="point-form" preventScrollReset>
        {/* The fields of one line belong to this part: the Enter key saves it. */}
        <button
          name="part"
          value={priority === null ? 'words' : 'decision'}
          className="visually-hidden"
          tabIndex={-1}
          aria-hidden="true"
        />
        <WordsFields point={point} answer={answer} />
        {priority !== null && mayDecide && (
          <DecisionFields
            decision={priority.decision}
            meetsOn={agenda.meetsOn}
            others={others}
            frameworks={frameworks}
            proposed={point.frameworks}
            answer={answer}
          />
        )}
        <SettingsFields
          point={point}
          members={members}
          frameworks={frameworks}
          answer={answer}
        />
      </Form>
      {priority !== null && !mayDecide && <DecidedSection point={point} />}
    </>
  )
}

function ReadOnly({ point }: { point: PointView }) {
  const { t } = useTranslation('committee')
  const { notes, minutes, priority } = point
  return (
    <>
      {priority !== null && <DecidedSection point={point} />}
      {notes === '' && minutes === '' && <p className="spaced">{t('item.noWords')}</p>}
      {notes !== '' && (
        <section aria-labelledby="notes">
          <h2 id="notes">{t('point.notes')}</h2>
          <Prose text={notes} />
        </section>
      )}
      {minutes !== '' && (
        <section aria-labelledby="compte-rendu">
          <h2 id="compte-rendu">{t('point.minutes')}</h2>
          <Prose text={minutes} />
        </section>
      )}
    </>
  )
}

function DecidedSection({ point: { priority } }: { point: PointView }) {
  const { t } = useTranslation('committee')
  return (
    <section aria-labelledby="decision">
      <h2 id="decision">{t('decision.title')}</h2>
      <DecisionText
        decision={priority?.decision ?? null}
        mergedInto={priority?.mergedInto ?? null}
      />
    </section>
  )
}

function Neighbours({ agenda, previous, next }: ItemPageProps) {
  const { t } = useTranslation('committee')
  const { council } = useSpace()
  const to = (item: string) => spacePaths.agendaItem(council.slug, agenda.id, item)
  return (
    <nav className="point-neighbours" aria-label={t('item.others')}>
      <Link to={spacePaths.agenda(council.slug, agenda.id)}>{t('item.back')}</Link>
      {previous !== null && (
        <Link to={to(previous.id)}>{t('item.previous', { title: previous.title })}</Link>
      )}
      {next !== null && <Link to={to(next.id)}>{t('item.next', { title: next.title })}</Link>}
    </nav>
  )
}
