import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { publicLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { CouncilPage } from '#app/ui/council/CouncilPage.tsx'
import { readCouncil } from '#app/usecases/councils.ts'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, () => data?.council.name ?? '')

export const loader = publicLoader(({ usecases: context, params }) =>
  readCouncil(context, params.council ?? ''),
)

export default function Council() {
  return <CouncilPage {...useLoaderData<typeof loader>()} />
}
