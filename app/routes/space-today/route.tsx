import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { spaceLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { TodayPage } from '#app/ui/staff/TodayPage.tsx'
import { readToday } from '#app/usecases/today.ts'

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, (t) => `${t('today:title')} – ${data?.council.name ?? ''}`)

export const loader = spaceLoader(({ usecases, params }) =>
  readToday(usecases, params['council'] ?? ''),
)

export default function Today() {
  return <TodayPage {...useLoaderData<typeof loader>()} />
}
