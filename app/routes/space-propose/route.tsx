import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readPage } from '#app/forms/proposal-search.ts'
import { answerProposing } from '#app/forms/proposing-answer.ts'
import { parseProposingForm, readSentView, type ProposingAnswer } from '#app/forms/proposing.ts'
import { addressOf } from '#app/http/address.ts'
import { answerWith, spaceAction, spaceLoader, valueOrThrow } from '#app/http/handlers.ts'
import { switchLanguage } from '#app/http/language.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { OrganisationProposals } from '#app/ui/proposals/OrganisationProposals.tsx'
import { representativeDesk } from '#app/ui/proposing/desk.ts'
import { Proposing } from '#app/ui/proposing/Proposing.tsx'
import { useConsultationCrumbs } from '#app/ui/space/crumbs.ts'
import { readOrganisationProposals } from '#app/usecases/organisation-proposals.ts'
import { submitProposal } from '#app/usecases/proposals.ts'
import { readSimilar } from '#app/usecases/similar.ts'

export { clientAction, handle, shouldRevalidate } from '#app/ui/proposing/route-parts.ts'

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, (t) => `${t('proposals:propose.title')} – ${data?.consultation.title ?? ''}`)

export const loader = spaceLoader(({ usecases, params, request }) =>
  readOrganisationProposals(
    usecases,
    addressOf(params),
    readPage(new URL(request.url).searchParams),
  ),
)

/** As the public page, in the name of an organisation. */
export const action = spaceAction(async ({ usecases, params, request, form }) => {
  const address = addressOf(params)
  const { consultation, organisations } = valueOrThrow(
    await readOrganisationProposals(usecases, address, 1),
  )
  const { themes, colleges } = consultation
  const rules = { themes, colleges, organisations }
  const posted = valueOrThrow(parseProposingForm(form))
  const { intent } = posted
  if (intent.name === 'language') {
    const again = await switchLanguage(request, intent.language)
    if (again !== null) throw again
    const sent = readSentView(form)
    if (sent !== null) return answerWith<ProposingAnswer>({ kind: 'sent', sent })
  }
  const answer = await answerProposing(posted, rules, usecases, {
    send: ({ proof: _proof, ticket: _ticket, ...proposal }) =>
      submitProposal(usecases, address, proposal),
    similar: async (words) => {
      const found = await readSimilar(usecases, address, words)
      return found.ok ? found.value : null
    },
    openTicket: () => '',
  })
  return answerWith<ProposingAnswer>(answer, answer.kind === 'view' ? answer.view.refusals : [])
})

export default function ProposeForOrganisation() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { council, consultation, help, organisations } = page
  const crumbs = useConsultationCrumbs(consultation)
  const desk = { ...representativeDesk(council, consultation, help, organisations), crumbs }
  return (
    <Proposing desk={desk} answer={answer}>
      <OrganisationProposals {...page} />
    </Proposing>
  )
}
