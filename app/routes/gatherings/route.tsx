import { redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, type ShouldRevalidateFunction } from '@remix-run/react'
import { doneQuery, readGatheringsForm } from '#app/forms/gatherings.ts'
import { addressOf } from '#app/http/address.ts'
import { answerWith, spaceAction, spaceLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { GatheringsPage, type GatheringsAnswer } from '#app/ui/consolidation/GatheringsPage.tsx'
import { spacePaths } from '#app/ui/space/paths.ts'
import { readGatherings } from '#app/usecases/gatherings.ts'
import { answerObjection } from '#app/usecases/objection-answers.ts'
import { restorePriority } from '#app/usecases/removed-priorities.ts'

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(
    matches,
    (t) => `${t('consolidation:gatherings.title')} – ${data?.consultation.title ?? ''}`,
  )

export const loader = spaceLoader(({ usecases, params }) =>
  readGatherings(usecases, addressOf(params)),
)

export const action = spaceAction(async ({ usecases, params, form }) => {
  const read = readGatheringsForm(form)
  if (!read.ok)
    return answerWith<GatheringsAnswer>({ typed: null, refusals: read.refusals }, read.refusals)
  const sent = read.value
  const address = addressOf(params)
  const done = await (sent.intent === 'restore'
    ? restorePriority(usecases, address, sent.priorityId)
    : answerObjection(usecases, address, sent))
  if (!done.ok) {
    const typed =
      sent.intent === 'answer' ? { proposalId: sent.proposalId, text: sent.typed } : null
    return answerWith<GatheringsAnswer>({ typed, refusals: done.refusals }, done.refusals)
  }
  const here = spacePaths.gatherings(address.council, address.consultation)
  const what = sent.intent === 'restore' ? 'restored' : sent.split ? 'split' : 'answered'
  return redirect(`${here}${doneQuery(what)}`, 303)
})

/** Also after a refusal: somebody else may have answered meanwhile. */
export const shouldRevalidate: ShouldRevalidateFunction = () => true

export default function Gatherings() {
  return <GatheringsPage view={useLoaderData<typeof loader>()} answered={useActionData<typeof action>()} />
}
