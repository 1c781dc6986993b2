import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { Outcome } from '#app/domain/decision.ts'
import type { Due, FollowUpStatus } from '#app/domain/follow-up.ts'
import { CHOICE_FIELDS, followUpValue } from '#app/forms/agenda.ts'
import { formatDay } from '#app/i18n/formats.ts'
import { Button } from '#app/ui/Button.tsx'
import { Checkbox } from '#app/ui/form/Checkbox.tsx'
import { FieldError } from '#app/ui/form/FieldError.tsx'
import { fieldId } from '#app/ui/form/field-id.ts'
import { FormError } from '#app/ui/form/FormError.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { refusalsOf, type ShownRefusal } from '#app/ui/refusals.ts'
import { useSpace } from '../CouncilFrame.tsx'
import { spacePaths } from '../paths.ts'

interface StandsOnView {
  id: string
  title: string
}

export interface ComposePageProps {
  agenda: { id: string; title: string } | null
  newId: string
  results: readonly {
    slug: string
    title: string
    priorities: number
    standsOn: readonly StandsOnView[]
  }[]
  followUps: readonly {
    consultation: string
    consultationTitle: string
    priority: string
    title: string
    outcome: Outcome
    deadlineOn: string | null
    due: Due
    status: FollowUpStatus | null
    standsOn: readonly StandsOnView[]
  }[]
  actions: readonly { id: string; title: string; owner: string; deadlineOn: string | null }[]
  answer: { ticked: readonly string[]; refusals: readonly ShownRefusal[] } | undefined
}

/** What a meeting will talk about, ticked: released results, decisions and actions that wait. */
export function ComposePage(props: ComposePageProps) {
  const { agenda, newId, results, followUps, actions, answer } = props
  const { t } = useTranslation(['committee', 'outcome'])
  const { council } = useSpace()
  const isTicked = (value: string, byDefault: boolean) =>
    answer === undefined ? byDefault && agenda === null : answer.ticked.includes(value)
  const titles = (agendas: readonly StandsOnView[]) => agendas.map(({ title }) => title).join(', ')
  return (
    <Page
      title={t(agenda === null ? 'compose.title' : 'compose.moreTitle')}
      lead={t(agenda === null ? 'compose.lead' : 'compose.moreLead')}
      crumbs={[
        { label: t('agendas.title'), to: spacePaths.agendas(council.slug) },
        ...(agenda === null
          ? []
          : [{ label: agenda.title, to: spacePaths.agenda(council.slug, agenda.id) }]),
      ]}
    >
      <FormError refusals={answer?.refusals} fields={CHOICE_FIELDS} />
      <Form method="post" className="form">
        <input type="hidden" name="id" value={newId} />
        <Boxes name="result" legend={t('compose.results')} answer={answer}>
          {results.length === 0 && <p className="field-hint">{t('compose.noResults')}</p>}
          {results.map(({ slug, title, priorities, standsOn }, index) => (
            <Checkbox
              key={slug}
              name="result"
              value={slug}
              id={idOf('result', index)}
              label={title}
              hint={[
                t('compose.result', { count: priorities }),
                ...(standsOn.length === 0
                  ? []
                  : [t('compose.standsOn', { titles: titles(standsOn) })]),
              ].join('. ')}
              defaultChecked={isTicked(slug, standsOn.length === 0)}
            />
          ))}
        </Boxes>
        <Boxes name="followUp" legend={t('compose.followUps')} answer={answer}>
          {followUps.length === 0 && <p className="field-hint">{t('compose.noFollowUps')}</p>}
          {followUps.map((one, index) => (
            <Checkbox
              key={followUpValue(one)}
              name="followUp"
              value={followUpValue(one)}
              id={idOf('followUp', index)}
              label={one.title}
              hint={[
                one.consultationTitle,
                t(`outcome.${one.outcome}`),
                ...(one.status === null ? [] : [t(`outcome:followUp.status.${one.status}`)]),
                t(`compose.due.${one.due}`, {
                  date: one.deadlineOn === null ? '' : formatDay(one.deadlineOn),
                }),
                ...(one.standsOn.length === 0
                  ? []
                  : [t('compose.followUpOn', { titles: titles(one.standsOn) })]),
              ].join(' · ')}
              defaultChecked={isTicked(
                followUpValue(one),
                one.standsOn.length === 0 && (one.due === 'past' || one.due === 'near'),
              )}
            />
          ))}
        </Boxes>
        <Boxes name="action" legend={t('compose.actions')} answer={answer}>
          {actions.length === 0 && <p className="field-hint">{t('compose.noActions')}</p>}
          {actions.map(({ id, title, owner, deadlineOn }, index) => (
            <Checkbox
              key={id}
              name="action"
              value={id}
              id={idOf('action', index)}
              label={title}
              hint={[
                ...(owner === '' ? [] : [t('decision.by', { owner })]),
                ...(deadlineOn === null
                  ? []
                  : [t('decision.until', { date: formatDay(deadlineOn) })]),
              ].join(' · ')}
              defaultChecked={isTicked(id, true)}
            />
          ))}
        </Boxes>
        {agenda === null && <p className="row-note">{t('compose.nothing')}</p>}
        <div>
          <Button>{t(agenda === null ? 'compose.make' : 'compose.add')}</Button>
        </div>
      </Form>
    </Page>
  )
}

/** The first box of a kind is where its error leads. */
function idOf(name: string, index: number): string {
  return index === 0 ? fieldId(name) : `${fieldId(name)}-${index}`
}

function Boxes(props: {
  name: string
  legend: string
  answer: ComposePageProps['answer']
  children: React.ReactNode
}) {
  const { name, legend, answer, children } = props
  return (
    <fieldset className="choices">
      <legend className="choices-legend">
        <h2>{legend}</h2>
      </legend>
      <FieldError id={`${fieldId(name)}-erreur`} refusals={refusalsOf(name, answer?.refusals)} />
      <div className="checks">{children}</div>
    </fieldset>
  )
}
