import { LONGEST_PLACE, type Agenda } from '#app/domain/agenda.ts'
import { standsOn, type Body } from '#app/domain/body.ts'
import { calendarDay } from '#app/domain/day.ts'
import {
  dayOfMeeting,
  LONGEST_REASON,
  meetingState,
  movesMeeting,
  reasonsAgainstMeeting,
  type Meeting,
  type MeetingPlan,
  type MeetingState,
} from '#app/domain/meeting.ts'
import { permit } from '#app/domain/permission.ts'
import { accepted, refusal, refused, type Refusal, type Result } from '#app/domain/refusal.ts'
import { changeAgenda, findAgenda, holdAgenda, insertAgenda } from '#db/registry/agenda.ts'
import { insertItems } from '#db/registry/agenda-item.ts'
import { findBody, listBodies } from '#db/registry/body.ts'
import { listConvened } from '#db/registry/convocation.ts'
import { listMandates } from '#db/registry/mandate.ts'
import { changeMeeting, findMeeting, insertMeeting } from '#db/registry/meeting.ts'
import type { RegistryDb } from '#db/stores.ts'
import type { AgendaAddress } from './agendas.ts'
import { readerBefore } from './agenda-reading.ts'
import { actInCouncil, permitInCouncil, type InCouncil } from './authority.ts'
import { holdSteering } from './bodies.ts'
import type { UseCaseContext } from './context.ts'
import { convenable, tellConvened } from './convocation.ts'
import { newId } from './ids.ts'
import { record } from './journal.ts'
import { freeItem, titleFaults, tooLong } from './on-agenda.ts'
import { onMeeting } from './on-meeting.ts'

/** Stands for the steering committee in the list of bodies, where a council has not used it yet. */
export const STEERING_TO_COME = 'comite'

/** What a meeting is planned with: who meets, and all that is known of when and where. */
export interface Planned extends MeetingPlan {
  bodyId: string
}

/** The words with which a meeting is planned: those of the items that no meeting is without. */
export interface MeetingWordsToStore {
  opening: string
  closing: string
  /** What the steering committee is called where it has no name yet. */
  steering: string
}

/** Plans a meeting with an agenda of its own, which begins and ends as all do. A past date is accepted. */
export async function planMeeting(
  context: UseCaseContext,
  councilSlug: string,
  { bodyId, ...plan }: Planned,
  words: MeetingWordsToStore,
): Promise<Result<{ id: string }>> {
  return actInCouncil(context, councilSlug, 'write-agenda', async (trx, at) => {
    const councilId = at.council.id
    const body = await bodyToMeet(trx, context, at, bodyId, words.steering)
    const reasons = [...planFaults(plan), ...(body === undefined ? [bodyMissing()] : [])]
    if (reasons.length > 0 || body === undefined) return refused(...reasons)
    const agenda: Agenda = {
      councilId,
      id: newId(context),
      title: plan.title,
      place: plan.place,
      meetsOn: dayOfMeeting(plan, at.council.timeZone),
      version: 1,
    }
    await insertAgenda(trx, agenda, context.now())
    await insertItems(trx, agenda, [
      { ...freeItem(context, words.opening), kind: 'opening' },
      { ...freeItem(context, words.closing), kind: 'closing' },
    ])
    await addMeeting(trx, context, at, agenda.id, body.id, plan)
    return accepted({ id: agenda.id })
  })
}

/** Plans the meeting of an agenda that has none yet: its items stay as they are. */
export async function planMeetingOf(
  context: UseCaseContext,
  address: AgendaAddress,
  { bodyId, ...plan }: Planned,
  words: Pick<MeetingWordsToStore, 'steering'>,
): Promise<Result<null>> {
  return actInCouncil(context, address.council, 'write-agenda', async (trx, at) => {
    const key = { councilId: at.council.id, id: address.agenda }
    const agenda = await holdAgenda(trx, key)
    if (agenda === undefined) return refused(refusal('unknown-agenda'))
    if ((await findMeeting(trx, key)) !== undefined) return refused(refusal('changed-meanwhile'))
    const body = await bodyToMeet(trx, context, at, bodyId, words.steering)
    const reasons = [...planFaults(plan), ...(body === undefined ? [bodyMissing()] : [])]
    if (reasons.length > 0 || body === undefined) return refused(...reasons)
    await changeAgenda(trx, described(agenda, plan, at.council.timeZone))
    await addMeeting(trx, context, at, agenda.id, body.id, plan)
    return accepted(null)
  })
}

