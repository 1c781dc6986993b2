import { readEmail } from '#app/domain/account.ts'
import {
  reasonsAgainstMandate,
  type Body,
  type Mandate,
  type MandateWords,
} from '#app/domain/body.ts'
import { calendarDay } from '#app/domain/day.ts'
import { permissionToName, permit } from '#app/domain/permission.ts'
import { accepted, refusal, refused, type Refusal, type Result } from '#app/domain/refusal.ts'
import { findAccountByEmail } from '#db/registry/account.ts'
import { changeMandate, deleteMandates, insertMandate, listAllMandates } from '#db/registry/mandate.ts'
import { findMember, findStanding } from '#db/registry/membership.ts'
import type { RegistryDb } from '#db/stores.ts'
import type { UseCaseContext } from './context.ts'
import { newId } from './ids.ts'
import { actOnSeat, type InSeat, type SeatAddress } from './in-body.ts'
import { record } from './journal.ts'
import { giveRole } from './team.ts'

/** Names a mandate as forms do. */
export interface MandateAddress extends SeatAddress {
  mandate: string
}

/** Who is to hold a seat: in words, and with which role of an account, if any. */
export type MandateDraft = MandateWords & Pick<Mandate, 'membershipId'>

/** Writes that somebody holds a seat, or stands in for its holder. */
export async function addMandate(
  context: UseCaseContext,
  address: SeatAddress,
  draft: MandateDraft,
): Promise<Result<{ id: string }>> {
  return actOnSeat(context, address, async (trx, at) => {
    const checked = await checkMandate(trx, at.body, draft, await mandatesOf(trx, at))
    if (!checked.ok) return checked
    return accepted({ id: await writeMandate(trx, context, at, checked.value) })
  })
}

/**
 * Changes who holds a seat and when, where its version is still the one that was read: a date of end ends
 * a mandate, which stays in the history.
 */
export async function describeMandate(
  context: UseCaseContext,
  address: MandateAddress,
  draft: MandateDraft,
  version: number,
): Promise<Result<null>> {
  return actOnMandate(context, address, async (trx, at) => {
    const others = at.mandates.filter(({ id }) => id !== at.mandate.id)
    const checked = await checkMandate(trx, at.body, draft, others, at.mandate.membershipId)
    if (!checked.ok) return checked
    if (at.mandate.version !== version) return refused(refusal('changed-meanwhile'))
    const { councilId, id } = at.mandate
    await changeMandate(trx, { councilId, id, ...checked.value })
    await recordMandate(trx, context, at, checked.value, 'mandate-edited')
    return accepted(null)
  })
}

/** Takes away a mandate written by mistake. Refuses one that began before today: it ends, and remains. */
export async function removeMandate(
  context: UseCaseContext,
  address: MandateAddress,
): Promise<Result<null>> {
  return actOnMandate(context, address, async (trx, at) => {
    const { mandate } = at
    if (mandate.beginsOn < calendarDay(context.now(), at.council.timeZone))
      return refused(refusal('mandate-begun'))
    await deleteMandates(trx, mandate.councilId, [mandate.id])
    await recordMandate(trx, context, at, mandate, 'mandate-removed')
    return accepted(null)
  })
}

/**
 * Ties a mandate to an account: one who has none is invited, at the mandate's address, and gets the role
 * that goes with the body; one who has that role already is tied to it without a letter.
 */
export async function inviteHolder(
  context: UseCaseContext,
  address: MandateAddress,
): Promise<Result<null>> {
  return actOnMandate(context, address, async (trx, at) => {
    const { mandate, seat, body, council, authority } = at
    if (mandate.membershipId !== null && (await findMember(trx, council.id, mandate.membershipId)))
      return refused(refusal('account-tied'))
    const email = readEmail(mandate.email)
    if (!email.ok) return email
    const role = body.kind === 'steering' ? 'steering-member' : 'group-member'
    const allowed = permit(authority.capacities, permissionToName(role))
    if (!allowed.ok) return allowed
    const { name } = mandate
    const held = await roleOf(trx, council.id, email.value, role)
    const given =
      held === undefined
        ? await giveRole(trx, context, at, { email: email.value, name, role, seat: seat.organisation })
        : accepted(held)
    if (!given.ok) return given
    await changeMandate(trx, { ...mandate, membershipId: given.value })
    await recordMandate(trx, context, at, mandate, 'mandate-edited')
    return accepted(null)
  })
}

async function roleOf(
  trx: RegistryDb,
  councilId: string,
  email: string,
  role: 'steering-member' | 'group-member',
): Promise<string | undefined> {
  const account = await findAccountByEmail(trx, email)
  const standing = account && (await findStanding(trx, account.id, councilId))
  return standing?.memberships.find((membership) => membership.role === role)?.id
}

/**
 * What can be written of a mandate, its address tidied. Refuses what the rules refuse, an address that is
 * none, and a role from elsewhere or that has ended, unless it is the one that stands there (`tied`).
 */
export async function checkMandate(
  trx: RegistryDb,
  { councilId }: Pick<Body, 'councilId'>,
  draft: MandateDraft,
  others: readonly Mandate[],
  tied: string | null = null,
): Promise<Result<MandateDraft>> {
  const email = draft.email === '' ? accepted('') : readEmail(draft.email)
  const { membershipId } = draft
  const known =
    membershipId === null ||
    membershipId === tied ||
    (await findMember(trx, councilId, membershipId)) !== undefined
  const reasons: Refusal[] = [
    ...reasonsAgainstMandate(draft, others),
    ...(email.ok ? [] : email.refusals),
    ...(known ? [] : [refusal('unknown-membership', { field: 'membership' })]),
  ]
  return email.ok && reasons.length === 0
    ? accepted({ ...draft, email: email.value })
    : refused(...reasons)
}

/** Writes a mandate that was checked; gives its id. */
export async function writeMandate(
  trx: RegistryDb,
  context: UseCaseContext,
  at: InSeat,
  draft: MandateDraft,
): Promise<string> {
  const { councilId, id: seatId } = at.seat
  const mandate: Mandate = { ...draft, councilId, seatId, id: newId(context), version: 1 }
  await insertMandate(trx, mandate)
  await recordMandate(trx, context, at, mandate, 'mandate-added')
  return mandate.id
}

interface InMandate extends InSeat {
  mandate: Mandate
  /** All of the seat. */
  mandates: readonly Mandate[]
}

function actOnMandate(
  context: UseCaseContext,
  address: MandateAddress,
  act: (trx: RegistryDb, at: InMandate) => Promise<Result<null>>,
): Promise<Result<null>> {
  return actOnSeat(context, address, async (trx, at) => {
    const mandates = await mandatesOf(trx, at)
    const mandate = mandates.find(({ id }) => id === address.mandate)
    if (mandate === undefined) return refused(refusal('unknown-mandate'))
    return act(trx, { ...at, mandate, mandates })
  })
}

async function mandatesOf(trx: RegistryDb, { body, seat }: InSeat): Promise<Mandate[]> {
  const all = await listAllMandates(trx, body.councilId, body.id)
  return all.filter(({ seatId }) => seatId === seat.id)
}

async function recordMandate(
  trx: RegistryDb,
  context: UseCaseContext,
  { council, capacity, body, seat }: InSeat,
  { kind }: Pick<Mandate, 'kind'>,
  act: 'mandate-added' | 'mandate-edited' | 'mandate-removed',
): Promise<void> {
  await record(trx, context, {
    councilId: council.id,
    capacity,
    act,
    subject: body.id,
    details: { body: body.kind, seat: seat.college, mandate: kind },
  })
}
