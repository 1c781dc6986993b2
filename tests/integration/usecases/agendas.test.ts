import { describe, expect, it } from 'vitest'
import { inOfficialOrder } from '#app/domain/agenda.ts'
import { firstBrokenLink } from '#app/domain/audit.ts'
import { ROLES, type Role } from '#app/domain/membership.ts'
import { agendaWords } from '#app/i18n/agenda-words.ts'
import {
  addItem,
  describeAgenda,
  moveItem,
  orderAgenda,
  prepareAgenda,
  removeItem,
  restorePriority,
} from '#app/usecases/agenda-acts.ts'
import { readItem } from '#app/usecases/agenda-item.ts'
import { settleItem, writeItem } from '#app/usecases/agenda-item-acts.ts'
import { timeAgenda } from '#app/usecases/agenda-time.ts'
import { readAgenda, readAgendas } from '#app/usecases/agendas.ts'
import type { UseCaseContext } from '#app/usecases/context.ts'
import { readDecisions, recordDecision } from '#app/usecases/decisions.ts'
import { addFramework, readFrameworks, retireFramework } from '#app/usecases/frameworks.ts'
import { readResult } from '#app/usecases/results.ts'
import { endMembership, insertMembership } from '#db/registry/membership.ts'
import { insertSources } from '#db/registry/priority.ts'
import { insertProposal } from '#db/registry/proposal.ts'
import { listEntries } from '#db/registry/journal.ts'
import { givenAgenda, givenSealed, RETAINED } from '#tests/factories/committee.ts'
import { aHash, anId } from '#tests/factories/consultation.ts'
import {
  aWorld,
  codesOf,
  expectOk,
  givenMember,
  givenOpenConsultation,
  givenRelease,
} from '#tests/factories/world.ts'
import { statementsOf } from '#tests/setup/count-queries.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'

const STEERING: readonly Role[] = ['coordinator', 'chair', 'steering-member']

