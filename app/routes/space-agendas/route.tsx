import { redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readPreparation } from '#app/forms/agenda.ts'
import { pageOf } from '#app/forms/moderation.ts'
import { answerWith, spaceAction, spaceLoader } from '#app/http/handlers.ts'
import { agendaWords } from '#app/i18n/agenda-words.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { AgendaListPage } from '#app/ui/space/committee/AgendaListPage.tsx'
import { spacePaths } from '#app/ui/space/paths.ts'
import { prepareAgenda } from '#app/usecases/agenda-acts.ts'
import { readAgendas } from '#app/usecases/agendas.ts'

export { readAgainAfterConflict as shouldRevalidate } from '#app/ui/revalidation.ts'

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, (t) => t('committee:agendas.title'))

export const loader = spaceLoader(({ usecases, params, request }) =>
  readAgendas(usecases, params['council'] ?? '', pageOf(new URL(request.url).searchParams)),
)

export const action = spaceAction(async ({ usecases, params, form }) => {
  const council = params['council'] ?? ''
  const address = { council, consultation: readPreparation(form) }
  const prepared = await prepareAgenda(usecases, address, agendaWords())
  if (prepared.ok) throw redirect(spacePaths.agenda(council, prepared.value.id), 303)
  return answerWith({ refusals: prepared.refusals }, prepared.refusals)
})

export default function Agendas() {
  const answered = useActionData<typeof action>()
  return <AgendaListPage {...useLoaderData<typeof loader>()} refusals={answered?.refusals} />
}
