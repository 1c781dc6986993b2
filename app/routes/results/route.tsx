import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { addressOf } from '#app/http/address.ts'
import { publicLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { ResultPage } from '#app/ui/results/ResultPage.tsx'
import { readResult } from '#app/usecases/results.ts'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (t) => `${t('results:title')} – ${data?.consultation.title ?? ''}`)

export const loader = publicLoader(({ usecases, params }) =>
  readResult(usecases, addressOf(params)),
)

export default function Results() {
  return <ResultPage {...useLoaderData<typeof loader>()} />
}
