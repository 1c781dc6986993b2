import { useTranslation } from 'react-i18next'
import { LONGEST_EMAIL, LONGEST_PASSWORD } from '#app/domain/account.ts'
import { Button } from '#app/ui/Button.tsx'
import { Field } from '#app/ui/form/Field.tsx'
import type { ShownRefusal } from '#app/ui/refusals.ts'

/** Address, password and button, as password managers know them. */
export function SignInFields({
  typed,
  refusals,
}: {
  typed?: string | undefined
  refusals?: readonly ShownRefusal[] | undefined
}) {
  const { t } = useTranslation('account')
  return (
    <>
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
      <Field
        name="password"
        label={t('signIn.password')}
        type="password"
        autoComplete="current-password"
        maxLength={LONGEST_PASSWORD}
        refusals={refusals}
      />
      <div>
        <Button>{t('signIn.submit')}</Button>
      </div>
    </>
  )
}
