import { useTranslation } from 'react-i18next'
import { LONGEST_EMAIL } from '#app/domain/account.ts'
import { Button } from '#app/ui/Button.tsx'
import { Field } from '#app/ui/form/Field.tsx'
import type { ShownRefusal } from '#app/ui/refusals.ts'
import { PasswordField } from './PasswordField.tsx'

interface Given {
  typed?: string | undefined
  refusals?: readonly ShownRefusal[] | undefined
}

/** Address, password and button, as password managers know them. */
export function SignInFields(given: Given) {
  const { t } = useTranslation('account')
  return (
    <>
      <EmailField {...given} />
      <PasswordField
        name="password"
        label={t('signIn.password')}
        refusals={given.refusals}
        current
      />
      <div>
        <Button>{t('signIn.submit')}</Button>
      </div>
    </>
  )
}

/** The address of one's own account. */
export function EmailField({ typed, refusals }: Given) {
  const { t } = useTranslation('account')
  return (
    <Field
      name="email"
      label={t('signIn.email')}
      type="email"
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={LONGEST_EMAIL}
      defaultValue={typed}
      refusals={refusals}
    />
  )
}
