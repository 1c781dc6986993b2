import { describe, expect, it } from 'vitest'
import { firstBrokenLink } from '#app/domain/audit.ts'
import { ROLES } from '#app/domain/membership.ts'
import { publicCalling } from '#app/i18n/public-calling.ts'
import { addItem, describeAgenda } from '#app/usecases/agenda-acts.ts'
import { settleItem, writeItem } from '#app/usecases/agenda-item-acts.ts'
import { readAgenda } from '#app/usecases/agendas.ts'
import type { UseCaseContext } from '#app/usecases/context.ts'
import {
  approveMinutes,
  proposeMinutes,
  publishMinutes,
  reopenMinutes,
} from '#app/usecases/minutes-acts.ts'
import { readMinutes, readToldMinutes } from '#app/usecases/minutes.ts'
import { readPublicMinutes, readPublishedMinutes } from '#app/usecases/public-minutes.ts'
import { insertAgenda } from '#db/registry/agenda.ts'
import { listEntries } from '#db/registry/journal.ts'
import { givenAgenda } from '#tests/factories/committee.ts'
import { anId } from '#tests/factories/consultation.ts'
import { aWorld, codesOf, expectOk, givenMember } from '#tests/factories/world.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'

const CALLING = publicCalling()
const HELD = '2026-12-22'
const LATER = '2027-03-04'

