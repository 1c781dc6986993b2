import type { Agenda } from '#app/domain/agenda.ts'
import { READING_EVERYTHING } from '#app/domain/agenda-visibility.ts'
import type { SeatCollege } from '#app/domain/body.ts'
import { calendarDay } from '#app/domain/day.ts'
import type { Role } from '#app/domain/membership.ts'
import {
  reasonsAgainstApproval,
  toldTo,
  tookPlace,
  type Approval,
  type Minutes,
  type MinutesContent,
  type MinutesState,
  type ToldMinutes,
} from '#app/domain/minutes.ts'
import { permit, type Permission } from '#app/domain/permission.ts'
import { publicMinutes, type Unnamed } from '#app/domain/public-minutes.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { findAgenda, listAgendasAfter } from '#db/registry/agenda.ts'
import { listItems } from '#db/registry/agenda-item.ts'
import { listKnownNames } from '#db/registry/known-names.ts'
import { findMinutes } from '#db/registry/minutes.ts'
import type { RegistryDb } from '#db/stores.ts'
import { readAgenda, type AgendaAddress } from './agendas.ts'
import type { InCouncil } from './authority.ts'
import { openAgenda } from './agenda-reading.ts'
import type { UseCaseContext } from './context.ts'
import { factsOf, heldMeetings } from './minutes-sources.ts'

/** What people are called in public, in the place of their names. */
export interface PublicCalling {
  role: (role: Role) => string
  college: (college: SeatCollege) => string
  /** Where a name may be that of several people. */
  otherwise: string
}

/** The minutes of a meeting as members of the committee read them. */
export interface MinutesPage {
  agenda: { id: string; title: string; meetsOn: string | null }
  state: MinutesState
  /** Counts the acts; 0 before the first. */
  version: number
  /** Null while they are drafted, for those who do not write them. */
  told: ToldMinutes | null
  /** What everybody would read, for whoever may publish; null before they are proposed. */
  preview: ToldMinutes | null
  proposedAt: string | null
  approvedAt: string | null
  publishedAt: string | null
  /** Whether the meeting took place, so that its minutes can be proposed. */
  held: boolean
  /** Meetings that may have approved them, earliest first; for whoever may say so. */
  approving: readonly { id: string; title: string; meetsOn: string }[]
  mayWrite: boolean
  mayApprove: boolean
}

/** More later meetings than this are not offered. */
const MOST_LATER = 40

/** The minutes of a meeting. The number of queries is the same whatever its length. */
export async function readMinutes(
  context: UseCaseContext,
  address: AgendaAddress,
  calling: PublicCalling,
): Promise<Result<MinutesPage>> {
  const { registry } = context
  const opened = await openAgenda(context, address)
  if (!opened.ok) return opened
  const at = opened.value
  const { key, agenda, reader } = at
  const minutes = await findMinutes(registry, key)
  const content = await contentFor(context, at, agenda, minutes)
  if (!content.ok) return content
  const today = calendarDay(context.now(), at.council.timeZone)
  const { later, held } = await around(registry, agenda, today)
  const approval = await approvalOf(registry, at.council.id, minutes)
  const mayWrite = may(at, 'write-minutes')
  const mayApprove = may(at, 'approve-minutes')
  return accepted({
    agenda: { id: agenda.id, title: agenda.title, meetsOn: agenda.meetsOn ?? null },
    state: minutes?.state ?? 'drafted',
    version: minutes?.version ?? 0,
    told: content.value && toldTo(content.value, approval, reader),
    preview:
      mayWrite && minutes?.content != null && content.value !== null
        ? publicMinutes(content.value, approval, await unnamedIn(registry, at.council.id, calling))
        : null,
    proposedAt: minutes?.proposedAt ?? null,
    approvedAt: minutes?.approvedAt ?? null,
    publishedAt: minutes?.publishedAt ?? null,
    held,
    approving: mayApprove ? later : [],
    mayWrite,
    mayApprove,
  })
}

/**
 * What the minutes of a meeting say to a member, and nothing around it. Refuses with `unknown-minutes` those that are
 * drafted, to whoever does not write them.
 */
export async function readToldMinutes(
  context: UseCaseContext,
  address: AgendaAddress,
): Promise<Result<ToldMinutes>> {
  const { registry } = context
  const opened = await openAgenda(context, address)
  if (!opened.ok) return opened
  const at = opened.value
  const { key, agenda, reader } = at
  const minutes = await findMinutes(registry, key)
  const content = await contentFor(context, at, agenda, minutes)
  if (!content.ok) return content
  if (content.value === null) return refused(refusal('unknown-minutes'))
  const approval = await approvalOf(registry, agenda.councilId, minutes)
  return accepted(toldTo(content.value, approval, reader))
}

