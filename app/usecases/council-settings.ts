import type { Charter, CouncilTexts, DataContacts, PublicCouncil, Relay } from '#app/domain/council.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { slugFrom } from '#app/domain/slug.ts'
import {
  insertCollege,
  insertRelay,
  listCharterVersions,
} from '#db/registry/council.ts'
import { findDataContacts } from '#db/registry/data-contacts.ts'
import {
  deleteCollege,
  findTexts,
  listCollegesInSettings,
  listRelaysInSettings,
  orderColleges,
  updateCollege,
  updateRelay,
  updateTexts,
  type CollegeInSettings,
  type Versioned,
} from '#db/registry/settings.ts'
import type { RegistryDb } from '#db/stores.ts'
import { actInCouncil, permitInCouncil, type InCouncil } from './authority.ts'
import type { UseCaseContext } from './context.ts'
import { presentCouncil } from './councils.ts'
import { record } from './journal.ts'

/** All that a coordinator may change of a council, as it stands. */
export interface CouncilSettings {
  council: PublicCouncil
  texts: Versioned<CouncilTexts>
  /** Version 0 where none was written. */
  dataContacts: Versioned<DataContacts>
  /** In the order in which they are shown, and merged unless a consultation says otherwise. */
  colleges: readonly CollegeInSettings[]
  relays: readonly Versioned<Relay>[]
  /** The charter in force. */
  charter: Omit<Charter, 'text'> | null
}

export async function readSettings(
  context: UseCaseContext,
  councilSlug: string,
): Promise<Result<CouncilSettings>> {
  const { registry } = context
  const permitted = await permitInCouncil(registry, context, councilSlug, 'edit-council')
  if (!permitted.ok) return permitted
  const { council } = permitted.value
  const [texts, dataContacts, colleges, relays, charters] = await Promise.all([
    findTexts(registry, council.id),
    findDataContacts(registry, council.id),
    listCollegesInSettings(registry, council.id),
    listRelaysInSettings(registry, council.id),
    listCharterVersions(registry, council.id),
  ])
  if (texts === undefined) return refused(refusal('unknown-council'))
  return accepted({
    council: presentCouncil(council),
    texts,
    dataContacts,
    colleges,
    relays,
    charter: charters[0] ?? null,
  })
}

/** Writes the council's texts, over the version that whoever edits them has read. */
export async function editTexts(
  context: UseCaseContext,
  councilSlug: string,
  texts: Versioned<CouncilTexts>,
): Promise<Result<null>> {
  return actOnSettings(context, councilSlug, async (trx, { council, capacity }) => {
    if (!(await updateTexts(trx, council.id, texts))) return refused(refusal('changed-meanwhile'))
    await record(trx, context, {
      councilId: council.id,
      capacity,
      act: 'council-edited',
      subject: council.id,
    })
    return accepted(null)
  })
}

/** Adds a college after the others; its id is drawn from its name and stays, whatever it is called later. */
export async function addCollege(
  context: UseCaseContext,
  councilSlug: string,
  { name, description, field }: { name: string; description: string; field: string },
): Promise<Result<null>> {
  return actOnSettings(context, councilSlug, async (trx, { council, capacity }) => {
    const known = await listCollegesInSettings(trx, council.id)
    if (isTaken(name, known)) return refused(refusal('name-taken', { field }))
    const id = slugFrom(name, known.map((college) => college.id))
    await insertCollege(trx, council.id, { id, name, description })
    await record(trx, context, {
      councilId: council.id,
      capacity,
      act: 'college-added',
      subject: council.id,
      details: { college: id },
    })
    return accepted(null)
  })
}

/** Names and describes a college otherwise; consultations that exist keep what they were written with. */
export async function editCollege(
  context: UseCaseContext,
  councilSlug: string,
  { field, ...college }: Versioned<{ id: string; name: string; description: string; field: string }>,
): Promise<Result<null>> {
  return actOnSettings(context, councilSlug, async (trx, { council, capacity }) => {
    const known = await listCollegesInSettings(trx, council.id)
    if (!known.some(({ id }) => id === college.id)) return refused(unknownCollege(college.id))
    const others = known.filter(({ id }) => id !== college.id)
    if (isTaken(college.name, others)) return refused(refusal('name-taken', { field }))
    if (!(await updateCollege(trx, council.id, college)))
      return refused(refusal('changed-meanwhile', { field }))
    await record(trx, context, {
      councilId: council.id,
      capacity,
      act: 'college-edited',
      subject: council.id,
      details: { college: college.id },
    })
    return accepted(null)
  })
}

