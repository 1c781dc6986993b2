import { redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readChoice, tickedIn } from '#app/forms/agenda.ts'
import { answerWith, spaceAction, spaceLoader } from '#app/http/handlers.ts'
import { agendaWords } from '#app/i18n/agenda-words.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { ComposePage } from '#app/ui/space/committee/ComposePage.tsx'
import { spacePaths } from '#app/ui/space/paths.ts'
import { addToAgenda } from '#app/usecases/agenda-acts.ts'
import { readChoices } from '#app/usecases/agenda-choice.ts'

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, (t) => t('committee:compose.moreTitle'))

export const loader = spaceLoader(({ usecases, params }) =>
  readChoices(usecases, { council: params['council'] ?? '', agenda: params['agenda'] ?? '' }),
)

export const action = spaceAction(async ({ usecases, params, form }) => {
  const address = { council: params['council'] ?? '', agenda: params['agenda'] ?? '' }
  const added = await addToAgenda(usecases, address, readChoice(form).choice, agendaWords())
  if (added.ok) throw redirect(spacePaths.agenda(address.council, address.agenda), 303)
  return answerWith({ ticked: tickedIn(form), refusals: added.refusals }, added.refusals)
})

export default function MoreOnAgenda() {
  const answer = useActionData<typeof action>()
  return <ComposePage {...useLoaderData<typeof loader>()} answer={answer} />
}
