import { randomBytes } from 'node:crypto'
import { insertBody } from '#db/registry/body.ts'
import { insertMandate } from '#db/registry/mandate.ts'
import { insertSeat } from '#db/registry/seat.ts'
import type { RegistryDb } from '#db/stores.ts'

/** A working group of this name, in which an account sits for users. */
export async function seatInGroup(
  db: RegistryDb,
  { councilId, accountId, group }: { councilId: string; accountId: string; group: string },
): Promise<void> {
  const newId = () => randomBytes(16).toString('hex')
  const [bodyId, seatId] = [newId(), newId()]
  const { membership_id: membershipId, name } = await db
    .selectFrom('membership')
    .select(['membership_id', 'name'])
    .where('account_id', '=', accountId)
    .where('role', '=', 'group-member')
    .executeTakeFirstOrThrow()
  await insertBody(
    db,
    { councilId, id: bodyId, kind: 'working-group', name: group, mission: '', quorum: null, version: 1 },
    new Date().toISOString(),
  )
  await insertSeat(db, {
    councilId,
    bodyId,
    id: seatId,
    college: 'users',
    organisation: 'GEM de l’essai',
    position: 1,
    version: 1,
  })
  await insertMandate(db, {
    councilId,
    seatId,
    id: newId(),
    kind: 'holder',
    name,
    email: '',
    membershipId,
    beginsOn: '2020-01-01',
    version: 1,
  })
}
