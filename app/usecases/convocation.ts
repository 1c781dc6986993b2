import type { Mandate } from '#app/domain/body.ts'
import type { MeetingLetter } from '#app/domain/letter.ts'
import { dayOfMeeting, reasonAgainstConvening, type Meeting } from '#app/domain/meeting.ts'
import { accepted, refused, type Result } from '#app/domain/refusal.ts'
import { insertConvocations, listConvened, listConvenedPeople } from '#db/registry/convocation.ts'
import { listMandates } from '#db/registry/mandate.ts'
import { changeMeeting } from '#db/registry/meeting.ts'
import { joinToMessage } from '#db/registry/meeting-file.ts'
import { listSeats } from '#db/registry/seat.ts'
import type { RegistryDb } from '#db/stores.ts'
import type { AgendaAddress } from './agendas.ts'
import type { UseCaseContext } from './context.ts'
import { record } from './journal.ts'
import { sendLetter } from './links.ts'
import { joinedFiles } from './meeting-files.ts'
import { onMeeting, type OnMeeting } from './on-meeting.ts'

/** Those who sit on a day, by whether they can be written to. */
export interface Convenable {
  reachable: readonly Mandate[]
  unreachable: readonly { name: string; organisation: string }[]
}

/** Of those who hold a seat on the day of a meeting, who has an address, and who must be told otherwise. */
export async function convenable(
  db: RegistryDb,
  { councilId, bodyId }: Meeting,
  mandates: readonly Mandate[],
): Promise<Convenable> {
  const seats = new Map(
    (await listSeats(db, councilId, bodyId)).map((seat) => [seat.id, seat] as const),
  )
  const sitting = mandates.filter(({ seatId }) => seats.has(seatId))
  return {
    reachable: sitting.filter(({ email }) => email !== ''),
    unreachable: sitting
      .filter(({ email }) => email === '')
      .map(({ name, seatId }) => ({ name, organisation: seats.get(seatId)?.organisation ?? '' })),
  }
}

/**
 * Writes to everybody who sits in the body on the day of the meeting and was not written to yet: whoever
 * joined since the last time, too. Gives how many letters were written. Refuses a meeting that is over or
 * cancelled.
 */
export async function convene(
  context: UseCaseContext,
  address: AgendaAddress,
): Promise<Result<{ letters: number }>> {
  return onMeeting(context, address, async (trx, at) => {
    const { meeting, council, capacity } = at
    const reason = reasonAgainstConvening(meeting, context.now())
    if (reason !== null) return refused(reason)
    const key = { councilId: council.id, id: meeting.agendaId }
    const on = dayOfMeeting(meeting, council.timeZone)
    const mandates = await listMandates(trx, council.id, meeting.bodyId, on)
    const { reachable } = await convenable(trx, meeting, mandates)
    const convened = await listConvened(trx, key)
    const waiting = reachable.filter(({ id }) => !convened.has(id))
    const letters = await write(trx, context, at, 'convocation', waiting)
    await insertConvocations(trx, key, waiting.map(({ id }) => id), context.now())
    if (meeting.convenedAt === undefined)
      await changeMeeting(trx, { ...meeting, convenedAt: context.now() })
    await record(trx, context, {
      councilId: council.id,
      capacity,
      act: 'meeting-convened',
      subject: meeting.agendaId,
      details: { letters },
    })
    return accepted({ letters })
  })
}

/** Writes to exactly those who were convened, also where they sit no more. Gives how many letters that made. */
export async function tellConvened(
  trx: RegistryDb,
  context: UseCaseContext,
  at: OnMeeting,
  kind: 'meeting-moved' | 'meeting-cancelled',
  reason = '',
): Promise<number> {
  const key = { councilId: at.council.id, id: at.meeting.agendaId }
  return write(trx, context, at, kind, await listConvenedPeople(trx, key), reason)
}

/** One letter for each address: whoever has two seats is written to once. */
async function write(
  trx: RegistryDb,
  context: UseCaseContext,
  { council, agenda, meeting, body }: OnMeeting,
  kind: MeetingLetter['kind'],
  people: readonly { name: string; email: string }[],
  reason = '',
): Promise<number> {
  const byAddress = new Map(people.map((one) => [one.email.toLowerCase(), one] as const))
  const documents = kind === 'meeting-cancelled' ? [] : await joinedFiles(trx, agenda)
  for (const { name, email } of byAddress.values()) {
    const message = await sendLetter(trx, context, { email }, {
      kind,
      name,
      council: { slug: council.slug, name: council.name },
      body: body.name,
      meeting: { ...meeting, id: agenda.id, title: agenda.title, place: agenda.place },
      timeZone: council.timeZone,
      reason,
      documents: documents.map((file) => file.name),
      writtenAt: context.now(),
    })
    const ids = documents.map(({ id }) => id)
    await joinToMessage(trx, message, agenda, ids)
  }
  return byAddress.size
}
