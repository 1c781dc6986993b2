import { redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, type ShouldRevalidateFunction } from '@remix-run/react'
import { accepted } from '#app/domain/refusal.ts'
import { backToDesk, readDeskQuery, readMove } from '#app/forms/consolidation.ts'
import { addressOf } from '#app/http/address.ts'
import { answerWith, spaceAction, spaceLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { DeskPage } from '#app/ui/consolidation/DeskPage.tsx'
import { moveId } from '#app/ui/consolidation/desk-form.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import { movePriority } from '#app/usecases/consolidation.ts'
import { readDesk } from '#app/usecases/consolidation-reading.ts'

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(
    matches,
    (t) => `${t('consolidation:title')} – ${data?.view.consultation.title ?? ''}`,
  )

export const loader = spaceLoader(async ({ usecases, params, request }) => {
  const asked = readDeskQuery(new URL(request.url).searchParams)
  const view = await readDesk(usecases, addressOf(params), asked)
  return view.ok ? accepted({ view: view.value, asked }) : view
})

/** The one act of this page: moving a priority in the list. */
export const action = spaceAction(async ({ usecases, params, request, form }) => {
  const move = readMove(form)
  if (!move.ok) return answerWith(move.refusals, move.refusals)
  const { id, by, chosen } = move.value
  const address = addressOf(params)
  const moved = await movePriority(usecases, address, id, by)
  if (!moved.ok) return answerWith(moved.refusals, moved.refusals)
  const desk = spacePaths.consolidation(address.council, address.consultation)
  const query = backToDesk(new URL(request.url).searchParams, { chosen })
  return redirect(`${desk}${query}#${moveId(id, by)}`, 303)
})

/** Also after a refusal: the list may have changed meanwhile. */
export const shouldRevalidate: ShouldRevalidateFunction = () => true

export default function Consolidation() {
  return <DeskPage {...useLoaderData<typeof loader>()} refusals={useActionData<typeof action>()} />
}
