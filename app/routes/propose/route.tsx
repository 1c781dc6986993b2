import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import {
  advance,
  parseProposingForm,
  readSentView,
  sendDraft,
  type ProposingAnswer,
} from '#app/forms/proposing.ts'
import { addressOf } from '#app/http/address.ts'
import { answerWith, publicAction, publicLoader, valueOrThrow } from '#app/http/handlers.ts'
import { switchLanguage } from '#app/http/language.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { publicDesk } from '#app/ui/proposing/desk.ts'
import { Proposing } from '#app/ui/proposing/Proposing.tsx'
import { readProposing, submitProposal } from '#app/usecases/proposals.ts'

export { clientAction, handle, shouldRevalidate } from '#app/ui/proposing/route-parts.ts'

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, (t) => `${t('proposals:propose.title')} – ${data?.consultation.title ?? ''}`)

export const loader = publicLoader(({ usecases, params }) =>
  readProposing(usecases, addressOf(params)),
)

/** A step for a browser without JavaScript, and the sending of a proposal for every browser. */
export const action = publicAction(async ({ usecases, params, request, form }) => {
  const address = addressOf(params)
  const { themes, colleges } = valueOrThrow(await readProposing(usecases, address)).consultation
  const rules = { themes, colleges, organisations: null }
  const posted = valueOrThrow(parseProposingForm(form))
  const { intent, draft } = posted
  if (intent.name === 'language') {
    const again = await switchLanguage(request, intent.language)
    if (again !== null) throw again
    const sent = readSentView(form)
    if (sent !== null) return answerWith<ProposingAnswer>({ kind: 'sent', sent })
  }
  if (intent.name !== 'send') {
    const view = advance(posted, rules, usecases)
    return answerWith<ProposingAnswer>({ kind: 'view', view }, view.refusals)
  }
  const answer = await sendDraft(draft, rules, usecases, (proposal) =>
    submitProposal(usecases, address, proposal),
  )
  return answerWith<ProposingAnswer>(answer, answer.kind === 'view' ? answer.view.refusals : [])
})

export default function Propose() {
  const { council, consultation } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <Proposing desk={publicDesk(council, consultation)} answer={answer} />
}
