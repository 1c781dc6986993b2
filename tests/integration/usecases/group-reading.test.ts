import { describe, expect, it } from 'vitest'
import type { Role } from '#app/domain/membership.ts'
import { agendaWords } from '#app/i18n/agenda-words.ts'
import { publicCalling } from '#app/i18n/public-calling.ts'
import { addItem } from '#app/usecases/agenda-acts.ts'
import { settleItem } from '#app/usecases/agenda-item-acts.ts'
import { readItem } from '#app/usecases/agenda-item.ts'
import { readAgenda, readAgendaForPrint, readAgendas } from '#app/usecases/agendas.ts'
import { readAttendance } from '#app/usecases/attendance.ts'
import type { UseCaseContext } from '#app/usecases/context.ts'
import { askQuestion, declareConflict } from '#app/usecases/item-voices.ts'
import { addFile, readFiles } from '#app/usecases/meeting-files.ts'
import { planMeeting, readMeeting } from '#app/usecases/meetings.ts'
import { proposeMinutes } from '#app/usecases/minutes-acts.ts'
import { readMinutes, readToldMinutes } from '#app/usecases/minutes.ts'
import { readScreen } from '#app/usecases/notes-page.ts'
import { readToday } from '#app/usecases/today.ts'
import { findStanding } from '#db/registry/membership.ts'
import { givenCouncil } from '#tests/factories/registry.ts'
import { givenEmptyBody, givenSeat } from '#tests/factories/seats.ts'
import { aWorld, codesOf, expectOk, givenMember } from '#tests/factories/world.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'

const NOW = '2026-12-20T08:00:00.000Z'
const AFTER = '2027-01-15T08:00:00.000Z'

