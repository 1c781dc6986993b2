import { redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { addressOf } from '#app/http/address.ts'
import { answerWith, spaceAction, spaceLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { SealedResultPage } from '#app/ui/space/committee/SealedResultPage.tsx'
import { spacePaths } from '#app/ui/space/paths.ts'
import { approveRelease, readSealedResult } from '#app/usecases/release.ts'

export { readAgainAfterConflict as shouldRevalidate } from '#app/ui/revalidation.ts'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (t) => `${t('committee:sealed.title')} – ${data?.consultation.title ?? ''}`)

export const loader = spaceLoader(({ usecases, params }) =>
  readSealedResult(usecases, addressOf(params)),
)

export const action = spaceAction(async ({ usecases, params }) => {
  const address = addressOf(params)
  const approved = await approveRelease(usecases, address)
  if (approved.ok) throw redirect(spacePaths.result(address.council, address.consultation), 303)
  return answerWith({ refusals: approved.refusals }, approved.refusals)
})

export default function SealedResult() {
  const answered = useActionData<typeof action>()
  return <SealedResultPage {...useLoaderData<typeof loader>()} refusals={answered?.refusals} />
}
