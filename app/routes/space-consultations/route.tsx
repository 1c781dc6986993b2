import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { spaceLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { ConsultationsPage } from '#app/ui/staff/ConsultationsPage.tsx'
import { listForStaff } from '#app/usecases/staff-consultations.ts'

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, (t) => `${t('consultations:title')} – ${data?.council.name ?? ''}`)

export const loader = spaceLoader(({ usecases, params }) =>
  listForStaff(usecases, params['council'] ?? ''),
)

export default function Consultations() {
  return <ConsultationsPage {...useLoaderData<typeof loader>()} />
}
