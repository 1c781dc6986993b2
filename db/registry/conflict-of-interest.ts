import type { AgendaKey } from './agenda.ts'
import type { RegistryDb } from './schema.ts'

/** Somebody who takes no part in an item, under the name that the council knows. */
export interface ConflictOfInterest {
  itemId: string
  membershipId: string
  name: string
  role: string
  seat: string | null
  /** Calendar date. */
  declaredOn: string
}

/** Writes down that somebody takes no part in an item; nothing where they had said so already. */
export async function declareConflictOf(
  trx: RegistryDb,
  { councilId, id }: AgendaKey,
  { itemId, membershipId, declaredOn }: Pick<ConflictOfInterest, 'itemId' | 'membershipId' | 'declaredOn'>,
): Promise<void> {
  await trx
    .insertInto('conflict_of_interest')
    .values({
      council_id: councilId,
      agenda_id: id,
      item_id: itemId,
      membership_id: membershipId,
      declared_on: declaredOn,
    })
    .onConflict((conflict) =>
      conflict.columns(['council_id', 'agenda_id', 'item_id', 'membership_id']).doNothing(),
    )
    .execute()
}

/** Takes back what somebody declared about an item, or (no membership) all that was about it. */
export async function withdrawConflicts(
  trx: RegistryDb,
  { councilId, id }: AgendaKey,
  itemId: string,
  membershipId?: string,
): Promise<void> {
  await trx
    .deleteFrom('conflict_of_interest')
    .where('council_id', '=', councilId)
    .where('agenda_id', '=', id)
    .where('item_id', '=', itemId)
    .$if(membershipId !== undefined, (query) =>
      query.where('membership_id', '=', membershipId ?? ''),
    )
    .execute()
}

/** Who takes no part in which item of an agenda, in the order of items: minutes say so. One query. */
export async function listConflicts(
  db: RegistryDb,
  { councilId, id }: AgendaKey,
): Promise<ConflictOfInterest[]> {
  const rows = await db
    .selectFrom('conflict_of_interest as conflict')
    .innerJoin('membership', (join) =>
      join
        .onRef('membership.council_id', '=', 'conflict.council_id')
        .onRef('membership.membership_id', '=', 'conflict.membership_id'),
    )
    .select(['conflict.item_id', 'conflict.membership_id', 'conflict.declared_on'])
    .select(['membership.name', 'membership.role', 'membership.seat'])
    .where('conflict.council_id', '=', councilId)
    .where('conflict.agenda_id', '=', id)
    .orderBy('conflict.item_id')
    .orderBy('membership.name')
    .execute()
  return rows.map((row) => ({
    itemId: row.item_id,
    membershipId: row.membership_id,
    name: row.name,
    role: row.role,
    seat: row.seat,
    declaredOn: row.declared_on,
  }))
}

/** Erases what was declared about meetings held before a calendar day, or made before it and never held; says how many. */
export async function eraseConflicts(db: RegistryDb, day: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('conflict_of_interest')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('agenda')
          .select('agenda.agenda_id')
          .whereRef('agenda.council_id', '=', 'conflict_of_interest.council_id')
          .whereRef('agenda.agenda_id', '=', 'conflict_of_interest.agenda_id')
          .where((eb) => eb(eb.fn.coalesce('agenda.meets_on', 'agenda.created_at'), '<', day)),
      ),
    )
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}
