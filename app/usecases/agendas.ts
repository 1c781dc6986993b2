import {
  resultsByPriority,
  type Agenda,
  type AgendaItem,
  type AgendaPoint,
  type PriorityPoint,
} from '#app/domain/agenda.ts'
import { EVERY_MEMBER } from '#app/domain/agenda-visibility.ts'
import { stateAt, type Consultation } from '#app/domain/consultation.ts'
import type { Decision } from '#app/domain/decision.ts'
import { permit } from '#app/domain/permission.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { agendaOf, findAgenda, listAgendas, listWithoutAgenda } from '#db/registry/agenda.ts'
import { findConsultationById } from '#db/registry/consultation.ts'
import { findCouncilBySlug } from '#db/registry/council.ts'
import { listDecisions } from '#db/registry/decision.ts'
import { listSources } from '#db/registry/priority.ts'
import { findRelease } from '#db/registry/release.ts'
import type { RegistryDb } from '#db/stores.ts'
import { permitInCouncil, type InCouncil } from './authority.ts'
import type { UseCaseContext } from './context.ts'
import { readableItems, readerOf } from './item-reading.ts'
import { readToldTexts, type ToldTexts } from './moderation-figures.ts'

/** Names an agenda as URLs do. */
export interface AgendaAddress {
  council: string
  agenda: string
}

export const AGENDAS_PER_PAGE = 20
/** More results without an agenda than this wait for their turn. */
const MOST_READY = 20

export interface AgendaLine {
  id: string
  title: string
  meetsOn: string | null
  place: string
  items: number
  consultation: { slug: string; title: string; priorities: number } | null
}

export interface AgendaList {
  agendas: readonly AgendaLine[]
  page: number
  more: boolean
  /** Released results of which an agenda can be made; for whoever may make one. */
  ready: readonly { slug: string; title: string }[]
}

/** The agendas of a council, newest first; pages count from 1. */
export async function readAgendas(
  context: UseCaseContext,
  councilSlug: string,
  page: number,
): Promise<Result<AgendaList>> {
  const permitted = await permitInCouncil(context.registry, context, councilSlug, 'read-agendas')
  if (!permitted.ok) return permitted
  const { council } = permitted.value
  const limit = AGENDAS_PER_PAGE
  const lines = await listAgendas(context.registry, council.id, {
    offset: (page - 1) * limit,
    limit: limit + 1,
  })
  return accepted({
    agendas: lines.slice(0, limit).map(({ councilId: _council, version: _version, ...line }) => ({
      ...line,
      meetsOn: line.meetsOn ?? null,
    })),
    page,
    more: lines.length > limit,
    ready: may(permitted.value, 'prepare-agenda')
      ? await listWithoutAgenda(context.registry, council.id, MOST_READY)
      : [],
  })
}

/** An agenda as its readers see it, in order. */
export interface AgendaPage {
  agenda: AgendaHead
  /** The consultation whose priorities it talks about, if any. */
  consultation: AgendaConsultation | null
  points: readonly AgendaPoint[]
  /** Priorities of that consultation that were taken off; for whoever may put them back. */
  left: readonly { id: string; title: string }[]
  mayWrite: boolean
  /** Whether a decision about its priorities can be written now. */
  mayDecide: boolean
}

export interface AgendaHead {
  id: string
  title: string
  meetsOn: string | null
  place: string
  version: number
}

export interface AgendaConsultation {
  slug: string
  title: string
  releasedAt: string
  /** Whether the committee's answer is public. */
  decided: boolean
  /** The disclosure threshold, where fewer than that voted: then there is no ranking. */
  tooFew: number | null
  /** Names of the grades, best first. */
  grades: readonly string[]
  /** What everybody reads of its moderation; null where it collected no texts. */
  moderation: ToldTexts | null
}

/** Whose reading of an agenda: the reader's own, or that of a member whom no item names. */
export type ReadFor = 'oneself' | 'every-member'

/**
 * An agenda with all that its items show, as far as the reader may read them. The number of queries is the
 * same whatever its length.
 */
