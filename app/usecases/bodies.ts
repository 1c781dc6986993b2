import {
  gapsIn,
  MOST_BODIES,
  reasonsAgainstBody,
  shareOf,
  standsOn,
  whoSits,
  type Body,
  type BodyKind,
  type BodyWords,
  type RepresentationGap,
  type SeatShare,
} from '#app/domain/body.ts'
import { calendarDay } from '#app/domain/day.ts'
import { permit } from '#app/domain/permission.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { changeBody, findSteering, insertBody, listBodies } from '#db/registry/body.ts'
import { listCouncilMandates } from '#db/registry/mandate.ts'
import { listCouncilSeats, listSeats } from '#db/registry/seat.ts'
import type { RegistryDb } from '#db/stores.ts'
import { actInCouncil, permitInCouncil, type InCouncil } from './authority.ts'
import type { UseCaseContext } from './context.ts'
import { newId } from './ids.ts'
import { actOnBody, type BodyAddress } from './in-body.ts'
import { record } from './journal.ts'
import { emptySeats } from './seats.ts'

/** A line of the list of bodies. */
export interface BodyLine {
  id: string
  kind: BodyKind
  name: string
  mission: string
  dissolvedOn: string | null
  /** How many seats there are today, and how many somebody holds. */
  seats: number
  held: number
  share: SeatShare
  /** Of users and carers, who is missing. */
  gaps: readonly RepresentationGap[]
}

export interface BodyList {
  bodies: readonly BodyLine[]
  /** Kinds of which another body can be made now; none for those who only read. */
  mayCreate: readonly BodyKind[]
}

/** The bodies of a council as they are today. The number of queries is the same whatever their number. */
export async function readBodies(
  context: UseCaseContext,
  councilSlug: string,
): Promise<Result<BodyList>> {
  const { registry } = context
  const permitted = await permitInCouncil(registry, context, councilSlug, 'read-bodies')
  if (!permitted.ok) return permitted
  const { council, authority } = permitted.value
  const day = calendarDay(context.now(), council.timeZone)
  const bodies = await listBodies(registry, council.id)
  const seatsOf = Map.groupBy(await listCouncilSeats(registry, council.id), ({ bodyId }) => bodyId)
  const mandates = await listCouncilMandates(registry, council.id, day)
  const standing = bodies.filter(({ dissolvedOn }) => standsOn(dissolvedOn, day))
  return accepted({
    bodies: bodies.map(({ id, kind, name, mission, dissolvedOn }) => {
      const filled = whoSits(seatsOf.get(id) ?? [], mandates, day)
      return {
        id,
        kind,
        name,
        mission,
        dissolvedOn: dissolvedOn ?? null,
        seats: filled.length,
        held: filled.filter(({ holder }) => holder !== null).length,
        share: shareOf(filled.map(({ seat }) => seat)),
        gaps: gapsIn(filled),
      }
    }),
    mayCreate: permit(authority.capacities, 'tend-bodies').ok ? kindsLeft(standing) : [],
  })
}

/** There is one steering committee and, at a time, one plenary. */
function kindsLeft(standing: readonly Pick<Body, 'kind'>[]): readonly BodyKind[] {
  const there = (kind: BodyKind) => standing.some((body) => body.kind === kind)
  return [
    ...(there('steering') ? [] : (['steering'] as const)),
    'working-group',
    ...(there('plenary') ? [] : (['plenary'] as const)),
  ]
}

/** Creates a body without seats. Refuses a second committee, and a name that another body has. */
export async function createBody(
  context: UseCaseContext,
  councilSlug: string,
  { kind, ...words }: BodyWords & { kind: BodyKind },
): Promise<Result<{ id: string }>> {
  return actInCouncil(context, councilSlug, 'tend-bodies', async (trx, at) => {
    const { council } = at
    const reasons = reasonsAgainstBody(words)
    if (reasons.length > 0) return refused(...reasons)
    const bodies = await listBodies(trx, council.id)
    const day = calendarDay(context.now(), council.timeZone)
    const standing = bodies.filter(({ dissolvedOn }) => standsOn(dissolvedOn, day))
    if (!kindsLeft(standing).includes(kind))
      return refused(refusal(kind === 'steering' ? 'steering-exists' : 'plenary-exists', { field: 'kind' }))
    if (standing.some(({ name }) => sameName(name, words.name)))
      return refused(refusal('name-taken', { field: 'name' }))
    if (standing.length >= MOST_BODIES)
      return refused(refusal('too-many', { details: { most: MOST_BODIES } }))
    const body = { councilId: council.id, id: newId(context), kind, ...words, version: 1 }
    await insertBody(trx, body, context.now())
    await recordBody(trx, context, at, body, 'body-created')
    return accepted({ id: body.id })
  })
}

/**
 * The council's steering committee, made where it was never used; `name` is what it is called then. Call it
 * with the council held.
 */
export async function holdSteering(
  trx: RegistryDb,
  context: Pick<UseCaseContext, 'now' | 'randomBytes'>,
  councilId: string,
  name: string,
): Promise<Body> {
  const found = await findSteering(trx, councilId)
  if (found !== undefined) return found
  const id = newId(context)
  const body: Body = { councilId, id, kind: 'steering', name, mission: '', quorum: null, version: 1 }
  await insertBody(trx, body, context.now())
  return body
}

/** Changes name, mission and quorum of a body, where its version is still the one that was read. */
export async function describeBody(
  context: UseCaseContext,
  address: BodyAddress,
  words: BodyWords,
  version: number,
): Promise<Result<null>> {
  return actOnBody(context, address, async (trx, at) => {
    const { body, council } = at
    const reasons = reasonsAgainstBody(words)
    if (reasons.length > 0) return refused(...reasons)
    const others = (await listBodies(trx, council.id)).filter(
      ({ id, dissolvedOn }) => id !== body.id && dissolvedOn === undefined,
    )
    if (others.some(({ name }) => sameName(name, words.name)))
      return refused(refusal('name-taken', { field: 'name' }))
    if (body.version !== version) return refused(refusal('changed-meanwhile'))
    await changeBody(trx, { ...body, ...words })
    await recordBody(trx, context, at, body, 'body-edited')
    return accepted(null)
  })
}

/**
 * Dissolves a body from a day on: its seats go with it, and mandates end on the eve. What it did, and who
 * sat in it, remains. The steering committee stays.
 */
export async function dissolveBody(
  context: UseCaseContext,
  address: BodyAddress,
  day: string,
): Promise<Result<null>> {
  return actOnBody(context, address, async (trx, at) => {
    const { body, council } = at
    if (body.kind === 'steering') return refused(refusal('steering-stays'))
    const today = calendarDay(context.now(), council.timeZone)
    const seats = await listSeats(trx, council.id, body.id)
    const emptied = await emptySeats(trx, body, seats, { day, today })
    if (!emptied.ok) return emptied
    await changeBody(trx, { ...body, dissolvedOn: day })
    await recordBody(trx, context, at, body, 'body-dissolved')
    return accepted(null)
  })
}

async function recordBody(
  trx: RegistryDb,
  context: UseCaseContext,
  { council, capacity }: Pick<InCouncil, 'council' | 'capacity'>,
  { id, kind }: Pick<Body, 'id' | 'kind'>,
  act: 'body-created' | 'body-edited' | 'body-dissolved',
): Promise<void> {
  await record(trx, context, {
    councilId: council.id,
    capacity,
    act,
    subject: id,
    details: { body: kind },
  })
}

function sameName(one: string, other: string): boolean {
  return one.trim().localeCompare(other.trim(), 'fr', { sensitivity: 'base' }) === 0
}
