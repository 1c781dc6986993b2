import {
  cutAt,
  inCollegeOrder,
  MOST_SEATS,
  reasonsAgainstSeat,
  standsOn,
  type Body,
  type Seat,
  type SeatWords,
} from '#app/domain/body.ts'
import { calendarDay, isDay } from '#app/domain/day.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { changeMandate, deleteMandates, listAllMandates } from '#db/registry/mandate.ts'
import { changeSeat, insertSeat, listSeats, placeSeat } from '#db/registry/seat.ts'
import type { RegistryDb } from '#db/stores.ts'
import type { UseCaseContext } from './context.ts'
import { newId } from './ids.ts'
import { actOnBody, actOnSeat, type BodyAddress, type InBody, type SeatAddress } from './in-body.ts'
import { record } from './journal.ts'
import { checkMandate, writeMandate, type MandateDraft } from './mandates.ts'

/** A seat to be added; the college may be missing still. */
export type SeatDraft = Omit<SeatWords, 'college'> & Partial<SeatWords>

/** Adds a seat, and who holds it where that is known; it stands with those of its college. */
export async function addSeat(
  context: UseCaseContext,
  address: BodyAddress,
  words: SeatDraft,
  holder: MandateDraft | null,
): Promise<Result<{ id: string }>> {
  return actOnBody(context, address, async (trx, at) => {
    const { body } = at
    const held = holder === null ? accepted(null) : await checkMandate(trx, body, holder, [])
    const reasons = [...reasonsAgainstSeat(words), ...(held.ok ? [] : held.refusals)]
    const { college } = words
    if (!held.ok || reasons.length > 0 || college === undefined) return refused(...reasons)
    const seats = await standingSeats(trx, context, at)
    if (seats.length >= MOST_SEATS) return refused(refusal('too-many', { details: { most: MOST_SEATS } }))
    const position = seats.reduce((last, seat) => Math.max(last, seat.position), -1) + 1
    const { organisation } = words
    const seat: Seat = {
      councilId: body.councilId,
      bodyId: body.id,
      id: newId(context),
      college,
      organisation,
      position,
      version: 1,
    }
    await insertSeat(trx, seat)
    await putInOrder(trx, [...seats, seat])
    await recordSeat(trx, context, at, seat, 'seat-added')
    if (held.value !== null) await writeMandate(trx, context, { ...at, seat }, held.value)
    return accepted({ id: seat.id })
  })
}

/** Changes whose seat it is, where its version is still the one that was read. */
export async function describeSeat(
  context: UseCaseContext,
  address: SeatAddress,
  words: SeatDraft,
  version: number,
): Promise<Result<null>> {
  return actOnSeat(context, address, async (trx, at) => {
    const reasons = reasonsAgainstSeat(words)
    const { college, organisation } = words
    if (reasons.length > 0 || college === undefined) return refused(...reasons)
    if (at.seat.version !== version) return refused(refusal('changed-meanwhile'))
    const changed = { ...at.seat, college, organisation }
    await changeSeat(trx, changed)
    const others = (await standingSeats(trx, context, at)).filter(({ id }) => id !== changed.id)
    await putInOrder(trx, [...others, changed])
    await recordSeat(trx, context, at, changed, 'seat-edited')
    return accepted(null)
  })
}

/**
 * Takes a seat away from a day on. Whoever held it did so until the eve: earlier meetings keep them. Refuses
 * a day to come, and one before a mandate that has begun since.
 */
export async function removeSeat(
  context: UseCaseContext,
  address: SeatAddress,
  day: string,
): Promise<Result<null>> {
  return actOnSeat(context, address, async (trx, at) => {
    const today = calendarDay(context.now(), at.council.timeZone)
    const emptied = await emptySeats(trx, at.body, [at.seat], { day, today })
    if (!emptied.ok) return emptied
    await recordSeat(trx, context, at, at.seat, 'seat-removed')
    return accepted(null)
  })
}

/** Takes these seats away from a day on, and cuts their mandates short. Journalled by whoever calls it. */
export async function emptySeats(
  trx: RegistryDb,
  { councilId, id }: Pick<Body, 'councilId' | 'id'>,
  seats: readonly Seat[],
  { day, today }: { day: string; today: string },
): Promise<Result<null>> {
  if (!isDay(day)) return refused(refusal('date-malformed', { field: 'day' }))
  if (day > today) return refused(refusal('date-in-future', { field: 'day' }))
  const going = seats.filter(({ removedOn }) => removedOn === undefined)
  const ids = new Set(going.map((seat) => seat.id))
  const mandates = (await listAllMandates(trx, councilId, id)).filter(({ seatId }) => ids.has(seatId))
  const cut = mandates.map((mandate) => ({ mandate, until: cutAt(mandate, day) }))
  if (cut.some(({ mandate, until }) => until === null && mandate.beginsOn < today))
    return refused(refusal('seat-held-since', { field: 'day' }))
  for (const { mandate, until } of cut)
    if (until !== null && until.endsOn !== mandate.endsOn)
      await changeMandate(trx, { ...mandate, ...until })
  const never = cut.flatMap(({ mandate, until }) => (until === null ? [mandate.id] : []))
  await deleteMandates(trx, councilId, never)
  for (const seat of going) await changeSeat(trx, { ...seat, removedOn: day })
  return accepted(null)
}

async function standingSeats(
  trx: RegistryDb,
  { now }: Pick<UseCaseContext, 'now'>,
  { council, body }: Pick<InBody, 'council' | 'body'>,
): Promise<Seat[]> {
  const day = calendarDay(now(), council.timeZone)
  const seats = await listSeats(trx, council.id, body.id)
  return seats.filter(({ removedOn }) => standsOn(removedOn, day))
}

/** Seats that stand elsewhere than their college does are moved; the others stay untouched. */
async function putInOrder(trx: RegistryDb, seats: readonly Seat[]): Promise<void> {
  for (const [position, seat] of inCollegeOrder(seats).entries())
    if (seat.position !== position) await placeSeat(trx, seat, position)
}

async function recordSeat(
  trx: RegistryDb,
  context: UseCaseContext,
  { council, capacity, body }: Pick<InBody, 'council' | 'capacity' | 'body'>,
  { college }: Pick<Seat, 'college'>,
  act: 'seat-added' | 'seat-edited' | 'seat-removed',
): Promise<void> {
  await record(trx, context, {
    councilId: council.id,
    capacity,
    act,
    subject: body.id,
    details: { body: body.kind, seat: college },
  })
}
