import type { Agenda } from '#app/domain/agenda.ts'
import { whoSits, type Body } from '#app/domain/body.ts'
import { isPresent } from '#app/domain/meeting.ts'
import type {
  Hands,
  HeldMeeting,
  MinutesHead,
  MinutesItem,
  Presence,
  PresenceRow,
} from '#app/domain/minutes.ts'
import { countHands, HAND_CHOICES, type ShowOfHands } from '#app/domain/show-of-hands.ts'
import { listAttendance } from '#db/registry/attendance.ts'
import { findBody, listBodies } from '#db/registry/body.ts'
import { listConflicts, type ConflictOfInterest } from '#db/registry/conflict-of-interest.ts'
import { listMandates } from '#db/registry/mandate.ts'
import { findMeeting, listMeetingsOf } from '#db/registry/meeting.ts'
import { listSeats } from '#db/registry/seat.ts'
import { listShowsOfHands } from '#db/registry/show-of-hands.ts'
import type { RegistryDb } from '#db/stores.ts'

/** What other parts of a council's life say of a meeting, for its minutes. */
export interface MeetingFacts extends Pick<MinutesHead, 'body' | 'presence'> {
  /** By item id. */
  hands: ReadonlyMap<string, readonly Hands[]>
  conflicts: ReadonlyMap<string, MinutesItem['conflicts']>
}

/** Whose meeting it was, who was there, how hands were raised, who declared an interest. */
export async function factsOf(db: RegistryDb, agenda: Agenda): Promise<MeetingFacts> {
  const meeting = await findMeeting(db, agenda)
  const body = meeting && (await findBody(db, agenda.councilId, meeting.bodyId))
  return {
    body: body === undefined ? null : { kind: body.kind, name: body.name },
    presence:
      body === undefined || meeting?.presenceAt === undefined
        ? null
        : await presenceAt(db, agenda, body, meeting.guests),
    hands: handsOf(await listShowsOfHands(db, agenda)),
    conflicts: conflictsOf(await listConflicts(db, agenda)),
  }
}

function handsOf(shows: readonly ShowOfHands[]): MeetingFacts['hands'] {
  const byItem = Map.groupBy(shows, ({ itemId }) => itemId)
  return new Map(
    [...byItem].map(([item, held]) => [
      item,
      held.map(({ question, hands }) => {
        const counts = countHands(hands)
        return {
          question,
          answers: HAND_CHOICES.flatMap((answer) =>
            counts[answer] === 0 ? [] : [{ answer, seats: counts[answer] }],
          ),
        }
      }),
    ]),
  )
}

function conflictsOf(declared: readonly ConflictOfInterest[]): MeetingFacts['conflicts'] {
  const byItem = Map.groupBy(declared, ({ itemId }) => itemId)
  return new Map(
    [...byItem].map(([item, all]) => [
      item,
      { count: all.length, names: all.map(({ name }) => name) },
    ]),
  )
}

/** Who was there: seat by seat as it was noted, with the names of those who held the seats that day. */
async function presenceAt(
  db: RegistryDb,
  agenda: Agenda,
  body: Body,
  guests: string,
): Promise<Presence> {
  const day = agenda.meetsOn ?? ''
  const seats = await listSeats(db, agenda.councilId, body.id)
  const mandates = await listMandates(db, agenda.councilId, body.id, day)
  const noted = new Map(
    (await listAttendance(db, agenda)).map(({ seatId, presence }) => [seatId, presence] as const),
  )
  const rows = new Map<string, PresenceRow>()
  for (const { seat, holder, alternates } of whoSits(seats, mandates, day)) {
    const key = JSON.stringify([seat.college, seat.organisation])
    const presence = noted.get(seat.id) ?? 'absent'
    const who = presence === 'holder' ? holder : presence === 'alternate' ? alternates[0] : null
    const row = rows.get(key)
    rows.set(key, {
      college: seat.college,
      organisation: seat.organisation,
      seats: (row?.seats ?? 0) + 1,
      present: (row?.present ?? 0) + (isPresent(presence) ? 1 : 0),
      excused: (row?.excused ?? 0) + (presence === 'excused' ? 1 : 0),
      names: [...(row?.names ?? []), ...(who?.name ? [who.name] : [])],
    })
  }
  return {
    rows: [...rows.values()],
    quorum: body.quorum,
    filled: [...noted.values()].filter(isPresent).length,
    guests,
  }
}

/**
 * These agendas as meetings of a body that took place or did not. One that was never planned as a meeting is the
 * steering committee's. Two queries.
 */
export async function heldMeetings(
  db: RegistryDb,
  agendas: readonly Agenda[],
): Promise<HeldMeeting[]> {
  const [{ councilId } = { councilId: '' }] = agendas
  const ids = agendas.map(({ id }) => id)
  const planned = new Map(
    (await listMeetingsOf(db, councilId, ids)).map((meeting) => [meeting.agendaId, meeting] as const),
  )
  const steering = (await listBodies(db, councilId)).find(({ kind }) => kind === 'steering')
  return agendas.map(({ id, meetsOn }) => {
    const meeting = planned.get(id)
    return {
      id,
      bodyId: meeting?.bodyId ?? steering?.id ?? null,
      meetsOn: meetsOn ?? null,
      cancelled: meeting?.cancelledAt !== undefined,
    }
  })
}
