import { redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { accepted } from '#app/domain/refusal.ts'
import { readOrderForm } from '#app/forms/code-order.ts'
import { pageAsked } from '#app/forms/fields.ts'
import { addressOf } from '#app/http/address.ts'
import { answerWith, spaceAction, spaceLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { CodesPage } from '#app/ui/space/codes/CodesPage.tsx'
import { spacePaths } from '#app/ui/space/paths.ts'
import { orderCodes, readCodes } from '#app/usecases/code-orders.ts'

export { readAgainAfterConflict as shouldRevalidate } from '#app/ui/revalidation.ts'

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, (t) => `${t('codes:order.title')} – ${data?.codes.consultation.title ?? ''}`)

export const loader = spaceLoader(async ({ usecases, params, request }) => {
  const { searchParams } = new URL(request.url)
  const codes = await readCodes(usecases, addressOf(params), pageAsked(searchParams))
  return codes.ok ? accepted({ codes: codes.value, done: searchParams.has('fait') }) : codes
})

export const action = spaceAction(async ({ usecases, params, form }) => {
  const address = addressOf(params)
  const { typed, order } = readOrderForm(form)
  const ordered = order.ok ? await orderCodes(usecases, address, order.value) : order
  if (ordered.ok)
    throw redirect(`${spacePaths.codes(address.council, address.consultation)}?fait`)
  return answerWith({ typed, refusals: ordered.refusals }, ordered.refusals)
})

export default function Codes() {
  return <CodesPage {...useLoaderData<typeof loader>()} answered={useActionData<typeof action>()} />
}
