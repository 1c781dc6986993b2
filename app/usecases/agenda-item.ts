import type { AgendaPoint } from '#app/domain/agenda.ts'
import type { ToldFramework } from '#app/domain/framework.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { listItems } from '#db/registry/agenda-item.ts'
import { findCouncilBySlug } from '#db/registry/council.ts'
import { listFrameworks } from '#db/registry/framework.ts'
import { listMembers } from '#db/registry/membership.ts'
import type { RegistryDb } from '#db/stores.ts'
import { readAgenda, type AgendaHead, type ItemAddress } from './agendas.ts'
import type { UseCaseContext } from './context.ts'
import { toldFramework } from './frameworks.ts'
import { readVoices, type ItemVoices } from './item-voices.ts'

export interface ItemPage {
  agenda: AgendaHead
  point: AgendaPoint
  /** Its number on the agenda, from 1, and the items before and after it that the reader reads. */
  number: number
  previous: { id: string; title: string } | null
  next: { id: string; title: string } | null
  /** The other priorities of its consultation, for whoever may merge it with one of them. */
  others: readonly { id: string; title: string }[]
  mayWrite: boolean
  mayDecide: boolean
  /** Whom the item may name, for whoever says who reads it. */
  members: readonly NameableMember[]
  /** What the item may belong to, for whoever says it. */
  frameworks: readonly ToldFramework[]
  voices: ItemVoices
}

/** A member whom an item for named members may name. */
export interface NameableMember {
  /** Id of the membership. */
  id: string
  name: string
  seat: string
  named: boolean
}

/** One item of an agenda. One that the reader may not read is answered like one that is not there. */
export async function readItem(
  context: UseCaseContext,
  address: ItemAddress,
): Promise<Result<ItemPage>> {
  const read = await readAgenda(context, address)
  if (!read.ok) return read
  const { agenda, points, left, mayWrite, decidable } = read.value
  const at = points.findIndex(({ id }) => id === address.item)
  const point = points[at]
  if (point === undefined) return refused(refusal('unknown-agenda-item'))
  const neighbour = (index: number) => {
    const found = points[index]
    return found === undefined ? null : { id: found.id, title: found.title }
  }
  const voices = await readVoices(context, address)
  if (!voices.ok) return voices
  const slug = point.priority?.consultation.slug
  const mayDecide = slug !== undefined && decidable.includes(slug)
  return accepted({
    agenda,
    point,
    number: point.number,
    previous: neighbour(at - 1),
    next: neighbour(at + 1),
    others: mayDecide ? othersOf(point, points, left) : [],
    mayWrite,
    mayDecide,
    members: mayWrite ? await nameable(context.registry, address) : [],
    voices: voices.value,
    frameworks: mayWrite ? await linkable(context.registry, address, point) : [],
  })
}

/** The priorities of the same consultation, wherever they stand. */
function othersOf(
  { priority: about }: AgendaPoint,
  points: readonly AgendaPoint[],
  left: readonly { consultation: string; id: string; title: string }[],
): { id: string; title: string }[] {
  const here = points.flatMap(({ priority, title }) =>
    priority === null ? [] : [{ consultation: priority.consultation.slug, id: priority.id, title }],
  )
  const others = [...here, ...left].filter(
    ({ consultation, id }) => consultation === about?.consultation.slug && id !== about.id,
  )
  return [...new Map(others.map(({ id, title }) => [id, { id, title }] as const)).values()]
}

async function nameable(registry: RegistryDb, address: ItemAddress): Promise<NameableMember[]> {
  const council = await findCouncilBySlug(registry, address.council)
  if (council === undefined) return []
  const items = await listItems(registry, { councilId: council.id, id: address.agenda })
  const named = items.find(({ id }) => id === address.item)?.readers ?? []
  return (await namedOnes(registry, council.id)).map((one) => ({
    ...one,
    named: named.includes(one.id),
  }))
}

/** Those in force, and those that it belongs to already. */
async function linkable(
  registry: RegistryDb,
  address: ItemAddress,
  point: AgendaPoint,
): Promise<ToldFramework[]> {
  const council = await findCouncilBySlug(registry, address.council)
  if (council === undefined) return []
  return (await listFrameworks(registry, council.id))
    .filter(({ id, removedOn }) => removedOn === undefined || point.frameworks.some((one) => one.id === id))
    .map(toldFramework)
}

/** The members whom items may name: those who sit in the committee now. The others read everything, or nothing. */
export async function namedOnes(
  registry: RegistryDb,
  councilId: string,
): Promise<Omit<NameableMember, 'named'>[]> {
  const members = await listMembers(registry, councilId)
  return members
    .filter(({ role }) => role === 'steering-member')
    .map(({ id, name, seat = '' }) => ({ id, name, seat }))
}