/** What is proposed or approved; what would be, for those who read everything; otherwise null. */
async function contentFor(
  context: UseCaseContext,
  at: InCouncil,
  agenda: Agenda,
  minutes: Minutes | undefined,
): Promise<Result<MinutesContent | null>> {
  if (minutes !== undefined && minutes.content !== null) return accepted(minutes.content)
  const readsDrafts = at.authority.capacities.some((one) => READING_EVERYTHING.includes(one))
  return readsDrafts ? draftOf(context, at, agenda) : accepted(null)
}

/** Which meeting approved minutes, and what it asked to correct. */
export async function approvalOf(
  db: RegistryDb,
  councilId: string,
  minutes: Minutes | undefined,
): Promise<Approval | null> {
  if (minutes?.approvedIn === undefined) return null
  const approving = await findAgenda(db, { councilId, id: minutes.approvedIn })
  const on = approving?.meetsOn ?? minutes.approvedAt?.slice(0, 10)
  return on === undefined ? null : { on, corrections: minutes.corrections }
}

/** Everybody whom a council knows by name, and what they are called instead. Two queries. */
export async function unnamedIn(
  db: RegistryDb,
  councilId: string,
  { role, college, otherwise }: PublicCalling,
): Promise<Unnamed> {
  const known = await listKnownNames(db, councilId)
  return {
    people: known.map((person) => ({
      name: person.name,
      called: 'role' in person ? role(person.role) : college(person.college),
    })),
    otherwise,
  }
}

/** What the minutes of a meeting say if they are written now: all items, with what was noted and decided. */
export async function draftOf(
  context: UseCaseContext,
  { council }: Pick<InCouncil, 'council'>,
  agenda: Agenda,
): Promise<Result<MinutesContent>> {
  const key = { councilId: council.id, id: agenda.id }
  const read = await readAgenda(context, { council: council.slug, agenda: agenda.id })
  if (!read.ok) return read
  const readers = new Map(
    (await listItems(context.registry, key)).map((item) => [item.id, item.readers] as const),
  )
  const { body, presence, hands, conflicts } = await factsOf(context.registry, agenda)
  const following = await listAgendasAfter(context.registry, council.id, agenda.meetsOn ?? '', MOST_LATER)
  const meetings = await heldMeetings(context.registry, [agenda, ...following])
  const [own, ...after] = meetings
  const next = after.find(({ bodyId, cancelled }) => bodyId === own?.bodyId && !cancelled)
  return accepted({
    council: { name: council.name, timeZone: council.timeZone },
    body,
    title: agenda.title,
    meetsOn: agenda.meetsOn ?? '',
    place: agenda.place,
    presence,
    nextOn: next?.meetsOn ?? null,
    items: read.value.points.map(({ id, number, kind, title, minutes, visibility, priority }) => ({
      id,
      number,
      kind,
      title,
      text: minutes,
      decision: decided(priority, kind, agenda),
      hands: hands.get(id) ?? [],
      conflicts: conflicts.get(id) ?? { count: 0, names: [] },
      visibility,
      readers: readers.get(id) ?? [],
    })),
  })
}

type PointPriority = Extract<Awaited<ReturnType<typeof readAgenda>>, { ok: true }>['value']['points'][number]['priority']

/** What was decided at this meeting: a follow-up shows a decision of before. */
function decided(
  priority: PointPriority,
  kind: MinutesContent['items'][number]['kind'],
  { meetsOn }: Agenda,
): MinutesContent['items'][number]['decision'] {
  const decision = priority?.decision
  if (decision == null || (kind !== 'priority' && decision.decidedOn !== meetsOn)) return null
  const { priorityId: _p, publishedAt: _at, changedAt: _changed, version: _version, ...words } = decision
  return { ...words, mergedIntoTitle: priority?.mergedInto?.title ?? null }
}

/** The meetings after this one that may have approved its minutes, and whether it took place itself. */
async function around(
  db: RegistryDb,
  agenda: Agenda,
  today: string,
): Promise<{ later: { id: string; title: string; meetsOn: string }[]; held: boolean }> {
  const following = await listAgendasAfter(db, agenda.councilId, agenda.meetsOn ?? '', MOST_LATER)
  const [own, ...after] = await heldMeetings(db, [agenda, ...following])
  if (own === undefined) return { later: [], held: false }
  const later = after.filter((by) => reasonsAgainstApproval(own, by, today).length === 0)
  return {
    held: tookPlace(own, today),
    later: later.flatMap(({ id, meetsOn }) => {
      const title = following.find((one) => one.id === id)?.title
      return title === undefined || meetsOn === null ? [] : [{ id, title, meetsOn }]
    }),
  }
}

function may({ authority }: Pick<InCouncil, 'authority'>, permission: Permission): boolean {
  return permit(authority.capacities, permission).ok
}
