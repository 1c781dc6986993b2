import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayField, timeField, typedInstant } from '#app/forms/date-time.ts'
import type { Typed } from '#app/forms/fields.ts'
import {
  CANCEL_REASON_FIELD,
  CLOSES_FIELD,
  CONFIRM_FIELD,
  EXTEND_REASON_FIELD,
  LONGEST_REASON,
  type StaffAct,
} from '#app/forms/staff-acts.ts'
import { Button } from '#app/ui/Button.tsx'
import { Checkbox } from '#app/ui/form/Checkbox.tsx'
import { DateTimeField } from '#app/ui/form/DateTimeField.tsx'
import { Field } from '#app/ui/form/Field.tsx'
import { FormError } from '#app/ui/form/FormError.tsx'
import type { ShownRefusal } from '#app/ui/refusals.ts'
import type { OverviewView } from './view.ts'

/** What the server answered to an act that it refused. */
export interface ActAnswer {
  act: StaffAct
  typed: Typed
  refusals: readonly ShownRefusal[]
}

interface ActProps {
  overview: OverviewView
  answer: ActAnswer | undefined
}

/** Lets voting end later, for a reason that everybody can read. */
export function ExtendForm({ overview, answer }: ActProps) {
  const { t } = useTranslation('consultations', { keyPrefix: 'extend' })
  const { council, consultation } = overview
  const own = answer?.act === 'extend' ? answer : undefined
  const { closesAt } = consultation.calendar.voting
  const values = own?.typed ?? typedInstant(CLOSES_FIELD, closesAt, council.timeZone)
  return (
    <details className="fold" open={own !== undefined}>
      <summary>{t('title')}</summary>
      <FormError refusals={own?.refusals} />
      <Form method="post" className="form">
        <p>{t('text')}</p>
        <DateTimeField
          name={CLOSES_FIELD}
          legend={t('closesAt')}
          defaultDay={values[dayField(CLOSES_FIELD)]}
          defaultTime={values[timeField(CLOSES_FIELD)]}
          refusals={own?.refusals}
        />
        <Field
          name={EXTEND_REASON_FIELD}
          label={t('reason')}
          hint={t('reasonHint')}
          rows={3}
          maxLength={LONGEST_REASON}
          defaultValue={values[EXTEND_REASON_FIELD]}
          refusals={own?.refusals}
        />
        <div>
          <Button name="intent" value="extend">
            {t('submit')}
          </Button>
        </div>
      </Form>
    </details>
  )
}

/** Ends it without a result. A draft is only put aside: nobody has heard of it. */
export function CancelForm({ overview, answer }: ActProps) {
  const { t } = useTranslation('consultations', { keyPrefix: 'cancel' })
  const own = answer?.act === 'cancel' ? answer : undefined
  const { state } = overview.consultation
  const kind = state === 'draft' ? 'draft' : 'public'
  return (
    <details className="fold" open={own !== undefined}>
      <summary>{t(`${kind}.title`)}</summary>
      <FormError refusals={own?.refusals} />
      <Form method="post" className="form">
        <p>{t(state === 'voting' ? 'public.voting' : `${kind}.text`)}</p>
        {kind === 'public' && (
          <Field
            name={CANCEL_REASON_FIELD}
            label={t('public.reason')}
            hint={t('public.reasonHint')}
            rows={3}
            maxLength={LONGEST_REASON}
            defaultValue={own?.typed[CANCEL_REASON_FIELD]}
            refusals={own?.refusals}
          />
        )}
        <Checkbox
          name={CONFIRM_FIELD}
          label={t(`${kind}.confirm`)}
          defaultChecked={own?.typed[CONFIRM_FIELD] !== undefined}
          refusals={own?.refusals}
        />
        <div>
          <Button emphasis="secondary" name="intent" value="cancel">
            {t(`${kind}.submit`)}
          </Button>
        </div>
      </Form>
    </details>
  )
}
