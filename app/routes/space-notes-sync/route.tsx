import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { writtenBytes } from '#app/domain/live-text.ts'
import { readSync } from '#app/forms/live-notes.ts'
import { spaceAction } from '#app/http/handlers.ts'
import { statusOf } from '#app/http/refusal-status.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import { syncNotes } from '#app/usecases/live-notes.ts'

/** Whoever follows this address is led to the page that uses it. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(spacePaths.agenda(params['council'] ?? '', params['agenda'] ?? ''), 303)
}

/** Keeps the notes of an item together with what others write: asked by a page, every other second. */
export const action = spaceAction(async ({ usecases, params, form }) => {
  const sent = readSync(form)
  const address = { council: params['council'] ?? '', agenda: params['agenda'] ?? '' }
  const synced = sent.ok
    ? await syncNotes(usecases, { ...address, item: sent.value.item }, sent.value)
    : sent
  if (!synced.ok)
    return Response.json(
      { refusal: synced.refusals[0]?.code },
      { status: statusOf(synced.refusals) },
    )
  const { update, vector, version } = synced.value
  return Response.json({ update: writtenBytes(update), vector: writtenBytes(vector), version })
})
