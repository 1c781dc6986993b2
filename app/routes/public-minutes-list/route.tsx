import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageOf } from '#app/forms/moderation.ts'
import { publicLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { PublicMinutesListPage } from '#app/ui/minutes/PublicMinutesListPage.tsx'
import { readPublishedMinutes } from '#app/usecases/public-minutes.ts'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (t) => `${t('minutes:list.title')} – ${data?.council.name ?? ''}`)

export const loader = publicLoader(({ usecases, params, request }) =>
  readPublishedMinutes(usecases, params['council'] ?? '', pageOf(new URL(request.url).searchParams)),
)

export default function PublicMinutesList() {
  return <PublicMinutesListPage {...useLoaderData<typeof loader>()} />
}
