import { redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readPrintForm, readReturnForm, RETURN_INTENT } from '#app/forms/code-order.ts'
import { accepted } from '#app/domain/refusal.ts'
import { addressOf } from '#app/http/address.ts'
import { answerWith, spaceAction, spaceLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { PrintedPage } from '#app/ui/space/codes/PrintedPage.tsx'
import { SheetPage } from '#app/ui/space/codes/SheetPage.tsx'
import { spacePaths } from '#app/ui/space/paths.ts'
import { printSheet, readSheet } from '#app/usecases/code-orders.ts'
import { returnSheet } from '#app/usecases/code-returns.ts'

export { readAgainAfterConflict as shouldRevalidate } from '#app/ui/revalidation.ts'

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, (t) => `${t('codes:print.title')} – ${data?.sheet.consultation.title ?? ''}`)

export const loader = spaceLoader(async ({ usecases, params, request }) => {
  const sheet = await readSheet(usecases, addressOf(params), params['order'] ?? '')
  const { searchParams } = new URL(request.url)
  return sheet.ok ? accepted({ sheet: sheet.value, returned: searchParams.has('rendu') }) : sheet
})

/**
 * Answers with the sheet itself, once: it is nowhere else, and no address leads back to it. Or takes note of how
 * many of its codes were handed out.
 */
export const action = spaceAction(async ({ usecases, params, request, form }) => {
  const address = addressOf(params)
  const order = params['order'] ?? ''
  if (form.get('intent') === RETURN_INTENT) {
    const { typed: written, ...said } = readReturnForm(form)
    const noted = await returnSheet(usecases, address, order, said)
    if (noted.ok)
      throw redirect(`${spacePaths.sheet(address.council, address.consultation, order)}?rendu`, 303)
    return answerWith({ typed: written['handed'], refusals: noted.refusals }, noted.refusals)
  }
  const { typed, count } = readPrintForm(form)
  const printed = await printSheet(usecases, address, order, count)
  if (!printed.ok)
    return answerWith({ typed: typed['count'], refusals: printed.refusals }, printed.refusals)
  return answerWith({ sheet: printed.value, origin: new URL(request.url).origin })
})

export default function Sheet() {
  const { sheet, returned } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  if (answered !== undefined && 'sheet' in answered)
    return <PrintedPage sheet={answered.sheet} origin={answered.origin} />
  return (
    <SheetPage
      sheet={sheet}
      typed={answered?.typed}
      refusals={answered?.refusals}
      returned={returned && answered === undefined}
    />
  )
}
