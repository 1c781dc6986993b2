import { whoSits, type SeatCollege } from '#app/domain/body.ts'
import { calendarDay } from '#app/domain/day.ts'
import { isPresent } from '#app/domain/meeting.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import {
  countHands,
  LONGEST_QUESTION,
  MOST_SHOWS,
  type Hand,
  type HandChoice,
} from '#app/domain/show-of-hands.ts'
import type { AgendaKey } from '#db/registry/agenda.ts'
import { listAttendance } from '#db/registry/attendance.ts'
import { findSteering } from '#db/registry/body.ts'
import { listMandates } from '#db/registry/mandate.ts'
import { findMeeting } from '#db/registry/meeting.ts'
import { listSeats } from '#db/registry/seat.ts'
import {
  insertShowOfHands,
  keepHands,
  listConflicted,
  listShowsOfHands,
} from '#db/registry/show-of-hands.ts'
import type { RegistryDb } from '#db/stores.ts'
import type { ItemAddress } from './agendas.ts'
import type { UseCaseContext } from './context.ts'
import { newId } from './ids.ts'
import { record } from './journal.ts'
import { actAtNotes } from './note-taking.ts'
import { tooLong } from './on-agenda.ts'

/** A seat that may show its hand. */
export interface VotingSeat {
  id: string
  college: SeatCollege
  organisation: string
  /** Whether who sits there declared a conflict of interest: it takes no part. */
  conflicted: boolean
}

/**
 * Who may show a hand on an item: the seats of the body that meets (the steering committee where no meeting is
 * planned), present ones alone once presence is noted. Null for a council without such a body.
 */
export async function votingSeats(
  db: RegistryDb,
  key: AgendaKey,
  itemId: string,
  { now, timeZone }: { now: string; timeZone: string },
): Promise<{ bodyId: string; seats: readonly VotingSeat[] } | null> {
  const meeting = await findMeeting(db, key)
  const bodyId = meeting?.bodyId ?? (await findSteering(db, key.councilId))?.id
  if (bodyId === undefined) return null
  const day = calendarDay(meeting?.beginsAt ?? now, timeZone)
  const seats = await listSeats(db, key.councilId, bodyId)
  const mandates = await listMandates(db, key.councilId, bodyId, day)
  const attendance = await listAttendance(db, key)
  const present = new Set(
    attendance.flatMap(({ seatId, presence }) => (isPresent(presence) ? [seatId] : [])),
  )
  const conflicted = new Set(await listConflicted(db, key, itemId))
  return {
    bodyId,
    seats: whoSits(seats, mandates, day)
      .filter(({ seat }) => attendance.length === 0 || present.has(seat.id))
      .map(({ seat, holder }) => ({
        id: seat.id,
        college: seat.college,
        organisation: seat.organisation,
        conflicted: holder?.membershipId != null && conflicted.has(holder.membershipId),
      })),
  }
}

/** Asks the body for a show of hands on an item. Refuses `question-missing`, `no-seats`, `too-many`. */
export async function askForHands(
  context: UseCaseContext,
  address: ItemAddress,
  question: string,
): Promise<Result<null>> {
  return actAtNotes(context, address, async (trx, { council, agenda, items }) => {
    if (!items.some(({ id }) => id === address.item)) return refused(refusal('unknown-agenda-item'))
    if (question === '') return refused(refusal('question-missing', { field: 'question' }))
    if (question.length > LONGEST_QUESTION) return refused(tooLong('question', LONGEST_QUESTION))
    const key = { councilId: council.id, id: agenda.id }
    const { timeZone } = council
    const voting = await votingSeats(trx, key, address.item, { now: context.now(), timeZone })
    if (voting === null || voting.seats.length === 0)
      return refused(refusal('no-seats', { field: 'question' }))
    const shows = await listShowsOfHands(trx, key)
    if (shows.filter(({ itemId }) => itemId === address.item).length >= MOST_SHOWS)
      return refused(refusal('too-many', { field: 'question', details: { most: MOST_SHOWS } }))
    await insertShowOfHands(trx, key, {
      id: newId(context),
      itemId: address.item,
      bodyId: voting.bodyId,
      question,
      position: shows.length,
      version: 1,
      hands: [],
    })
    return accepted(null)
  })
}

/**
 * Notes what the seats showed, from the version that was read: an open vote, written down by hand. Only seats
 * that may vote are noted; one with a conflict of interest takes no part, whatever was sent. Refuses
 * `unknown-hands`, `changed-meanwhile`.
 */
export async function noteHands(
  context: UseCaseContext,
  address: ItemAddress,
  { show: id, choices, version }: { show: string; choices: ReadonlyMap<string, HandChoice>; version: number },
): Promise<Result<null>> {
  return actAtNotes(context, address, async (trx, { council, agenda, items, capacity }) => {
    if (!items.some((item) => item.id === address.item)) return refused(refusal('unknown-agenda-item'))
    const key = { councilId: council.id, id: agenda.id }
    const show = (await listShowsOfHands(trx, key)).find((one) => one.id === id)
    if (show?.itemId !== address.item) return refused(refusal('unknown-hands'))
    if (show.version !== version) return refused(refusal('changed-meanwhile'))
    const { timeZone } = council
    const voting = await votingSeats(trx, key, address.item, { now: context.now(), timeZone })
    const hands: Hand[] = (voting?.seats ?? []).flatMap((seat) => {
      const choice = seat.conflicted ? 'takes-no-part' : choices.get(seat.id)
      return choice === undefined ? [] : [{ seatId: seat.id, choice }]
    })
    await keepHands(trx, council.id, { id, hands, closedAt: context.now() })
    await record(trx, context, {
      councilId: council.id,
      capacity,
      act: 'hands-shown',
      subject: agenda.id,
      details: { ...countHands(hands) },
    })
    return accepted(null)
  })
}
