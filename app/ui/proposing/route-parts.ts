import type { ClientActionFunctionArgs, ShouldRevalidateFunction } from '@remix-run/react'
import type { ProposingAnswer } from '#app/forms/proposing.ts'
import { unlessUnreachable } from '#app/ui/steps/unreachable.ts'
import { PROPOSAL_FORM } from './use-proposing.ts'

/** What the two addresses of a proposal have in common, beside the page itself. */

export const handle = { ballotForm: PROPOSAL_FORM }

export async function clientAction({
  serverAction,
}: ClientActionFunctionArgs): Promise<ProposingAnswer> {
  return unlessUnreachable(() => serverAction<ProposingAnswer>())
}

/**
 * A step is taken in the browser and asks the server for nothing. Nor does the page after sending: what
 * it shows is shown once, and a lost connection must not take it away.
 */
export const shouldRevalidate: ShouldRevalidateFunction = ({ currentUrl, nextUrl }) =>
  currentUrl.pathname !== nextUrl.pathname || currentUrl.search !== nextUrl.search
