import { redirect, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { accepted, type Refusal } from '#app/domain/refusal.ts'
import { readReturn, readSignIn } from '#app/forms/accounts.ts'
import { readKept } from '#app/forms/kept.ts'
import { answerWith, doorAction, doorLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { SendAgain, SignInAgain } from '#app/ui/account/KeptForms.tsx'
import { SignInFields } from '#app/ui/account/SignInFields.tsx'
import { LinkButton } from '#app/ui/Button.tsx'
import { FormError } from '#app/ui/form/FormError.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { Notice } from '#app/ui/Notice.tsx'
import { spacePaths } from '#app/ui/space/paths.ts'
import { signIn } from '#app/usecases/accounts.ts'

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageTitle(matches, (t) => t('account:signIn.title'))

/** Leads nobody on by itself: a form that is kept stays on this page until it is sent. */
export const loader = doorLoader(({ signedIn, request }) => {
  const { searchParams } = new URL(request.url)
  const back = readReturn(searchParams.get('retour'))
  return Promise.resolve(accepted({ back, signedIn, signedOut: searchParams.has('fin') }))
})

export const action = doorAction(async ({ usecases, form, attempts, enter }) => {
  const { typed, credentials } = readSignIn(form)
  const kept = readKept(form)
  const signed = credentials.ok
    ? await attempts.make(credentials.value.email, () => signIn(usecases, credentials.value))
    : credentials
  if (!signed.ok) {
    const { refusals } = signed
    return answerWith({ typed, kept, refusals }, refusals)
  }
  await enter(signed.value.accountId)
  const none: readonly Refusal[] = []
  if (kept !== null) return answerWith({ typed: '', kept, refusals: none })
  return redirect(readReturn(form.get('retour')) ?? spacePaths.home, 303)
})

export default function SignIn() {
  const { back, signedIn, signedOut } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const { t } = useTranslation('account')
  const { kept = null, typed, refusals } = answered ?? {}
  const error = <FormError refusals={refusals} fields={['email', 'password']} kept={false} />
  if (kept !== null && refusals?.length === 0)
    return (
      <Page title={t('again.doneTitle')} lead={t('again.done')}>
        <SendAgain kept={kept} />
        <p className="stack">
          <Link to={spacePaths.home}>{t('again.giveUp')}</Link>
        </p>
      </Page>
    )
  if (kept !== null)
    return (
      <Page title={t('again.title')} lead={t('again.keptStill')}>
        {error}
        <SignInAgain kept={kept} typed={typed} refusals={refusals} />
      </Page>
    )
  if (signedIn)
    return (
      <Page title={t('signIn.alreadyTitle')} lead={t('signIn.already')}>
        <p className="actions">
          <LinkButton to={back ?? spacePaths.home}>{t('signIn.goOn')}</LinkButton>
        </p>
      </Page>
    )
  return (
    <Page title={t('signIn.title')} lead={t('signIn.lead')}>
      {signedOut && answered === undefined && (
        <Notice kind="success" title={t('signIn.signedOut')} live>
          <p>{t('signIn.signedOutText')}</p>
        </Notice>
      )}
      {error}
      <Form method="post" className="form" noValidate>
        {back !== null && <input type="hidden" name="retour" value={back} />}
        <SignInFields typed={typed} refusals={refusals} />
      </Form>
      <div className="stack prose">
        <p>
          <Link to={spacePaths.forgotten}>{t('signIn.forgotten')}</Link>
        </p>
        <p>{t('signIn.invited')}</p>
      </div>
    </Page>
  )
}
