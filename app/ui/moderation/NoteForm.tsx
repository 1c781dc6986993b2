import { Form } from '@remix-run/react'
import type { FormEventHandler, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { LONGEST_MESSAGE } from '#app/domain/proposal.ts'
import { TEXT_FIELD, type NoteAct } from '#app/forms/moderation-review.ts'
import { Button } from '#app/ui/Button.tsx'
import { Field } from '#app/ui/form/Field.tsx'
import { Fixed } from './Fixed.tsx'
import { FORM_IDS } from './ids.ts'
import type { ReviewProps } from './view.ts'

interface NoteFormProps extends ReviewProps {
  act: NoteAct
  /** Above the field: models to choose from. */
  children?: ReactNode
  open?: boolean
  /** What stands in the field at first. */
  begun?: string
  /** For what is only a help: the form must do without. */
  onChange?: FormEventHandler<HTMLFormElement>
}

/** Words, and one act that sends them. */
export function NoteForm(props: NoteFormProps) {
  const { act, view, answered, children, open = false, begun = '', onChange } = props
  const { t } = useTranslation('moderation')
  const typed = answered?.typed?.act === act ? answered.typed : null
  return (
    <details className="review-answer" id={FORM_IDS[act]} open={open || typed !== null}>
      <summary>{t(`acts.${act}.title`)}</summary>
      <Form method="post" className="form" onChange={onChange}>
        <Fixed act={act} view={view} />
        <p className="row-note">{t(`acts.${act}.hint`)}</p>
        {children}
        <Field
          name={TEXT_FIELD(act)}
          label={t(`acts.${act}.text`)}
          rows={6}
          maxLength={LONGEST_MESSAGE}
          defaultValue={typed?.text ?? begun}
          refusals={typed === null ? [] : answered?.refusals}
        />
        <Button emphasis="secondary">{t(`acts.${act}.submit`)}</Button>
      </Form>
    </details>
  )
}
