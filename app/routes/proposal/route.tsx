import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { addressOf } from '#app/http/address.ts'
import { publicLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { ProposalPage } from '#app/ui/proposals/ProposalPage.tsx'
import { readProposal } from '#app/usecases/proposal-list.ts'

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, () => data?.proposal.title ?? '')

export const loader = publicLoader(({ usecases, params }) =>
  readProposal(usecases, addressOf(params), params['proposal'] ?? ''),
)

export default function Proposal() {
  return <ProposalPage {...useLoaderData<typeof loader>()} />
}
