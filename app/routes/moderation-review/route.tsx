import { redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, type ShouldRevalidateFunction } from '@remix-run/react'
import { doneQuery, readRulingForm } from '#app/forms/moderation.ts'
import { addressOf } from '#app/http/address.ts'
import { answerWith, spaceAction, spaceLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { ReviewPage } from '#app/ui/moderation/ReviewPage.tsx'
import { spacePaths } from '#app/ui/space/paths.ts'
import { moderate, readReview } from '#app/usecases/moderation.ts'

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(
    matches,
    (t) => `${data?.proposal.words?.title ?? t('moderation:review.untitled')} – ${t('moderation:title')}`,
  )

export const loader = spaceLoader(({ usecases, params }) =>
  readReview(usecases, addressOf(params), params['proposal'] ?? ''),
)

export const action = spaceAction(async ({ usecases, params, form }) => {
  const { typed, ruled } = readRulingForm(form)
  if (!ruled.ok) return answerWith({ typed, refusals: ruled.refusals }, ruled.refusals)
  const address = addressOf(params)
  const proposalId = params['proposal'] ?? ''
  const outcome = await moderate(usecases, address, { proposalId, ...ruled.value })
  if (!outcome.ok) return answerWith({ typed, refusals: outcome.refusals }, outcome.refusals)
  const { council, consultation } = address
  const { act } = ruled.value.ruling
  const shown = act === 'retract' ? proposalId : outcome.value.next
  const to =
    shown === null
      ? spacePaths.moderation(council, consultation)
      : spacePaths.review(council, consultation, shown)
  return redirect(`${to}${doneQuery(act, proposalId)}`, 303)
})

/** Also after a refusal: the text may have changed meanwhile, and is shown as it is now. */
export const shouldRevalidate: ShouldRevalidateFunction = () => true

export default function Review() {
  const view = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  return <ReviewPage key={view.proposal.id} view={view} answered={answered} />
}