async function addMeeting(
  trx: RegistryDb,
  context: UseCaseContext,
  { council, capacity }: InCouncil,
  agendaId: string,
  bodyId: string,
  { beginsAt, length, link, access }: MeetingPlan,
): Promise<void> {
  const councilId = council.id
  await insertMeeting(trx, {
    councilId,
    agendaId,
    bodyId,
    beginsAt,
    length,
    link,
    access,
    sequence: 0,
    guests: '',
    version: 1,
  })
  await record(trx, context, { councilId, capacity, act: 'meeting-planned', subject: agendaId })
}

/**
 * Changes a planned meeting, where its version is still the one that was read. Those who were convened are
 * written to when the time or the place is another, and none of it is over. Gives how many letters were
 * written.
 */
export async function moveMeeting(
  context: UseCaseContext,
  address: AgendaAddress,
  plan: MeetingPlan,
  version: number,
): Promise<Result<{ letters: number }>> {
  return onMeeting(context, address, async (trx, at) => {
    const { agenda, meeting, council } = at
    const now = context.now()
    if (meeting.cancelledAt !== undefined) return refused(refusal('meeting-cancelled'))
    const reasons = planFaults(plan)
    if (reasons.length > 0) return refused(...reasons)
    const { beginsAt, length, link, access } = plan
    const before: MeetingPlan = { ...meeting, title: agenda.title, place: agenda.place }
    const moves = movesMeeting(before, plan)
    if (!moves && before.title === plan.title && before.access === access)
      return accepted({ letters: 0 })
    if (meeting.version !== version) return refused(refusal('changed-meanwhile'))
    const after: Meeting = {
      ...meeting,
      beginsAt,
      length,
      link,
      access,
      sequence: meeting.sequence + (moves ? 1 : 0),
    }
    const changed = described(agenda, plan, council.timeZone)
    await changeAgenda(trx, changed)
    await changeMeeting(trx, after)
    const tells = moves && meeting.convenedAt !== undefined && beginsAt > now
    const letters = tells
      ? await tellConvened(trx, context, { ...at, agenda: changed, meeting: after }, 'meeting-moved')
      : 0
    await record(trx, context, {
      councilId: council.id,
      capacity: at.capacity,
      act: 'meeting-changed',
      subject: agenda.id,
      details: { letters },
    })
    return accepted({ letters })
  })
}

/**
 * Cancels a meeting for good, and tells those who were convened, with the reason. Its agenda remains, and
 * may not be met upon again.
 */
export async function cancelMeeting(
  context: UseCaseContext,
  address: AgendaAddress,
  reason: string,
): Promise<Result<{ letters: number }>> {
  return onMeeting(context, address, async (trx, at) => {
    const { agenda, meeting, council } = at
    if (meeting.cancelledAt !== undefined) return accepted({ letters: 0 })
    if (meetingState(meeting, context.now()) === 'held') return refused(refusal('meeting-past'))
    if (reason.length > LONGEST_REASON) return refused(tooLong('reason', LONGEST_REASON))
    const cancelled: Meeting = {
      ...meeting,
      cancelledAt: context.now(),
      sequence: meeting.sequence + 1,
    }
    await changeMeeting(trx, cancelled)
    const letters =
      meeting.convenedAt === undefined
        ? 0
        : await tellConvened(
            trx,
            context,
            { ...at, meeting: cancelled },
            'meeting-cancelled',
            reason,
          )
    await record(trx, context, {
      councilId: council.id,
      capacity: at.capacity,
      act: 'meeting-cancelled',
      subject: agenda.id,
      details: { letters },
    })
    return accepted({ letters })
  })
}

/** A meeting as its page shows it; `meeting` is null for an agenda that has none yet. */
export interface MeetingPage {
  agenda: { id: string; title: string; place: string; version: number } | null
  meeting: MeetingShown | null
  /** The bodies that may meet; the first is the usual one. */
  bodies: readonly { id: string; name: string | null }[]
  mayWrite: boolean
}

export interface MeetingShown
  extends Pick<Meeting, 'beginsAt' | 'length' | 'link' | 'access' | 'version'> {
  body: { id: string; name: string }
  state: MeetingState
  convenedAt: string | null
  cancelledAt: string | null
  presenceAt: string | null
  /** Who can be written to, and who cannot; for whoever convenes. */
  people: {
    convened: number
    /** Who has a seat and an address, and was not written to. */
    waiting: number
    /** Who has a seat and no address: to be told otherwise. */
    unreachable: readonly { name: string; organisation: string }[]
  } | null
}

