import { describe, expect, it } from 'vitest'
import type { Consultation } from '#app/domain/consultation.ts'
import { searchable, type Proposal } from '#app/domain/proposal.ts'
import { insertSources } from '#db/registry/priority.ts'
import { addToColleges, countOrigins } from '#db/registry/proposal-college.ts'
import {
  countAcceptedByTheme,
  countOfOrganisation,
  findPriorityOf,
  listAccepted,
  listOfOrganisation,
} from '#db/registry/proposal-list.ts'
import { transact } from '#db/transaction.ts'
import { givenProposal } from '#tests/factories/proposal.ts'
import { givenConsultation } from '#tests/factories/registry.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'

const ALL = { limit: 100, offset: 0 }

describe.each(ENGINES)('the list of proposals on %s', (engine) => {
  const stores = useStores(engine)
  const registry = () => stores().registry

  async function given(texts: readonly Partial<Proposal>[]) {
    const consultation = await givenConsultation(registry())
    const proposals = []
    for (const text of texts)
      proposals.push(
        await givenProposal(registry(), consultation, {
          status: 'accepted',
          title: 'Sans titre',
          text: '',
          why: '',
          ...text,
        }),
      )
    return { consultation, proposals }
  }

  const keyOf = ({ councilId, id }: Consultation) => ({ councilId, consultationId: id })

  async function found(consultation: Consultation, query: string) {
    const words = searchable(query).split(' ').filter(Boolean)
    const list = await listAccepted(registry(), { ...keyOf(consultation), words }, ALL)
    return list.map(({ title }) => title).sort()
  }

  it('finds words in title, text or why, whatever their accents and capitals', async () => {
    const { consultation } = await given([
      { title: 'Écoute', text: 'Le soir.' },
      { title: 'Accueil', text: 'Un lieu d’ÉCOUTE.' },
      { title: 'Répit', why: 'Pour être écoutés, la nuit.' },
      { title: 'Cœur de ville', text: 'Rien.' },
    ])
    expect(await found(consultation, 'ecoute')).toEqual(['Accueil', 'Répit', 'Écoute'])
    expect(await found(consultation, 'ÉCOUTÉ nuit')).toEqual(['Répit'])
    expect(await found(consultation, 'coeur')).toEqual(['Cœur de ville'])
    expect(await found(consultation, 'CŒUR')).toEqual(['Cœur de ville'])
    expect(await found(consultation, 'jamais')).toEqual([])
  })

  it('takes every sign looked for as itself', async () => {
    const { consultation, proposals } = await given([{ title: 'Abc' }, { title: 'A b c' }])
    const find = (...words: string[]) =>
      listAccepted(registry(), { ...keyOf(consultation), words }, ALL)
    for (const sign of ['%', '_', '\\', 'a%c', 'a_c', "'", '\\%']) expect(await find(sign)).toEqual([])
    expect(await find()).toHaveLength(proposals.length)
    expect(await find('a', 'c')).toHaveLength(2)
  })

  it('lists what was accepted, of this consultation only', async () => {
    const { consultation } = await given([
      { title: 'Acceptée' },
      { title: 'Reçue', status: 'submitted' },
      { title: 'Rendue', status: 'returned' },
      { title: 'Refusée', status: 'refused' },
      { title: 'Retirée', status: 'withdrawn' },
    ])
    await given([{ title: 'Ailleurs' }])
    expect(await found(consultation, '')).toEqual(['Acceptée'])
    expect(
      await countAcceptedByTheme(registry(), { ...keyOf(consultation), words: [] }),
    ).toEqual(new Map([['vivre', 1]]))
  })

  it('counts by theme what it lists by theme', async () => {
    const { consultation } = await given([
      { title: 'A', themeId: 'vivre' },
      { title: 'B', themeId: 'vivre' },
      { title: 'C', themeId: 'soins' },
      { title: 'D', themeId: undefined },
    ])
    const key = { ...keyOf(consultation), words: [] }
    const counts = await countAcceptedByTheme(registry(), key)
    expect(counts).toEqual(new Map([['vivre', 2], ['soins', 1], [null, 1]]))
    for (const [themeId, count] of counts)
      expect(await listAccepted(registry(), { ...key, themeId }, ALL)).toHaveLength(count)
    expect(await listAccepted(registry(), { ...key, themeId: 'ailleurs' }, ALL)).toEqual([])
    expect(
      await countAcceptedByTheme(registry(), { ...keyOf(consultation), words: ['b'] }),
    ).toEqual(new Map([['vivre', 1]]))
  })

  it('gives every proposal once, page after page, the latest day first', async () => {
    const days = ['2026-10-12', '2026-10-13', '2026-10-14']
    const { consultation } = await given(
      Array.from({ length: 47 }, (_, index) => ({
        title: `Proposition ${index}`,
        receivedOn: days[index % 3],
      })),
    )
    const key = { ...keyOf(consultation), words: [] }
    const page = (offset: number) => listAccepted(registry(), key, { limit: 10, offset })
    const paged = (await Promise.all([0, 10, 20, 30, 40].map(page))).flat()
    expect(paged).toEqual(await listAccepted(registry(), key, ALL))
    expect(new Set(paged.map(({ id }) => id)).size).toBe(47)
    const received = paged.map(({ receivedOn }) => receivedOn)
    expect(received).toEqual(received.toSorted().reverse())
    expect(await page(50)).toEqual([])
  })

  it('says of which priority a proposal became a part', async () => {
    const { consultation, proposals } = await given([{ title: 'A' }, { title: 'B' }])
    const [one, other] = proposals
    if (one === undefined || other === undefined) throw new Error('Two proposals were given')
    await insertSources(registry(), { ...keyOf(consultation), id: 'repit' }, [one.id])
    const list = await listAccepted(registry(), { ...keyOf(consultation), words: [] }, ALL)
    expect(new Map(list.map(({ id, priorityId }) => [id, priorityId]))).toEqual(
      new Map([[one.id, 'repit'], [other.id, undefined]]),
    )
    const { councilId, id } = consultation
    expect(await findPriorityOf(registry(), councilId, id, one.id)).toBe('repit')
    expect(await findPriorityOf(registry(), councilId, id, other.id)).toBeUndefined()
  })

  it('gives an organisation all of its own, whatever became of them', async () => {
    const gem = { organisation: 'GEM Les Amarres' }
    const { consultation } = await given([
      { title: 'A', ...gem, status: 'submitted' },
      { title: 'B', ...gem, status: 'refused', receivedOn: '2026-10-13' },
      { title: 'C', organisation: 'UNAFAM' },
      { title: 'D' },
    ])
    const key = keyOf(consultation)
    const titles = async (...names: string[]) =>
      (await listOfOrganisation(registry(), key, names, ALL)).map(({ title }) => title)
    expect(await titles(gem.organisation)).toEqual(['B', 'A'])
    expect(await titles(gem.organisation, 'UNAFAM')).toHaveLength(3)
    expect(await titles()).toEqual([])
    expect(await countOfOrganisation(registry(), key, [gem.organisation])).toBe(2)
    expect(await countOfOrganisation(registry(), key, [])).toBe(0)
  })

  it('adds to colleges what came, and refuses one from elsewhere', async () => {
    const consultation = await givenConsultation(registry())
    const add = (more: Record<string, number>) =>
      transact(registry(), (trx) =>
        addToColleges(trx, keyOf(consultation), new Map(Object.entries(more))),
      )
    const counted = async () => {
      const origins = await countOrigins(registry(), consultation.councilId, consultation.id)
      return Object.fromEntries(origins.byCollege)
    }
    await add({})
    expect(await counted()).toEqual({})
    await add({ usagers: 7, aidants: 4, citoyens: 0 })
    await add({ usagers: 0, aidants: 11, citoyens: 1 })
    expect(await counted()).toEqual({ usagers: 7, aidants: 15, citoyens: 1 })
    await expect(add({ ailleurs: 1 })).rejects.toThrow()
  })

  it('counts all that came, whatever became of them, here alone', async () => {
    const consultation = await given([{ title: 'A' }, { title: 'B', status: 'withdrawn' }])
    await given([{ title: 'C' }])
    const { councilId, id } = consultation.consultation
    expect((await countOrigins(registry(), councilId, id)).received).toBe(2)
  })
})
