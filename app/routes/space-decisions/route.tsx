import { redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { addressOf } from '#app/http/address.ts'
import { answerWith, spaceAction, spaceLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { DecisionsPage } from '#app/ui/space/committee/DecisionsPage.tsx'
import { spacePaths } from '#app/ui/space/paths.ts'
import { publishDecisions, readDecisions } from '#app/usecases/decisions.ts'

export { readAgainAfterConflict as shouldRevalidate } from '#app/ui/revalidation.ts'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(
    matches,
    (t) => `${t('committee:decisions.title')} – ${data?.consultation.title ?? ''}`,
  )

export const loader = spaceLoader(({ usecases, params }) =>
  readDecisions(usecases, addressOf(params)),
)

export const action = spaceAction(async ({ usecases, params }) => {
  const address = addressOf(params)
  const published = await publishDecisions(usecases, address)
  if (published.ok)
    throw redirect(spacePaths.decisions(address.council, address.consultation), 303)
  return answerWith({ refusals: published.refusals }, published.refusals)
})

export default function Decisions() {
  const answered = useActionData<typeof action>()
  return <DecisionsPage {...useLoaderData<typeof loader>()} refusals={answered?.refusals} />
}
