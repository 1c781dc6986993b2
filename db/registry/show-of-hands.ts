import { HAND_CHOICES, type Hand, type ShowOfHands } from '#app/domain/show-of-hands.ts'
import type { AgendaKey } from './agenda.ts'
import { knownWord } from './known-word.ts'
import type { RegistryDb } from './schema.ts'

/** The open votes of a meeting, in the order in which they were held, with what each seat showed. Two queries. */
export async function listShowsOfHands(
  db: RegistryDb,
  { councilId, id }: AgendaKey,
): Promise<ShowOfHands[]> {
  const rows = await db
    .selectFrom('show_of_hands')
    .selectAll()
    .where('council_id', '=', councilId)
    .where('agenda_id', '=', id)
    .orderBy('position')
    .orderBy('hands_id')
    .execute()
  const shown = await db
    .selectFrom('hand')
    .innerJoin('show_of_hands as show', (join) =>
      join
        .onRef('show.council_id', '=', 'hand.council_id')
        .onRef('show.hands_id', '=', 'hand.hands_id'),
    )
    .select(['hand.hands_id', 'hand.seat_id', 'hand.choice'])
    .where('hand.council_id', '=', councilId)
    .where('show.agenda_id', '=', id)
    .orderBy('hand.seat_id')
    .execute()
  const handsOf = Map.groupBy(shown, (row) => row.hands_id)
  return rows.map((row) => ({
    id: row.hands_id,
    itemId: row.item_id,
    bodyId: row.body_id,
    question: row.question,
    position: row.position,
    ...(row.closed_at !== null && { closedAt: row.closed_at }),
    version: row.version,
    hands: (handsOf.get(row.hands_id) ?? []).map((hand) => ({
      seatId: hand.seat_id,
      choice: knownWord(HAND_CHOICES, hand.choice),
    })),
  }))
}

/** Adds an open vote, without hands. Throws on an item or a body from elsewhere. */
export async function insertShowOfHands(
  trx: RegistryDb,
  { councilId, id }: AgendaKey,
  show: ShowOfHands,
): Promise<void> {
  await trx
    .insertInto('show_of_hands')
    .values({
      council_id: councilId,
      hands_id: show.id,
      agenda_id: id,
      item_id: show.itemId,
      body_id: show.bodyId,
      question: show.question,
      position: show.position,
      closed_at: show.closedAt ?? null,
      version: show.version,
    })
    .execute()
}

/** Writes what the seats showed, in the place of what was noted; its version counts on. Throws on a seat from elsewhere. */
export async function keepHands(
  trx: RegistryDb,
  councilId: string,
  { id, hands, closedAt }: { id: string; hands: readonly Hand[]; closedAt: string },
): Promise<void> {
  await trx
    .deleteFrom('hand')
    .where('council_id', '=', councilId)
    .where('hands_id', '=', id)
    .execute()
  if (hands.length > 0)
    await trx
      .insertInto('hand')
      .values(
        hands.map(({ seatId, choice }) => ({
          council_id: councilId,
          hands_id: id,
          seat_id: seatId,
          choice,
        })),
      )
      .execute()
  await trx
    .updateTable('show_of_hands')
    .set((eb) => ({ closed_at: closedAt, version: eb('version', '+', 1) }))
    .where('council_id', '=', councilId)
    .where('hands_id', '=', id)
    .execute()
}

/** Ids of the memberships that declared a conflict of interest about an item. */
export async function listConflicted(
  db: RegistryDb,
  { councilId, id }: AgendaKey,
  itemId: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom('conflict_of_interest')
    .select('membership_id')
    .where('council_id', '=', councilId)
    .where('agenda_id', '=', id)
    .where('item_id', '=', itemId)
    .execute()
  return rows.map((row) => row.membership_id)
}
