import { redirect, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { LEAST_PASSWORD } from '#app/domain/account.ts'
import { accepted, type Refusal } from '#app/domain/refusal.ts'
import { passwordIn } from '#app/forms/accounts.ts'
import { textOf, typedFields } from '#app/forms/fields.ts'
import { answerWith, spaceAction, spaceLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { PasswordField } from '#app/ui/account/PasswordField.tsx'
import { SessionList } from '#app/ui/account/SessionList.tsx'
import { Button } from '#app/ui/Button.tsx'
import { FormError } from '#app/ui/form/FormError.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { Notice } from '#app/ui/Notice.tsx'
import { spacePaths } from '#app/ui/space/paths.ts'
import { changePassword } from '#app/usecases/accounts.ts'
import { endOtherSessions, endOwnSession, listOwnSessions } from '#app/usecases/own-sessions.ts'

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageTitle(matches, (t) => t('account:own.title'))

const DONE = ['password', 'session', 'others'] as const

export const loader = spaceLoader(async ({ usecases, sessionHash, request }) => {
  const own = await listOwnSessions(usecases, sessionHash)
  const told = new URL(request.url).searchParams.get('fait')
  return own.ok ? accepted({ ...own.value, done: DONE.find((done) => done === told) ?? null }) : own
})

export const action = spaceAction(async ({ usecases, form, sessionHash, attempts }) => {
  const intent = form.get('intent')
  if (intent === 'password') {
    const passwords = { current: passwordIn(form, 'current'), next: passwordIn(form, 'next') }
    const change = () => changePassword(usecases, { ...passwords, sessionHash })
    const changed = await attempts.make(`session ${sessionHash}`, change)
    return changed.ok ? done('password') : refuse(changed.refusals)
  }
  const ended =
    intent === 'others'
      ? await endOtherSessions(usecases, sessionHash)
      : await endOwnSession(usecases, textOf(typedFields(form), 'session'))
  if (!ended.ok) return refuse(ended.refusals)
  return done(intent === 'others' ? 'others' : 'session')
})

function done(what: (typeof DONE)[number]) {
  return redirect(`${spacePaths.account}?fait=${what}`, 303)
}

function refuse(refusals: readonly Refusal[]) {
  return answerWith({ refusals }, refusals)
}

export default function OwnAccount() {
  const { name, sessions, done } = useLoaderData<typeof loader>()
  const refusals = useActionData<typeof action>()?.refusals
  const { t } = useTranslation('account')
  return (
    <Page title={t('own.title')} kicker={name}>
      {done !== null && refusals === undefined && (
        <Notice kind="success" live>
          <p>{t(`own.done.${done}`)}</p>
        </Notice>
      )}
      <section>
        <h2>{t('own.sessions')}</h2>
        <p>{t('own.sessionsText')}</p>
        <SessionList sessions={sessions} />
      </section>
      <section>
        <h2>{t('own.password')}</h2>
        <FormError refusals={refusals} fields={['current', 'next']} kept={false} />
        <Form method="post" className="form" key={done}>
          <PasswordField name="current" label={t('own.current')} refusals={refusals} current />
          <PasswordField
            name="next"
            label={t('link.password')}
            hint={t('link.passwordHint', { least: LEAST_PASSWORD })}
            refusals={refusals}
          />
          <p>{t('own.passwordText')}</p>
          <div>
            <Button name="intent" value="password">
              {t('own.change')}
            </Button>
          </div>
        </Form>
      </section>
    </Page>
  )
}
