import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { publicLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { CharterPage } from '#app/ui/council/CharterPage.tsx'
import { readCouncil } from '#app/usecases/councils.ts'

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageTitle(matches, (t) => t('pages:charter.title'))

export const loader = publicLoader(({ usecases: context, params }) =>
  readCouncil(context, params.council ?? ''),
)

export default function Charter() {
  return <CharterPage {...useLoaderData<typeof loader>()} />
}
