import type { ReactNode } from 'react'
import { classNames } from '#app/ui/class-names.ts'
import { refusalsOf, type ShownRefusal } from '#app/ui/refusals.ts'
import { fieldId } from './field-id.ts'
import { FieldError } from './FieldError.tsx'

export interface CheckboxProps {
  name: string
  /** What is sent when it is ticked. */
  value?: string
  label: ReactNode
  hint?: ReactNode
  defaultChecked?: boolean
  refusals?: readonly ShownRefusal[] | undefined
  /** For one of several of the same name; absent: made from the name. */
  id?: string
  form?: string
}

/** Something to tick, as the browser's own control. Works without JavaScript. */
export function Checkbox(props: CheckboxProps) {
  // React sends the empty text for a value that is there and undefined.
  const { name, value = 'on', label, hint, defaultChecked, refusals, form } = props
  const id = props.id ?? fieldId(name)
  const own = refusalsOf(name, refusals)
  const describedBy = classNames(
    hint !== undefined && `${id}-aide`,
    own.length > 0 && `${id}-erreur`,
  )
  return (
    <div className={classNames('check', own.length > 0 && 'field-refused')}>
      <FieldError id={`${id}-erreur`} refusals={own} />
      <label className="check-label">
        <input
          type="checkbox"
          id={id}
          name={name}
          value={value}
          form={form}
          defaultChecked={defaultChecked}
          aria-invalid={own.length > 0 || undefined}
          aria-describedby={describedBy || undefined}
        />
        <span>{label}</span>
      </label>
      {hint !== undefined && (
        <div className="check-hint" id={`${id}-aide`}>
          {hint}
        </div>
      )}
    </div>
  )
}
