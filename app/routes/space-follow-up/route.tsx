import { redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, type Params } from '@remix-run/react'
import { readFollowUpForm } from '#app/forms/follow-up.ts'
import { addressOf } from '#app/http/address.ts'
import { answerWith, spaceAction, spaceLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { FollowUpPage } from '#app/ui/space/committee/FollowUpPage.tsx'
import { spacePaths } from '#app/ui/space/paths.ts'
import { readFollowUps, writeFollowUp } from '#app/usecases/follow-ups.ts'

export { readAgainAfterConflict as shouldRevalidate } from '#app/ui/revalidation.ts'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (t) => `${t('committee:followUp.title')} – ${data?.priority.title ?? ''}`)

export const loader = spaceLoader(({ usecases, params }) =>
  readFollowUps(usecases, decisionOf(params)),
)

export const action = spaceAction(async ({ usecases, params, form }) => {
  const { typed, words } = readFollowUpForm(form)
  const address = decisionOf(params)
  const written = words.ok ? await writeFollowUp(usecases, address, words.value) : words
  if (!written.ok) return answerWith({ typed, refusals: written.refusals }, written.refusals)
  const { council, consultation, priority } = address
  throw redirect(spacePaths.followedUp(council, consultation, priority), 303)
})

function decisionOf(params: Params) {
  return { ...addressOf(params), priority: params['priority'] ?? '' }
}

export default function FollowUp() {
  const answer = useActionData<typeof action>()
  return <FollowUpPage {...useLoaderData<typeof loader>()} answer={answer} />
}
