import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readEmail } from '#app/domain/account.ts'
import { EMAIL_FIELD, readAddress } from '#app/forms/email-voting.ts'
import { answerWith, publicAction, publicLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { SubscribePage } from '#app/ui/subscribing/SubscribePage.tsx'
import { askForNews, readSubscribing } from '#app/usecases/subscribers.ts'

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, (t) => `${t('subscribing:title')} – ${data?.council.name ?? ''}`)

export const loader = publicLoader(({ usecases, params }) =>
  readSubscribing(usecases, params.council ?? ''),
)

/** Says the same for every address: whether it is known is between its owner and the mail. */
export const action = publicAction(async ({ usecases, params, form, attempts }) => {
  const typed = readAddress(form)
  const email = readEmail(typed)
  // What is no address sends nothing: it does not count against whoever types none next.
  const counted = email.ok ? attempts.count(`subscription ${email.value}`) : email
  const asked = counted.ok ? await askForNews(usecases, params.council ?? '', typed) : counted
  const refusals = asked.ok
    ? []
    : asked.refusals.map((reason) => ({ ...reason, field: EMAIL_FIELD }))
  return answerWith({ typed: asked.ok ? '' : typed, sent: asked.ok, refusals }, refusals)
})

export default function Subscribe() {
  return <SubscribePage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