describe.each(ENGINES)('minutes on %s', (engine) => {
  const stores = useStores(engine)

  /** A meeting that took place, with an item for everybody and one for members, and a later one. */
  async function given() {
    const world = aWorld(stores())
    const met = await givenAgenda(world)
    const { coordinator, agenda } = met
    const { councilId } = met.consultation
    for (const [title, minutes, visibility] of [
      ['Un point public', 'Tout le monde a parlé.', 'public'],
      ['Un point réservé', 'canari-reserve', 'members'],
    ] as const) {
      expectOk(await addItem(coordinator, agenda, title))
      const { points } = expectOk(await readAgenda(coordinator, agenda))
      const id = points.find((point) => point.title === title)?.id ?? ''
      const at = { ...agenda, item: id }
      expectOk(await writeItem(coordinator, at, { title, notes: '', minutes }, 1))
      expectOk(await settleItem(coordinator, at, { plannedMinutes: 0, visibility, readers: [], frameworks: [] }, 1))
    }
    const describe = async (meetsOn: string) => {
      const { agenda: head } = expectOk(await readAgenda(coordinator, agenda))
      const details = { title: 'Séance de décembre', meetsOn, place: 'Mairie' }
      expectOk(await describeAgenda(coordinator, agenda, details, head.version))
    }
    await describe(HELD)
    const later = anId()
    await insertAgenda(
      stores().registry,
      { councilId, id: later, title: 'Séance de mars', meetsOn: LATER, place: '', version: 1 },
      `${LATER}T08:00:00.000Z`,
    )
    const read = async (who: UseCaseContext = coordinator) => expectOk(await readMinutes(who, agenda, CALLING))
    const propose = (version = 0) => proposeMinutes(coordinator, agenda, version)
    const approve = (version = 1, approvedIn = later, corrections = '') =>
      approveMinutes(coordinator, agenda, { approvedIn, corrections }, version)
    const publish = (version = 2) => publishMinutes(coordinator, agenda, CALLING, version)
    return { world, ...met, councilId, later, describe, read, propose, approve, publish }
  }

  it('are drafted from what is noted, proposed once the meeting took place, and stay as they were', async () => {
    const { world, coordinator, agenda, councilId, read, propose, describe } = await given()
    const chair = await givenMember(world, councilId, 'chair')
    const member = await givenMember(world, councilId, 'steering-member')
    world.setNow('2026-12-21T10:00:00.000Z')
    expect(codesOf(await propose())).toEqual(['meeting-not-held'])
    world.setNow('2026-12-23T10:00:00.000Z')
    expect((await read()).told?.lines.length).toBeGreaterThan(2)
    expect((await read(chair)).told).not.toBeNull()
    expect((await read(member)).told).toBeNull()
    expect(codesOf(await readToldMinutes(member, agenda))).toEqual(['unknown-minutes'])
    expectOk(await propose())
    expect(codesOf(await propose(1))).toEqual(['minutes-proposed-already'])
    const before = await read(member)
    expect(before).toMatchObject({ state: 'proposed', mayWrite: false, preview: null })
    expectOk(await addItem(coordinator, agenda, 'Ajouté après coup'))
    await describe('2026-12-20')
    expect((await read(member)).told).toEqual(before.told)
    expect(codesOf(await reopenMinutes(coordinator, agenda, 7))).toEqual(['changed-meanwhile'])
    expectOk(await reopenMinutes(coordinator, agenda, 1))
    expect(await read()).toMatchObject({ state: 'drafted', proposedAt: null })
    expect(JSON.stringify((await read()).told)).toContain('Ajouté après coup')
  })

  it('are approved by a later meeting only, with what it asked to correct, and are public by rule after that', async () => {
    const { world, coordinator, agenda, later, councilId, propose, approve, publish, read } = await given()
    const anybody = world.as('public')
    world.setNow('2026-12-23T10:00:00.000Z')
    expectOk(await propose())
    expect(codesOf(await publish(1))).toEqual(['minutes-not-approved'])
    expect(codesOf(await approve())).toEqual(['approving-meeting-not-later'])
    expect((await read()).approving).toEqual([])
    world.setNow('2027-03-04T18:00:00.000Z')
    expect((await read()).approving).toEqual([{ id: later, title: 'Séance de mars', meetsOn: LATER }])
    expect(codesOf(await approve(1, ''))).toEqual(['approving-meeting-missing'])
    expect(codesOf(await approve(1, agenda.agenda))).toEqual(['approving-meeting-not-later'])
    expect(codesOf(await approve(1, later, 'x'.repeat(5_001)))).toEqual(['text-too-long'])
    expectOk(await approve(1, later, 'Lire « neuf ».'))
    expect(codesOf(await reopenMinutes(coordinator, agenda, 2))).toEqual(['minutes-not-proposed'])
    expect((await read()).told?.approval).toEqual({ on: LATER, corrections: 'Lire « neuf ».' })
    expect(codesOf(await readPublicMinutes(anybody, agenda))).toEqual(['unknown-minutes'])
    expect(expectOk(await readPublishedMinutes(anybody, agenda.council, 1)).minutes).toEqual([])
    expectOk(await publish())
    const news = await stores()
      .registry.selectFrom('subscriber_news')
      .select(['kind', 'subject'])
      .where('council_id', '=', councilId)
      .execute()
    expect(news).toContainEqual({ kind: 'minutes-published', subject: agenda.agenda })
    const { told } = expectOk(await readPublicMinutes(anybody, agenda))
    const { minutes } = expectOk(await readPublishedMinutes(anybody, agenda.council, 1))
    expect(minutes.map(({ id, meetsOn }) => [id, meetsOn])).toEqual([[agenda.agenda, HELD]])
    expect(JSON.stringify(told)).toContain('Tout le monde a parlé.')
    expect(JSON.stringify(told)).not.toContain('canari-reserve')
    const entries = await listEntries(stores().registry, councilId, 0, 1_000)
    expect(entries.slice(-3).map(({ act }) => act)).toEqual([
      'minutes-proposed',
      'minutes-approved',
      'minutes-published',
    ])
    expect(firstBrokenLink(entries)).toBeNull()
  })

  it('name nobody whom the council knows, and withhold what is restricted later', async () => {
    const { world, coordinator, agenda, councilId, propose, approve, publish } = await given()
    const { points } = expectOk(await readAgenda(coordinator, agenda))
    const point = points.find(({ title }) => title === 'Un point public')
    const names = await stores()
      .registry.selectFrom('membership')
      .select('name')
      .where('council_id', '=', councilId)
      .execute()
    const said = names.map(({ name }) => `Mme ${name.split(' ').at(-1)} puis ${name}.`).join(' ')
    const at = { ...agenda, item: point?.id ?? '' }
    expectOk(await writeItem(coordinator, at, { title: 'Un point public', notes: '', minutes: said }, point?.version ?? 0))
    world.setNow('2027-03-04T18:00:00.000Z')
    expectOk(await propose())
    expectOk(await approve())
    expectOk(await publish())
    const { told } = expectOk(await readPublicMinutes(world.as('public'), agenda))
    const text = JSON.stringify(told.lines)
    for (const { name } of names)
      for (const word of name.split(' ')) expect(text.split(/[^\p{L}]+/u)).not.toContain(word)
    expect(text).toContain('[une personne]')
    expectOk(await settleItem(coordinator, at, { plannedMinutes: 0, visibility: 'members', readers: [], frameworks: [] }, 2))
    const later = expectOk(await readPublicMinutes(world.as('public'), agenda))
    expect(later.told.lines.every(({ kind }) => kind === 'withheld')).toBe(true)
  })

  it('are acted on by those who may, and by nobody else', async () => {
    const { world, agenda, later, councilId } = await given()
    world.setNow('2027-03-04T18:00:00.000Z')
    for (const role of ROLES) {
      const who = await givenMember(world, councilId, role)
      const codes = [
        ...codesOf(await proposeMinutes(who, agenda, 9)),
        ...codesOf(await reopenMinutes(who, agenda, 9)),
        ...codesOf(await approveMinutes(who, agenda, { approvedIn: later, corrections: '' }, 9)),
        ...codesOf(await publishMinutes(who, agenda, CALLING, 9)),
      ]
      const allowed = role === 'coordinator' ? [] : role === 'chair' ? [0, 1, 3] : [0, 1, 2, 3]
      expect(codes.flatMap((code, index) => (code === 'forbidden' ? [index] : []))).toEqual(allowed)
    }
  })
})
