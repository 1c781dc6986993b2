import type { MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { accepted } from '#app/domain/refusal.ts'
import { readAsking } from '#app/forms/accounts.ts'
import { answerWith, doorAction, doorLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { EmailField } from '#app/ui/account/SignInFields.tsx'
import { Button } from '#app/ui/Button.tsx'
import { FormError } from '#app/ui/form/FormError.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { Notice } from '#app/ui/Notice.tsx'
import { spacePaths } from '#app/ui/space/paths.ts'
import { requestReset } from '#app/usecases/accounts.ts'

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, (t) => t('account:forgotten.title'))

export const loader = doorLoader(async ({ usecases }) => accepted({ mail: usecases.mail }))

/** Long enough to hide whether something was written. */
const ANSWER_MS = 400

export const action = doorAction(async ({ usecases, form, attempts }) => {
  const { typed, email } = readAsking(form)
  const counted = email.ok ? attempts.count(`reset ${email.value}`) : email
  const patience = new Promise((answer) => setTimeout(answer, ANSWER_MS))
  const asked = email.ok && counted.ok ? await requestReset(usecases, email.value) : counted
  await patience
  const refusals = asked.ok ? [] : asked.refusals
  return answerWith({ typed, done: asked.ok, refusals }, refusals)
})

export default function Forgotten() {
  const { mail } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const { t } = useTranslation('account')
  const back = (
    <p className="stack">
      <Link to={spacePaths.signIn}>{t('forgotten.back')}</Link>
    </p>
  )
  if (answered?.done === true)
    return (
      <Page title={t('forgotten.title')}>
        <Notice kind="success" title={t('forgotten.done')} live>
          <p>{t(mail === 'smtp' ? 'forgotten.mailedText' : 'forgotten.doneText')}</p>
        </Notice>
        {back}
      </Page>
    )
  return (
    <Page title={t('forgotten.title')} lead={t(mail === 'smtp' ? 'forgotten.mailLead' : 'forgotten.lead')}>
      <FormError refusals={answered?.refusals} fields={['email']} />
      <Form method="post" className="form" noValidate>
        <EmailField typed={answered?.typed} refusals={answered?.refusals} />
        <div>
          <Button>{t('forgotten.submit')}</Button>
        </div>
      </Form>
      {back}
    </Page>
  )
}
