import { SEAT_COLLEGES, type SeatCollege } from '#app/domain/body.ts'
import { ROLES, type Role } from '#app/domain/membership.ts'
import { knownWord } from './known-word.ts'
import type { RegistryDb } from './schema.ts'

/** Somebody whom a council's registry knows by name, and as what. */
export type NamedPerson = { name: string } & ({ role: Role } | { college: SeatCollege })

/**
 * Everybody whom a council knows or knew by name: whoever has or had a role, under the name given then and that of the
 * account now, and whoever holds or held a seat. One person may be there several times. Two queries.
 */
export async function listKnownNames(db: RegistryDb, councilId: string): Promise<NamedPerson[]> {
  const members = await db
    .selectFrom('membership')
    .innerJoin('account', 'account.account_id', 'membership.account_id')
    .select(['membership.name', 'account.name as own', 'role'])
    .where('council_id', '=', councilId)
    .execute()
  const holders = await db
    .selectFrom('mandate')
    .innerJoin('seat', (join) =>
      join
        .onRef('seat.council_id', '=', 'mandate.council_id')
        .onRef('seat.seat_id', '=', 'mandate.seat_id'),
    )
    .select(['name', 'college'])
    .where('mandate.council_id', '=', councilId)
    .execute()
  return [
    ...members.flatMap(({ name, own, role }) => {
      const known = knownWord(ROLES, role)
      return [...new Set([name, own])].map((one) => ({ name: one, role: known }))
    }),
    ...holders.map(({ name, college }) => ({ name, college: knownWord(SEAT_COLLEGES, college) })),
  ]
}
