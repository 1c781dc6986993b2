import type { Selectable } from 'kysely'
import { ROLES, type Membership, type Role } from '#app/domain/membership.ts'
import { knownWord } from './known-word.ts'
import type { MembershipTable, RegistryDb } from './schema.ts'

/** Somebody in a new role, under the name that the council knows. */
export interface NewMembership extends Membership {
  name: string
  /** For one who need not be waited for. */
  arrivedAt?: string
}

/**
 * Gives an account a role in a council. Throws where it holds that role there already, and on a relay
 * from elsewhere.
 */
export async function insertMembership(
  db: RegistryDb,
  councilId: string,
  membership: NewMembership,
  begunAt: string
): Promise<void> {
  await db
    .insertInto('membership')
    .values({
      council_id: councilId,
      membership_id: membership.id,
      account_id: membership.accountId,
      role: membership.role,
      name: membership.name,
      seat: membership.seat ?? null,
      organisation: membership.organisation ?? null,
      relay_id: membership.relayId ?? null,
      begun_at: begunAt,
      arrived_at: membership.arrivedAt ?? null,
      ended_at: null,
    })
    .execute()
}

/** What an account is on the platform and in one council, now. */
export interface Standing {
  administrator: boolean
  /** Made by the demonstration, and good for nothing elsewhere. */
  demonstration: boolean
  /** Its roles in the council, past ones left out. */
  memberships: readonly Membership[]
  /** Whether one of these roles still waits for its first page of the council. */
  awaited: boolean
}

/** The standing of an account, undefined for an unknown one. One query. */
export async function findStanding(
  db: RegistryDb,
  accountId: string,
  councilId: string | null
): Promise<Standing | undefined> {
  const rows = await db
    .selectFrom('account')
    .leftJoin('membership', (join) =>
      join
        .onRef('membership.account_id', '=', 'account.account_id')
        .on('membership.council_id', '=', councilId ?? '')
        .on('membership.ended_at', 'is', null)
    )
    .where('account.account_id', '=', accountId)
    .select(['account.administrator', 'account.demonstration', 'account.account_id as account_id'])
    .select(['membership_id', 'role', 'seat', 'organisation', 'relay_id', 'arrived_at'])
    .execute()
  const [first] = rows
  if (first === undefined) return undefined
  return {
    administrator: first.administrator === 1,
    demonstration: first.demonstration === 1,
    memberships: rows.flatMap(({ membership_id, role, ...row }) =>
      membership_id === null || role === null ? [] : [toMembership({ ...row, membership_id, role })]
    ),
    awaited: rows.some((row) => row.membership_id !== null && row.arrived_at === null),
  }
}

/** Notes that whoever has these roles in a council has come; the first time stays. */
export async function markArrived(
  db: RegistryDb,
  accountId: string,
  councilId: string,
  arrivedAt: string
): Promise<void> {
  await db
    .updateTable('membership')
    .set({ arrived_at: arrivedAt })
    .where('council_id', '=', councilId)
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .where('arrived_at', 'is', null)
    .execute()
}

/**
 * The roles that an account had in a council and has no more, as far as one of them lasted into a
 * consultation that was opened, not cancelled, and has no public result yet. One query.
 */
export async function listRolesHeldLately(
  db: RegistryDb,
  accountId: string,
  councilId: string
): Promise<Role[]> {
  const rows = await db
    .selectFrom('membership')
    .select('role')
    .distinct()
    .where('membership.council_id', '=', councilId)
    .where('membership.account_id', '=', accountId)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('consultation')
          .select('consultation.consultation_id')
          .whereRef('consultation.council_id', '=', 'membership.council_id')
          .whereRef('consultation.opened_at', '<=', 'membership.ended_at')
          .where('consultation.cancelled_at', 'is', null)
          .where('consultation.released_at', 'is', null)
      )
    )
    .execute()
  return rows.map(({ role }) => knownWord(ROLES, role))
}

/** Somebody of a council's team, as the team's page shows them: no more than whoever named them wrote. */
export interface Member extends Membership {
  name: string
  email: string
  /** The name of the relay, for whom there is one. */
  relay?: string
  begunAt: string
  /** Whether they have opened a page of the council since they were named. */
  arrived: boolean
}

/** All who have a role in a council now, once for each role, in the French order of names. One query. */
export async function listMembers(db: RegistryDb, councilId: string): Promise<Member[]> {
  const rows = await members(db)
    .where('membership.council_id', '=', councilId)
    .where('membership.ended_at', 'is', null)
    .execute()
  const collator = new Intl.Collator('fr')
  return rows.map(toMember).sort((a, b) => collator.compare(a.name, b.name))
}

