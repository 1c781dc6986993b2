import { describe, expect, test } from 'vitest'
import { findTexts, deleteCollege, listCollegesInSettings, listRelaysInSettings, orderColleges, updateCollege, updateRelay, updateTexts } from '#db/registry/settings.ts'
import { insertCharter, insertRelay, listCharterVersions, listColleges } from '#db/registry/council.ts'
import { aCharter, COLLEGES } from '#tests/factories/consultation.ts'
import { givenConsultation, givenCouncil } from '#tests/factories/registry.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'

describe.each(ENGINES)('what a council may change of itself, on %s', (engine) => {
  const stores = useStores(engine)
  const registry = () => stores().registry
  const ids = async (councilId: string) =>
    (await listColleges(registry(), councilId)).map(({ id }) => id)

  test('texts are written over the version that was read, once', async () => {
    const { id, ...council } = await givenCouncil(registry())
    const { name, territory, population, presentation, contact } = council
    const before = { name, territory, population, presentation, contact, version: 1 }
    expect(await findTexts(registry(), id)).toEqual(before)
    const changed = { ...before, name: 'CLSM du Bocage' }
    expect(await updateTexts(registry(), id, changed)).toBe(true)
    expect(await updateTexts(registry(), id, { ...before, name: 'Autre' })).toBe(false)
    expect(await findTexts(registry(), id)).toEqual({ ...changed, version: 2 })
  })

  test('colleges change their words in one council, over the version that was read', async () => {
    const [here, elsewhere] = [await givenCouncil(registry()), await givenCouncil(registry())]
    const college = { id: 'usagers', name: 'Usagères', description: 'Vous.', version: 1 }
    expect(await updateCollege(registry(), here.id, college)).toBe(true)
    expect(await updateCollege(registry(), here.id, { ...college, name: 'Autre' })).toBe(false)
    const [first] = await listCollegesInSettings(registry(), here.id)
    expect(first).toEqual({ ...college, version: 2, inUse: false })
    expect(await listColleges(registry(), elsewhere.id)).toEqual(COLLEGES)
  })

  test('colleges take any order, as often as one likes', async () => {
    const { id } = await givenCouncil(registry())
    const orders = [
      ['professionnels', 'citoyens', 'aidants', 'usagers'],
      ['aidants', 'usagers', 'professionnels', 'citoyens'],
    ]
    for (const order of orders) {
      await orderColleges(registry(), id, order)
      expect(await ids(id)).toEqual(order)
    }
  })

  test('a college that a consultation knows says so, and cannot be removed', async () => {
    const { councilId } = await givenConsultation(registry(), { colleges: COLLEGES.slice(0, 2) })
    const colleges = await listCollegesInSettings(registry(), councilId)
    expect(colleges.map(({ inUse }) => inUse)).toEqual([true, true, false, false])
    await expect(deleteCollege(registry(), councilId, 'usagers')).rejects.toThrow()
    await deleteCollege(registry(), councilId, 'citoyens')
    expect(await ids(councilId)).toEqual(['usagers', 'aidants', 'professionnels'])
  })

  test('relays are renamed over the version that was read', async () => {
    const { id } = await givenCouncil(registry())
    await insertRelay(registry(), id, { id: 'gem', name: 'GEM' })
    const relay = { id: 'gem', name: 'GEM Les Amarres', version: 1 }
    expect(await updateRelay(registry(), id, relay)).toBe(true)
    expect(await updateRelay(registry(), id, { ...relay, name: 'Autre' })).toBe(false)
    expect(await listRelaysInSettings(registry(), id)).toEqual([{ ...relay, version: 2 }])
  })

  test('the versions of a charter are listed from the latest, without their texts', async () => {
    const { id } = await givenCouncil(registry())
    await insertCharter(registry(), id, aCharter({ version: 2, adoptedOn: '2026-10-01' }))
    expect(await listCharterVersions(registry(), id)).toEqual([
      { version: 2, adoptedOn: '2026-10-01', urnKeptMonths: 12 },
      { version: 1, adoptedOn: '2026-03-12', urnKeptMonths: 12 },
    ])
  })
})
