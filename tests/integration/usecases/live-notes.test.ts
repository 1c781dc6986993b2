import { describe, expect, it } from 'vitest'
import { LONGEST_MINUTES } from '#app/domain/agenda.ts'
import { openText, LARGEST_UPDATE, textOf, type LiveText } from '#app/domain/live-text.ts'
import { ROLES } from '#app/domain/membership.ts'
import { removeItem } from '#app/usecases/agenda-acts.ts'
import { readItem } from '#app/usecases/agenda-item.ts'
import { settleItem, writeItem } from '#app/usecases/agenda-item-acts.ts'
import { readAgenda } from '#app/usecases/agendas.ts'
import type { UseCaseContext } from '#app/usecases/context.ts'
import { syncNotes, writeNotes } from '#app/usecases/live-notes.ts'
import { nameNoteTakers } from '#app/usecases/note-taking.ts'
import { listEntries } from '#db/registry/journal.ts'
import { endMembership, listMembers } from '#db/registry/membership.ts'
import { givenAgenda } from '#tests/factories/committee.ts'
import { aWorld, codesOf, expectOk, givenMember } from '#tests/factories/world.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'

const NOTHING = new Uint8Array()

describe.each(ENGINES)('notes taken together on %s', (engine) => {
  const stores = useStores(engine)

  async function given() {
    const world = aWorld(stores())
    const met = await givenAgenda(world)
    const { points } = expectOk(await readAgenda(met.coordinator, met.agenda))
    const item = { ...met.agenda, item: points[1]?.id ?? '' }
    const { councilId } = met.consultation
    const minutes = async () => expectOk(await readItem(met.coordinator, item)).point.minutes
    const version = async () => expectOk(await readItem(met.coordinator, item)).point.version
    const idOf = async (role: string) =>
      (await listMembers(stores().registry, councilId)).findLast((one) => one.role === role)?.id ?? ''
    const member = await givenMember(world, councilId, 'steering-member')
    const taker = async () => {
      expectOk(await nameNoteTakers(met.coordinator, met.agenda, [await idOf('steering-member')]))
      return member
    }
    const open = async (who: UseCaseContext, writer: number) => {
      const { update } = expectOk(await syncNotes(who, item, { vector: NOTHING, update: NOTHING }))
      return openText(update, writer)
    }
    const send = (who: UseCaseContext, live: LiveText) =>
      syncNotes(who, item, { vector: live.vector(), update: live.state() })
    return { world, ...met, councilId, item, minutes, version, idOf, member, taker, open, send }
  }

  it('keep what two people write at once, and are the minutes of the item', async () => {
    const { coordinator, item, minutes, version, taker, open, send } = await given()
    const other = await taker()
    const [mine, theirs] = [await open(coordinator, 11), await open(other, 12)]
    const before = await version()
    mine.write('Le maire ouvre la séance.')
    theirs.write('Douze membres sont présents.')
    await Promise.all([send(coordinator, mine), send(other, theirs)])
    mine.receive(expectOk(await send(coordinator, mine)).update)
    theirs.receive(expectOk(await send(other, theirs)).update)
    expect(mine.text()).toBe(theirs.text())
    expect(await minutes()).toBe(mine.text())
    for (const said of ['Le maire ouvre la séance.', 'Douze membres sont présents.'])
      expect(await minutes()).toContain(said)
    expect(await version()).toBe(before + 2)
    expectOk(await syncNotes(coordinator, item, { vector: NOTHING, update: mine.state() }))
    expect(await version()).toBe(before + 2)
  })

  it('take in what was written of the item elsewhere, and are not overwritten by it', async () => {
    const { coordinator, item, minutes, version, open, send } = await given()
    const mine = await open(coordinator, 11)
    mine.write('Première phrase.')
    const { version: stale } = expectOk(await send(coordinator, mine))
    const { point } = expectOk(await readItem(coordinator, item))
    const words = { title: point.title, notes: '', minutes: 'Première phrase. Relue.' }
    expect(codesOf(await writeItem(coordinator, item, words, stale - 1))).toEqual(['changed-meanwhile'])
    expectOk(await writeItem(coordinator, item, words, await version()))
    mine.write('Première phrase. Deuxième.')
    mine.receive(expectOk(await send(coordinator, mine)).update)
    expect(mine.text()).toBe(await minutes())
    expect(await minutes()).toContain('Relue.')
    expect(await minutes()).toContain('Deuxième.')
  })

  it('are written without script from the version that was read', async () => {
    const { coordinator, item, minutes, version, open, send } = await given()
    const read = await version()
    expectOk(await writeNotes(coordinator, item, 'Sans script.', read))
    expect(codesOf(await writeNotes(coordinator, item, 'Autre texte.', read))).toEqual([
      'changed-meanwhile',
    ])
    expectOk(await writeNotes(coordinator, item, 'Sans script.', read))
    const mine = await open(coordinator, 11)
    expect(mine.text()).toBe('Sans script.')
    mine.write('Sans script, puis avec.')
    expectOk(await send(coordinator, mine))
    expect(await minutes()).toBe('Sans script, puis avec.')
  })

  it('are taken by the coordinator and whom they named, as long as these are members', async () => {
    const { world, coordinator, agenda, councilId, item, idOf, member, taker } = await given()
    const asked = { vector: NOTHING, update: NOTHING }
    expect(codesOf(await syncNotes(member, item, asked))).toEqual(['forbidden'])
    const named = await idOf('steering-member')
    await taker()
    expectOk(await syncNotes(member, item, asked))
    for (const role of ROLES) {
      const who = await givenMember(world, councilId, role)
      expect([role, (await syncNotes(who, item, asked)).ok]).toEqual([role, role === 'coordinator'])
      if (role !== 'coordinator')
        expect(codesOf(await nameNoteTakers(who, agenda, []))).toEqual(['forbidden'])
    }
    expect(codesOf(await nameNoteTakers(coordinator, agenda, [await idOf('relay')]))).toEqual([
      'unknown-membership',
    ])
    await endMembership(stores().registry, councilId, named, world.now())
    expect(codesOf(await syncNotes(member, item, asked))).toEqual(['forbidden'])
    expectOk(await nameNoteTakers(coordinator, agenda, [await idOf('group-member')]))
    expect(codesOf(await syncNotes(coordinator, { ...item, item: 'aucun' }, asked))).toEqual([
      'unknown-agenda-item',
    ])
    expect(codesOf(await syncNotes(coordinator, { ...item, agenda: 'aucune' }, asked))).toEqual([
      'unknown-agenda',
    ])
  })

  it('of an item for others are not there for who was named', async () => {
    const { coordinator, item, taker } = await given()
    const other = await taker()
    expectOk(await syncNotes(other, item, { vector: NOTHING, update: NOTHING }))
    const settings = { visibility: 'named' as const, plannedMinutes: 0, readers: [], frameworks: [] }
    expectOk(await settleItem(coordinator, item, settings, 1))
    expect(codesOf(await syncNotes(other, item, { vector: NOTHING, update: NOTHING }))).toEqual([
      'unknown-agenda-item',
    ])
    expect(codesOf(await writeNotes(other, item, 'x', 1))).toEqual(['unknown-agenda-item'])
  })

  it('refuse bytes that are no notes, and more than the longest minutes', async () => {
    const { coordinator, item, minutes, open, send } = await given()
    for (const update of [new Uint8Array([1, 2, 3]), new Uint8Array(LARGEST_UPDATE + 1)])
      expect(codesOf(await syncNotes(coordinator, item, { vector: NOTHING, update }))).toEqual([
        'body-malformed',
      ])
    const mine = await open(coordinator, 11)
    mine.write('x'.repeat(LONGEST_MINUTES + 1))
    expect(codesOf(await send(coordinator, mine))).toEqual(['text-too-long'])
    expect(await minutes()).toBe('')
    const hostile = new Uint8Array([255, 255, 255, 255])
    const read = await syncNotes(coordinator, item, { vector: hostile, update: NOTHING })
    expect(textOf(expectOk(read).update)).toBe('')
  })

  it('tell the journal once in a while, not at every keystroke', async () => {
    const { world, coordinator, councilId, open, send } = await given()
    const entries = async () =>
      (await listEntries(stores().registry, councilId, 0, 1000)).filter(
        ({ act }) => act === 'agenda-edited',
      ).length
    const mine = await open(coordinator, 11)
    for (const text of ['U', 'Un', 'Un mot']) {
      mine.write(text)
      expectOk(await send(coordinator, mine))
    }
    expect(await entries()).toBe(1)
    world.setNow(new Date(Date.parse(world.now()) + 16 * 60_000).toISOString())
    mine.write('Un mot de plus')
    expectOk(await send(coordinator, mine))
    expect(await entries()).toBe(2)
  })

  it('that were emptied keep no item on the agenda', async () => {
    const { coordinator, agenda, item, open, send } = await given()
    const mine = await open(coordinator, 11)
    mine.write('Un mot')
    expectOk(await send(coordinator, mine))
    expect(codesOf(await removeItem(coordinator, agenda, item.item))).toEqual(['item-written'])
    mine.write('')
    expectOk(await send(coordinator, mine))
    expectOk(await removeItem(coordinator, agenda, item.item))
  })
})
