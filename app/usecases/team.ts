import type { Appointment } from '#app/domain/letter.ts'
import {
  attachmentOf,
  incompatibleWith,
  reasonsAgainstAttachment,
  ROLES,
  type Naming,
  type Role,
  type TeamAct,
} from '#app/domain/membership.ts'
import { permissionToName, permit, type Capacity } from '#app/domain/permission.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { findAccount, holdOrInsertAccount, type Account } from '#db/registry/account.ts'
import { findRelay, listRelays } from '#db/registry/council.ts'
import {
  endMembership,
  findMember,
  findStanding,
  insertMembership,
  listMembers,
  listRolesHeldLately,
  type Member,
} from '#db/registry/membership.ts'
import type { RegistryDb } from '#db/stores.ts'
import { actInCouncil, permitInCouncil, type InCouncil } from './authority.ts'
import type { UseCaseContext } from './context.ts'
import { newId } from './ids.ts'
import { record } from './journal.ts'
import { drawLink, sendLetter } from './links.ts'

/** Somebody of the team, in one role, as its page shows them. */
export interface TeamMember {
  /** Of the role, not of the person. */
  id: string
  role: Role
  name: string
  email: string
  /** The seat, the organisation or the relay, where the role has one. */
  attachment: string | null
  begunAt: string
  /** Whether they have opened a page of the council since they were named. */
  arrived: boolean
  /** Whether the reader may end this role. */
  mayEnd: boolean
}

export interface Team {
  members: readonly TeamMember[]
  /** To which roles the reader may name somebody. */
  mayName: readonly Role[]
  relays: readonly { id: string; name: string }[]
}

/** Does what one of the forms of a team's page asks for. */
export function actOnTeam(
  context: UseCaseContext,
  councilSlug: string,
  act: TeamAct
): Promise<Result<null>> {
  if (act.kind === 'name') return nameMember(context, councilSlug, act.naming)
  const change = act.kind === 'end' ? endMember : inviteAgain
  return change(context, councilSlug, act.membership)
}

/** A council's team, role by role, each in the order of names. */
export async function readTeam(
  context: UseCaseContext,
  councilSlug: string
): Promise<Result<Team>> {
  const permitted = await permitInCouncil(context.registry, context, councilSlug, 'read-team')
  if (!permitted.ok) return permitted
  const { council, authority } = permitted.value
  const members = await listMembers(context.registry, council.id)
  return accepted({
    members: ROLES.flatMap((role) => members.filter((member) => member.role === role)).map(
      (member) => presentMember(member, authority.capacities)
    ),
    // Members of a group are named where its seats are: without one there is nothing that they may read.
    mayName: ROLES.filter((role) => role !== 'group-member' && mayName(authority.capacities, role)),
    relays: await listRelays(context.registry, council.id),
  })
}

/** A role as a page shows it to somebody with these capacities. */
export function presentMember(member: Member, capacities: readonly Capacity[]): TeamMember {
  const { id, role, name, email, begunAt, arrived } = member
  const attachment = member.seat ?? member.organisation ?? member.relay ?? null
  return { id, role, name, email, attachment, begunAt, arrived, mayEnd: mayName(capacities, role) }
}

function mayName(capacities: readonly Capacity[], role: Role): boolean {
  return permit(capacities, permissionToName(role)).ok
}

/**
 * Names somebody to a role. A new person gets an account and an invitation; one who has an account, the
 * role and a message without a link. Journalled by the role alone.
 */
export async function nameMember(
  context: UseCaseContext,
  councilSlug: string,
  naming: Naming
): Promise<Result<null>> {
  const { role } = naming
  return actInCouncil<null>(context, councilSlug, permissionToName(role), async (trx, at) => {
    const given = await giveRole(trx, context, at, naming)
    return given.ok ? accepted(null) : given
  })
}

/** Names somebody to a role within an act of one who may: the id of the role that they now have. */
export async function giveRole(
  trx: RegistryDb,
  context: UseCaseContext,
  { council, capacity }: Pick<InCouncil, 'council' | 'capacity'>,
  naming: Naming,
): Promise<Result<string>> {
  const { role, name } = naming
  const attachment = attachmentOf(role, naming)
  const missing = reasonsAgainstAttachment(role, attachment)
  if (missing.length > 0) return refused(...missing)
  const { relayId } = attachment
  if (relayId !== undefined && (await findRelay(trx, council.id, relayId)) === undefined)
    return refused(refusal('unknown-relay', { field: 'relay' }))
  const account = await holdOrInsertAccount(trx, newAccount(context, naming), context.now())
  const possible = await mayHold(trx, council.id, account, role)
  if (!possible.ok) return possible
  const membership = { id: newId(context), accountId: account.id, role, name, ...attachment }
  await insertMembership(trx, council.id, membership, context.now())
  await tell(trx, context, { ...account, name }, { council: council.name, role })
  await record(trx, context, {
    councilId: council.id,
    capacity,
    act: 'member-named',
    subject: council.id,
    details: { role },
  })
  return accepted(membership.id)
}

