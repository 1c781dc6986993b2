import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { versionAsked } from '#app/forms/charter.ts'
import { publicLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { CharterPage } from '#app/ui/council/CharterPage.tsx'
import { readCharter } from '#app/usecases/charters.ts'

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageTitle(matches, (t) => t('pages:charter.title'))

export const loader = publicLoader(({ usecases, params, request }) =>
  readCharter(
    usecases,
    params['council'] ?? '',
    versionAsked(new URL(request.url).searchParams),
  ),
)

export default function Charter() {
  return <CharterPage {...useLoaderData<typeof loader>()} />
}
