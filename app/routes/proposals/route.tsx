import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { NO_THEME, readProposalSearch } from '#app/forms/proposal-search.ts'
import { addressOf } from '#app/http/address.ts'
import { publicLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { ProposalsPage } from '#app/ui/proposals/ProposalsPage.tsx'
import { listProposals } from '#app/usecases/proposal-list.ts'

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, (t) => `${t('proposals:list.title')} – ${data?.consultation.title ?? ''}`)

export const loader = publicLoader(({ usecases, params, request }) => {
  const { query, theme, page } = readProposalSearch(new URL(request.url).searchParams)
  return listProposals(usecases, addressOf(params), {
    query,
    page,
    ...(theme !== '' && { themeId: theme === NO_THEME ? null : theme }),
  })
})

export default function Proposals() {
  return <ProposalsPage {...useLoaderData<typeof loader>()} />
}
