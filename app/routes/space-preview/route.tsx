import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { accepted } from '#app/domain/refusal.ts'
import { addressOf } from '#app/http/address.ts'
import { spaceLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { MOMENTS, momentsOf, STATE_OF } from '#app/ui/staff/moments.ts'
import { PreviewPage } from '#app/ui/staff/PreviewPage.tsx'
import { readPreview } from '#app/usecases/staff-consultations.ts'

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(
    matches,
    (t) => `${t('consultations:preview.label')} – ${data?.consultation.title ?? ''}`,
  )

export const loader = spaceLoader(async ({ usecases, params, request }) => {
  const asked = new URL(request.url).searchParams.get('moment')
  const moment = MOMENTS.find((known) => known === asked)
  const preview = await readPreview(usecases, addressOf(params), moment && STATE_OF[moment])
  if (!preview.ok) return preview
  const moments = momentsOf(preview.value.consultation.calendar.proposing !== undefined)
  const shown = moments.find((known) => known === moment)
  const first = moments.find((known) => STATE_OF[known] === preview.value.consultation.state)
  return accepted({ ...preview.value, moments, moment: shown ?? first ?? 'vote' })
})

export default function Preview() {
  return <PreviewPage {...useLoaderData<typeof loader>()} />
}
