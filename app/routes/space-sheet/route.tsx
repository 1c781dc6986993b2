import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readPrintForm } from '#app/forms/code-order.ts'
import { addressOf } from '#app/http/address.ts'
import { answerWith, spaceAction, spaceLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { PrintedPage } from '#app/ui/space/codes/PrintedPage.tsx'
import { SheetPage } from '#app/ui/space/codes/SheetPage.tsx'
import { printSheet, readSheet } from '#app/usecases/code-orders.ts'

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, (t) => `${t('codes:print.title')} – ${data?.consultation.title ?? ''}`)

export const loader = spaceLoader(({ usecases, params }) =>
  readSheet(usecases, addressOf(params), params['order'] ?? ''),
)

/** Answers with the sheet itself, once: it is nowhere else, and no address leads back to it. */
export const action = spaceAction(async ({ usecases, params, request, form }) => {
  const { typed, count } = readPrintForm(form)
  const printed = await printSheet(usecases, addressOf(params), params['order'] ?? '', count)
  if (!printed.ok)
    return answerWith({ typed: typed['count'], refusals: printed.refusals }, printed.refusals)
  return answerWith({ sheet: printed.value, origin: new URL(request.url).origin })
})

export default function Sheet() {
  const sheet = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  if (answered !== undefined && 'sheet' in answered)
    return <PrintedPage sheet={answered.sheet} origin={answered.origin} />
  return <SheetPage sheet={sheet} typed={answered?.typed} refusals={answered?.refusals} />
}
