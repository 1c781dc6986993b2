import { describe, expect, test } from 'vitest'
import type { Agenda, AgendaItem } from '#app/domain/agenda.ts'
import {
  agendaOf,
  changeAgenda,
  findAgenda,
  holdAgenda,
  insertAgenda,
  listAgendas,
  listWithoutAgenda,
} from '#db/registry/agenda.ts'
import {
  changeItem,
  changeItemSettings,
  deleteItem,
  insertItem,
  insertItems,
  itemsOfPriorities,
  listItems,
  orderItems,
} from '#db/registry/agenda-item.ts'
import { recordAct } from '#db/registry/consultation.ts'
import { transact } from '#db/transaction.ts'
import { anItem } from '#tests/factories/agenda-item.ts'
import { anId } from '#tests/factories/consultation.ts'
import { givenConsultation, givenCouncil, givenSeated } from '#tests/factories/registry.ts'
import { counting } from '#tests/setup/count-queries.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'

const NOW = '2026-12-20T09:00:00.000Z'

describe.each(ENGINES)('agendas on %s', (engine) => {
  const stores = useStores(engine)
  const registry = () => stores().registry

  async function given(
    overrides: Partial<Agenda> = {},
    items: readonly AgendaItem[] = [],
    createdAt = NOW,
  ) {
    const councilId = overrides.councilId ?? (await givenCouncil(registry())).id
    const agenda: Agenda = {
      councilId,
      id: anId(),
      title: 'Séance de janvier',
      place: '',
      version: 1,
      ...overrides,
    }
    await insertAgenda(registry(), agenda, createdAt)
    await insertItems(registry(), agenda, items)
    return agenda
  }

  const titlesOf = async (agenda: Agenda) =>
    (await listItems(registry(), agenda)).map(({ title }) => title)
  const versionOf = async (agenda: Agenda) => (await findAgenda(registry(), agenda))?.version

  test('come back as they were written, in their own council only', async () => {
    const agenda = await given({ meetsOn: '2027-01-14', place: 'Mairie' })
    expect(await findAgenda(registry(), agenda)).toEqual(agenda)
    const elsewhere = await givenCouncil(registry())
    expect(await findAgenda(registry(), { ...agenda, councilId: elsewhere.id })).toBeUndefined()
    expect(await transact(registry(), (trx) => holdAgenda(trx, agenda))).toEqual(agenda)
    await expect(holdAgenda(registry(), agenda)).rejects.toThrow('transaction')
  })

  test('change their words, and count every change', async () => {
    const agenda = await given()
    const later = { ...agenda, title: 'Autre titre', meetsOn: '2027-02-01', place: 'CCAS' }
    await changeAgenda(registry(), later)
    expect(await findAgenda(registry(), agenda)).toEqual({ ...later, version: 2 })
    const { meetsOn: _none, ...open } = later
    await changeAgenda(registry(), open)
    expect(await findAgenda(registry(), agenda)).toEqual({ ...open, version: 3 })
  })

  test('keep their items in order, through moves, additions and removals', async () => {
    const items = ['un', 'deux', 'trois'].map((title) => anItem(title))
    const agenda = await given({}, items)
    const other = await given({ councilId: agenda.councilId }, [anItem('ailleurs')])
    expect(await listItems(registry(), agenda)).toEqual(items)
    const [one = anItem(''), two = anItem(''), three = anItem('')] = items
    await transact(registry(), (trx) => orderItems(trx, agenda, [three.id, one.id, two.id]))
    expect(await titlesOf(agenda)).toEqual(['trois', 'un', 'deux'])
    await transact(registry(), (trx) => insertItem(trx, agenda, anItem('entre'), 1))
    expect(await titlesOf(agenda)).toEqual(['trois', 'entre', 'un', 'deux'])
    await transact(registry(), (trx) => deleteItem(trx, agenda, one.id))
    await transact(registry(), (trx) => insertItem(trx, agenda, anItem('fin'), 3))
    expect(await titlesOf(agenda)).toEqual(['trois', 'entre', 'deux', 'fin'])
    expect(await versionOf(agenda)).toBe(5)
    await transact(registry(), (trx) => deleteItem(trx, agenda, one.id))
    expect(await versionOf(agenda)).toBe(5)
    expect(await titlesOf(other)).toEqual(['ailleurs'])
    expect(await versionOf(other)).toBe(1)
  })

  test('count the changes of an item apart', async () => {
    const item = anItem('un')
    const agenda = await given({}, [item])
    const words = { title: 'un bis', notes: 'a', minutes: 'b' }
    await changeItem(registry(), agenda, item.id, words)
    expect(await listItems(registry(), agenda)).toEqual([{ ...item, ...words, version: 2 }])
    expect(await versionOf(agenda)).toBe(1)
  })

  test('know who may read an item, and forget it with the item', async () => {
    const { id: councilId } = await givenCouncil(registry())
    const one = await givenSeated(registry(), councilId)
    const two = await givenSeated(registry(), councilId)
    const item = anItem('réservé', { visibility: 'named', readers: [one] })
    const other = anItem('pour tous')
    const agenda = await given({ councilId }, [item, other])
    expect(await listItems(registry(), agenda)).toEqual([item, other])
    const settings = {
      visibility: 'named',
      readers: [one, two].toSorted(),
      plannedMinutes: 15,
      frameworks: [],
    } as const
    await changeItemSettings(registry(), agenda, item.id, settings)
    expect(await listItems(registry(), agenda)).toEqual([
      { ...item, ...settings, settingsVersion: 2 },
      other,
    ])
    await transact(registry(), (trx) => deleteItem(trx, agenda, item.id))
    expect(await listItems(registry(), agenda)).toEqual([other])
    const elsewhere = await givenCouncil(registry())
    const there = await given({ councilId: elsewhere.id })
    const stranger = anItem('?', { visibility: 'named', readers: [one] })
    await expect(insertItems(registry(), there, [stranger])).rejects.toThrow()
  })

  test('know on which of them a consultation stands, and which results wait for one', async () => {
    const { id: councilId } = await givenCouncil(registry())
    const [here, waiting, unreleased] = await Promise.all(
      ['sur-un-ordre', 'en-attente', 'pas-encore'].map((slug) =>
        givenConsultation(registry(), { councilId, slug, title: slug }),
      ),
    )
    if (!here || !waiting || !unreleased) throw new Error('Three consultations')
    for (const { id } of [here, waiting])
      await recordAct(registry(), councilId, id, 'released', NOW)
    const item = anItem('crise', { priority: { consultationId: here.id, priorityId: 'crise' } })
    const agenda = await given({ councilId }, [anItem('début'), item])

    expect(await agendaOf(registry(), councilId, here.id)).toBe(agenda.id)
    expect(await agendaOf(registry(), councilId, waiting.id)).toBeUndefined()
    expect(await itemsOfPriorities(registry(), councilId, here.id)).toEqual(
      new Map([
        [
          'crise',
          [
            {
              priorityId: 'crise',
              agendaId: agenda.id,
              itemId: item.id,
              visibility: 'members',
              readers: [],
            },
          ],
        ],
      ]),
    )
    expect(await listWithoutAgenda(registry(), councilId, 10)).toEqual([
      { slug: 'en-attente', title: 'en-attente' },
    ])
    expect(await listAgendas(registry(), councilId, { offset: 0, limit: 5, bodies: 'all' })).toEqual([
      {
        ...agenda,
        items: 2,
        consultations: [{ slug: 'sur-un-ordre', title: 'sur-un-ordre', priorities: 1 }],
      },
    ])
  })

  test('hold no priority from elsewhere', async () => {
    const { councilId, id: consultationId } = await givenConsultation(registry())
    const agenda = await given({ councilId })
    const stranger = anItem('?', { priority: { consultationId, priorityId: 'ailleurs' } })
    await expect(insertItems(registry(), agenda, [stranger])).rejects.toThrow()
  })

  test('are listed newest first, by pages, in two questions', async () => {
    const { id: councilId } = await givenCouncil(registry())
    for (let month = 1; month <= 5; month += 1)
      await given({ councilId, title: `${month}` }, [anItem('un')], `2027-0${month}-01T08:00:00.000Z`)
    const titles = async (offset: number) =>
      (await listAgendas(registry(), councilId, { offset, limit: 2, bodies: 'all' })).map(({ title }) => title)
    expect([await titles(0), await titles(2), await titles(4), await titles(6)]).toEqual([
      ['5', '4'],
      ['3', '2'],
      ['1'],
      [],
    ])
    const counted = counting(registry())
    await listAgendas(counted.store, councilId, { offset: 0, limit: 5, bodies: 'all' })
    expect(counted.statements).toHaveLength(2)
  })
})
