import { describe, expect, it } from 'vitest'
import { ROLES, type Role } from '#app/domain/membership.ts'
import type { Mail } from '#app/domain/mail.ts'
import type { MeetingPlan, Presence } from '#app/domain/meeting.ts'
import { agendaWords } from '#app/i18n/agenda-words.ts'
import { describeAgenda } from '#app/usecases/agenda-acts.ts'
import { readAgenda } from '#app/usecases/agendas.ts'
import { noteAttendance, readAttendance } from '#app/usecases/attendance.ts'
import type { UseCaseContext } from '#app/usecases/context.ts'
import { convene } from '#app/usecases/convocation.ts'
import { sendDueMail } from '#app/usecases/mail.ts'
import {
  cancelMeeting,
  moveMeeting,
  planMeeting,
  planMeetingOf,
  readMeeting,
  STEERING_TO_COME,
} from '#app/usecases/meetings.ts'
import { changeMandate } from '#db/registry/mandate.ts'
import { listEntries } from '#db/registry/journal.ts'
import { listMessages } from '#db/registry/outbox.ts'
import { changeSeat } from '#db/registry/seat.ts'
import { givenEmptyBody, givenSeat } from '#tests/factories/seats.ts'
import { givenAgenda } from '#tests/factories/committee.ts'
import { givenCouncil } from '#tests/factories/registry.ts'
import { aWorld, codesOf, expectOk, givenMember } from '#tests/factories/world.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'

const NOW = '2026-12-20T08:00:00.000Z'
const AFTER = '2027-01-14T16:00:00.000Z'
const STEERING: readonly Role[] = ['coordinator', 'chair', 'steering-member']
const PLAN: MeetingPlan = {
  title: 'Comité de janvier',
  beginsAt: '2027-01-14T13:00:00.000Z',
  length: 120,
  place: 'Mairie',
  link: 'https://visio.example.org/comite',
  access: 'Plain-pied.',
}

