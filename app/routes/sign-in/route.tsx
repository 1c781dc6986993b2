import { redirect, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { accepted } from '#app/domain/refusal.ts'
import { readReturn, readSignIn } from '#app/forms/accounts.ts'
import { answerWith, doorAction, doorLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { SignInFields } from '#app/ui/account/SignInFields.tsx'
import { FormError } from '#app/ui/form/FormError.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { Notice } from '#app/ui/Notice.tsx'
import { spacePaths } from '#app/ui/space/paths.ts'
import { signIn } from '#app/usecases/accounts.ts'

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageTitle(matches, (t) => t('account:signIn.title'))

export const loader = doorLoader(async ({ signedIn, request }) => {
  const { searchParams } = new URL(request.url)
  const back = readReturn(searchParams.get('retour'))
  if (signedIn) throw redirect(back ?? spacePaths.home, 303)
  return accepted({ back, signedOut: searchParams.has('fin') })
})

export const action = doorAction(async ({ usecases, form, enter }) => {
  const { typed, credentials } = readSignIn(form)
  const signed = credentials.ok ? await signIn(usecases, credentials.value) : credentials
  if (!signed.ok) return answerWith({ typed, refusals: signed.refusals }, signed.refusals)
  await enter(signed.value.accountId)
  return redirect(readReturn(form.get('retour')) ?? spacePaths.home, 303)
})

export default function SignIn() {
  const { back, signedOut } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const { t } = useTranslation('account')
  return (
    <Page title={t('signIn.title')} lead={t('signIn.lead')}>
      {signedOut && answered === undefined && (
        <Notice kind="success" title={t('signIn.signedOut')} live>
          <p>{t('signIn.signedOutText')}</p>
        </Notice>
      )}
      <FormError refusals={answered?.refusals} fields={['email', 'password']} kept={false} />
      <Form method="post" className="form">
        {back !== null && <input type="hidden" name="retour" value={back} />}
        <SignInFields typed={answered?.typed} refusals={answered?.refusals} />
      </Form>
      <p className="stack">
        <Link to={spacePaths.forgotten}>{t('signIn.forgotten')}</Link>
      </p>
      <p>{t('signIn.invited')}</p>
    </Page>
  )
}
