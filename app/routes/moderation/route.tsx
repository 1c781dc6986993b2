import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readQueueQuery } from '#app/forms/moderation.ts'
import { addressOf } from '#app/http/address.ts'
import { spaceLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { QueuePage } from '#app/ui/moderation/QueuePage.tsx'
import { readQueue } from '#app/usecases/moderation.ts'

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, (t) => `${t('moderation:title')} – ${data?.consultation.title ?? ''}`)

export const loader = spaceLoader(({ usecases, params, request }) =>
  readQueue(usecases, addressOf(params), readQueueQuery(new URL(request.url).searchParams)),
)

export default function Moderation() {
  return <QueuePage view={useLoaderData<typeof loader>()} />
}
