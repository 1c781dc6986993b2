import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readSubscriptionAct } from '#app/forms/subscribing.ts'
import { mailAction, publicLoader, valueOrThrow } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { SubscriptionPage } from '#app/ui/subscribing/SubscriptionPage.tsx'
import { confirmNews, readSubscription, stopNews } from '#app/usecases/subscribers.ts'

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageTitle(matches, (t) => t('subscribing:yours.title'))

/** Changes nothing: programs that look at links in mail before their reader does say neither yes nor no. */
export const loader = publicLoader(({ usecases, params }) =>
  readSubscription(usecases, params.council ?? '', params.secret ?? ''),
)

export const action = mailAction(async ({ usecases, params, form }) => {
  const act = readSubscriptionAct(form)
  const change = act === 'confirm' ? confirmNews : stopNews
  valueOrThrow(await change(usecases, params.council ?? '', params.secret ?? ''))
  return { done: act }
})

export default function Subscription() {
  const done = useActionData<typeof action>()?.done ?? null
  return <SubscriptionPage {...useLoaderData<typeof loader>()} done={done} />
}
