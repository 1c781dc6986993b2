import type { ChangeEventHandler, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { classNames } from '#app/ui/class-names.ts'
import { refusalsOf, type ShownRefusal } from '#app/ui/refusals.ts'
import { fieldId } from './field-id.ts'
import { FieldError } from './FieldError.tsx'

export interface SelectProps {
  name: string
  label: ReactNode
  hint?: ReactNode
  options: readonly { value: string; label: string }[]
  /** What stands first and means nothing yet: "Choisir…"; absent: the first option is taken. */
  placeholder?: string
  defaultValue?: string | undefined
  refusals?: readonly ShownRefusal[] | undefined
  optional?: boolean
  form?: string
  /** For what is only a help: the form must do without. */
  onChange?: ChangeEventHandler<HTMLSelectElement>
}

/** One choice in a list, as the browser's own control. Works without JavaScript. */
export function Select(props: SelectProps) {
  const { name, label, hint, options, placeholder, defaultValue, refusals, form } = props
  const { optional = false, onChange } = props
  const { t } = useTranslation()
  const id = fieldId(name)
  const own = refusalsOf(name, refusals)
  const describedBy = classNames(
    hint !== undefined && `${id}-aide`,
    own.length > 0 && `${id}-erreur`,
  )
  return (
    <div className={classNames('field', own.length > 0 && 'field-refused')}>
      <label className="field-label" htmlFor={id}>
        {label} {optional && <span className="field-optional">({t('form.optional')})</span>}
      </label>
      {hint !== undefined && (
        <p className="field-hint" id={`${id}-aide`}>
          {hint}
        </p>
      )}
      <FieldError id={`${id}-erreur`} refusals={own} />
      <select
        id={id}
        name={name}
        form={form}
        className="field-control"
        defaultValue={defaultValue}
        onChange={onChange}
        aria-invalid={own.length > 0 || undefined}
        aria-describedby={describedBy || undefined}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  )
}
