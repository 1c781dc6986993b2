import type { Calendar, State, Theme } from '#app/domain/consultation.ts'
import { mayConsolidate, proposedWords, type PriorityWords } from '#app/domain/consolidation.ts'
import { heardColleges } from '#app/domain/floored-count.ts'
import { searchable } from '#app/domain/proposal.ts'
import { accepted, refusal, refused, type RefusalCode, type Result } from '#app/domain/refusal.ts'
import {
  countAvailable,
  findCandidates,
  findSources,
  listAvailable,
  type Candidate,
} from '#db/registry/consolidation.ts'
import { countOpenObjections } from '#db/registry/objection.ts'
import { countOrigins } from '#db/registry/proposal-college.ts'
import { listPriorities, listSources, type WrittenPriority } from '#db/registry/priority.ts'
import { permitInConsultation, type InConsultation } from './authority.ts'
import type { UseCaseContext } from './context.ts'
import { groupsOnDesk, toldOpinions, type GroupsOnDesk, type ToldOpinion } from './group-opinions.ts'
import type { ConsultationAddress } from './locate.ts'

const ROWS_ON_A_PAGE = 20
/** In a search; more would find no more precisely. */
const MOST_WORDS = 8

/** Where accepted proposals become priorities. */
export interface ConsolidationDesk {
  consultation: ConsolidatedConsultation
  available: {
    /** How many there are with this theme and search. */
    total: number
    page: number
    pages: number
    proposals: readonly SourceProposal[]
  }
  /** Those ticked on other pages. */
  chosen: readonly { id: string; title: string }[]
  priorities: readonly ListedPriority[]
  /** How many objections of authors wait for an answer. */
  objections: number
  /** Working groups that take part, and could. */
  groups: GroupsOnDesk
  /** From which colleges proposals came, at least, as far as authors told; null for one of too few. */
  heard: readonly { college: string; atLeast: number | null }[]
}

export interface ConsolidatedConsultation {
  slug: string
  title: string
  state: State
  calendar: Calendar
  themes: readonly Theme[]
  /** Why nothing can be changed now; null where it can. */
  closed: RefusalCode | null
  /** Whether voting waits for a second priority although its time has come. */
  overdue: boolean
  /** Where texts are collected a priority comes from at least one of them. */
  collects: boolean
  /** Where there is one to spend, in whole euros; null under another method. */
  budget: number | null
}

export interface SourceProposal {
  id: string
  title: string
  text: string
  why: string
  theme: string | null
  organisation: string | null
}

export interface ListedPriority {
  id: string
  title: string
  description: string
  theme: string | null
  /** In whole euros, where there is a budget. */
  cost: number | null
  /** Without a title: not public any more. */
  sources: readonly { id: string; title: string | null }[]
}

export interface DeskQuery {
  themeId?: string
  search: string
  page: number
  /** Ids of the proposals ticked so far. */
  chosen: readonly string[]
}

/** The proposals still to be used, and the list of priorities. Always the same number of queries. */
export async function readDesk(
  context: UseCaseContext,
  address: ConsultationAddress,
  { themeId, search, page, chosen }: DeskQuery,
): Promise<Result<ConsolidationDesk>> {
  const { registry } = context
  const permitted = await permitInConsultation(registry, context, address, 'read-consolidation')
  if (!permitted.ok) return permitted
  const at = permitted.value
  const { councilId, id, priorities } = at.consultation
  const sought = {
    councilId,
    consultationId: id,
    words: searchable(search).split(' ').filter(Boolean).slice(0, MOST_WORDS),
    ...(themeId !== undefined && { themeId }),
  }
  const total = await countAvailable(registry, sought)
  const pages = Math.max(1, Math.ceil(total / ROWS_ON_A_PAGE))
  const shown = Math.min(Math.max(1, page), pages)
  const proposals = await listAvailable(registry, sought, {
    limit: ROWS_ON_A_PAGE,
    offset: (shown - 1) * ROWS_ON_A_PAGE,
  })
  const ticked = await findCandidates(registry, councilId, id, chosen)
  const sources = Map.groupBy(
    await listSources(registry, councilId, id),
    ({ priorityId }) => priorityId,
  )
  const { received, byCollege } = await countOrigins(registry, councilId, id)
  const heard = heardColleges(byCollege, received, at.consultation.threshold)
  return accepted({
    consultation: presentConsultation(context, at),
    objections: await countOpenObjections(registry, { councilId, consultationId: id }),
    groups: await groupsOnDesk(context, at),
    heard: at.consultation.colleges.map((college) => ({
      college: college.name,
      atLeast: heard.get(college.id) ?? null,
    })),
    available: {
      total,
      page: shown,
      pages,
      proposals: proposals.map((proposal) => presentProposal(at, proposal)),
    },
    chosen: ticked
      .filter(isFree)
      .filter((candidate) => !proposals.some((proposal) => proposal.id === candidate.id))
      .map((candidate) => ({ id: candidate.id, title: candidate.title })),
    priorities: priorities.map((priority) => ({
      id: priority.id,
      title: priority.title,
      description: priority.description,
      theme: themeName(at, priority.themeId),
      cost: at.consultation.method === 'budget' ? (priority.cost ?? null) : null,
      sources: (sources.get(priority.id) ?? []).map(({ proposalId, title }) => ({
        id: proposalId,
        title,
      })),
    })),
  })
}

