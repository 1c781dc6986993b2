import type { Agenda, AgendaPoint } from '#app/domain/agenda.ts'
import { timeOfDay } from '#app/domain/agenda-time.ts'
import { EVERY_MEMBER } from '#app/domain/agenda-visibility.ts'
import { stateAt } from '#app/domain/consultation.ts'
import { meetingState, type Meeting, type MeetingState } from '#app/domain/meeting.ts'
import { permit } from '#app/domain/permission.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { agendaOf, listAgendas, listWithoutAgenda } from '#db/registry/agenda.ts'
import { sumPlanned } from '#db/registry/agenda-item.ts'
import { findCouncilBySlug } from '#db/registry/council.ts'
import { whatIsKnown, type AgendaConsultation } from './agenda-points.ts'
import { permitInCouncil, type InCouncil } from './authority.ts'
import { bodiesRead, openAgenda, type AgendaAddress } from './agenda-reading.ts'
import type { UseCaseContext } from './context.ts'
import { readableItems } from './item-reading.ts'

export type { AgendaAddress } from './agenda-reading.ts'

/** Names an item of an agenda as URLs do. */
export interface ItemAddress extends AgendaAddress {
  item: string
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
  consultations: readonly { slug: string; title: string; priorities: number }[]
}

export interface AgendaList {
  agendas: readonly AgendaLine[]
  page: number
  more: boolean
  /** Released results of which an agenda can be made; for whoever may make one. */
  ready: readonly { slug: string; title: string }[]
  /** Whether the reader may make an agenda of whatever they choose. */
  mayPrepare: boolean
}

/** The agendas of a council, newest first; pages count from 1. */
export async function readAgendas(
  context: UseCaseContext,
  councilSlug: string,
  page: number,
): Promise<Result<AgendaList>> {
  const permitted = await permitInCouncil(context.registry, context, councilSlug, 'read-own-agendas')
  if (!permitted.ok) return permitted
  const { council } = permitted.value
  const bodies = await bodiesRead(context.registry, context, permitted.value)
  const limit = AGENDAS_PER_PAGE
  const lines = await listAgendas(context.registry, council.id, {
    offset: (page - 1) * limit,
    limit: limit + 1,
    bodies,
  })
  return accepted({
    agendas: lines
      .slice(0, limit)
      .map(({ id, title, meetsOn = null, place, items, consultations }) => ({
        id,
        title,
        meetsOn,
        place,
        items,
        consultations,
      })),
    page,
    more: lines.length > limit,
    mayPrepare: may(permitted.value, 'prepare-agenda'),
    ready: may(permitted.value, 'prepare-agenda')
      ? await listWithoutAgenda(context.registry, council.id, MOST_READY)
      : [],
  })
}

/** An agenda as its readers see it, in order. */
export interface AgendaPage {
  agenda: AgendaHead
  /** The consultations that its items are about, in the order of the first item of each. */
  consultations: readonly AgendaConsultation[]
  points: readonly AgendaPoint[]
  /** Priorities of these consultations that were taken off; for whoever may put them back. */
  left: readonly { consultation: string; id: string; title: string }[]
  mayWrite: boolean
  /** Whether the reader is of the committee, and reads what it decides before it is public. */
  ofCommittee: boolean
  /** Slugs of the consultations about whose priorities a decision can be written now. */
  decidable: readonly string[]
}

export interface AgendaHead {
  id: string
  title: string
  meetsOn: string | null
  place: string
  /** `14:05`; null while it is not known. */
  startsAt: string | null
  /** How long the meeting is to last, in minutes; 0 while it is not known. */
  plannedLength: number
  /** Minutes planned over all its items, those that the reader does not read included. */
  planned: number
  version: number
  /** Null while the meeting is not planned. */
  meeting:
    | (Pick<Meeting, 'beginsAt' | 'length' | 'link' | 'access'> & { state: MeetingState })
    | null
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
  const opened = await openAgenda(context, address)
  if (!opened.ok) return opened
  const { council, key, agenda, meeting, reader } = opened.value
  const items = await readableItems(registry, key, readFor === 'every-member' ? EVERY_MEMBER : reader)
  const known = await whatIsKnown(registry, agenda, items)
  const { capacities } = opened.value.authority
  const mayWrite = may(opened.value, 'write-agenda')
  const ofCommittee = may(opened.value, 'read-agendas')
  const isHere = (slug: string, id: string) =>
    points.some(({ priority }) => priority?.consultation.slug === slug && priority.id === id)
  const points = items.map(known.pointOf).map((point) => (ofCommittee ? point : forGroup(point)))
  return accepted({
    agenda: present(
      { agenda, meeting, planned: await sumPlanned(registry, agenda) },
      council.timeZone,
      context.now(),
    ),
    consultations: known.consultations.map(({ told }) => told),
    points,
    left: mayWrite
      ? known.consultations.flatMap(({ stored: { slug, priorities } }) =>
          points.some(({ kind, priority }) => kind === 'priority' && priority?.consultation.slug === slug)
            ? priorities
                .filter(({ id }) => !isHere(slug, id))
                .map(({ id, title }) => ({ consultation: slug, id, title }))
            : [],
        )
      : [],
    mayWrite,
    ofCommittee,
    decidable: known.consultations
      .filter(({ stored }) => permit(capacities, 'record-decision', stateAt(stored, context.now())).ok)
      .map(({ told: { slug } }) => slug),
  })
}

/** An item as members of a working group read it: of the committee's decisions and agendas, what is public. */
function forGroup(point: AgendaPoint): AgendaPoint {
  const { priority } = point
  if (priority === null) return point
  const { decision, mergedInto } = priority
  const published = decision?.publishedAt !== undefined
  return {
    ...point,
    priority: {
      ...priority,
      alsoOn: [],
      decision: published ? decision : null,
      mergedInto: published ? mergedInto : null,
    },
  }
}

/** What an agenda says on paper: as on its page, with the name of the council. */
export async function readAgendaForPrint(
  context: UseCaseContext,
  address: AgendaAddress,
  readFor: ReadFor = 'oneself',
): Promise<
  Result<
    Pick<AgendaPage, 'agenda' | 'consultations' | 'points'> & {
      council: { name: string; timeZone: string }
    }
  >
> {
  const read = await readAgenda(context, address, readFor)
  if (!read.ok) return read
  const council = await findCouncilBySlug(context.registry, address.council)
  if (council === undefined) return refused(refusal('unknown-council'))
  const { agenda, consultations, points } = read.value
  const { name, timeZone } = council
  return accepted({ council: { name, timeZone }, agenda, consultations, points })
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

function present(
  { agenda, meeting, planned }: { agenda: Agenda; meeting: Meeting | undefined; planned: number },
  timeZone: string,
  now: string,
): AgendaHead {
  const { id, title, meetsOn, place, startsAt = null, plannedLength = 0, version } = agenda
  return {
    id,
    title,
    meetsOn: meetsOn ?? null,
    place,
    startsAt: meeting === undefined ? startsAt : timeOfDay(meeting.beginsAt, timeZone),
    plannedLength: meeting?.length ?? plannedLength,
    planned,
    version,
    meeting:
      meeting === undefined
        ? null
        : {
            beginsAt: meeting.beginsAt,
            length: meeting.length,
            link: meeting.link,
            access: meeting.access,
            state: meetingState(meeting, now),
          },
  }
}

function may(
  { authority }: Pick<InCouncil, 'authority'>,
  permission: 'read-agendas' | 'write-agenda' | 'prepare-agenda',
): boolean {
  return permit(authority.capacities, permission).ok
}
