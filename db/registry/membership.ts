import type { Selectable } from 'kysely'
import { ROLES, type Membership } from '#app/domain/membership.ts'
import { knownWord } from './known-word.ts'
import type { MembershipTable, RegistryDb } from './schema.ts'

/**
 * Gives an account a role in a council. Throws where it holds that role there already, and on a relay
 * from elsewhere.
 */
export async function insertMembership(
  db: RegistryDb,
  councilId: string,
  membership: Membership,
  begunAt: string,
): Promise<void> {
  await db
    .insertInto('membership')
    .values({
      council_id: councilId,
      membership_id: membership.id,
      account_id: membership.accountId,
      role: membership.role,
      seat: membership.seat ?? null,
      organisation: membership.organisation ?? null,
      relay_id: membership.relayId ?? null,
      begun_at: begunAt,
      ended_at: null,
    })
    .execute()
}

/** What an account is on the platform and in one council, now. */
export interface Standing {
  administrator: boolean
  /** Its roles in the council, past ones left out. */
  memberships: readonly Membership[]
}

/** The standing of an account, undefined for an unknown one. One query. */
export async function findStanding(
  db: RegistryDb,
  accountId: string,
  councilId: string | null,
): Promise<Standing | undefined> {
  const rows = await db
    .selectFrom('account')
    .leftJoin('membership', (join) =>
      join
        .onRef('membership.account_id', '=', 'account.account_id')
        .on('membership.council_id', '=', councilId ?? '')
        .on('membership.ended_at', 'is', null),
    )
    .where('account.account_id', '=', accountId)
    .select(['account.administrator', 'account.account_id as account_id'])
    .select(['membership_id', 'role', 'seat', 'organisation', 'relay_id'])
    .execute()
  const [first] = rows
  if (first === undefined) return undefined
  return {
    administrator: first.administrator === 1,
    memberships: rows.flatMap(({ membership_id, role, ...row }) =>
      membership_id === null || role === null ? [] : [toMembership({ ...row, membership_id, role })],
    ),
  }
}

/** A row of the membership table as the domain knows it. */
export function toMembership(
  row: Pick<
    Selectable<MembershipTable>,
    'membership_id' | 'account_id' | 'role' | 'seat' | 'organisation' | 'relay_id'
  >,
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