/** A priority to write or to change, beside the proposals that it comes from. */
export interface PriorityDesk {
  consultation: ConsolidatedConsultation
  /** Null for a new one. */
  priority: WrittenPriority | null
  /** The priority that a new one is split off. */
  splits: { id: string; title: string } | null
  /** What the fields begin with. */
  words: PriorityWords
  sources: readonly OwnSource[]
  candidates: readonly CandidateSource[]
  /** What groups say of it, and of the proposals that it comes from. */
  opinions: readonly ToldOpinion[]
}

export interface OwnSource extends SourceProposal {
  /** Withdrawn by its author since, or retracted: no words of it are shown. */
  gone: boolean
}

export interface CandidateSource extends SourceProposal {
  /** The title of the other priority of which it is a source already. */
  takenBy: string | null
}

/**
 * A new priority (`id` null) made of the proposals of these ids, or one of the list to which they would be
 * added. Proposals that are not accepted any more are left out. `from`: the priority that a new one is split off.
 * Refuses `unknown-priority`.
 */
export async function readPriority(
  context: UseCaseContext,
  address: ConsultationAddress,
  id: string | null,
  chosen: readonly string[],
  from?: string,
): Promise<Result<PriorityDesk>> {
  const { registry } = context
  const permitted = await permitInConsultation(registry, context, address, 'read-consolidation')
  if (!permitted.ok) return permitted
  const at = permitted.value
  const { councilId, id: consultationId } = at.consultation
  const list = await listPriorities(registry, councilId, consultationId)
  const priority = list.find((listed) => listed.id === id) ?? null
  if (id !== null && priority === null) return refused(refusal('unknown-priority'))
  const splitting = id === null ? list.find((listed) => listed.id === from) : undefined
  const own = id === null ? [] : await findSources(registry, councilId, consultationId, id)
  const candidates = (await findCandidates(registry, councilId, consultationId, chosen)).filter(
    ({ status, priorityId }) =>
      status === 'accepted' && (priorityId === undefined || priorityId !== id),
  )
  return accepted({
    consultation: presentConsultation(context, at),
    priority,
    words:
      priority === null
        ? { ...proposedWords(candidates.filter(isFreeFrom(from))), ...costOf(splitting) }
        : wordsOf(priority),
    splits: splitting === undefined ? null : { id: splitting.id, title: splitting.title },
    sources: own.map((source) => ({
      ...presentProposal(at, source),
      gone: isGone(source),
    })),
    candidates: candidates.map((candidate) => ({
      ...presentProposal(at, candidate),
      takenBy: isFreeFrom(from)(candidate)
        ? null
        : (list.find((listed) => listed.id === candidate.priorityId)?.title ?? null),
    })),
    opinions: await toldOpinions(registry, { councilId, consultationId }, [
      ...(id === null ? [] : [id]),
      ...own.map((source) => source.id),
      ...candidates.map((candidate) => candidate.id),
    ]),
  })
}

export function presentConsultation(
  { now }: Pick<UseCaseContext, 'now'>,
  { consultation, state }: InConsultation,
): ConsolidatedConsultation {
  const { slug, title, calendar, themes } = consultation
  const open = mayConsolidate(consultation, now())
  return {
    slug,
    title,
    state,
    calendar,
    themes,
    closed: open.ok ? null : (open.refusals[0]?.code ?? 'not-in-this-phase'),
    overdue: state === 'consolidating' && now() >= calendar.voting.opensAt,
    collects: calendar.proposing !== undefined,
    budget: consultation.method === 'budget' ? (consultation.budget ?? null) : null,
  }
}

function presentProposal(at: InConsultation, proposal: Candidate): SourceProposal {
  const gone = isGone(proposal)
  return {
    id: proposal.id,
    title: gone ? '' : proposal.title,
    text: gone ? '' : proposal.text,
    why: gone ? '' : proposal.why,
    theme: gone ? null : themeName(at, proposal.themeId),
    organisation: gone ? null : (proposal.organisation ?? null),
  }
}

/** Only what everybody may read is shown where priorities are made. */
function isGone({ status }: Candidate): boolean {
  return status !== 'accepted'
}

function isFree({ status, priorityId }: Candidate): boolean {
  return status === 'accepted' && priorityId === undefined
}

function isFreeFrom(from: string | undefined): (candidate: Candidate) => boolean {
  return (candidate) =>
    isFree(candidate) || (candidate.status === 'accepted' && candidate.priorityId === from)
}

/** The cost to begin with, where there is a budget. */
function costOf(priority: PriorityWords | undefined): Pick<PriorityWords, 'cost'> {
  return priority?.cost === undefined ? {} : { cost: priority.cost }
}

function themeName({ consultation }: InConsultation, id: string | undefined): string | null {
  return consultation.themes.find((theme) => theme.id === id)?.name ?? null
}

function wordsOf({ title, description, themeId, cost }: PriorityWords): PriorityWords {
  return {
    title,
    description,
    ...(themeId !== undefined && { themeId }),
    ...(cost !== undefined && { cost }),
  }
}
