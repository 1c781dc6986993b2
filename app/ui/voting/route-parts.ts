import type {
  ClientActionFunctionArgs,
  MetaFunction,
  ShouldRevalidateFunction,
} from '@remix-run/react'
import type { VotingAnswer } from '#app/forms/voting.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { unlessUnreachable } from '#app/ui/steps/unreachable.ts'
import { BALLOT_FORM } from './BallotForm.tsx'
import type { Paper } from './paper.ts'

/** What the two addresses of a vote have in common, beside the page itself. */

export const handle = { ballotForm: BALLOT_FORM }

export const meta: MetaFunction<() => Promise<Paper>> = ({ matches, data }) =>
  pageTitle(matches, (t) => `${t('voting:title')} – ${data?.consultation.title ?? ''}`)

export async function clientAction({
  serverAction,
}: ClientActionFunctionArgs): Promise<VotingAnswer> {
  return unlessUnreachable(() => serverAction<VotingAnswer>())
}

/** The order of the priorities stays the one a person began with. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ currentUrl, nextUrl }) =>
  currentUrl.pathname !== nextUrl.pathname
