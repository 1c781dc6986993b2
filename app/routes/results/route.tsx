import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { accepted } from '#app/domain/refusal.ts'
import { addressOf } from '#app/http/address.ts'
import { publicLoader } from '#app/http/handlers.ts'
import { pageTitle, translationFor } from '#app/i18n/titles.ts'
import { openAddresses } from '#app/ui/results/open-addresses.ts'
import { ResultPage } from '#app/ui/results/ResultPage.tsx'
import { shareMeta } from '#app/ui/results/share-meta.ts'
import { readResult } from '#app/usecases/results.ts'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  ...pageTitle(matches, (t) => `${t('results:title')} – ${data?.consultation.title ?? ''}`),
  ...(data === undefined ? [] : shareMeta(translationFor(matches), data)),
]

export const loader = publicLoader(async ({ usecases, params, request }) => {
  const read = await readResult(usecases, addressOf(params))
  if (!read.ok) return read
  const { page, picture } = openAddresses(request.url, read.value)
  return accepted({ ...read.value, address: page, picture })
})

export default function Results() {
  return <ResultPage {...useLoaderData<typeof loader>()} />
}