describe.each(ENGINES)('an agenda on %s', (engine) => {
  const stores = useStores(engine)

  async function given() {
    const world = aWorld(stores())
    const met = await givenAgenda(world)
    const read = async (who: UseCaseContext = met.coordinator) =>
      expectOk(await readAgenda(who, met.agenda))
    const ids = async () => (await read()).points.map(({ id }) => id)
    const titles = async () => (await read()).points.map(({ title }) => title)
    const version = async () => (await read()).agenda.version
    const journal = async () =>
      listEntries(stores().registry, met.consultation.councilId, 0, 1000)
    return { world, ...met, read, ids, titles, version, journal }
  }

  it('is made of a released result: every priority once, in its order, between the usual items', async () => {
    const { world, address, consultation, read, titles, journal } = await given()
    const { result } = expectOk(await readResult(world.as('public'), address))
    if (result === null) throw new Error('Nothing was released')
    const { opening, closing, title } = agendaWords()
    expect(await titles()).toEqual([
      opening,
      ...inOfficialOrder(consultation.priorities, result).map((priority) => priority.title),
      closing,
    ])
    const page = await read()
    expect(page.agenda).toMatchObject({
      title: title(consultation.title),
      meetsOn: null,
      place: '',
      version: 1,
    })
    const told = page.points.flatMap(({ priority }) => priority?.result ?? [])
    expect(told.map(({ place }) => place?.first)).toEqual([1, 2, 3, 4, 5])
    expect(told.map(({ ballots }) => ballots)).toEqual([56, 56, 56, 56, 56])
    expect(told[0]?.blocks.map(({ colleges, ballots }) => [colleges, ballots])).toEqual(
      consultation.colleges.map(({ name }) => [[name], 14]),
    )
    const entries = await journal()
    expect(entries.at(-1)).toMatchObject({
      act: 'agenda-prepared',
      actor: 'coordinator',
      subject: page.agenda.id,
      details: { consultation: consultation.id, items: 7 },
    })
    expect(firstBrokenLink(entries)).toBeNull()
  })

  it('keeps the order of the list where too few voted, and says so', async () => {
    const world = aWorld(stores())
    const { coordinator, agenda, consultation } = await givenAgenda(world, {}, 2)
    const page = expectOk(await readAgenda(coordinator, agenda))
    expect(page.consultations.map(({ tooFew }) => tooFew)).toEqual([11])
    expect(page.points.slice(1, -1).map(({ title }) => title)).toEqual(
      consultation.priorities.map(({ title }) => title),
    )
    for (const { priority } of page.points) expect(priority?.result ?? null).toBeNull()
  })

  it('is made once of a result, by the coordinator, after the release', async () => {
    const world = aWorld(stores())
    const played = await givenSealed(world)
    const { councilId } = played.consultation
    const coordinator = await givenMember(world, councilId, 'coordinator')
    expect(codesOf(await prepareAgenda(coordinator, played.address, agendaWords()))).toEqual([
      'not-in-this-phase',
    ])
    await givenRelease(world, played)
    for (const role of ROLES.filter((role) => role !== 'coordinator')) {
      const member = await givenMember(world, councilId, role)
      expect(codesOf(await prepareAgenda(member, played.address, agendaWords()))).toEqual([
        'forbidden',
      ])
    }
    const outcomes = await Promise.all(
      [1, 2, 3].map(() => prepareAgenda(coordinator, played.address, agendaWords())),
    )
    const made = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value.id] : []))
    expect(made).toHaveLength(1)
    expect(outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.refusals))).toEqual([
      { code: 'agenda-exists', details: { agenda: made[0] } },
      { code: 'agenda-exists', details: { agenda: made[0] } },
    ])
    const list = expectOk(await readAgendas(coordinator, played.address.council, 1))
    expect([list.agendas.length, list.ready, list.more]).toEqual([1, [], false])
  })

  it('is read by the committee alone, and written by the coordinator alone', async () => {
    const { world, agenda, consultation, ids, version } = await given()
    const [first = ''] = await ids()
    const item = { ...agenda, item: first }
    for (const role of ROLES) {
      const member = await givenMember(world, consultation.councilId, role)
      const list = await readAgendas(member, agenda.council, 1)
      const reads = [await readAgenda(member, agenda), await readItem(member, item)]
      expect([role, ...reads.map(({ ok }) => ok)]).toEqual([
        role,
        ...reads.map(() => STEERING.includes(role)),
      ])
      // Members of groups have a list of their own: of this meeting it says nothing.
      expect(list.ok, role).toBe(STEERING.includes(role) || role === 'group-member')
      if (list.ok) expect(list.value.agendas.length, role).toBe(role === 'group-member' ? 0 : 1)
      if (role === 'coordinator') continue
      const words = { title: 'x', notes: 'x', minutes: 'x' }
      for (const act of [
        describeAgenda(member, agenda, { title: 'x', meetsOn: null, place: '' }, 1),
        moveItem(member, agenda, { item: first, direction: 'down' }, 1),
        orderAgenda(member, agenda, [], 1),
        addItem(member, agenda, 'x'),
        removeItem(member, agenda, first),
        restorePriority(member, agenda, { consultation: 'x', priority: 'crise' }),
        writeItem(member, item, words, 1),
        settleItem(member, item, { visibility: 'public', readers: [], frameworks: [], plannedMinutes: 0 }, 1),
      ])
        expect(codesOf(await act)).toEqual(['forbidden'])
    }
    expect(await version()).toBe(1)
    const elsewhere = await givenOpenConsultation(world)
    const stranger = await givenMember(world, elsewhere.consultation.councilId, 'coordinator')
    const there = { council: elsewhere.address.council, agenda: agenda.agenda }
    expect(codesOf(await readAgenda(stranger, there))).toEqual(['unknown-agenda'])
    expect(codesOf(await addItem(stranger, there, 'x'))).toEqual(['unknown-agenda'])
    expect(codesOf(await readAgenda(stranger, agenda))).toEqual(['forbidden'])
  })

  it('tells a member nothing that only who writes needs', async () => {
    const { world, agenda, consultation, coordinator, ids, read } = await given()
    const [, priority = ''] = await ids()
    expectOk(await removeItem(coordinator, agenda, priority))
    expect((await read()).left).toHaveLength(1)
    const member = await givenMember(world, consultation.councilId, 'steering-member')
    const seen = await read(member)
    expect([seen.left, seen.mayWrite, seen.decidable]).toEqual([[], false, []])
    const list = expectOk(await readAgendas(member, agenda.council, 1))
    expect(list.ready).toEqual([])
  })

  it('moves an item by a place, and does nothing at the edge', async () => {
    const { coordinator, agenda, ids, version, journal } = await given()
    const before = await ids()
    const [one = '', two = '', ...others] = before
    expectOk(await moveItem(coordinator, agenda, { item: two, direction: 'up' }, 1))
    expect(await ids()).toEqual([two, one, ...others])
    const entries = (await journal()).length
    expectOk(await moveItem(coordinator, agenda, { item: two, direction: 'up' }, 2))
    expect([await ids(), await version()]).toEqual([[two, one, ...others], 2])
    expect(await journal()).toHaveLength(entries)
    const unknown = moveItem(coordinator, agenda, { item: 'x', direction: 'up' }, 2)
    expect(codesOf(await unknown)).toEqual(['unknown-agenda-item'])
  })

  it('takes another order whole, or not at all', async () => {
    const { coordinator, agenda, ids, version } = await given()
    const before = await ids()
    const [first = '', ...rest] = before
    const reversed = before.toReversed()
    for (const order of [[], rest, [...before, first], [...rest, 'x'], [first, first, ...rest.slice(1)]])
      expect(codesOf(await orderAgenda(coordinator, agenda, order, 1))).toEqual(['order-malformed'])
    expect([await ids(), await version()]).toEqual([before, 1])
    expectOk(await orderAgenda(coordinator, agenda, reversed, 1))
    expect([await ids(), await version()]).toEqual([reversed, 2])
    expect(codesOf(await orderAgenda(coordinator, agenda, before, 1))).toEqual(['changed-meanwhile'])
    expect(await ids()).toEqual(reversed)
  })

  it('lets one of two coordinators who move items at the same time go first', async () => {
    const { world, coordinator, consultation, agenda, ids, version, journal } = await given()
    const other = await givenMember(world, consultation.councilId, 'coordinator')
    const before = await ids()
    const [one = '', two = '', three = ''] = before
    const outcomes = await Promise.all([
      moveItem(coordinator, agenda, { item: one, direction: 'down' }, 1),
      orderAgenda(other, agenda, before.toReversed(), 1),
      moveItem(other, agenda, { item: three, direction: 'up' }, 1),
      orderAgenda(coordinator, agenda, [two, one, ...before.slice(2)], 1),
    ])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.flatMap(codesOf)).toEqual(Array(3).fill('changed-meanwhile'))
    expect((await ids()).toSorted()).toEqual(before.toSorted())
    expect(await version()).toBe(2)
    const entries = await journal()
    expect(entries.filter(({ act }) => act === 'agenda-edited')).toHaveLength(1)
    expect(firstBrokenLink(entries)).toBeNull()
  })

  it('gets items of the committee’s own before the next date', async () => {
    const { coordinator, agenda, titles, journal } = await given()
    expectOk(await addItem(coordinator, agenda, 'Points divers'))
    expect((await titles()).at(-2)).toBe('Points divers')
    expect((await journal()).at(-1)).toMatchObject({
      act: 'agenda-edited',
      details: { change: 'item-added' },
    })
    expect(codesOf(await addItem(coordinator, agenda, '  '))).toEqual(['title-missing'])
    expect(codesOf(await addItem(coordinator, agenda, 'x'.repeat(201)))).toEqual(['text-too-long'])
  })

  it('loses items that nobody has written on, and gets its priorities back', async () => {
    const { coordinator, agenda, address, ids, titles, read, consultation } = await given()
    const [first = '', second = '', third = ''] = await ids()
    const removed = (await read()).points[1]
    const words = { title: '', notes: 'À voir', minutes: '' }
    expectOk(await writeItem(coordinator, { ...agenda, item: third }, words, 1))
    expect(codesOf(await removeItem(coordinator, agenda, third))).toEqual(['item-written'])
    for (const edge of [first, (await ids()).at(-1) ?? ''])
      expect(codesOf(await removeItem(coordinator, agenda, edge))).toEqual(['item-needed'])
    expectOk(await removeItem(coordinator, agenda, second))
    expect(codesOf(await removeItem(coordinator, agenda, second))).toEqual(['unknown-agenda-item'])
    const { left, points } = await read()
    expect(left).toEqual([
      { consultation: address.consultation, id: removed?.priority?.id, title: removed?.title },
    ])
    expect(points).toHaveLength(6)

    const priority = removed?.priority?.id ?? ''
    const off = { consultation: address.consultation, priority }
    expectOk(await restorePriority(coordinator, agenda, off))
    expectOk(await restorePriority(coordinator, agenda, off))
    expect((await titles()).at(-2)).toBe(removed?.title)
    expect((await read()).left).toEqual([])
    for (const unknown of [{ ...off, priority: 'x' }, { ...off, consultation: 'x' }])
      expect(codesOf(await restorePriority(coordinator, agenda, unknown))).toEqual(['unknown-priority'])
    expect(consultation.priorities.map(({ id }) => id)).toContain(priority)
  })

  it('can be made again of a result whose priorities were all taken off', async () => {
    const { coordinator, agenda, address, read } = await given()
    for (const { id, priority } of (await read()).points)
      if (priority !== null) expectOk(await removeItem(coordinator, agenda, id))
    const list = expectOk(await readAgendas(coordinator, agenda.council, 1))
    expect(list.ready.map(({ slug }) => slug)).toEqual([address.consultation])
    expectOk(await prepareAgenda(coordinator, address, agendaWords()))
  })

  it('says when and where, and keeps what somebody else wrote meanwhile', async () => {
    const { coordinator, agenda, read } = await given()
    const details = { title: 'Séance de janvier', meetsOn: '2027-01-14', place: 'Mairie' }
    expectOk(await describeAgenda(coordinator, agenda, details, 1))
    expectOk(await describeAgenda(coordinator, agenda, details, 1))
    expect((await read()).agenda).toMatchObject({ ...details, version: 2 })
    const other = describeAgenda(coordinator, agenda, { ...details, place: 'CCAS' }, 1)
    expect(codesOf(await other)).toEqual(['changed-meanwhile'])
    expect((await read()).agenda.place).toBe('Mairie')
    const untitled = describeAgenda(coordinator, agenda, { ...details, title: '' }, 2)
    expect(codesOf(await untitled)).toEqual(['title-missing'])
  })

  it('keeps notes and minutes of each item apart, and the title of a priority', async () => {
    const { coordinator, agenda, ids, read, version } = await given()
    const [free = '', priority = ''] = await ids()
    const title = (await read()).points[1]?.title
    const words = { title: 'Autre titre', notes: 'Lire avant', minutes: 'Adopté' }
    const [one, two] = await Promise.all([
      writeItem(coordinator, { ...agenda, item: free }, words, 1),
      writeItem(coordinator, { ...agenda, item: priority }, words, 1),
    ])
    expectOk(one)
    expectOk(two)
    const { points } = await read()
    expect(points[0]).toMatchObject({ ...words, version: 2 })
    expect(points[1]).toMatchObject({ ...words, title, version: 2 })
    expect(await version()).toBe(1)
    const late = writeItem(coordinator, { ...agenda, item: free }, { ...words, notes: '' }, 1)
    expect(codesOf(await late)).toEqual(['changed-meanwhile'])
    expectOk(await writeItem(coordinator, { ...agenda, item: free }, words, 1))
    expect((await read()).points[0]).toMatchObject({ ...words, version: 2 })
  })

  it('is read by whom an item names, with the numbers of the whole of it, until they leave', async () => {
    const { world, agenda, consultation, coordinator, ids, read, journal } = await given()
    const { councilId } = consultation
    const [, second = '', third = ''] = await ids()
    const named = await givenMember(world, councilId, 'steering-member', { seat: 'Usagers' }, 'nommee')
    const other = await givenMember(world, councilId, 'steering-member', { seat: 'Aidants' }, 'autre')
    const chair = await givenMember(world, councilId, 'chair')
    const item = { ...agenda, item: second }
    const { members } = expectOk(await readItem(coordinator, item))
    expect(members.map(({ id, seat }) => [id, seat])).toEqual(
      expect.arrayContaining([['nommee', 'Usagers'], ['autre', 'Aidants']]),
    )
    const settings = { visibility: 'named', readers: ['nommee'], frameworks: [], plannedMinutes: 20 } as const
    expectOk(await settleItem(coordinator, item, settings, 1))
    expectOk(await settleItem(coordinator, item, settings, 1))
    expect((await journal()).at(-1)).toMatchObject({
      act: 'agenda-edited',
      details: { change: 'item-settings' },
    })
    expect(JSON.stringify((await journal()).at(-1))).not.toContain('nommee')
    const numbers = async (who: UseCaseContext) => (await read(who)).points.map(({ number }) => number)
    expect(await numbers(other)).toEqual([1, 3, 4, 5, 6, 7])
    for (const who of [coordinator, chair, named])
      expect(await numbers(who)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(codesOf(await readItem(other, item))).toEqual(['unknown-agenda-item'])
    const before = expectOk(await readItem(other, { ...agenda, item: third }))
    expect([before.number, before.previous?.title]).toEqual([3, (await read()).points[0]?.title])
    expect(before.members).toEqual([])
    expect(JSON.stringify(await read(named))).not.toContain('nommee')

    await endMembership(stores().registry, councilId, 'nommee', world.now())
    await insertMembership(
      stores().registry,
      councilId,
      { id: 'nommee-encore', accountId: 'nommee', role: 'steering-member', name: 'N', seat: 'Usagers' },
      world.now(),
    )
    expect(await numbers(named)).toEqual([1, 3, 4, 5, 6, 7])
    const again = settleItem(coordinator, item, { ...settings, plannedMinutes: 25 }, 2)
    expect(codesOf(await again)).toEqual(['unknown-membership'])
  })

  it('gives its minutes out by rank, and runs a clock that counts what a reader does not read', async () => {
    const { world, coordinator, agenda, consultation, ids, read, version } = await given()
    const time = { startsAt: '14:05', plannedLength: 120 }
    expect(
      codesOf(await timeAgenda(coordinator, agenda, { ...time, plannedLength: 0 }, true, 1)),
    ).toEqual(['length-missing'])
    expect(
      codesOf(await timeAgenda(coordinator, agenda, { startsAt: '25:00', plannedLength: 1441 }, false, 1)),
    ).toEqual(['field-invalid', 'figure-out-of-range'])
    expectOk(await timeAgenda(coordinator, agenda, time, true, 1))
    expectOk(await timeAgenda(coordinator, agenda, time, true, 1))
    expect(await version()).toBe(2)
    const page = await read()
    expect(page.agenda).toMatchObject({ startsAt: '14:05', plannedLength: 120, planned: 120 })
    expect(page.points.map(({ plannedMinutes }) => plannedMinutes)).toEqual([5, 25, 25, 20, 20, 20, 5])
    expect(page.points.map(({ startsAfter }) => startsAfter)).toEqual([0, 5, 30, 55, 75, 95, 115])
    const [, second = ''] = await ids()
    const hidden = { visibility: 'named', readers: [], frameworks: [], plannedMinutes: 40 } as const
    expectOk(await settleItem(coordinator, { ...agenda, item: second }, hidden, 2))
    const member = await givenMember(world, consultation.councilId, 'steering-member')
    const seen = await read(member)
    expect(seen.agenda.planned).toBe(135)
    expect(seen.points.map(({ startsAfter }) => startsAfter)).toEqual([0, 45, 70, 90, 110, 130])
    expect(codesOf(await timeAgenda(member, agenda, time, true, 2))).toEqual(['forbidden'])
    expect(codesOf(await timeAgenda(coordinator, agenda, time, true, 1))).toEqual(['changed-meanwhile'])
  })

  it('belongs to frameworks of its council that are in force, and keeps those retired since', async () => {
    const { coordinator, agenda, ids, read } = await given()
    const add = (title: string) =>
      addFramework(coordinator, agenda.council, { kind: 'ptsm', title, url: 'https://example.org/ptsm' })
    expectOk(await add('PTSM 2025-2030'))
    expectOk(await add('PTSM 2025-2030'))
    const { frameworks } = expectOk(await readFrameworks(coordinator, agenda.council))
    expect(frameworks).toHaveLength(1)
    const id = frameworks[0]?.id ?? ''
    const [, second = ''] = await ids()
    const item = { ...agenda, item: second }
    const settings = { visibility: 'members', readers: [], plannedMinutes: 0 } as const
    const unknown = settleItem(coordinator, item, { ...settings, frameworks: ['x'] }, 1)
    expect(codesOf(await unknown)).toEqual(['unknown-framework'])
    expectOk(await settleItem(coordinator, item, { ...settings, frameworks: [id] }, 1))
    expectOk(await retireFramework(coordinator, agenda.council, id, true))
    expect((await read()).points[1]?.frameworks).toEqual([
      { id, kind: 'ptsm', title: 'PTSM 2025-2030', url: 'https://example.org/ptsm' },
    ])
    expectOk(await settleItem(coordinator, item, { ...settings, frameworks: [id], plannedMinutes: 5 }, 2))
    const [first = ''] = await ids()
    const late = settleItem(coordinator, { ...agenda, item: first }, { ...settings, frameworks: [id] }, 1)
    expect(codesOf(await late)).toEqual(['unknown-framework'])
  })

  it('hides the decision on a reserved item until it is published', async () => {
    const { world, agenda, address, consultation, coordinator, ids } = await given()
    const [, second = ''] = await ids()
    const item = { ...agenda, item: second }
    expectOk(await recordDecision(coordinator, item, RETAINED, 0))
    const settings = { visibility: 'named', readers: [], frameworks: [], plannedMinutes: 0 } as const
    expectOk(await settleItem(coordinator, item, settings, 1))
    const member = await givenMember(world, consultation.councilId, 'steering-member')
    const [seen] = expectOk(await readDecisions(member, address)).priorities
    expect(seen).toMatchObject({ decision: null, reserved: true, item: null })
    const [known] = expectOk(await readDecisions(coordinator, address)).priorities
    expect(known).toMatchObject({ decision: RETAINED, reserved: false, item: { itemId: second } })
  })

  it('lets nobody be named who does not sit in the committee, and keeps no name where none is asked', async () => {
    const { world, agenda, consultation, coordinator, ids, read } = await given()
    const [, second = ''] = await ids()
    const item = { ...agenda, item: second }
    await givenMember(world, consultation.councilId, 'relay', {}, 'relais')
    await givenMember(world, consultation.councilId, 'steering-member', {}, 'membre')
    for (const readers of [['relais'], ['jamais-vu'], ['membre', 'relais']])
      expect(
        codesOf(
          await settleItem(coordinator, item, { visibility: 'named', readers, plannedMinutes: 0, frameworks: [] }, 1),
        ),
      ).toEqual(['unknown-membership'])
    for (const plannedMinutes of [-1, 1441])
      expect(
        codesOf(
          await settleItem(coordinator, item, { visibility: 'members', readers: [], frameworks: [], plannedMinutes }, 1),
        ),
      ).toEqual(['figure-out-of-range'])
    const open = { visibility: 'public', readers: ['membre'], frameworks: [], plannedMinutes: 5 } as const
    expectOk(await settleItem(coordinator, item, open, 1))
    expect((await read()).points[1]).toMatchObject({ visibility: 'public', plannedMinutes: 5, settingsVersion: 2 })
    expect(expectOk(await readItem(coordinator, item)).members.some(({ named }) => named)).toBe(false)
    const late = settleItem(coordinator, item, { ...open, plannedMinutes: 6 }, 1)
    expect(codesOf(await late)).toEqual(['changed-meanwhile'])
  })

  it('names the proposals behind each priority, without the words of one withdrawn', async () => {
    const { coordinator, agenda, consultation, read } = await given()
    const { councilId, id: consultationId } = consultation
    const proposals = ['Un numéro unique', 'Retirée'].map((title, index) => ({
      councilId,
      consultationId,
      id: anId(),
      title,
      text: 'Texte',
      why: '',
      status: index === 0 ? ('accepted' as const) : ('withdrawn' as const),
      receivedOn: `2026-10-0${index + 1}`,
      version: 1,
    }))
    for (const proposal of proposals)
      await insertProposal(stores().registry, proposal, aHash())
    const [known, gone] = proposals.map(({ id }) => id)
    const key = { councilId, consultationId, id: 'crise' }
    await insertSources(stores().registry, key, [known ?? '', gone ?? ''])
    const { points } = await read()
    const at = points.findIndex(({ priority }) => priority?.id === 'crise')
    expect(points[at]?.priority?.sources).toEqual([
      { id: known, title: 'Un numéro unique' },
      { id: gone, title: null },
    ])
    const item = expectOk(await readItem(coordinator, { ...agenda, item: points[at]?.id ?? '' }))
    expect([item.number, item.previous?.title, item.next?.title]).toEqual([
      at + 1,
      points[at - 1]?.title,
      points[at + 1]?.title,
    ])
  })

  it('asks as much of the stores with five priorities as with forty', async () => {
    const world = aWorld(stores())
    const small = await givenAgenda(world, {}, 1)
    const priorities = Array.from({ length: 40 }, (_, index) => ({
      id: `p${index}`,
      title: `Priorité ${index}`,
      description: '',
    }))
    const large = await givenAgenda(world, { priorities }, 1)
    const asked = await Promise.all(
      [small, large].map(({ coordinator, agenda }) =>
        statementsOf(coordinator, (counted) => readAgenda(counted, agenda)),
      ),
    )
    expect(asked[1]?.length).toBe(asked[0]?.length)
  })
})