/** A meeting, or what is needed to plan one: for a new one `address.agenda` is null. */
export async function readMeeting(
  context: UseCaseContext,
  address: { council: string; agenda: string | null },
): Promise<Result<MeetingPage>> {
  const { registry } = context
  const permission = address.agenda === null ? 'write-agenda' : 'read-own-agendas'
  const permitted = await permitInCouncil(registry, context, address.council, permission)
  if (!permitted.ok) return permitted
  const { council, authority } = permitted.value
  const day = calendarDay(context.now(), council.timeZone)
  const all = await listBodies(registry, council.id)
  const bodies: { id: string; name: string | null }[] = all
    .filter(({ dissolvedOn }) => standsOn(dissolvedOn, day))
    .map(({ id, name }) => ({ id, name }))
  if (!all.some(({ kind }) => kind === 'steering'))
    bodies.unshift({ id: STEERING_TO_COME, name: null })
  const mayWrite = permit(authority.capacities, 'write-agenda').ok
  if (address.agenda === null) return accepted({ agenda: null, meeting: null, bodies, mayWrite })
  const key = { councilId: council.id, id: address.agenda }
  const agenda = await findAgenda(registry, key)
  if (agenda === undefined) return refused(refusal('unknown-agenda'))
  const { id, title, place, version } = agenda
  const meeting = await findMeeting(registry, key)
  if ((await readerBefore(registry, context, permitted.value, meeting)) === null)
    return refused(refusal('unknown-agenda'))
  const body = all.find((one) => one.id === meeting?.bodyId)
  return accepted({
    agenda: { id, title, place, version },
    meeting:
      meeting === undefined || body === undefined
        ? null
        : await show(meeting, body),
    bodies: mayWrite ? bodies : [],
    mayWrite,
  })

  async function show(meeting: Meeting, body: Body): Promise<MeetingShown> {
    const { beginsAt, length, link, access, version } = meeting
    return {
      beginsAt,
      length,
      link,
      access,
      version,
      body: { id: body.id, name: body.name },
      state: meetingState(meeting, context.now()),
      convenedAt: meeting.convenedAt ?? null,
      cancelledAt: meeting.cancelledAt ?? null,
      presenceAt: meeting.presenceAt ?? null,
      people: mayWrite ? await peopleOf(meeting) : null,
    }
  }

  async function peopleOf(meeting: Meeting): Promise<MeetingShown['people']> {
    const key = { councilId: council.id, id: meeting.agendaId }
    const convened = await listConvened(registry, key)
    const on = dayOfMeeting(meeting, council.timeZone)
    const mandates = await listMandates(registry, council.id, meeting.bodyId, on)
    const { reachable, unreachable } = await convenable(registry, meeting, mandates)
    return {
      convened: convened.size,
      waiting: reachable.filter((one) => !convened.has(one.id)).length,
      unreachable,
    }
  }
}

/** The body that is to meet: one that stands, or the steering committee, made now for its first use. */
async function bodyToMeet(
  trx: RegistryDb,
  context: UseCaseContext,
  { council }: InCouncil,
  bodyId: string,
  steering: string,
): Promise<Body | undefined> {
  if (bodyId === STEERING_TO_COME) return holdSteering(trx, context, council.id, steering)
  const body = await findBody(trx, council.id, bodyId)
  const day = calendarDay(context.now(), council.timeZone)
  return body !== undefined && standsOn(body.dissolvedOn, day) ? body : undefined
}

function bodyMissing(): Refusal {
  return refusal('body-missing', { field: 'body' })
}

function planFaults(plan: MeetingPlan): readonly Refusal[] {
  return [
    ...titleFaults(plan.title),
    ...(plan.place.length > LONGEST_PLACE ? [tooLong('place', LONGEST_PLACE)] : []),
    ...reasonsAgainstMeeting(plan),
  ]
}

/** The agenda with what it keeps of its meeting. */
function described(agenda: Agenda, plan: MeetingPlan, timeZone: string): Agenda {
  return {
    ...agenda,
    title: plan.title,
    place: plan.place,
    meetsOn: dayOfMeeting(plan, timeZone),
  }
}
