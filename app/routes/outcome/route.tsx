import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { addressOf } from '#app/http/address.ts'
import { publicLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { OutcomePage } from '#app/ui/outcome/OutcomePage.tsx'
import { readOutcome } from '#app/usecases/outcome.ts'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (t) => `${t('outcome:title')} – ${data?.consultation.title ?? ''}`)

export const loader = publicLoader(({ usecases, params }) =>
  readOutcome(usecases, addressOf(params)),
)

export default function Outcome() {
  return <OutcomePage {...useLoaderData<typeof loader>()} />
}
