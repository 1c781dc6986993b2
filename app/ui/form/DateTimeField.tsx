import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { dayField, timeField } from '#app/forms/date-time.ts'
import { classNames } from '#app/ui/class-names.ts'
import { refusalsOf, type ShownRefusal } from '#app/ui/refusals.ts'
import { fieldId } from './field-id.ts'
import { FieldError } from './FieldError.tsx'

export interface DateTimeFieldProps {
  name: string
  legend: ReactNode
  hint?: ReactNode
  defaultDay?: string | undefined
  defaultTime?: string | undefined
  refusals?: readonly ShownRefusal[] | undefined
}

/** A date and an hour, as the browser's own two controls. A link to the field leads to the date. */
export function DateTimeField(props: DateTimeFieldProps) {
  const { name, legend, hint, defaultDay, defaultTime, refusals } = props
  const { t } = useTranslation()
  const id = fieldId(name)
  const own = refusalsOf(name, refusals)
  const describedBy = classNames(
    hint !== undefined && `${id}-aide`,
    own.length > 0 && `${id}-erreur`,
  )
  const control = {
    className: 'field-control',
    'aria-invalid': own.length > 0 || undefined,
    'aria-describedby': describedBy || undefined,
  }
  return (
    <fieldset className={classNames('date-time', own.length > 0 && 'field-refused')}>
      <legend className="field-label">{legend}</legend>
      {hint !== undefined && (
        <p className="field-hint" id={`${id}-aide`}>
          {hint}
        </p>
      )}
      <FieldError id={`${id}-erreur`} refusals={own} />
      <div className="date-time-parts">
        <label htmlFor={id}>{t('form.day')}</label>
        <input {...control} type="date" id={id} name={dayField(name)} defaultValue={defaultDay} />
        <label htmlFor={`${id}-heure`}>{t('form.time')}</label>
        <input
          {...control}
          type="time"
          id={`${id}-heure`}
          name={timeField(name)}
          defaultValue={defaultTime}
        />
      </div>
    </fieldset>
  )
}
