import { describe, expect, it } from 'vitest'
import type { HandChoice } from '#app/domain/show-of-hands.ts'
import { removeItem } from '#app/usecases/agenda-acts.ts'
import { readAgenda } from '#app/usecases/agendas.ts'
import { readNotesPage, readScreen } from '#app/usecases/notes-page.ts'
import { askForHands, noteHands } from '#app/usecases/shows-of-hands.ts'
import { beginMeeting, endMeeting, goToItem } from '#app/usecases/sittings.ts'
import { settleItem } from '#app/usecases/agenda-item-acts.ts'
import { insertBody } from '#db/registry/body.ts'
import { listEntries } from '#db/registry/journal.ts'
import { insertSeat } from '#db/registry/seat.ts'
import { listShowsOfHands } from '#db/registry/show-of-hands.ts'
import { givenAgenda } from '#tests/factories/committee.ts'
import { anId } from '#tests/factories/consultation.ts'
import { aWorld, codesOf, expectOk, givenMember } from '#tests/factories/world.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'

describe.each(ENGINES)('a meeting while it lasts on %s', (engine) => {
  const stores = useStores(engine)

  async function given() {
    const world = aWorld(stores())
    const met = await givenAgenda(world)
    const { councilId } = met.consultation
    const { points } = expectOk(await readAgenda(met.coordinator, met.agenda))
    const items = points.map(({ id }) => ({ ...met.agenda, item: id }))
    const [first, item = { ...met.agenda, item: '' }] = items
    const key = { councilId, id: met.agenda.agenda }
    const shows = () => listShowsOfHands(stores().registry, key)
    const withSeats = async (count: number) => {
      const bodyId = anId()
      const body = { councilId, id: bodyId, kind: 'steering' as const, name: 'Comité', mission: '' }
      await insertBody(stores().registry, { ...body, quorum: null, version: 1 }, world.now())
      const seats = Array.from({ length: count }, (_, position) => ({
        councilId,
        bodyId,
        id: anId(),
        college: 'users' as const,
        organisation: `Association ${position}`,
        position,
        version: 1,
      }))
      for (const seat of seats) await insertSeat(stores().registry, seat)
      return seats.map(({ id }) => id)
    }
    return { world, ...met, councilId, first, item, items, shows, withSeats }
  }

  it('has open votes, noted seat by seat and told in figures of seats alone', async () => {
    const { coordinator, agenda, item, councilId, shows, withSeats } = await given()
    expect(codesOf(await askForHands(coordinator, item, 'Êtes-vous pour ?'))).toEqual(['no-seats'])
    const [one = '', two = '', three = ''] = await withSeats(4)
    expect(codesOf(await askForHands(coordinator, item, ''))).toEqual(['question-missing'])
    expectOk(await askForHands(coordinator, item, 'Êtes-vous pour ?'))
    const show = (await shows())[0]?.id ?? ''
    const choices = new Map<string, HandChoice>([
      [one, 'for'],
      [two, 'for'],
      [three, 'abstains'],
      ['d’ailleurs', 'against'],
    ])
    expectOk(await noteHands(coordinator, item, { show, choices, version: 1 }))
    expect(codesOf(await noteHands(coordinator, item, { show, choices, version: 1 }))).toEqual([
      'changed-meanwhile',
    ])
    expect(codesOf(await noteHands(coordinator, item, { show: 'aucun', choices, version: 1 }))).toEqual([
      'unknown-hands',
    ])
    const page = expectOk(await readNotesPage(coordinator, agenda, item.item))
    expect(page.open.seats).toHaveLength(4)
    expect(page.open.shows[0]?.count).toEqual({
      'for': 2,
      'against': 0,
      'abstains': 1,
      'takes-no-part': 0,
    })
    const entries = await listEntries(stores().registry, councilId, 0, 1000)
    expect(entries.at(-1)).toMatchObject({ act: 'hands-shown', details: { for: 2, abstains: 1 } })
    expect(JSON.stringify(entries)).not.toContain(one)
    expect(codesOf(await removeItem(coordinator, agenda, item.item))).toEqual(['item-written'])
  })

  it('begins, goes from item to item and ends, as whoever takes its notes says', async () => {
    const { world, coordinator, agenda, councilId, first, item } = await given()
    const progress = async () => expectOk(await readNotesPage(coordinator, agenda, null)).progress
    expect(await progress()).toBeNull()
    expect(codesOf(await goToItem(coordinator, item))).toEqual(['meeting-not-begun'])
    expect(codesOf(await endMeeting(coordinator, agenda))).toEqual(['meeting-not-begun'])
    const settings = { visibility: 'members' as const, plannedMinutes: 10, readers: [], frameworks: [] }
    expectOk(await settleItem(coordinator, item, settings, 1))
    expectOk(await beginMeeting(coordinator, agenda))
    expectOk(await beginMeeting(coordinator, agenda))
    expect(await progress()).toMatchObject({ ended: false, item: first?.item })
    expectOk(await goToItem(coordinator, item))
    world.setNow(new Date(Date.parse(world.now()) + 4 * 60_000).toISOString())
    expect(await progress()).toMatchObject({ item: item.item, ofItem: { minutes: 6, gone: 0.4 } })
    expect(codesOf(await goToItem(coordinator, { ...item, item: 'aucun' }))).toEqual([
      'unknown-agenda-item',
    ])
    for (const role of ['chair', 'steering-member', 'group-member'] as const) {
      const member = await givenMember(world, councilId, role)
      for (const act of [beginMeeting, endMeeting])
        expect(codesOf(await act(member, agenda))).toEqual(['forbidden'])
      expect(codesOf(await askForHands(member, item, 'x'))).toEqual(['forbidden'])
    }
    expectOk(await endMeeting(coordinator, agenda))
    expect(await progress()).toMatchObject({ ended: true, ofItem: null, ofMeeting: null })
  })

  it('shows the room nothing of an item for named members, whoever opens the screen', async () => {
    const { world, coordinator, agenda, councilId, item } = await given()
    const chair = await givenMember(world, councilId, 'chair')
    expectOk(await beginMeeting(coordinator, agenda))
    expectOk(await goToItem(coordinator, item))
    const shown = expectOk(await readScreen(chair, agenda))
    expect(shown.point?.id).toBe(item.item)
    expect([shown.previous, shown.next]).toEqual([null, null])
    expect(expectOk(await readScreen(coordinator, agenda)).next).not.toBeNull()
    const settings = { visibility: 'named' as const, plannedMinutes: 0, readers: [], frameworks: [] }
    expectOk(await settleItem(coordinator, item, settings, 1))
    for (const who of [coordinator, chair])
      expect(expectOk(await readScreen(who, agenda)).point).toBeNull()
  })
})
