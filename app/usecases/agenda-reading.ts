import type { ItemReader } from '#app/domain/agenda-visibility.ts'
import type { Agenda } from '#app/domain/agenda.ts'
import { calendarDay } from '#app/domain/day.ts'
import type { Meeting } from '#app/domain/meeting.ts'
import { permit } from '#app/domain/permission.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { findAgenda, type AgendaKey } from '#db/registry/agenda.ts'
import { listBodiesOfMemberships } from '#db/registry/mandate.ts'
import { findMeeting } from '#db/registry/meeting.ts'
import type { RegistryDb } from '#db/stores.ts'
import { permitInCouncil, type InCouncil } from './authority.ts'
import type { UseCaseContext } from './context.ts'
import { readerOf } from './item-reading.ts'

/** Names an agenda as URLs do. */
export interface AgendaAddress {
  council: string
  agenda: string
}

export interface OpenedAgenda extends InCouncil {
  key: AgendaKey
  agenda: Agenda
  meeting: Meeting | undefined
  reader: ItemReader
}

/**
 * An agenda for somebody who may read it: the committee every one; who sits in other bodies only, those of their
 * meetings. Any other is answered like one that is not there.
 */
export async function openAgenda(
  context: UseCaseContext,
  address: AgendaAddress,
): Promise<Result<OpenedAgenda>> {
  const { registry } = context
  const permitted = await permitInCouncil(registry, context, address.council, 'read-own-agendas')
  if (!permitted.ok) return permitted
  const key = { councilId: permitted.value.council.id, id: address.agenda }
  const agenda = await findAgenda(registry, key)
  const meeting = await findMeeting(registry, key)
  const reader = await readerBefore(registry, context, permitted.value, meeting)
  if (agenda === undefined || reader === null) return refused(refusal('unknown-agenda'))
  return accepted({ ...permitted.value, key, agenda, meeting, reader })
}

/** Somebody before the items of a meeting; null for whom that meeting is none of theirs. */
export async function readerBefore(
  db: RegistryDb,
  context: Pick<UseCaseContext, 'now'>,
  at: Pick<InCouncil, 'council' | 'authority'>,
  meeting: Pick<Meeting, 'bodyId'> | undefined,
): Promise<ItemReader | null> {
  const bodies = await bodiesRead(db, context, at)
  if (bodies === 'all') return readerOf(at.authority)
  return meeting !== undefined && bodies.has(meeting.bodyId)
    ? readerOf(at.authority, { ofTheirGroup: true })
    : null
}

/** The bodies whose meetings somebody reads: all of them, or those in which they sit today. At most one query. */
export async function bodiesRead(
  db: RegistryDb,
  { now }: Pick<UseCaseContext, 'now'>,
  { council, authority }: Pick<InCouncil, 'council' | 'authority'>,
): Promise<'all' | ReadonlySet<string>> {
  if (permit(authority.capacities, 'read-agendas').ok) return 'all'
  const memberships = authority.memberships.map(({ id }) => id)
  const day = calendarDay(now(), council.timeZone)
  return listBodiesOfMemberships(db, council.id, memberships, day)
}
