import { describe, expect, it } from 'vitest'
import { ROLES } from '#app/domain/membership.ts'
import {
  addFramework,
  editFramework,
  readFrameworks,
  retireFramework,
} from '#app/usecases/frameworks.ts'
import { listEntries } from '#db/registry/journal.ts'
import { aWorld, codesOf, expectOk, givenMember, givenOpenConsultation } from '#tests/factories/world.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'

const PTSM = { kind: 'ptsm', title: 'PTSM du Nord', url: 'https://example.org/ptsm.pdf' } as const

describe.each(ENGINES)('the frameworks of a council on %s', (engine) => {
  const stores = useStores(engine)

  async function given() {
    const world = aWorld(stores())
    const { consultation, address } = await givenOpenConsultation(world)
    const coordinator = await givenMember(world, consultation.councilId, 'coordinator')
    const read = async () => expectOk(await readFrameworks(coordinator, address.council)).frameworks
    return { world, councilId: consultation.councilId, council: address.council, coordinator, read }
  }

  it('are added, changed, retired and taken up again, each in the journal once', async () => {
    const { council, councilId, coordinator, read, world } = await given()
    expectOk(await addFramework(coordinator, council, PTSM))
    expectOk(await addFramework(coordinator, council, { kind: 'cls', title: 'CLS', url: '' }))
    const [one] = await read()
    const id = one?.id ?? ''
    expect((await read()).map(({ title }) => title)).toEqual(['PTSM du Nord', 'CLS'])
    const words = { ...PTSM, title: 'PTSM 2025-2030' }
    expectOk(await editFramework(coordinator, council, id, words, 1))
    expectOk(await editFramework(coordinator, council, id, words, 1))
    const late = editFramework(coordinator, council, id, { ...words, title: 'Autre' }, 1)
    expect(codesOf(await late)).toEqual(['changed-meanwhile'])
    expectOk(await retireFramework(coordinator, council, id, true))
    expectOk(await retireFramework(coordinator, council, id, true))
    expect((await read())[0]).toMatchObject({ title: words.title, removedOn: world.now().slice(0, 10) })
    expectOk(await retireFramework(coordinator, council, id, false))
    expect((await read())[0]).toMatchObject({ removedOn: null, version: 4 })
    const entries = await listEntries(stores().registry, councilId, 0, 1000)
    expect(
      entries.filter(({ act }) => act === 'framework-edited').map(({ details }) => details),
    ).toEqual(['added', 'added', 'words', 'retired', 'taken-up'].map((change) => ({ change })))
  })

  it('take no address that a page would run, nor words that nobody finds', async () => {
    const { council, coordinator } = await given()
    for (const url of ['javascript:alert(1)', 'ptsm', 'https://localhost', 'data:text/html,x'])
      expect(codesOf(await addFramework(coordinator, council, { ...PTSM, url }))).toEqual([
        'address-malformed',
      ])
    expect(codesOf(await addFramework(coordinator, council, { ...PTSM, title: '' }))).toEqual([
      'title-missing',
    ])
    expect(codesOf(await editFramework(coordinator, council, 'x', PTSM, 1))).toEqual(['unknown-framework'])
    expect(codesOf(await retireFramework(coordinator, council, 'x', true))).toEqual(['unknown-framework'])
  })

  it('are read by the committee and its groups, and kept by the coordinator, in their own council', async () => {
    const { world, council, councilId, coordinator, read } = await given()
    expectOk(await addFramework(coordinator, council, PTSM))
    const id = (await read())[0]?.id ?? ''
    for (const role of ROLES) {
      const member = await givenMember(world, councilId, role)
      const reads = ['coordinator', 'chair', 'steering-member', 'group-member'].includes(role)
      expect([role, (await readFrameworks(member, council)).ok]).toEqual([role, reads])
      if (role === 'coordinator') continue
      expect(codesOf(await addFramework(member, council, PTSM))).toEqual(['forbidden'])
      expect(codesOf(await editFramework(member, council, id, PTSM, 1))).toEqual(['forbidden'])
      expect(codesOf(await retireFramework(member, council, id, true))).toEqual(['forbidden'])
    }
    const elsewhere = await given()
    expect(codesOf(await retireFramework(elsewhere.coordinator, elsewhere.council, id, true))).toEqual([
      'unknown-framework',
    ])
  })
})
