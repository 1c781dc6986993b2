import { beforeAll, describe, expect, it } from 'vitest'
import { adoptCharter, readCharter, readCharterVersions } from '#app/usecases/charters.ts'
import type { UseCaseContext } from '#app/usecases/context.ts'
import { readConsultation } from '#app/usecases/consultations.ts'
import {
  addCollege,
  addRelay,
  editCollege,
  editTexts,
  moveCollege,
  readSettings,
  removeCollege,
  renameRelay,
} from '#app/usecases/council-settings.ts'
import { readCouncil } from '#app/usecases/councils.ts'
import { editDataContacts, readDataPage } from '#app/usecases/data-contacts.ts'
import { createConsultation, openConsultation } from '#app/usecases/lifecycle.ts'
import { insertCouncil } from '#db/registry/council.ts'
import { listEntries } from '#db/registry/journal.ts'
import { aConsultation, aCouncil, CALENDAR } from '#tests/factories/consultation.ts'
import { givenCouncil } from '#tests/factories/registry.ts'
import { aWorld, codesOf, expectOk, givenMember, type World } from '#tests/factories/world.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'
import { everyRow } from '#tests/setup/rows.ts'

describe.each(ENGINES)('a council’s own settings on %s', (engine) => {
  const stores = useStores(engine)
  let world: World
  beforeAll(() => {
    world = aWorld(stores())
  })

  async function given() {
    const council = await givenCouncil(stores().registry)
    const coordinator = await givenMember(world, council.id, 'coordinator')
    const settings = async () => expectOk(await readSettings(coordinator, council.slug))
    return { council, slug: council.slug, coordinator, settings }
  }

  const acts = async (councilId: string) =>
    (await listEntries(stores().registry, councilId, 0, 50)).map(({ act }) => act)

  const college = (name: string) => ({ name, description: 'Vous en êtes.', field: 'f' })

  it('are the coordinator’s alone', async () => {
    const { council, slug } = await given()
    const rows = await everyRow(stores().registry)
    const others: UseCaseContext[] = [world.as('public'), world.as('operator')]
    for (const role of ['chair', 'moderator', 'relay', 'steering-member', 'scrutineer'] as const)
      others.push(await givenMember(world, council.id, role))
    const elsewhere = await givenCouncil(stores().registry)
    others.push(await givenMember(world, elsewhere.id, 'coordinator'))
    for (const context of others) {
      const answers = [
        await readSettings(context, slug),
        await readCharterVersions(context, slug),
        await editTexts(context, slug, { ...council, version: 1 }),
        await addCollege(context, slug, college('Élus')),
        await removeCollege(context, slug, 'usagers'),
        await addRelay(context, slug, { name: 'CMP', field: 'f' }),
        await editDataContacts(context, slug, { controller: 'A', officer: '', host: '', version: 0 }),
        await adoptCharter(context, slug, {
          version: 1,
          text: 'Autre',
          adoptedOn: '2026-01-01',
          urnKeptMonths: 12,
        }),
      ]
      for (const answer of answers) expect(codesOf(answer)).toEqual(['forbidden'])
    }
    const after = await everyRow(stores().registry)
    for (const table of ['college', 'relay', 'charter', 'data_contacts', 'journal_entry'])
      expect(after.get(table)?.filter((row) => row['council_id'] === council.id)).toEqual(
        rows.get(table)?.filter((row) => row['council_id'] === council.id),
      )
  })

  it('let the texts change, and tell whoever read an older version', async () => {
    const { council, slug, coordinator, settings } = await given()
    const { texts } = await settings()
    const changed = { ...texts, name: 'CLSM du Bocage', population: 42_000 }
    expectOk(await editTexts(coordinator, slug, changed))
    expect(codesOf(await editTexts(coordinator, slug, { ...texts, name: 'Autre' }))).toEqual([
      'changed-meanwhile',
    ])
    expect((await settings()).texts).toEqual({ ...changed, version: 2 })
    const page = expectOk(await readCouncil(world.as('public'), slug))
    expect(page.council).toMatchObject({ name: 'CLSM du Bocage', population: 42_000 })
    expect(await acts(council.id)).toEqual(['council-edited'])
  })

  it('let it be said who answers for data, to everybody, over what was read alone', async () => {
    const { council, slug, coordinator, settings } = await given()
    const visitor = world.as('public')
    const { dataContacts } = await settings()
    expect(dataContacts).toEqual({ controller: '', officer: '', host: '', version: 0 })
    const contacts = { controller: 'Commune, 1 place', officer: 'dpo@exemple.test', host: '' }
    expectOk(await editDataContacts(coordinator, slug, { ...contacts, version: 0 }))
    const late = await editDataContacts(coordinator, slug, { ...contacts, host: 'A', version: 0 })
    expect(codesOf(late)).toEqual(['changed-meanwhile'])
    const whole = { ...contacts, host: 'Hébergeur, 2 rue' }
    expectOk(await editDataContacts(coordinator, slug, { ...whole, version: 1 }))
    expect((await settings()).dataContacts).toEqual({ ...whole, version: 2 })
    expect(expectOk(await readDataPage(visitor, slug)).council).toMatchObject({ slug, ...whole })
    expect(expectOk(await readDataPage(visitor, 'aucun')).council).toBeNull()
    expect(expectOk(await readDataPage(visitor, null)).council).toBeNull()
    expect(await acts(council.id)).toEqual(['data-contacts-edited', 'data-contacts-edited'])
    const entries = JSON.stringify(await listEntries(stores().registry, council.id, 0, 5))
    expect(entries).not.toContain('exemple.test')
  })

  it('give a college an id that outlives its name', async () => {
    const { council, slug, coordinator, settings } = await given()
    expectOk(await addCollege(coordinator, slug, college('Élus et agents')))
    const added = (await settings()).colleges.at(-1)
    expect(added).toMatchObject({ id: 'elus-et-agents', inUse: false, version: 1 })
    if (added === undefined) return
    expectOk(await editCollege(coordinator, slug, { ...added, name: 'Élues', field: 'f' }))
    expect((await settings()).colleges.at(-1)).toMatchObject({ id: added.id, name: 'Élues' })
    const late = await editCollege(coordinator, slug, { ...added, name: 'Autres', field: 'f' })
    expect(codesOf(late)).toEqual(['changed-meanwhile'])
    expectOk(await addCollege(coordinator, slug, college('Élus & agents')))
    expect((await settings()).colleges.at(-1)?.id).toBe('elus-agents')
    expect(await acts(council.id)).toEqual(['college-added', 'college-edited', 'college-added'])
  })

  it('know no two colleges nor two relays of one name, so that a form sent twice adds once', async () => {
    const { slug, coordinator, settings } = await given()
    for (const name of ['Usagers', 'usagers ', 'USAGÉRS'])
      expect(codesOf(await addCollege(coordinator, slug, college(name)))).toEqual(['name-taken'])
    expectOk(await addRelay(coordinator, slug, { name: 'CMP Nord', field: 'f' }))
    expect(codesOf(await addRelay(coordinator, slug, { name: 'CMP nord', field: 'f' }))).toEqual([
      'name-taken',
    ])
    const { colleges } = await settings()
    const second = colleges[1]
    if (second === undefined) return
    const twin = await editCollege(coordinator, slug, { ...second, name: 'Usagers', field: 'f' })
    expect(codesOf(twin)).toEqual(['name-taken'])
  })

  it('move a college one place, in the order that was read', async () => {
    const { slug, coordinator, settings } = await given()
    const order = async () => (await settings()).colleges.map(({ id }) => id)
    const before = await order()
    const move = { id: 'citoyens', towards: 'up', order: before } as const
    expectOk(await moveCollege(coordinator, slug, move))
    expect(await order()).toEqual(['usagers', 'citoyens', 'aidants', 'professionnels'])
    expect(codesOf(await moveCollege(coordinator, slug, move))).toEqual(['order-changed'])
    const beyond = { id: 'usagers', towards: 'up', order: await order() } as const
    expect(codesOf(await moveCollege(coordinator, slug, beyond))).toEqual(['order-malformed'])
    const stranger = { id: 'martiens', towards: 'down', order: await order() } as const
    expect(codesOf(await moveCollege(coordinator, slug, stranger))).toEqual(['order-malformed'])
  })

  it('take two moves at the same time one after the other', async () => {
    const { slug, coordinator, settings } = await given()
    const order = (await settings()).colleges.map(({ id }) => id)
    const answers = await Promise.all(
      ['aidants', 'professionnels'].map((id) =>
        moveCollege(coordinator, slug, { id, towards: 'up', order }),
      ),
    )
    expect(answers.flatMap(codesOf)).toEqual(['order-changed'])
    expect((await settings()).colleges.map(({ id }) => id).toSorted()).toEqual(order.toSorted())
  })

  it('remove a college only while no consultation knows it', async () => {
    const { council, slug, coordinator, settings } = await given()
    await aDraft(slug)
    expect(codesOf(await removeCollege(coordinator, slug, 'usagers'))).toEqual(['college-in-use'])
    expectOk(await addCollege(coordinator, slug, college('Élus')))
    expectOk(await removeCollege(coordinator, slug, 'elus'))
    expect(codesOf(await removeCollege(coordinator, slug, 'elus'))).toEqual(['unknown-college'])
    expect((await settings()).colleges).toHaveLength(4)
    expect(await acts(council.id)).toContain('college-removed')
  })

  it('rename a relay over the version that was read', async () => {
    const { slug, coordinator, settings } = await given()
    expectOk(await addRelay(coordinator, slug, { name: 'GEM', field: 'f' }))
    const [relay] = (await settings()).relays
    expect(relay).toEqual({ id: 'gem', name: 'GEM', version: 1 })
    const renamed = { id: 'gem', version: 1, name: 'GEM Les Amarres', field: 'f' }
    expectOk(await renameRelay(coordinator, slug, renamed))
    expect(codesOf(await renameRelay(coordinator, slug, { ...renamed, name: 'Autre' }))).toEqual([
      'changed-meanwhile',
    ])
    expect(codesOf(await renameRelay(coordinator, slug, { ...renamed, id: 'ailleurs' }))).toEqual([
      'unknown-relay',
    ])
  })

  const aDraft = async (councilSlug: string) => {
    const { colleges, charterVersion: _, id: _id, councilId: _c, version: _v, ...draft } =
      aConsultation()
    return expectOk(
      await createConsultation(world.as('operator'), councilSlug, {
        ...draft,
        colleges: colleges.map(({ id }) => id),
      }),
    )
  }

  describe('the charter', () => {
    const second = {
      version: 1,
      text: 'Deuxième texte.',
      adoptedOn: '2026-09-30',
      urnKeptMonths: 6,
    }

    it('gets another version over the one that was read; the former stays readable', async () => {
      const { council, slug, coordinator } = await given()
      expect(expectOk(await adoptCharter(coordinator, slug, second))).toEqual({ version: 2 })
      expect(codesOf(await adoptCharter(coordinator, slug, second))).toEqual(['changed-meanwhile'])
      const visitor = world.as('public')
      const now = expectOk(await readCharter(visitor, slug, null))
      expect(now.charter).toEqual({ ...second, version: 2 })
      expect(now.versions.map(({ version }) => version)).toEqual([2, 1])
      expect(now.council).not.toHaveProperty('id')
      expect(expectOk(await readCharter(visitor, slug, 1)).charter?.version).toBe(1)
      for (const version of [0, 3, Number.NaN])
        expect(codesOf(await readCharter(visitor, slug, version))).toEqual(['unknown-charter'])
      const [entry] = await listEntries(stores().registry, council.id, 0, 5)
      expect(entry).toMatchObject({ act: 'charter-adopted', details: { version: 2 } })
    })

    it('was adopted on a day that has come, where the council is', async () => {
      const { slug, coordinator } = await given()
      world.setNow('2026-11-10T23:30:00.000Z')
      const on = (adoptedOn: string) => adoptCharter(coordinator, slug, { ...second, adoptedOn })
      expect(codesOf(await on('2026-11-12'))).toEqual(['date-in-future'])
      expectOk(await on('2026-11-11'))
    })

    it('in force at its opening is a consultation’s, whatever it was written under', async () => {
      const { slug, coordinator } = await given()
      world.setNow(CALENDAR.openedAt)
      const visitor = world.as('public')
      const draft = await aDraft(slug)
      expect(draft.charterVersion).toBe(1)
      expectOk(await adoptCharter(coordinator, slug, second))
      const address = { council: slug, consultation: draft.slug }
      expect(expectOk(await openConsultation(coordinator, address)).charterVersion).toBe(2)
      expectOk(await adoptCharter(coordinator, slug, { ...second, version: 2 }))
      const page = expectOk(await readConsultation(visitor, address))
      expect(page.consultation.charterVersion).toBe(2)
    })

    it('may come after a draft was written, and before it opens', async () => {
      const council = aCouncil()
      await insertCouncil(stores().registry, council, CALENDAR.createdAt)
      const coordinator = await givenMember(world, council.id, 'coordinator')
      for (const name of ['Usagers', 'Aidants', 'Citoyens', 'Professionnels'])
        expectOk(await addCollege(coordinator, council.slug, college(name)))
      world.setNow(CALENDAR.openedAt)
      const draft = await aDraft(council.slug)
      const address = { council: council.slug, consultation: draft.slug }
      expect(codesOf(await openConsultation(coordinator, address))).toEqual(['charter-missing'])
      expect(expectOk(await readCharter(world.as('public'), council.slug, null))).toMatchObject({
        charter: null,
        versions: [],
      })
      expectOk(await adoptCharter(coordinator, council.slug, { ...second, version: 0 }))
      expect(expectOk(await openConsultation(coordinator, address)).charterVersion).toBe(1)
    })
  })
})
