import { redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { versionAccepted } from '#app/forms/charter.ts'
import { answerWith, spaceAction, spaceLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import { TodayPage } from '#app/ui/staff/TodayPage.tsx'
import { acceptCharter } from '#app/usecases/charter-acceptance.ts'
import { readToday } from '#app/usecases/today.ts'

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, (t) => `${t('today:title')} – ${data?.council.name ?? ''}`)

export const loader = spaceLoader(({ usecases, params }) =>
  readToday(usecases, params['council'] ?? ''),
)

/** The one form here: the charter that is agreed to. */
export const action = spaceAction(async ({ usecases, params, form }) => {
  const council = params['council'] ?? ''
  const agreed = await acceptCharter(usecases, council, versionAccepted(form))
  if (agreed.ok) throw redirect(spacePaths.council(council))
  return answerWith({ refusals: agreed.refusals }, agreed.refusals)
})

export default function Today() {
  const answered = useActionData<typeof action>()
  return <TodayPage {...useLoaderData<typeof loader>()} refusals={answered?.refusals} />
}