/**
 * An account that was there before may stand in the way of a role; a new one never does. What is apart
 * stays apart until a consultation is over: a role that ended during it counts like one still held.
 */
async function mayHold(
  trx: RegistryDb,
  councilId: string,
  account: Account,
  role: Role
): Promise<Result<null>> {
  if (account.administrator) return refused(refusal('administrator-apart', { field: 'email' }))
  const standing = await findStanding(trx, account.id, councilId)
  const held = standing?.memberships.map((membership) => membership.role) ?? []
  if (held.includes(role)) return refused(refusal('role-held-already', { field: 'role' }))
  if (incompatibleWith(held, role) !== null)
    return refused(refusal('roles-incompatible', { field: 'role' }))
  const lately = await listRolesHeldLately(trx, account.id, councilId)
  if (incompatibleWith(lately, role) !== null)
    return refused(refusal('roles-incompatible-lately', { field: 'role' }))
  return accepted(null)
}

/**
 * An account that nobody has taken up yet; whoever holds the link in its letter will. One made during a
 * demonstration is of the demonstration, like those it began with.
 */
export function newAccount(
  context: Pick<UseCaseContext, 'randomBytes' | 'demonstration'>,
  { email, name }: Pick<Account, 'email' | 'name'>
): Account {
  return { id: newId(context), email, name, administrator: false, demonstration: context.demonstration }
}

/**
 * A letter to whoever was named, by the name they were given here: with a link for one who has no
 * password yet.
 */
async function tell(
  trx: RegistryDb,
  context: UseCaseContext,
  account: Account,
  to: Appointment
): Promise<void> {
  const { name } = account
  if (account.passwordHash !== undefined) {
    await sendLetter(trx, context, account, { kind: 'named', name, to })
    return
  }
  const link = await drawLink(trx, context, account.id, 'invitation')
  await sendLetter(trx, context, account, { kind: 'invitation', name, link, to })
}

/** Writes to somebody who has not come yet once more, with a link of its own where they need one. */
export async function inviteAgain(
  context: UseCaseContext,
  councilSlug: string,
  membershipId: string
): Promise<Result<null>> {
  return onMember(context, councilSlug, membershipId, async (trx, { member, council }) => {
    if (member.arrived) return refused(refusal('arrived-already'))
    const account = await findAccount(trx, member.accountId)
    if (account === undefined) return refused(refusal('unknown-account'))
    const { name, role } = member
    await tell(trx, context, { ...account, name }, { council: council.name, role })
    return accepted(null)
  })
}

/**
 * Ends a role. The last coordinator stays until another is named (`last-coordinator`). What the person
 * did remains; what they do next is refused. Journalled by the role alone.
 */
export async function endMember(
  context: UseCaseContext,
  councilSlug: string,
  membershipId: string
): Promise<Result<null>> {
  return onMember(context, councilSlug, membershipId, async (trx, at) => {
    const { member, council, capacity } = at
    if (member.role === 'coordinator' && (await coordinators(trx, council.id)) < 2)
      return refused(refusal('last-coordinator'))
    await endMembership(trx, council.id, member.id, context.now())
    await record(trx, context, {
      councilId: council.id,
      capacity,
      act: 'member-ended',
      subject: council.id,
      details: { role: member.role },
    })
    return accepted(null)
  })
}

async function coordinators(trx: RegistryDb, councilId: string): Promise<number> {
  const members = await listMembers(trx, councilId)
  return members.filter(({ role }) => role === 'coordinator').length
}

/** An act on a role that somebody has, by one who may name to that role. */
function onMember(
  context: UseCaseContext,
  councilSlug: string,
  membershipId: string,
  act: (trx: RegistryDb, at: InCouncil & { member: Member }) => Promise<Result<null>>
): Promise<Result<null>> {
  return actInCouncil<null>(context, councilSlug, 'tend-team', async (trx, { council, authority }) => {
    const member = await findMember(trx, council.id, membershipId)
    if (member === undefined) return refused(refusal('unknown-membership'))
    const allowed = permit(authority.capacities, permissionToName(member.role))
    if (!allowed.ok) return allowed
    return act(trx, { council, authority, capacity: allowed.value, member })
  })
}
