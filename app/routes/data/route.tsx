import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { publicLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { DataPage } from '#app/ui/data/DataPage.tsx'
import { readDataPage } from '#app/usecases/data-contacts.ts'

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageTitle(matches, (t) => t('data:title'))

export const loader = publicLoader(({ usecases, request }) =>
  readDataPage(usecases, new URL(request.url).searchParams.get('conseil')),
)

export default function Data() {
  return <DataPage {...useLoaderData<typeof loader>()} />
}