describe.each(ENGINES)('meetings on %s', (engine) => {
  const stores = useStores(engine)
  const registry = () => stores().registry

  async function given() {
    const world = aWorld(stores())
    await registry().deleteFrom('outbox').execute()
    const council = await givenCouncil(registry())
    world.setNow(NOW)
    const coordinator = await givenMember(world, council.id, 'coordinator')
    const body = await givenEmptyBody(registry(), council.id, { quorum: 2 })
    const users = await givenSeat(registry(), body, 'users', [
      { name: 'Camille Aubry', email: 'camille@exemple.test' },
      { kind: 'alternate', name: 'Lou Briand', email: 'lou@exemple.test' },
    ])
    const carers = await givenSeat(
      registry(),
      body,
      'carers',
      [{ name: 'Dominique Roy', email: '' }],
      { position: 1 },
    )
    const plan = async (more: Partial<MeetingPlan> = {}) => {
      const planned = { ...PLAN, bodyId: body.id, ...more }
      const { id } = expectOk(
        await planMeeting(coordinator, council.slug, planned, agendaWords()),
      )
      return { council: council.slug, agenda: id }
    }
    const read = async (address: { council: string; agenda: string }) =>
      expectOk(await readMeeting(coordinator, address)).meeting
    const letters = async () =>
      (await listMessages(registry(), world.now(), 50))
        .map(({ recipient, subject }) => `${recipient}: ${subject}`)
        .toSorted()
    const journal = () => listEntries(registry(), council.id, 0, 1_000)
    return { world, council, coordinator, body, users, carers, plan, read, letters, journal }
  }

  it('are planned with an agenda that begins and ends as all do, and keeps day and place', async () => {
    const { coordinator, plan, read } = await given()
    const address = await plan()
    const { agenda, points } = expectOk(await readAgenda(coordinator, address))
    expect(agenda).toMatchObject({
      title: PLAN.title,
      place: PLAN.place,
      meetsOn: '2027-01-14',
      meeting: { beginsAt: PLAN.beginsAt, state: 'planned' },
    })
    expect(points.map(({ kind }) => kind)).toEqual(['opening', 'closing'])
    expect(await read(address)).toMatchObject({
      state: 'planned',
      people: {
        convened: 0,
        waiting: 2,
        unreachable: [{ name: 'Dominique Roy', organisation: 'Organisation (carers)' }],
      },
    })
  })

  it('are planned for an agenda that was prepared before, once, and move from their own page alone', async () => {
    const world = aWorld(stores())
    const { coordinator, agenda: address } = await givenAgenda(world)
    world.setNow(NOW)
    const before = expectOk(await readAgenda(coordinator, address))
    const planned = { ...PLAN, bodyId: STEERING_TO_COME }
    expectOk(await planMeetingOf(coordinator, address, planned, agendaWords()))
    const after = expectOk(await readAgenda(coordinator, address))
    expect(after.points).toEqual(before.points)
    expect(codesOf(await planMeetingOf(coordinator, address, planned, agendaWords()))).toEqual([
      'changed-meanwhile',
    ])
    const details = { title: 'Autre', meetsOn: '2027-02-01', place: '' }
    const { version } = after.agenda
    expect(codesOf(await describeAgenda(coordinator, address, details, version))).toEqual([
      'meeting-planned',
    ])
  })

  it('need somebody who meets, a name and a length', async () => {
    const { coordinator, council, body } = await given()
    const plan = (more: object) =>
      planMeeting(
        coordinator,
        council.slug,
        { ...PLAN, bodyId: body.id, ...more },
        agendaWords(),
      )
    expect(codesOf(await plan({ title: ' ', length: 0, link: 'visio' }))).toEqual([
      'title-missing',
      'count-malformed',
      'link-malformed',
    ])
    expect(codesOf(await plan({ bodyId: 'elsewhere' }))).toEqual(['body-missing'])
  })

  it('are told to everybody who sits that day and has an address, once, and to those who join later', async () => {
    const { coordinator, body, plan, read, letters, journal } = await given()
    const address = await plan()
    expect(expectOk(await convene(coordinator, address)).letters).toBe(2)
    expect(await letters()).toEqual([
      'camille@exemple.test: Convocation à une séance',
      'lou@exemple.test: Convocation à une séance',
    ])
    expect(expectOk(await convene(coordinator, address)).letters).toBe(0)
    await givenSeat(registry(), body, 'ars', [
      { name: 'Sacha Le Goff', email: 'sacha@exemple.test' },
      { kind: 'alternate', name: 'Un mandat fini', email: 'fini@exemple.test', endsOn: '2027-01-13' },
    ])
    expect(await read(address)).toMatchObject({ state: 'convened', people: { waiting: 1 } })
    expect(expectOk(await convene(coordinator, address)).letters).toBe(1)
    expect((await read(address))?.people).toMatchObject({ convened: 3, waiting: 0 })
    expect(JSON.stringify(await journal())).not.toMatch(/exemple\.test|Camille/u)
  })

  it('write once to whoever has two seats', async () => {
    const { coordinator, body, plan, letters } = await given()
    await givenSeat(registry(), body, 'housing', [
      { name: 'Camille Aubry', email: 'Camille@exemple.test' },
    ])
    expect(expectOk(await convene(coordinator, await plan())).letters).toBe(2)
    expect(await letters()).toHaveLength(2)
  })

  it('tell exactly those who were convened that time or place has changed, and of nothing else', async () => {
    const { coordinator, users, plan, read, letters } = await given()
    const address = await plan()
    const move = async (more: Partial<MeetingPlan>, version: number) =>
      moveMeeting(coordinator, address, { ...PLAN, ...more }, version)
    expect(expectOk(await move({ place: 'CCAS' }, 1)).letters).toBe(0)
    expectOk(await convene(coordinator, address))
    const [holder] = users.mandates
    if (holder === undefined) throw new Error('no mandate')
    await changeMandate(registry(), { ...holder, endsOn: '2026-12-31' })
    const version = (await read(address))?.version ?? 0
    expect(expectOk(await move({ place: 'CCAS', title: 'Autre titre' }, version)).letters).toBe(0)
    expect(codesOf(await move({ place: 'Mairie' }, version))).toEqual(['changed-meanwhile'])
    expect(expectOk(await move({ place: 'Mairie' }, version + 1)).letters).toBe(2)
    expect((await letters()).filter((one) => one.includes('a changé'))).toEqual([
      'camille@exemple.test: Une séance a changé',
      'lou@exemple.test: Une séance a changé',
    ])
  })

  it('are cancelled for good, which those who were convened hear with the reason', async () => {
    const { world, coordinator, plan, read } = await given()
    const address = await plan()
    expectOk(await convene(coordinator, address))
    expect(expectOk(await cancelMeeting(coordinator, address, 'Neige')).letters).toBe(2)
    const cancelled = (await listMessages(registry(), world.now(), 50)).filter(({ subject }) =>
      subject.includes('annulée'),
    )
    expect(cancelled).toHaveLength(2)
    for (const { body } of cancelled) expect(body).toContain('Neige')
    expect((await read(address))?.state).toBe('cancelled')
    expect(expectOk(await cancelMeeting(coordinator, address, 'Encore')).letters).toBe(0)
    expect(codesOf(await convene(coordinator, address))).toEqual(['meeting-cancelled'])
    expect(codesOf(await moveMeeting(coordinator, address, PLAN, 9))).toEqual(['meeting-cancelled'])
    world.setNow(AFTER)
    expect(codesOf(await readAttendance(coordinator, address))).toEqual(['meeting-cancelled'])
  })

  it('that have begun convene nobody and are not cancelled; one may be noted afterwards', async () => {
    const { coordinator, plan } = await given()
    const address = await plan({ beginsAt: '2026-11-03T13:00:00.000Z' })
    expect(codesOf(await convene(coordinator, address))).toEqual(['meeting-past'])
    expect(codesOf(await cancelMeeting(coordinator, address, ''))).toEqual(['meeting-past'])
  })

  it('lose no letter, nor its entry for calendars, while no relay answers', async () => {
    const { world, coordinator, plan } = await given()
    const mailed = (context: UseCaseContext): UseCaseContext => ({ ...context, mail: 'smtp' })
    expectOk(await convene(mailed(coordinator), await plan()))
    const send = (deliver: (mail: Mail) => null | 'unreachable') =>
      sendDueMail(mailed(world.as('clock')), (mail) => Promise.resolve(deliver(mail)))
    expect(expectOk(await send(() => 'unreachable')).sent).toBe(0)
    world.setNow('2026-12-20T09:00:00.000Z')
    const got: Mail[] = []
    await send((mail) => {
      got.push(mail)
      return null
    })
    expect(got.map(({ recipient }) => recipient).toSorted()).toEqual([
      'camille@exemple.test',
      'lou@exemple.test',
    ])
    for (const { calendar } of got) expect(calendar).toContain('DTSTART:20270114T130000Z')
  })

  it('have their presence noted from their first minute on, seat by seat, as seats were that day', async () => {
    const { world, coordinator, users, carers, plan } = await given()
    const address = await plan()
    expect(codesOf(await readAttendance(coordinator, address))).toEqual(['meeting-to-come'])
    world.setNow(AFTER)
    const before = expectOk(await readAttendance(coordinator, address))
    expect(before).toMatchObject({ notedAt: null, quorate: null })
    const said = new Map<string, Presence>([
      [users.seat.id, 'alternate'],
      ['elsewhere', 'holder'],
    ])
    const note = (version: number, guests = '') =>
      noteAttendance(coordinator, address, said, guests, version)
    expectOk(await note(before.version, 'La directrice du CCAS'))
    expectOk(await note(before.version, 'La directrice du CCAS'))
    expect(codesOf(await note(before.version))).toEqual(['changed-meanwhile'])
    await changeSeat(registry(), { ...users.seat, removedOn: '2027-02-01' })
    world.setNow('2027-03-01T08:00:00.000Z')
    const page = expectOk(await readAttendance(coordinator, address))
    expect(page).toMatchObject({ present: 1, quorate: false, guests: 'La directrice du CCAS' })
    expect(page.seats.map(({ id, holder, presence }) => [id, holder, presence])).toEqual([
      [users.seat.id, 'Camille Aubry', 'alternate'],
      [carers.seat.id, 'Dominique Roy', 'absent'],
    ])
    said.set(carers.seat.id, 'holder')
    expectOk(await note(page.version))
    expect(expectOk(await readAttendance(coordinator, address)).quorate).toBe(true)
  })

  it('are read by the committee and kept by the coordinator alone', async () => {
    const { world, council, coordinator, body, plan } = await given()
    const address = await plan()
    world.setNow(AFTER)
    for (const role of ROLES) {
      const member = await givenMember(world, council.id, role)
      const read = await readMeeting(member, address)
      expect([role, read.ok]).toEqual([role, STEERING.includes(role)])
      expect([role, (await readAttendance(member, address)).ok]).toEqual([role, read.ok])
      if (read.ok && role !== 'coordinator') expect(read.value.meeting?.people).toBeNull()
      if (role === 'coordinator') continue
      const planned = { ...PLAN, bodyId: body.id }
      for (const refused of [
        await readMeeting(member, { council: council.slug, agenda: null }),
        await planMeeting(member, council.slug, planned, agendaWords()),
        await convene(member, address),
        await moveMeeting(member, address, PLAN, 1),
        await cancelMeeting(member, address, ''),
        await noteAttendance(member, address, new Map(), '', 1),
      ])
        expect([role, codesOf(refused)]).toEqual([role, ['forbidden']])
    }
    expect(expectOk(await readMeeting(coordinator, address)).mayWrite).toBe(true)
  })
})
