import { describe, expect, test } from 'vitest'
import type { Minutes, MinutesContent } from '#app/domain/minutes.ts'
import { publicMinutes } from '#app/domain/public-minutes.ts'
import { insertAgenda } from '#db/registry/agenda.ts'
import {
  findMinutes,
  keepMinutes,
  listMinutesStates,
  listPublishedMinutes,
} from '#db/registry/minutes.ts'
import { anId } from '#tests/factories/consultation.ts'
import { givenCouncil } from '#tests/factories/registry.ts'
import { counting } from '#tests/setup/count-queries.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'

const NOW = '2027-01-20T09:00:00.000Z'

const CONTENT: MinutesContent = {
  council: { name: 'CLSM du Pays de Vire', timeZone: 'Europe/Paris' },
  body: { kind: 'steering', name: 'Comité de pilotage' },
  title: 'Séance de janvier',
  meetsOn: '2027-01-14',
  place: 'Mairie',
  presence: { rows: [], quorum: 3, filled: 4, guests: 'La directrice du CCAS' },
  nextOn: null,
  items: [
    {
      id: 'point-1',
      number: 1,
      kind: 'free',
      title: 'Un « bus » le soir : \u{1F68C}',
      text: 'Deux lignes.\nPuis une.',
      decision: null,
      hands: [{ question: 'Pour ?', answers: [{ answer: 'for', seats: 4 }] }],
      conflicts: { count: 0, names: [] },
      visibility: 'public',
      readers: [],
    },
  ],
}

describe.each(ENGINES)('minutes on %s', (engine) => {
  const stores = useStores(engine)
  const registry = () => stores().registry

  /** A meeting on a day, without minutes. */
  async function aMeeting(councilId: string, meetsOn = '2027-01-14') {
    const id = anId()
    await insertAgenda(registry(), { councilId, id, title: 'Séance', meetsOn, place: '', version: 1 }, NOW)
    return id
  }

  async function given(overrides: Partial<Minutes> = {}): Promise<Minutes> {
    const councilId = overrides.councilId ?? (await givenCouncil(registry())).id
    const minutes: Minutes = {
      councilId,
      agendaId: overrides.agendaId ?? (await aMeeting(councilId)),
      state: 'proposed',
      content: CONTENT,
      published: null,
      corrections: '',
      proposedAt: NOW,
      version: 1,
      ...overrides,
    }
    await keepMinutes(registry(), minutes)
    return minutes
  }

  const read = ({ councilId, agendaId }: Minutes) => findMinutes(registry(), { councilId, id: agendaId })

  async function published(councilId: string, meetsOn: string): Promise<Minutes> {
    const told = publicMinutes(CONTENT, null, { people: [], otherwise: '' })
    return given({
      councilId,
      agendaId: await aMeeting(councilId, meetsOn),
      state: 'published',
      published: { ...told, meetsOn },
      publishedAt: NOW,
    })
  }

  test('come back as they were written, in their own council only', async () => {
    const minutes = await given()
    expect(await read(minutes)).toEqual(minutes)
    const elsewhere = await givenCouncil(registry())
    expect(await read({ ...minutes, councilId: elsewhere.id })).toBeUndefined()
    const without = await aMeeting(minutes.councilId)
    expect(await read({ ...minutes, agendaId: without })).toBeUndefined()
  })

  test('take the place of what they were, and leave no word of what was taken back', async () => {
    const minutes = await given()
    const other = await given({ councilId: minutes.councilId })
    const { proposedAt: _proposed, ...rest } = minutes
    const reopened: Minutes = { ...rest, state: 'drafted', content: null, version: 2 }
    await keepMinutes(registry(), reopened)
    expect(await read(minutes)).toEqual(reopened)
    expect(await read(other)).toEqual(other)
    const approved: Minutes = {
      ...minutes,
      state: 'approved',
      corrections: 'Lire « neuf ».',
      approvedAt: NOW,
      approvedIn: await aMeeting(minutes.councilId, '2027-03-04'),
      version: 3,
    }
    await keepMinutes(registry(), approved)
    expect(await read(minutes)).toEqual(approved)
  })

  test('belong to an agenda that there is', async () => {
    await expect(given({ agendaId: anId() })).rejects.toThrow()
    const { councilId } = await given()
    const elsewhere = await given()
    await expect(given({ councilId, agendaId: elsewhere.agendaId })).rejects.toThrow()
  })

  test('say where they stand by meeting, those never proposed left out, in one question', async () => {
    const minutes = await given()
    const elsewhere = await given()
    const { councilId, agendaId } = minutes
    const without = await aMeeting(councilId)
    expect(await listMinutesStates(registry(), councilId, [])).toEqual(new Map())
    const counted = counting(registry())
    const states = await listMinutesStates(counted.store, councilId, [agendaId, without, elsewhere.agendaId])
    expect(states).toEqual(new Map([[agendaId, 'proposed']]))
    expect(counted.statements).toHaveLength(1)
  })

  test('that are published are listed page by page, the latest meeting first; others are not', async () => {
    const { councilId } = await given()
    const [january, march, february] = [
      await published(councilId, '2027-01-07'),
      await published(councilId, '2027-03-04'),
      await published(councilId, '2027-02-02'),
    ]
    await published((await givenCouncil(registry())).id, '2027-02-02')
    const page = async (offset: number, limit: number) =>
      (await listPublishedMinutes(registry(), councilId, { offset, limit })).map(({ agendaId }) => agendaId)
    const all = [march.agendaId, february.agendaId, january.agendaId]
    expect(await page(0, 10)).toEqual(all)
    expect(await page(1, 1)).toEqual([february.agendaId])
    const [first] = await listPublishedMinutes(registry(), councilId, { offset: 0, limit: 1 })
    expect(first).toEqual({ agendaId: march.agendaId, published: march.published, publishedAt: NOW })
  })
})