export async function readAgenda(
  context: UseCaseContext,
  address: AgendaAddress,
  readFor: ReadFor = 'oneself',
): Promise<Result<AgendaPage>> {
  const { registry } = context
  const permitted = await permitInCouncil(registry, context, address.council, 'read-agendas')
  if (!permitted.ok) return permitted
  const { council } = permitted.value
  const agenda = await findAgenda(registry, { councilId: council.id, id: address.agenda })
  if (agenda === undefined) return refused(refusal('unknown-agenda'))
  const reader = readFor === 'every-member' ? EVERY_MEMBER : readerOf(permitted.value.authority)
  const items = await readableItems(registry, { councilId: council.id, id: agenda.id }, reader)
  const about = await whatIsKnown(registry, council.id, items)
  const mayWrite = may(permitted.value, 'write-agenda')
  const here = new Set(items.map(({ priority }) => priority?.priorityId))
  return accepted({
    agenda: present(agenda),
    consultation: about?.consultation ?? null,
    points: items.map(({ priority, readers: _readers, ...item }) => ({
      ...item,
      priority: (priority && about?.priorities.get(priority.priorityId)) ?? null,
    })),
    left: mayWrite
      ? (about?.stored.priorities ?? []).filter(({ id }) => !here.has(id)).map(({ id, title }) => ({ id, title }))
      : [],
    mayWrite,
    mayDecide: about !== null && permit(permitted.value.authority.capacities, 'record-decision', stateAt(about.stored, context.now())).ok,
  })
}

/** What an agenda says on paper: as on its page, with the name of the council. */
export async function readAgendaForPrint(
  context: UseCaseContext,
  address: AgendaAddress,
  readFor: ReadFor = 'oneself',
): Promise<
  Result<
    Pick<AgendaPage, 'agenda' | 'consultation' | 'points'> & {
      council: { name: string; timeZone: string }
    }
  >
> {
  const read = await readAgenda(context, address, readFor)
  if (!read.ok) return read
  const council = await findCouncilBySlug(context.registry, address.council)
  if (council === undefined) return refused(refusal('unknown-council'))
  const { agenda, consultation, points } = read.value
  const { name, timeZone } = council
  return accepted({ council: { name, timeZone }, agenda, consultation, points })
}

/** The agenda on which a consultation stands, for those who may read it. */
export async function findAgendaOf(
  context: Pick<UseCaseContext, 'registry'>,
  { council, authority }: Pick<InCouncil, 'council' | 'authority'>,
  consultationId: string,
): Promise<string | null> {
  if (!permit(authority.capacities, 'read-agendas').ok) return null
  return (await agendaOf(context.registry, council.id, consultationId)) ?? null
}

interface Known {
  stored: Consultation
  consultation: AgendaConsultation
  priorities: ReadonlyMap<string, PriorityPoint>
}

/** What the release, the proposals and the decisions say of the priorities on an agenda. */
async function whatIsKnown(
  registry: RegistryDb,
  councilId: string,
  items: readonly AgendaItem[],
): Promise<Known | null> {
  const id = items.find(({ priority }) => priority !== undefined)?.priority?.consultationId
  if (id === undefined) return null
  const consultation = await findConsultationById(registry, councilId, id)
  const release = await findRelease(registry, councilId, id)
  if (consultation === undefined || release === undefined) return null
  const sources = Map.groupBy(
    await listSources(registry, councilId, id),
    ({ priorityId }) => priorityId,
  )
  const decisions = new Map(
    (await listDecisions(registry, councilId, id)).map((one) => [one.priorityId, one] as const),
  )
  const { content, releasedAt } = release
  const results = resultsByPriority(content)
  return {
    consultation: {
      slug: consultation.slug,
      title: consultation.title,
      releasedAt,
      decided: consultation.decidedAt !== undefined,
      tooFew: content.kind === 'too-few-ballots' ? content.threshold : null,
      grades: consultation.grades,
      moderation:
        consultation.calendar.proposing === undefined ? null : await readToldTexts(registry, consultation),
    },
    stored: consultation,
    priorities: new Map(
      consultation.priorities.map((priority) => [
        priority.id,
        {
          id: priority.id,
          description: priority.description,
          result: results?.get(priority.id) ?? null,
          sources: (sources.get(priority.id) ?? []).map(({ proposalId, title }) => ({
            id: proposalId,
            title,
          })),
          decision: decisions.get(priority.id) ?? null,
          mergedInto: mergedInto(decisions.get(priority.id), consultation.priorities),
        },
      ]),
    ),
  }
}

/** The priority that answers for another, where a decision says so. */
export function mergedInto(
  decision: Decision | undefined,
  priorities: readonly { id: string; title: string }[],
): { id: string; title: string } | null {
  const into = priorities.find(({ id }) => id === decision?.mergedInto)
  return into === undefined ? null : { id: into.id, title: into.title }
}

function present({ councilId: _council, meetsOn, ...agenda }: Agenda): AgendaHead {
  return { ...agenda, meetsOn: meetsOn ?? null }
}

function may(
  { authority }: Pick<InCouncil, 'authority'>,
  permission: 'write-agenda' | 'prepare-agenda',
): boolean {
  return permit(authority.capacities, permission).ok
}
