import { redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, type ShouldRevalidateFunction } from '@remix-run/react'
import { refusal } from '#app/domain/refusal.ts'
import { backToDesk, readChosen, readPriorityForm, readSplit } from '#app/forms/consolidation.ts'
import { addressOf } from '#app/http/address.ts'
import { answerWith, spaceAction, spaceLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { PriorityPage } from '#app/ui/consolidation/PriorityPage.tsx'
import { spacePaths } from '#app/ui/space/paths.ts'
import { addPriority } from '#app/usecases/consolidation.ts'
import { readPriority } from '#app/usecases/consolidation-reading.ts'

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(
    matches,
    (t) => `${t('consolidation:priority.newTitle')} – ${data?.consultation.title ?? ''}`,
  )

export const loader = spaceLoader(({ usecases, params, request }) => {
  const query = new URL(request.url).searchParams
  return readPriority(usecases, addressOf(params), null, readChosen(query), readSplit(query))
})

export const action = spaceAction(async ({ usecases, params, request, form }) => {
  const read = readPriorityForm(form)
  if (!read.ok) return answerWith({ typed: null, refusals: read.refusals }, read.refusals)
  if (read.value.intent !== 'save') {
    const refusals = [refusal('body-malformed')]
    return answerWith({ typed: null, refusals }, refusals)
  }
  const { typed, words } = read.value
  const address = addressOf(params)
  const query = new URL(request.url).searchParams
  const from = readSplit(query)
  const sources = typed.sources
  const added = await addPriority(usecases, address, {
    words,
    sources,
    ...(from !== undefined && { from }),
  })
  if (!added.ok) return answerWith({ typed, refusals: added.refusals }, added.refusals)
  const desk = spacePaths.consolidation(address.council, address.consultation)
  const done = from === undefined ? 'added' : 'split'
  return redirect(`${desk}${backToDesk(query, { done })}`, 303)
})

/** Also after a refusal: somebody may have used one of the proposals meanwhile. */
export const shouldRevalidate: ShouldRevalidateFunction = () => true

export default function NewPriority() {
  return (
    <PriorityPage
      view={useLoaderData<typeof loader>()}
      answered={useActionData<typeof action>()}
    />
  )
}
