import { stateAt } from '#app/domain/consultation.ts'
import type { PublicCouncil } from '#app/domain/council.ts'
import type { ProposalStatus } from '#app/domain/proposal.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { findModerationRules } from '#db/registry/moderation-rules.ts'
import { countOfOrganisation, listOfOrganisation } from '#db/registry/proposal-list.ts'
import { permitInCouncil } from './authority.ts'
import type { UseCaseContext } from './context.ts'
import { presentCouncil } from './councils.ts'
import { locate, type ConsultationAddress } from './locate.ts'
import { PROPOSALS_PER_PAGE } from './proposal-list.ts'
import { organisationsIn, presentProposing, type ProposingConsultation } from './proposals.ts'

/** What a representative sees who comes to propose. */
export interface OrganisationProposals {
  council: PublicCouncil
  consultation: ProposingConsultation
  /** Where people find help nearby, as the council says it; empty for nowhere. */
  help: string
  /** In whose name the reader may propose. */
  organisations: readonly string[]
  /** What those organisations have proposed so far. */
  proposals: readonly OrganisationProposal[]
  total: number
  page: number
  pages: number
}

export interface OrganisationProposal {
  id: string
  /** Empty once it is withdrawn. */
  title: string
  organisation: string
  status: ProposalStatus
  receivedOn: string
}

/** The proposals of the organisations that the reader represents, whatever became of them. */
export async function readOrganisationProposals(
  context: UseCaseContext,
  address: ConsultationAddress,
  page: number,
): Promise<Result<OrganisationProposals>> {
  const permitted = await permitInCouncil(context.registry, context, address.council, 'propose')
  if (!permitted.ok) return permitted
  if (permitted.value.capacity !== 'representative') return refused(refusal('forbidden'))
  const located = await locate(context.registry, address)
  if (!located.ok) return located
  const { council, consultation } = located.value
  const state = stateAt(consultation, context.now())
  if (state === 'draft' || consultation.openedAt === undefined)
    return refused(refusal('unknown-consultation'))
  const organisations = organisationsIn(permitted.value.authority)
  const key = { councilId: council.id, consultationId: consultation.id }
  const total = await countOfOrganisation(context.registry, key, organisations)
  const pages = Math.max(1, Math.ceil(total / PROPOSALS_PER_PAGE))
  const shown = Math.min(Math.max(1, page), pages)
  const proposals = await listOfOrganisation(context.registry, key, organisations, {
    limit: PROPOSALS_PER_PAGE,
    offset: (shown - 1) * PROPOSALS_PER_PAGE,
  })
  return accepted({
    council: presentCouncil(council),
    help: (await findModerationRules(context.registry, council.id)).help,
    consultation: presentProposing(consultation, state),
    organisations,
    proposals: proposals.map(({ id, title, organisation = '', status, receivedOn }) => ({
      id,
      title,
      organisation,
      status,
      receivedOn,
    })),
    total,
    page: shown,
    pages,
  })
}