/** The roles that somebody has in a council now. One query. */
export async function listRolesHeld(
  db: RegistryDb,
  councilId: string,
): Promise<ReadonlySet<Role>> {
  const rows = await db
    .selectFrom('membership')
    .select('role')
    .distinct()
    .where('council_id', '=', councilId)
    .where('ended_at', 'is', null)
    .execute()
  return new Set(rows.map(({ role }) => knownWord(ROLES, role)))
}

/** A role by which a council is kept, and who has it. */
export interface Keeper {
  councilId: string
  role: Role
  name: string
  arrived: boolean
}

/** Who has one of these roles now, in every council, in the order they were named. One query. */
export async function listKeepers(db: RegistryDb, roles: readonly Role[]): Promise<Keeper[]> {
  const rows = await db
    .selectFrom('membership')
    .select(['council_id as councilId', 'role', 'name', 'arrived_at'])
    .where('role', 'in', roles)
    .where('ended_at', 'is', null)
    .orderBy('begun_at')
    .orderBy('membership_id')
    .execute()
  return rows.map(({ arrived_at, ...row }) => ({
    ...row,
    role: knownWord(ROLES, row.role),
    arrived: arrived_at !== null,
  }))
}

/** One who has a role in this council now, by the role's id; never another council's. */
export async function findMember(
  db: RegistryDb,
  councilId: string,
  id: string
): Promise<Member | undefined> {
  const row = await members(db)
    .where('membership.council_id', '=', councilId)
    .where('membership.membership_id', '=', id)
    .where('membership.ended_at', 'is', null)
    .executeTakeFirst()
  return row && toMember(row)
}

/** Ends a role; nothing where it had ended already. */
export async function endMembership(
  db: RegistryDb,
  councilId: string,
  id: string,
  endedAt: string
): Promise<void> {
  await db
    .updateTable('membership')
    .set({ ended_at: endedAt })
    .where('council_id', '=', councilId)
    .where('membership_id', '=', id)
    .where('ended_at', 'is', null)
    .execute()
}

/** How many roles an account has now, in all councils together. */
export async function countMemberships(db: RegistryDb, accountId: string): Promise<number> {
  const { roles } = await db
    .selectFrom('membership')
    .select(({ fn }) => fn.countAll<number | string>().as('roles'))
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(roles)
}

/** A role that an account has now, and in which council. */
export interface RoleInCouncil {
  councilId: string
  slug: string
  council: string
  timeZone: string
  role: Role
}

/** What an account is, in every council where it is something, in the order councils were joined. One query. */
export async function listRoles(db: RegistryDb, accountId: string): Promise<RoleInCouncil[]> {
  const rows = await db
    .selectFrom('membership')
    .innerJoin('council', 'council.council_id', 'membership.council_id')
    .select(['council.council_id as councilId', 'council.slug', 'council.name as council', 'role'])
    .select('council.time_zone as timeZone')
    .where('membership.account_id', '=', accountId)
    .where('membership.ended_at', 'is', null)
    .orderBy('membership.begun_at')
    .orderBy('membership.membership_id')
    .execute()
  return rows.map((row) => ({ ...row, role: knownWord(ROLES, row.role) }))
}

function members(db: RegistryDb) {
  return db
    .selectFrom('membership')
    .innerJoin('account', 'account.account_id', 'membership.account_id')
    .leftJoin('relay', (join) =>
      join
        .onRef('relay.council_id', '=', 'membership.council_id')
        .onRef('relay.relay_id', '=', 'membership.relay_id')
    )
    .select(['membership_id', 'membership.account_id', 'role', 'seat', 'organisation'])
    .select(['membership.name', 'membership.relay_id', 'begun_at', 'arrived_at'])
    .select(['account.email', 'relay.name as relay'])
}

type MemberRow = Awaited<ReturnType<ReturnType<typeof members>['execute']>>[number]

function toMember(row: MemberRow): Member {
  return {
    ...toMembership(row),
    name: row.name,
    email: row.email,
    begunAt: row.begun_at,
    arrived: row.arrived_at !== null,
    ...(row.relay !== null && { relay: row.relay }),
  }
}

/** A row of the membership table as the domain knows it. */
export function toMembership(
  row: Pick<
    Selectable<MembershipTable>,
    'membership_id' | 'account_id' | 'role' | 'seat' | 'organisation' | 'relay_id'
  >
): Membership {
  return {
    id: row.membership_id,
    accountId: row.account_id,
    role: knownWord(ROLES, row.role),
    ...(row.seat !== null && { seat: row.seat }),
    ...(row.organisation !== null && { organisation: row.organisation }),
    ...(row.relay_id !== null && { relayId: row.relay_id }),
  }
}
