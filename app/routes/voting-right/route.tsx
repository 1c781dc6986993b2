import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { addressOf } from '#app/http/address.ts'
import { publicLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { VotingRightPage } from '#app/ui/email-voting/VotingRightPage.tsx'
import { readEmailVoting } from '#app/usecases/email-voting.ts'

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, (t) => `${t('emailVoting:right.title')} – ${data?.consultation.title ?? ''}`)

export const loader = publicLoader(({ usecases, params }) =>
  readEmailVoting(usecases, addressOf(params)),
)

export default function VotingRight() {
  const { keyHash, ...paper } = useLoaderData<typeof loader>()
  return <VotingRightPage paper={paper} keyHash={keyHash} />
}
