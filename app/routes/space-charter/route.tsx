import { redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { accepted } from '#app/domain/refusal.ts'
import { beginsAnew, readCharterForm, versionAccepted } from '#app/forms/charter.ts'
import { answerWith, spaceAction, spaceLoader, valueOrThrow } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import { CharterVersionsPage } from '#app/ui/space/settings/CharterVersionsPage.tsx'
import { acceptCharter } from '#app/usecases/charter-acceptance.ts'
import { adoptCharter, readCharterVersions } from '#app/usecases/charters.ts'
import type { UseCaseContext } from '#app/usecases/context.ts'

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, (t) => `${t('settings:charters.title')} – ${data?.page.council.name ?? ''}`)

export const loader = spaceLoader(async ({ usecases, params, request }) => {
  const page = await readCharterVersions(usecases, params['council'] ?? '')
  const { searchParams } = new URL(request.url)
  const done = searchParams.has('fait')
  return page.ok ? accepted({ page: page.value, done, anew: beginsAnew(searchParams) }) : page
})

export const action = spaceAction(async ({ usecases, params, form }) => {
  const council = params['council'] ?? ''
  if (form.get('intent') === 'accept') throw await accept(usecases, council, form)
  const { typed, adoption } = readCharterForm(form)
  const adopted = adoption.ok ? await adoptCharter(usecases, council, adoption.value) : adoption
  if (adopted.ok) throw redirect(`${spacePaths.charter(council)}?fait`)
  const page = valueOrThrow(await readCharterVersions(usecases, council))
  return answerWith({ typed, refusals: adopted.refusals, page }, adopted.refusals)
})

/** Sent from "Aujourd'hui", which asks again where another version has come meanwhile. */
async function accept(usecases: UseCaseContext, council: string, form: FormData): Promise<Response> {
  const agreed = await acceptCharter(usecases, council, versionAccepted(form))
  if (!agreed.ok && agreed.refusals[0]?.code !== 'changed-meanwhile') valueOrThrow(agreed)
  return redirect(spacePaths.council(council))
}

export default function CharterVersions() {
  const { page, done, anew } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  return <CharterVersionsPage {...(answered?.page ?? page)} answered={answered} done={done} anew={anew} />
}
