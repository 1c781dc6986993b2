import type { Agenda } from '#app/domain/agenda.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { findAgenda, holdAgenda, type AgendaKey } from '#db/registry/agenda.ts'
import { listMembers } from '#db/registry/membership.ts'
import { keepNoteTakers, listNoteTakers } from '#db/registry/note-taker.ts'
import type { RegistryDb } from '#db/stores.ts'
import type { AgendaAddress } from './agendas.ts'
import { actInCouncil, permitInCouncil, type Authority, type InCouncil } from './authority.ts'
import type { UseCaseContext } from './context.ts'
import { readableItems, readerOf, type NumberedItem } from './item-reading.ts'
import { record } from './journal.ts'

/** A meeting whose notes somebody takes: its items as far as they may read them. */
export interface AtNotes extends InCouncil {
  agenda: Agenda
  items: readonly NumberedItem[]
}

/** The notes of a meeting, for whoever coordinates or was named to take them. Refuses `forbidden` anybody else. */
export async function permitAtNotes(
  context: UseCaseContext,
  address: AgendaAddress,
): Promise<Result<AtNotes>> {
  const { registry } = context
  const permitted = await permitInCouncil(registry, context, address.council, 'take-notes')
  if (!permitted.ok) return permitted
  const key = { councilId: permitted.value.council.id, id: address.agenda }
  return atNotes(registry, permitted.value, key, () => findAgenda(registry, key))
}

/** An act on the notes of a meeting, in one transaction, its agenda held. Refuses as `permitAtNotes`. */
export async function actAtNotes<T>(
  context: UseCaseContext,
  address: AgendaAddress,
  act: (trx: RegistryDb, at: AtNotes) => Promise<Result<T>>,
): Promise<Result<T>> {
  return actInCouncil(context, address.council, 'take-notes', async (trx, at) => {
    const key = { councilId: at.council.id, id: address.agenda }
    const found = await atNotes(trx, at, key, () => holdAgenda(trx, key))
    return found.ok ? act(trx, found.value) : found
  })
}

async function atNotes(
  db: RegistryDb,
  at: InCouncil,
  key: AgendaKey,
  find: () => Promise<Agenda | undefined>,
): Promise<Result<AtNotes>> {
  if (!(await takesNotes(db, key, at.authority))) return refused(refusal('forbidden'))
  const agenda = await find()
  if (agenda === undefined) return refused(refusal('unknown-agenda'))
  // Whom the coordinator named for this meeting reads what its members read.
  const reader = readerOf(at.authority, { ofTheirGroup: true })
  return accepted({ ...at, agenda, items: await readableItems(db, key, reader) })
}

/** Whether somebody takes the notes of a meeting, by a role that they have now. */
export async function takesNotes(
  db: RegistryDb,
  key: AgendaKey,
  { capacities, memberships }: Pick<Authority, 'capacities' | 'memberships'>,
): Promise<boolean> {
  if (capacities.includes('coordinator')) return true
  const named = new Set(await listNoteTakers(db, key))
  return memberships.some(({ id }) => named.has(id))
}

/** Somebody who may be named to take notes. */
export interface PossibleTaker {
  /** Id of the membership. */
  id: string
  name: string
  named: boolean
}

/** Who can be named: those who sit in the committee, chair it, or work in one of its groups. */
export async function possibleTakers(db: RegistryDb, key: AgendaKey): Promise<PossibleTaker[]> {
  const named = new Set(await listNoteTakers(db, key))
  const members = await listMembers(db, key.councilId)
  return members
    .filter(({ role }) => ['chair', 'steering-member', 'group-member'].includes(role))
    .map(({ id, name }) => ({ id, name, named: named.has(id) }))
}

/** Says who takes the notes of a meeting beside the coordinator. Refuses `unknown-membership`. */
export async function nameNoteTakers(
  context: UseCaseContext,
  address: AgendaAddress,
  chosen: readonly string[],
): Promise<Result<null>> {
  return actInCouncil(context, address.council, 'write-agenda', async (trx, { council, capacity }) => {
    const key = { councilId: council.id, id: address.agenda }
    const agenda = await holdAgenda(trx, key)
    if (agenda === undefined) return refused(refusal('unknown-agenda'))
    const possible = await possibleTakers(trx, key)
    const takers = [...new Set(chosen)].toSorted()
    if (takers.some((id) => !possible.some((one) => one.id === id)))
      return refused(refusal('unknown-membership', { field: 'takers' }))
    const before = possible.filter(({ named }) => named).map(({ id }) => id)
    if (before.toSorted().join() === takers.join()) return accepted(null)
    await keepNoteTakers(trx, key, takers)
    await record(trx, context, {
      councilId: council.id,
      capacity,
      act: 'note-takers-named',
      subject: agenda.id,
      details: { takers: takers.length },
    })
    return accepted(null)
  })
}
