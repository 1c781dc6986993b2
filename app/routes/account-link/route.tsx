import { redirect, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { LEAST_PASSWORD } from '#app/domain/account.ts'
import { accepted } from '#app/domain/refusal.ts'
import { passwordIn } from '#app/forms/accounts.ts'
import { answerWith, doorAction, doorLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { PasswordField } from '#app/ui/account/PasswordField.tsx'
import { Button, LinkButton } from '#app/ui/Button.tsx'
import { FormError } from '#app/ui/form/FormError.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { spacePaths } from '#app/ui/space/paths.ts'
import { acceptLink, readLink } from '#app/usecases/accounts.ts'

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, (t) => (data?.link ? t('account:link.metaTitle') : t('account:link.gone')))

/** A link that no longer serves is explained, with the way to another. */
export const loader = doorLoader(async ({ usecases, params }) => {
  const link = await readLink(usecases, params['secret'] ?? '')
  return accepted({ link: link.ok ? link.value : null })
})

export const action = doorAction(async ({ usecases, params, form, enter }) => {
  const taken = await acceptLink(usecases, params['secret'] ?? '', passwordIn(form, 'password'))
  if (!taken.ok) return answerWith({ refusals: taken.refusals }, taken.refusals)
  await enter(taken.value.accountId)
  return redirect(spacePaths.home, 303)
})

export default function AccountLink() {
  const { link } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const { t } = useTranslation('account')
  if (link === null)
    return (
      <Page title={t('link.gone')} lead={t('link.goneText')}>
        <p className="actions">
          <LinkButton to={spacePaths.forgotten}>{t('link.ask')}</LinkButton>
          <LinkButton to={spacePaths.signIn} emphasis="secondary">
            {t('forgotten.back')}
          </LinkButton>
        </p>
      </Page>
    )
  const { purpose, name } = link
  return (
    <Page title={t(`link.${purpose}Title`, { name })} lead={t(`link.${purpose}Lead`, { name })}>
      <FormError refusals={answered?.refusals} fields={['password']} kept={false} />
      <Form method="post" className="form">
        <PasswordField
          name="password"
          label={t('link.password')}
          hint={t('link.passwordHint', { least: LEAST_PASSWORD })}
          refusals={answered?.refusals}
        />
        <div>
          <Button>{t('link.submit')}</Button>
        </div>
      </Form>
    </Page>
  )
}
