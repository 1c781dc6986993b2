import type { ComponentPropsWithoutRef, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { classNames } from '#app/ui/class-names.ts'
import { refusalsOf, type ShownRefusal } from '#app/ui/refusals.ts'
import { fieldId } from './field-id.ts'
import { FieldError } from './FieldError.tsx'

type Native = Pick<
  ComponentPropsWithoutRef<'input'>,
  | 'type'
  | 'inputMode'
  | 'autoComplete'
  | 'autoCapitalize'
  | 'spellCheck'
  | 'maxLength'
  | 'accept'
  | 'form'
  | 'defaultValue'
>

export interface FieldProps extends Native {
  name: string
  label: ReactNode
  hint?: ReactNode
  /** All the refusals of the form: the field picks its own. */
  refusals?: readonly ShownRefusal[] | undefined
  optional?: boolean
  /** Several lines. */
  rows?: number
  /** For codes and keys, read letter by letter: large, evenly spaced. */
  secret?: boolean
}

/** No browser shall complete, correct or remember what stands on a sheet of paper. */
const LETTER_BY_LETTER: Native = {
  autoComplete: 'off',
  autoCapitalize: 'characters',
  spellCheck: false,
}

/**
 * Label, hint, error and control, tied together. Uncontrolled: it keeps what is typed before
 * JavaScript arrives, and works without it.
 */
export function Field(props: FieldProps) {
  const { name, label, hint, refusals, optional = false, rows, secret = false, ...given } = props
  const native = secret ? { ...LETTER_BY_LETTER, ...given } : given
  const { t } = useTranslation()
  const id = fieldId(name)
  const own = refusalsOf(name, refusals)
  const describedBy = classNames(
    hint !== undefined && `${id}-aide`,
    own.length > 0 && `${id}-erreur`,
  )
  const control = {
    id,
    name,
    className: classNames('field-control', secret && 'field-secret'),
    'aria-invalid': own.length > 0 || undefined,
    'aria-describedby': describedBy || undefined,
  }
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
      {rows === undefined ? (
        <input {...native} {...control} />
      ) : (
        <textarea
          {...control}
          rows={rows}
          form={native.form}
          maxLength={native.maxLength}
          spellCheck={native.spellCheck}
          autoComplete={native.autoComplete}
          autoCapitalize={native.autoCapitalize}
          defaultValue={native.defaultValue}
        />
      )}
    </div>
  )
}
