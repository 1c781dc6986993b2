import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageAsked } from '#app/forms/fields.ts'
import { spaceLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { SheetsPage } from '#app/ui/space/codes/SheetsPage.tsx'
import { listSheets } from '#app/usecases/code-orders.ts'

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageTitle(matches, (t) => t('codes:sheets.title'))

export const loader = spaceLoader(({ usecases, params, request }) =>
  listSheets(usecases, params['council'] ?? '', pageAsked(new URL(request.url).searchParams)),
)

export default function Sheets() {
  return <SheetsPage {...useLoaderData<typeof loader>()} />
}
