import { redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readActionWords } from '#app/forms/action.ts'
import { answerWith, spaceAction, spaceLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { NewActionPage } from '#app/ui/space/actions/NewActionPage.tsx'
import { spacePaths } from '#app/ui/space/paths.ts'
import { createAction } from '#app/usecases/action-acts.ts'
import { readNewAction } from '#app/usecases/actions.ts'

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, (t) => t('actions:words.newTitle'))

export const loader = spaceLoader(({ usecases, params, request }) =>
  readNewAction(usecases, params['council'] ?? '', decisionIn(request)),
)

export const action = spaceAction(async ({ usecases, params, request, form }) => {
  const { typed, words } = readActionWords(form)
  const council = params['council'] ?? ''
  const created = words.ok
    ? await createAction(usecases, council, words.value, decisionIn(request))
    : words
  if (!created.ok) return answerWith({ typed, refusals: created.refusals }, created.refusals)
  throw redirect(spacePaths.action(council, created.value.id, 'words'), 303)
})

/** The decision that the address names, if it names one. */
function decisionIn({ url }: Request) {
  const query = new URL(url).searchParams
  const consultation = query.get('consultation')
  const priority = query.get('priorite')
  return consultation === null || priority === null ? null : { consultation, priority }
}

export default function NewAction() {
  return <NewActionPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
