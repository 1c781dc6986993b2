import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { numberOf } from '#app/forms/fields.ts'
import { spaceLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { ConsultationsPage } from '#app/ui/staff/ConsultationsPage.tsx'
import { listForStaff } from '#app/usecases/staff-consultations.ts'

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, (t) => `${t('consultations:title')} – ${data?.council.name ?? ''}`)

export const loader = spaceLoader(({ usecases, params, request }) => {
  const page = numberOf(Object.fromEntries(new URL(request.url).searchParams), 'page') ?? 1
  return listForStaff(usecases, params['council'] ?? '', page)
})

export default function Consultations() {
  return <ConsultationsPage {...useLoaderData<typeof loader>()} />
}