/** Moves a college one place, in the order that whoever moves it has read. */
export async function moveCollege(
  context: UseCaseContext,
  councilSlug: string,
  move: { id: string; towards: 'up' | 'down'; order: readonly string[] },
): Promise<Result<null>> {
  return actOnSettings(context, councilSlug, async (trx, { council, capacity }) => {
    const order = (await listCollegesInSettings(trx, council.id)).map(({ id }) => id)
    if (order.join() !== move.order.join()) return refused(refusal('order-changed'))
    const from = order.indexOf(move.id)
    const to = from + (move.towards === 'up' ? -1 : 1)
    const neighbour = order[to]
    if (from < 0 || neighbour === undefined) return refused(refusal('order-malformed'))
    await orderColleges(trx, council.id, order.with(to, move.id).with(from, neighbour))
    await record(trx, context, {
      councilId: council.id,
      capacity,
      act: 'colleges-ordered',
      subject: council.id,
    })
    return accepted(null)
  })
}

/** Removes a college that takes part in no consultation, drafts included. */
export async function removeCollege(
  context: UseCaseContext,
  councilSlug: string,
  id: string,
): Promise<Result<null>> {
  return actOnSettings(context, councilSlug, async (trx, { council, capacity }) => {
    const known = await listCollegesInSettings(trx, council.id)
    const college = known.find((candidate) => candidate.id === id)
    if (college === undefined) return refused(unknownCollege(id))
    if (college.inUse) return refused(refusal('college-in-use'))
    await deleteCollege(trx, council.id, id)
    await record(trx, context, {
      councilId: council.id,
      capacity,
      act: 'college-removed',
      subject: council.id,
      details: { college: id },
    })
    return accepted(null)
  })
}

export async function addRelay(
  context: UseCaseContext,
  councilSlug: string,
  { name, field }: { name: string; field: string },
): Promise<Result<null>> {
  return actOnSettings(context, councilSlug, async (trx, { council, capacity }) => {
    const known = await listRelaysInSettings(trx, council.id)
    if (isTaken(name, known)) return refused(refusal('name-taken', { field }))
    const id = slugFrom(name, known.map((relay) => relay.id))
    await insertRelay(trx, council.id, { id, name })
    await record(trx, context, {
      councilId: council.id,
      capacity,
      act: 'relay-added',
      subject: council.id,
      details: { relay: id },
    })
    return accepted(null)
  })
}

export async function renameRelay(
  context: UseCaseContext,
  councilSlug: string,
  { field, ...relay }: Versioned<{ id: string; name: string; field: string }>,
): Promise<Result<null>> {
  return actOnSettings(context, councilSlug, async (trx, { council, capacity }) => {
    const known = await listRelaysInSettings(trx, council.id)
    if (!known.some(({ id }) => id === relay.id)) return refused(refusal('unknown-relay'))
    const others = known.filter(({ id }) => id !== relay.id)
    if (isTaken(relay.name, others)) return refused(refusal('name-taken', { field }))
    if (!(await updateRelay(trx, council.id, relay)))
      return refused(refusal('changed-meanwhile', { field }))
    await record(trx, context, {
      councilId: council.id,
      capacity,
      act: 'relay-renamed',
      subject: council.id,
      details: { relay: relay.id },
    })
    return accepted(null)
  })
}

function actOnSettings<T>(
  context: UseCaseContext,
  councilSlug: string,
  act: (trx: RegistryDb, at: InCouncil) => Promise<Result<T>>,
): Promise<Result<T>> {
  return actInCouncil(context, councilSlug, 'edit-council', act)
}

const SAME = new Intl.Collator('fr', { sensitivity: 'base', ignorePunctuation: true })

function isTaken(name: string, among: readonly { name: string }[]): boolean {
  return among.some((other) => SAME.compare(other.name, name) === 0)
}

function unknownCollege(id: string) {
  return refusal('unknown-college', { details: { college: id } })
}
