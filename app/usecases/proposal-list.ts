import type { Consultation, State } from '#app/domain/consultation.ts'
import type { PublicCouncil } from '#app/domain/council.ts'
import { excerptOf, type ExcerptPart } from '#app/domain/excerpt.ts'
import { isId } from '#app/domain/id.ts'
import { permit } from '#app/domain/permission.ts'
import { searchable, type ProposalText } from '#app/domain/proposal.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import {
  countAcceptedByTheme,
  findPriorityOf,
  listAccepted,
  type AcceptedProposal,
} from '#db/registry/proposal-list.ts'
import { findProposal } from '#db/registry/proposal.ts'
import type { RegistryDb } from '#db/stores.ts'
import { locatePublic } from './consultations.ts'
import type { UseCaseContext } from './context.ts'
import { presentCouncil } from './councils.ts'
import { toldOpinions, type ToldOpinion } from './group-opinions.ts'
import type { ConsultationAddress } from './locate.ts'
import { presentProposing, type ProposingConsultation } from './proposals.ts'
import { readBecame, type Became } from './tracking.ts'

export const PROPOSALS_PER_PAGE = 20
/** More words than anybody looks for at once. */
const MOST_WORDS = 8

/** What somebody looks for in the list, as they typed it. */
export interface ProposalQuery {
  query: string
  /** Id of a theme, or null for those without one; absent: all of them. */
  themeId?: string | null
  /** From 1. */
  page: number
}

export interface ProposalListPage {
  council: PublicCouncil
  consultation: ProposingConsultation
  query: string
  themeId: string | null | undefined
  /** How many are found, whatever the theme. */
  found: number
  /** By theme, in the order of the themes; null: without one. Themes with nothing found are left out. */
  themes: readonly { id: string | null; name: string | null; found: number }[]
  /** How many are listed, with the theme. */
  listed: number
  page: number
  pages: number
  proposals: readonly ListedProposal[]
}

export interface ListedProposal {
  id: string
  title: string
  /** Its beginning, or the passage in which what is looked for stands. */
  excerpt: readonly ExcerptPart[]
  theme: string | null
  organisation: string | null
  receivedOn: string
  /** The priority that it became a part of. */
  priority: { id: string; title: string } | null
}

/** The accepted proposals of a consultation that contain every word looked for, 20 per page. */
export async function listProposals(
  context: UseCaseContext,
  address: ConsultationAddress,
  { query, page, ...asked }: ProposalQuery,
): Promise<Result<ProposalListPage>> {
  const allowed = permit([context.actor.kind], 'read-public-pages')
  if (!allowed.ok) return allowed
  const located = await locatePublic(context, address)
  if (!located.ok) return located
  const { council, consultation, state } = located.value
  const themeId = knownTheme(asked.themeId, consultation)
  const words = wordsOf(query)
  const search = { councilId: council.id, consultationId: consultation.id, words: words ?? [] }
  const byTheme =
    words === null
      ? new Map<string | null, number>()
      : await countAcceptedByTheme(context.registry, search)
  const found = [...byTheme.values()].reduce((sum, count) => sum + count, 0)
  const listed = themeId === undefined ? found : (byTheme.get(themeId) ?? 0)
  const pages = Math.max(1, Math.ceil(listed / PROPOSALS_PER_PAGE))
  const shown = Math.min(Math.max(1, page), pages)
  const proposals =
    listed === 0
      ? []
      : await listAccepted(
          context.registry,
          { ...search, ...(themeId !== undefined && { themeId }) },
          { limit: PROPOSALS_PER_PAGE, offset: (shown - 1) * PROPOSALS_PER_PAGE },
        )
  return accepted({
    council: presentCouncil(council),
    consultation: presentProposing(consultation, state),
    query,
    themeId,
    found,
    themes: [...consultation.themes, { id: null, name: null }].flatMap(({ id, name }) => {
      const count = byTheme.get(id) ?? 0
      return count === 0 && id !== themeId ? [] : [{ id, name, found: count }]
    }),
    listed,
    page: shown,
    pages,
    proposals: proposals.map((proposal) => presentListed(proposal, consultation, words ?? [])),
  })
}

/** A theme of elsewhere is taken for none asked for. */
function knownTheme(
  themeId: string | null | undefined,
  { themes }: Consultation,
): string | null | undefined {
  return themeId === null || themes.some(({ id }) => id === themeId) ? themeId : undefined
}

/** The words to look for, none where nothing is asked; null for what no text can contain. */
function wordsOf(query: string): readonly string[] | null {
  if (query.trim() === '') return []
  const words = searchable(query).split(' ').filter(Boolean)
  return words.length === 0 ? null : words.slice(0, MOST_WORDS)
}

function presentListed(
  { id, title, text, why, themeId, organisation, receivedOn, priorityId }: AcceptedProposal,
  { themes, priorities }: Consultation,
  words: readonly string[],
): ListedProposal {
  const priority = priorities.find((candidate) => candidate.id === priorityId)
  return {
    id,
    title,
    excerpt: excerptOf([text, why], words),
    theme: themes.find((theme) => theme.id === themeId)?.name ?? null,
    organisation: organisation ?? null,
    receivedOn,
    priority: priority === undefined ? null : { id: priority.id, title: priority.title },
  }
}

export interface ProposalPage {
  council: PublicCouncil
  consultation: ProposingConsultation
  proposal: ProposalText & {
    id: string
    theme: string | null
    organisation: string | null
    receivedOn: string
  }
  became: Became | null
  /** What working groups and the plenary said before the vote: of the text, then of what it became. */
  opinions: readonly ToldOpinion[]
}

/** An accepted proposal. Any other does not exist. */
export async function readProposal(
  context: UseCaseContext,
  address: ConsultationAddress,
  id: string,
): Promise<Result<ProposalPage>> {
  const allowed = permit([context.actor.kind], 'read-public-pages')
  if (!allowed.ok) return allowed
  const located = await locatePublic(context, address)
  if (!located.ok) return located
  const { council, consultation, state } = located.value
  const key = { councilId: council.id, consultationId: consultation.id, id }
  const proposal = isId(id) ? await findProposal(context.registry, key) : undefined
  if (proposal?.status !== 'accepted') return refused(refusal('unknown-proposal'))
  const { title, text, why, themeId, organisation, receivedOn } = proposal
  return accepted({
    council: presentCouncil(council),
    consultation: presentProposing(consultation, state),
    proposal: {
      id,
      title,
      text,
      why,
      theme: consultation.themes.find((theme) => theme.id === themeId)?.name ?? null,
      organisation: organisation ?? null,
      receivedOn,
    },
    became: await readBecame(context.registry, consultation, id),
    opinions: await publicOpinions(context.registry, consultation, id, state),
  })
}

/** Of a priority nothing is told before its words are: when voting begins. */
async function publicOpinions(
  db: RegistryDb,
  { councilId, id: consultationId }: Consultation,
  proposalId: string,
  state: State,
): Promise<readonly ToldOpinion[]> {
  const key = { councilId, consultationId }
  const priorityId = BEFORE_VOTING.includes(state)
    ? undefined
    : await findPriorityOf(db, councilId, consultationId, proposalId)
  return toldOpinions(db, key, [proposalId, ...(priorityId === undefined ? [] : [priorityId])])
}

const BEFORE_VOTING: readonly State[] = ['draft', 'proposing', 'consolidating', 'cancelled']
