import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { LONGEST_MESSAGE } from '#app/domain/proposal.ts'
import { formatDay } from '#app/i18n/formats.ts'
import { Button } from '#app/ui/Button.tsx'
import { fieldId } from '#app/ui/form/field-id.ts'
import { FieldError } from '#app/ui/form/FieldError.tsx'
import { Prose } from '#app/ui/Prose.tsx'
import { refusalsOf, type ShownRefusal } from '#app/ui/refusals.ts'
import type { GatheringsView } from './view.ts'

interface ObjectionCardProps {
  view: GatheringsView
  objection: GatheringsView['objections'][number]
  /** The answer as typed, where it was this one that was not taken. */
  typed: string | null
  refusals: readonly ShownRefusal[]
}

/** What one author has against a merge, and the answer, to write or written. */
export function ObjectionCard({ view, objection, typed, refusals }: ObjectionCardProps) {
  const { t } = useTranslation('consolidation')
  const { title, priority, text, writtenOn, answer } = objection
  return (
    <article className="objection">
      <h3>{title ?? t('list.gone')}</h3>
      <p className="row-note">
        {priority === null
          ? t('gatherings.againstGone')
          : t('gatherings.against', { title: priority.title })}{' '}
        ({formatDay(writtenOn)})
      </p>
      <Prose text={text} className="quote" />
      {answer !== null && (
        <>
          <p className="desk-title">{t('gatherings.answered')}</p>
          {answer === '' ? <p>{t('gatherings.splitWithout')}</p> : <Prose text={answer} className="quote" />}
        </>
      )}
      {answer === null && view.mayAnswer && (
        <Answering view={view} objection={objection} typed={typed} refusals={refusals} />
      )}
    </article>
  )
}

/** The first unanswered one refused has the field's usual id, to which the summary of errors leads. */
function Answering({ view, objection, typed, refusals }: ObjectionCardProps) {
  const { t } = useTranslation('consolidation')
  const { proposalId, priorityId, merged } = objection
  const id = typed === null ? `reponse-${proposalId}` : fieldId('answer')
  const own = typed === null ? [] : refusalsOf('answer', refusals)
  return (
    <Form method="post" className="form">
      <input type="hidden" name="proposal" value={proposalId} />
      <input type="hidden" name="priority" value={priorityId} />
      <div className={own.length > 0 ? 'field field-refused' : 'field'}>
        <label className="field-label" htmlFor={id}>
          {t('gatherings.answer')}
        </label>
        <p className="field-hint" id={`${id}-aide`}>
          {t('gatherings.answerHint')}
        </p>
        <FieldError id={`${id}-erreur`} refusals={own} />
        <textarea
          id={id}
          name="answer"
          className="field-control"
          rows={4}
          maxLength={LONGEST_MESSAGE}
          defaultValue={typed ?? ''}
          aria-invalid={own.length > 0 || undefined}
          aria-describedby={`${id}-aide ${id}-erreur`}
        />
      </div>
      <div className="actions">
        <Button name="intent" value="answer">
          {t('gatherings.send')}
        </Button>
        {merged && view.consultation.closed === null && (
          <Button name="intent" value="split" emphasis="secondary">
            {t('gatherings.sendSplit')}
          </Button>
        )}
      </div>
    </Form>
  )
}