describe.each(ENGINES)('who sits in a working group on %s', (engine) => {
  const stores = useStores(engine)
  const registry = () => stores().registry

  async function given() {
    const world = aWorld(stores())
    const council = await givenCouncil(registry())
    world.setNow(NOW)
    const coordinator = await givenMember(world, council.id, 'coordinator')
    const member = await givenMember(world, council.id, 'group-member')
    const outsider = await givenMember(world, council.id, 'group-member')
    const sitting = async (name: string, who: UseCaseContext | null, endsOn?: string) => {
      const body = await givenEmptyBody(registry(), council.id, { kind: 'working-group', name })
      await givenSeat(registry(), body, 'housing', [
        {
          name: 'Dominique Exemple',
          membershipId: who === null ? null : await membershipOf(who),
          ...(endsOn !== undefined && { endsOn }),
        },
      ])
      return body
    }
    const membershipOf = async ({ actor }: UseCaseContext) => {
      if (actor.kind !== 'account') throw new Error('An account')
      const standing = await findStanding(registry(), actor.accountId, council.id)
      return standing?.memberships[0]?.id ?? null
    }
    const meeting = async (bodyId: string, title: string) => {
      const plan = { bodyId, title, beginsAt: '2027-01-14T13:00:00.000Z', length: 120, place: '', link: '', access: '' }
      const { id } = expectOk(await planMeeting(coordinator, council.slug, plan, agendaWords()))
      return { council: council.slug, agenda: id }
    }
    const own = await sitting('Logement', member)
    const theirs = await sitting('Accès aux soins', outsider)
    return {
      world,
      council,
      coordinator,
      member,
      outsider,
      sitting,
      meeting,
      own: await meeting(own.id, 'Séance du groupe'),
      theirs: await meeting(theirs.id, 'Autre séance'),
    }
  }

  const READINGS = {
    'the agenda': readAgenda,
    'the agenda on paper': readAgendaForPrint,
    'the meeting': readMeeting,
    'the documents': readFiles,
    'the screen': readScreen,
    'the minutes': (who: UseCaseContext, at: { council: string; agenda: string }) =>
      readMinutes(who, at, publicCalling()),
  } as const

  it('reads its meetings in every form, and no other', async () => {
    const { council, member, own, theirs } = await given()
    for (const [what, read] of Object.entries(READINGS)) {
      expect((await read(member, own)).ok, what).toBe(true)
      expect(codesOf(await read(member, theirs)), what).toEqual(['unknown-agenda'])
      const nowhere = { council: council.slug, agenda: 'f'.repeat(32) }
      expect(codesOf(await read(member, nowhere)), what).toEqual(['unknown-agenda'])
    }
    const { agendas, ready, mayPrepare } = expectOk(await readAgendas(member, council.slug, 1))
    expect(agendas.map(({ title }) => title)).toEqual(['Séance du groupe'])
    expect([ready, mayPrepare]).toEqual([[], false])
    expect(expectOk(await readToday(member, council.slug)).meetings.map(({ title }) => title)).toEqual([
      'Séance du groupe',
    ])
  })

  it('reads what is for all members, not what names others, and has its say', async () => {
    const { coordinator, member, own, theirs } = await given()
    const item = async (visibility: 'members' | 'named') => {
      expectOk(await addItem(coordinator, own, visibility))
      const { points } = expectOk(await readAgenda(coordinator, own))
      const point = points.find(({ title }) => title === visibility)
      const settings = { visibility, plannedMinutes: 0, readers: [], frameworks: [] }
      const address = { ...own, item: point?.id ?? '' }
      expectOk(await settleItem(coordinator, address, settings, point?.settingsVersion ?? 0))
      const content = new TextEncoder().encode(visibility)
      expectOk(await addFile(coordinator, own, { name: `${visibility}.txt`, itemId: address.item, content }))
      return address
    }
    const [open, shut] = [await item('members'), await item('named')]
    expectOk(await readItem(member, open))
    expect(codesOf(await readItem(member, shut))).toEqual(['unknown-agenda-item'])
    expect(expectOk(await readFiles(member, own)).files.map(({ name }) => name)).toEqual(['members.txt'])
    expectOk(await askQuestion(member, open, 'Où se garer ?'))
    expectOk(await declareConflict(member, open, true))
    expect(codesOf(await askQuestion(member, shut, 'Quoi ?'))).toEqual(['unknown-agenda-item'])
    expect(codesOf(await askQuestion(member, { ...theirs, item: open.item }, 'Quoi ?'))).toEqual([
      'unknown-agenda',
    ])
    expect(codesOf(await addFile(member, own, { name: 'a.txt', itemId: null, content: new Uint8Array([65]) }))).toEqual([
      'forbidden',
    ])
  })

  it('reads the minutes once they are proposed, and presence once it has met', async () => {
    const { world, coordinator, member, outsider, own } = await given()
    world.setNow(AFTER)
    expect(codesOf(await readToldMinutes(member, own))).toEqual(['unknown-minutes'])
    expectOk(await proposeMinutes(coordinator, own, 0))
    expectOk(await readToldMinutes(member, own))
    expectOk(await readAttendance(member, own))
    for (const read of [readToldMinutes, readAttendance])
      expect(codesOf(await read(outsider, own))).toEqual(['unknown-agenda'])
  })

  it('reads nothing any more from the day after its seat is over', async () => {
    const { council, world, member, meeting, sitting } = await given()
    const ending = await sitting('Répit', member, '2027-01-10')
    const at = await meeting(ending.id, 'Avant la fin')
    expectOk(await readAgenda(member, at))
    world.setNow('2027-01-11T08:00:00.000Z')
    expect(codesOf(await readAgenda(member, at))).toEqual(['unknown-agenda'])
    const titles = expectOk(await readAgendas(member, council.slug, 1)).agendas.map(({ title }) => title)
    expect(titles).toEqual(['Séance du groupe'])
  })

  it('is nobody else: other roles read no agenda at all', async () => {
    const { world, council, own } = await given()
    for (const role of ['moderator', 'referent', 'representative', 'relay', 'scrutineer'] satisfies Role[]) {
      const other = await givenMember(world, council.id, role)
      expect(codesOf(await readAgenda(other, own)), role).toEqual(['forbidden'])
      expect(codesOf(await readAgendas(other, council.slug, 1)), role).toEqual(['forbidden'])
    }
  })
})
