import { whoSits, type Mandate, type Seat, type SeatCollege } from '#app/domain/body.ts'
import {
  dayOfMeeting,
  hasQuorum,
  isPresent,
  LONGEST_GUESTS,
  meetingState,
  type Attendance,
  type Meeting,
  type Presence,
} from '#app/domain/meeting.ts'
import { permit } from '#app/domain/permission.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import type { AgendaKey } from '#db/registry/agenda.ts'
import { keepAttendance, listAttendance } from '#db/registry/attendance.ts'
import { findBody } from '#db/registry/body.ts'
import { listMandates } from '#db/registry/mandate.ts'
import { changeMeeting } from '#db/registry/meeting.ts'
import { listSeats } from '#db/registry/seat.ts'
import type { RegistryDb } from '#db/stores.ts'
import type { AgendaAddress } from './agendas.ts'
import { openAgenda } from './agenda-reading.ts'
import type { UseCaseContext } from './context.ts'
import { record } from './journal.ts'
import { onMeeting } from './on-meeting.ts'
import { tooLong } from './on-agenda.ts'

/** A seat at one meeting: who could sit there that day, and who did. */
export interface SeatAtMeeting {
  id: string
  college: SeatCollege
  organisation: string
  holder: string | null
  alternates: readonly string[]
  /** Null while it is not noted. */
  presence: Presence | null
}

/** Who was there, as the committee reads it. */
export interface AttendancePage {
  agenda: { id: string; title: string; meetsOn: string | null }
  body: { name: string; quorum: number | null }
  seats: readonly SeatAtMeeting[]
  guests: string
  /** Null while nobody has noted it. */
  notedAt: string | null
  present: number
  /** Null where the body has no rule, or nothing is noted. */
  quorate: boolean | null
  mayWrite: boolean
  version: number
}

/** Who was there at a meeting that has begun. Those who sat that day, though they may be gone since. */
export async function readAttendance(
  context: UseCaseContext,
  address: AgendaAddress,
): Promise<Result<AttendancePage>> {
  const { registry } = context
  const opened = await openAgenda(context, address)
  if (!opened.ok) return opened
  const { council, authority, key, agenda, meeting } = opened.value
  const body = meeting && (await findBody(registry, council.id, meeting.bodyId))
  if (meeting === undefined || body === undefined) return refused(refusal('meeting-not-planned'))
  const open = reasonAgainstNoting(meeting, context.now())
  if (open !== null) return refused(refusal(open))
  const seats = await seatsAt(registry, key, meeting, council.timeZone)
  const attendance = noted(seats)
  const { id, title, meetsOn = null } = agenda
  return accepted({
    agenda: { id, title, meetsOn },
    body: { name: body.name, quorum: body.quorum },
    seats,
    guests: meeting.guests,
    notedAt: meeting.presenceAt ?? null,
    present: attendance.filter(({ presence }) => isPresent(presence)).length,
    quorate: meeting.presenceAt === undefined ? null : hasQuorum(body.quorum, attendance),
    mayWrite: permit(authority.capacities, 'write-agenda').ok,
    version: meeting.version,
  })
}

/** Why nobody can have been there yet; null where the meeting has begun. */
function reasonAgainstNoting(
  meeting: Meeting,
  now: string,
): 'meeting-cancelled' | 'meeting-to-come' | null {
  const state = meetingState(meeting, now)
  if (state === 'cancelled') return 'meeting-cancelled'
  return state === 'held' ? null : 'meeting-to-come'
}

/**
 * Writes who was there, where the version of the meeting is still the one that was read. A seat of which
 * nothing is said counts as absent; one that did not stand that day is left out.
 */
export async function noteAttendance(
  context: UseCaseContext,
  address: AgendaAddress,
  said: ReadonlyMap<string, Presence>,
  guests: string,
  version: number,
): Promise<Result<null>> {
  return onMeeting(context, address, async (trx, at) => {
    const { council, meeting, capacity } = at
    const closed = reasonAgainstNoting(meeting, context.now())
    if (closed !== null) return refused(refusal(closed))
    if (guests.length > LONGEST_GUESTS) return refused(tooLong('guests', LONGEST_GUESTS))
    const key = { councilId: council.id, id: meeting.agendaId }
    const seats = await seatsAt(trx, key, meeting, council.timeZone)
    const attendance = seats.map(({ id }) => ({ seatId: id, presence: said.get(id) ?? 'absent' }))
    const same =
      meeting.presenceAt !== undefined &&
      meeting.guests === guests &&
      seats.every(({ presence }, index) => presence === attendance[index]?.presence)
    if (same) return accepted(null)
    if (meeting.version !== version) return refused(refusal('changed-meanwhile'))
    await keepAttendance(trx, key, attendance)
    await changeMeeting(trx, { ...meeting, guests, presenceAt: context.now() })
    await record(trx, context, {
      councilId: council.id,
      capacity,
      act: 'attendance-noted',
      subject: meeting.agendaId,
      details: { present: attendance.filter(({ presence }) => isPresent(presence)).length },
    })
    return accepted(null)
  })
}

/** The seats that stood on the day of a meeting, who could sit there, and what was noted. Three queries. */
export async function seatsAt(
  db: RegistryDb,
  key: AgendaKey,
  meeting: Meeting,
  timeZone: string,
): Promise<SeatAtMeeting[]> {
  const day = dayOfMeeting(meeting, timeZone)
  const seats: readonly Seat[] = await listSeats(db, key.councilId, meeting.bodyId)
  const mandates: readonly Mandate[] = await listMandates(db, key.councilId, meeting.bodyId, day)
  const attendance = new Map(
    (await listAttendance(db, key)).map((one) => [one.seatId, one.presence] as const),
  )
  return whoSits(seats, mandates, day).map(({ seat, holder, alternates }) => ({
    id: seat.id,
    college: seat.college,
    organisation: seat.organisation,
    holder: holder?.name ?? null,
    alternates: alternates.map(({ name }) => name),
    presence: attendance.get(seat.id) ?? null,
  }))
}

function noted(seats: readonly SeatAtMeeting[]): readonly Attendance[] {
  return seats.flatMap(({ id, presence }) =>
    presence === null ? [] : [{ seatId: id, presence }],
  )
}
