import type { ReactNode } from 'react'
import { LONGEST_PASSWORD } from '#app/domain/account.ts'
import { Field } from '#app/ui/form/Field.tsx'
import type { ShownRefusal } from '#app/ui/refusals.ts'

export interface PasswordFieldProps {
  name: string
  label: ReactNode
  hint?: ReactNode
  refusals?: readonly ShownRefusal[] | undefined
  /** The password in use, rather than a new one. */
  current?: boolean
}

/** A password, as password managers know it. It is never shown again, even when refused. */
export function PasswordField({ current = false, ...field }: PasswordFieldProps) {
  return (
    <Field
      {...field}
      type="password"
      autoComplete={current ? 'current-password' : 'new-password'}
      maxLength={LONGEST_PASSWORD}
    />
  )
}
