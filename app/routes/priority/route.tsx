import { redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, type ShouldRevalidateFunction } from '@remix-run/react'
import { refused, refusal, type Result } from '#app/domain/refusal.ts'
import { backToDesk, readChosen, readPriorityForm, type PriorityForm } from '#app/forms/consolidation.ts'
import { addressOf } from '#app/http/address.ts'
import { answerWith, spaceAction, spaceLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { PriorityPage } from '#app/ui/consolidation/PriorityPage.tsx'
import { spacePaths } from '#app/ui/space/paths.ts'
import { editPriority, removePriority } from '#app/usecases/consolidation.ts'
import { readPriority } from '#app/usecases/consolidation-reading.ts'

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, (t) => `${data?.priority?.title ?? ''} – ${t('consolidation:title')}`)

export const loader = spaceLoader(({ usecases, params, request }) =>
  readPriority(
    usecases,
    addressOf(params),
    params['priority'] ?? '',
    readChosen(new URL(request.url).searchParams),
  ),
)

export const action = spaceAction(async ({ usecases, params, request, form }) => {
  const read = readPriorityForm(form)
  if (!read.ok) return answerWith({ typed: null, refusals: read.refusals }, read.refusals)
  const { version } = read.value
  const address = addressOf(params)
  const id = params['priority'] ?? ''
  const done = await (version === null
    ? refused(refusal('body-malformed'))
    : act(read.value, version))
  if (!done.ok) {
    const typed = read.value.intent === 'save' ? read.value.typed : null
    return answerWith({ typed, refusals: done.refusals }, done.refusals)
  }
  const desk = spacePaths.consolidation(address.council, address.consultation)
  const query = new URL(request.url).searchParams
  return redirect(
    read.value.intent === 'remove'
      ? `${desk}${backToDesk(query, { done: 'removed' })}`
      : `${desk}${backToDesk(query, { done: 'edited' })}#priorite-${id}`,
    303,
  )

  function act(sent: PriorityForm, made: number): Promise<Result<null>> {
    if (sent.intent === 'remove') return removePriority(usecases, address, id, made)
    const { words, shown, typed } = sent
    return editPriority(usecases, address, id, {
      version: made,
      words,
      added: typed.sources.filter((source) => !shown.includes(source)),
      removed: shown.filter((source) => !typed.sources.includes(source)),
    })
  }
})

/** Also after a refusal, to show what is stored; but not what is no longer there: the words typed stay. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus }) => actionStatus !== 404

export default function Priority() {
  const view = useLoaderData<typeof loader>()
  return (
    <PriorityPage
      key={view.priority?.id}
      view={view}
      answered={useActionData<typeof action>()}
    />
  )
}
