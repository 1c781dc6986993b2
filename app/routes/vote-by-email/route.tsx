import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readEmail } from '#app/domain/account.ts'
import { refused } from '#app/domain/refusal.ts'
import { EMAIL_FIELD, readAddress } from '#app/forms/email-voting.ts'
import { addressOf } from '#app/http/address.ts'
import { answerWith, publicAction, publicLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { AskLinkPage } from '#app/ui/email-voting/AskLinkPage.tsx'
import { readConsultationAlone } from '#app/usecases/consultations.ts'
import { requestVotingLink } from '#app/usecases/email-voting.ts'

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, (t) => `${t('emailVoting:ask.title')} – ${data?.consultation.title ?? ''}`)

export const loader = publicLoader(({ usecases, params }) =>
  readConsultationAlone(usecases, addressOf(params)),
)

/** Says the same for every address: whether it has voted is between its owner and the mail. */
export const action = publicAction(async ({ usecases, params, form, attempts }) => {
  const typed = readAddress(form)
  const email = readEmail(typed)
  // What is no address sends nothing: it does not count against whoever types none next.
  const counted = email.ok ? attempts.count(`voting link ${email.value}`) : email
  const asked = counted.ok
    ? await requestVotingLink(usecases, addressOf(params), typed)
    : refused(...counted.refusals.map((reason) => ({ ...reason, field: EMAIL_FIELD })))
  const refusals = asked.ok ? [] : asked.refusals
  return answerWith({ typed: asked.ok ? '' : typed, sent: asked.ok, refusals }, refusals)
})

export default function VoteByEmail() {
  return <AskLinkPage paper={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
