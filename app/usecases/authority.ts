import { actAt, stateAt, type Consultation, type State } from '#app/domain/consultation.ts'
import type { Council } from '#app/domain/council.ts'
import type { Membership } from '#app/domain/membership.ts'
import { actOf, permit, type Capacity, type Permission } from '#app/domain/permission.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { isSlug } from '#app/domain/slug.ts'
import { findConsultation, holdConsultation } from '#db/registry/consultation.ts'
import { findCouncilBySlug, holdCouncilBySlug } from '#db/registry/council.ts'
import { findStanding } from '#db/registry/membership.ts'
import type { RegistryDb } from '#db/stores.ts'
import { transact } from '#db/transaction.ts'
import type { UseCaseContext } from './context.ts'
import type { ConsultationAddress } from './locate.ts'

type WhoActs = Pick<UseCaseContext, 'actor' | 'demonstration'>

/** In what capacities somebody stands before a council, and the roles behind them. */
export interface Authority {
  capacities: readonly Capacity[]
  memberships: readonly Membership[]
  /** Whether one of these roles still waits for its first page of the council. */
  awaited: boolean
}

/**
 * The capacities of whoever acts, in a council or (null) on the platform at large. Read afresh every
 * time, in the transaction of the act where there is one: a role that has just ended gives nothing more.
 */
export async function authorityIn(
  db: RegistryDb,
  { actor, demonstration }: WhoActs,
  councilId: string | null,
): Promise<Authority> {
  if (actor.kind !== 'account') return { capacities: [actor.kind], memberships: [], awaited: false }
  const standing = await findStanding(db, actor.accountId, councilId)
  if (standing === undefined || (standing.demonstration && !demonstration))
    return { capacities: [], memberships: [], awaited: false }
  const { administrator, memberships, awaited } = standing
  return {
    capacities: [
      'account',
      ...(administrator ? (['administrator'] as const) : []),
      ...memberships.map(({ role }) => role),
    ],
    memberships,
    awaited,
  }
}

/** Permission for what concerns no council, or every one. Gives the capacity in which it is had. */
export async function permitOnPlatform(
  context: Pick<UseCaseContext, 'registry'> & WhoActs,
  permission: Permission,
): Promise<Result<Capacity>> {
  const { capacities } = await authorityIn(context.registry, context, null)
  return permit(capacities, permission)
}

export interface InCouncil {
  council: Council
  capacity: Capacity
  authority: Authority
}

/** The council of a slug, for somebody who may do this in it. Refuses an unknown council first. */
export async function permitInCouncil(
  db: RegistryDb,
  context: WhoActs,
  councilSlug: string,
  permission: Permission,
): Promise<Result<InCouncil>> {
  const council = isSlug(councilSlug) ? await findCouncilBySlug(db, councilSlug) : undefined
  return permitIn(db, context, council, permission)
}

async function permitIn(
  db: RegistryDb,
  context: WhoActs,
  council: Council | undefined,
  permission: Permission,
): Promise<Result<InCouncil>> {
  if (council === undefined) return refused(refusal('unknown-council'))
  const authority = await authorityIn(db, context, council.id)
  const allowed = permit(authority.capacities, permission)
  return allowed.ok ? accepted({ council, capacity: allowed.value, authority }) : allowed
}

/** One of these is had by whoever writes drafts, or reads them before they open. */
const OF_DRAFTS: readonly Permission[] = [
  'list-consultations',
  'preview-consultation',
  'create-consultation',
]

/**
 * The consultation of this slug in a council. One that never opened does not exist for those who neither
 * write drafts nor read them: no answer of any use-case tells it from a slug that nobody has taken.
 */
export async function consultationIn(
  db: RegistryDb,
  { council, authority }: InCouncil,
  slug: string,
): Promise<Result<Consultation>> {
  const found = isSlug(slug) ? await findConsultation(db, council.id, slug) : undefined
  const known =
    found?.openedAt !== undefined ||
    OF_DRAFTS.some((permission) => permit(authority.capacities, permission).ok)
  return found !== undefined && known ? accepted(found) : refused(refusal('unknown-consultation'))
}

export interface InConsultation extends InCouncil {
  consultation: Consultation
  state: State
}

/**
 * The consultation of an address, for somebody who may do this in the state it is in. Whether it
 * exists is told only to those who have the permission in this council.
 */
export async function permitInConsultation(
  db: RegistryDb,
  context: WhoActs & Pick<UseCaseContext, 'now'>,
  address: ConsultationAddress,
  permission: Permission,
): Promise<Result<InConsultation>> {
  const inCouncil = await permitInCouncil(db, context, address.council, permission)
  if (!inCouncil.ok) return inCouncil
  const consultation = await consultationIn(db, inCouncil.value, address.consultation)
  if (!consultation.ok) return consultation
  return inState(context, inCouncil.value, consultation.value, permission)
}

/**
 * An act on a consultation, in one transaction: the council held, permission, then the consultation
 * held as it stands inside the transaction, its state, then the act itself.
 */
export async function actOnConsultation<T>(
  context: UseCaseContext,
  address: ConsultationAddress,
  permission: Permission,
  act: (trx: RegistryDb, at: InConsultation) => Promise<Result<T>>,
): Promise<Result<T>> {
  return actInCouncil(context, address.council, permission, async (trx, inCouncil) => {
    const consultation = await consultationIn(trx, inCouncil, address.consultation)
    if (!consultation.ok) return consultation
    const held = await holdConsultation(trx, inCouncil.council.id, consultation.value.id)
    if (held === undefined) return refused(refusal('unknown-consultation'))
    const possible = inState(context, inCouncil, held, permission)
    return possible.ok ? act(trx, possible.value) : possible
  })
}

/**
 * An act in a council, in one transaction. The council is held first, and before anything else is: acts
 * come one after the other, each is judged by what the one before has left, and none waits for another
 * that waits for it.
 */
export async function actInCouncil<T>(
  context: UseCaseContext,
  councilSlug: string,
  permission: Permission,
  act: (trx: RegistryDb, at: InCouncil) => Promise<Result<T>>,
): Promise<Result<T>> {
  return transact(context.registry, async (trx) => {
    const council = isSlug(councilSlug) ? await holdCouncilBySlug(trx, councilSlug) : undefined
    const permitted = await permitIn(trx, context, council, permission)
    return permitted.ok ? act(trx, permitted.value) : permitted
  })
}

function inState(
  { now }: Pick<UseCaseContext, 'now'>,
  { council, authority }: InCouncil,
  consultation: Consultation,
  permission: Permission,
): Result<InConsultation> {
  const state = stateAt(consultation, now())
  const allowed = permit(authority.capacities, permission, state)
  if (!allowed.ok) return allowed
  const act = actOf(permission)
  const due = act && actAt(consultation, act, now())
  if (due?.ok === false) return due
  return accepted({ council, authority, capacity: allowed.value, consultation, state })
}
