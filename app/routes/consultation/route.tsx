import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { addressOf } from '#app/http/address.ts'
import { publicLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { ConsultationPage } from '#app/ui/consultation/ConsultationPage.tsx'
import { readConsultation } from '#app/usecases/consultations.ts'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, () => data?.consultation.title ?? '')

export const loader = publicLoader(({ usecases: context, params }) =>
  readConsultation(context, addressOf(params)),
)

export default function Consultation() {
  return <ConsultationPage {...useLoaderData<typeof loader>()} />
}
