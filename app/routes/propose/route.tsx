import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerProposing } from '#app/forms/proposing-answer.ts'
import { parseProposingForm, readSentView, type ProposingAnswer } from '#app/forms/proposing.ts'
import { addressOf } from '#app/http/address.ts'
import { answerWith, publicAction, publicLoader, valueOrThrow } from '#app/http/handlers.ts'
import { switchLanguage } from '#app/http/language.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { publicDesk } from '#app/ui/proposing/desk.ts'
import { Proposing } from '#app/ui/proposing/Proposing.tsx'
import { openTicket } from '#app/usecases/floods.ts'
import { readProposing, submitProposal } from '#app/usecases/proposals.ts'
import { readSimilar } from '#app/usecases/similar.ts'

export { clientAction, handle, shouldRevalidate } from '#app/ui/proposing/route-parts.ts'

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, (t) => `${t('proposals:propose.title')} – ${data?.consultation.title ?? ''}`)

export const loader = publicLoader(({ usecases, params }) =>
  readProposing(usecases, addressOf(params)),
)

/** A step for a browser without JavaScript, and the sending of a proposal for every browser. */
export const action = publicAction(async ({ usecases, params, request, form, attempts }) => {
  const address = addressOf(params)
  const { themes, colleges } = valueOrThrow(await readProposing(usecases, address)).consultation
  const rules = { themes, colleges, organisations: null }
  const posted = valueOrThrow(parseProposingForm(form))
  const { intent } = posted
  if (intent.name === 'language') {
    const again = await switchLanguage(request, intent.language)
    if (again !== null) throw again
    const sent = readSentView(form)
    if (sent !== null) return answerWith<ProposingAnswer>({ kind: 'sent', sent })
  }
  const answer = await answerProposing(posted, rules, usecases, {
    send: ({ proof, ticket, ...proposal }) =>
      submitProposal(usecases, address, {
        ...proposal,
        effort: { proof, ticket, crowded: attempts.sendsMany() },
      }),
    similar: async (words) => {
      const found = await readSimilar(usecases, address, words)
      return found.ok ? found.value : null
    },
    openTicket: (code) => openTicket(usecases, address, code),
  })
  return answerWith<ProposingAnswer>(answer, answer.kind === 'view' ? answer.view.refusals : [])
})

export default function Propose() {
  const { council, consultation, help, notices } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <Proposing desk={publicDesk(council, consultation, help, notices)} answer={answer} />
}
