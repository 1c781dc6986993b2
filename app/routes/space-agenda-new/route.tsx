import { redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readChoice, tickedIn } from '#app/forms/agenda.ts'
import { answerWith, spaceAction, spaceLoader } from '#app/http/handlers.ts'
import { agendaWords } from '#app/i18n/agenda-words.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { ComposePage } from '#app/ui/space/committee/ComposePage.tsx'
import { spacePaths } from '#app/ui/space/paths.ts'
import { composeAgenda } from '#app/usecases/agenda-acts.ts'
import { readChoices } from '#app/usecases/agenda-choice.ts'

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, (t) => t('committee:compose.title'))

export const loader = spaceLoader(({ usecases, params }) =>
  readChoices(usecases, { council: params['council'] ?? '', agenda: null }),
)

export const action = spaceAction(async ({ usecases, params, form }) => {
  const council = params['council'] ?? ''
  const { id, choice } = readChoice(form)
  const made = await composeAgenda(usecases, council, choice, agendaWords(), id)
  if (made.ok) throw redirect(spacePaths.agenda(council, made.value.id), 303)
  return answerWith({ ticked: tickedIn(form), refusals: made.refusals }, made.refusals)
})

export default function NewAgenda() {
  const answer = useActionData<typeof action>()
  return <ComposePage {...useLoaderData<typeof loader>()} answer={answer} />
}
