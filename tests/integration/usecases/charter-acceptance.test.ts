import { describe, expect, test } from 'vitest'
import { ROLES } from '#app/domain/membership.ts'
import { STARTING_ARTICLES, STARTING_CHARTER } from '#app/i18n/fr/starting-charter.ts'
import { acceptCharter, readNamedArticles } from '#app/usecases/charter-acceptance.ts'
import { adoptCharter, readCharter } from '#app/usecases/charters.ts'
import { readToday } from '#app/usecases/today.ts'
import { listEntries } from '#db/registry/journal.ts'
import { aWorld, codesOf, expectOk, givenMember, givenOpenConsultation } from '#tests/factories/world.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'

describe.each(ENGINES)('agreeing to the charter, %s', (engine) => {
  const stores = useStores(engine)
  const toAccept = async (context: Parameters<typeof readToday>[0], slug: string) =>
    expectOk(await readToday(context, slug)).charterToAccept

  test('is asked once of everybody who has a role, and again for the next version', async () => {
    const world = aWorld(stores())
    const { consultation, address } = await givenOpenConsultation(world)
    for (const role of ROLES) {
      const member = await givenMember(world, consultation.councilId, role, {
        ...(role === 'relay' && { relayId: 'gem' }),
      })
      expect(await toAccept(member, address.council)).toBe(1)
      expectOk(await acceptCharter(member, address.council, 1))
      expectOk(await acceptCharter(member, address.council, 1))
      expect(await toAccept(member, address.council)).toBeNull()
    }
    const coordinator = await givenMember(world, consultation.councilId, 'coordinator')
    expectOk(
      await adoptCharter(coordinator, address.council, {
        version: 1,
        text: STARTING_CHARTER,
        adoptedOn: '2026-11-01',
        urnKeptMonths: 12,
        articles: STARTING_ARTICLES,
      }),
    )
    expect(codesOf(await acceptCharter(coordinator, address.council, 1))).toEqual(['changed-meanwhile'])
    expect(await toAccept(coordinator, address.council)).toBe(2)
  })

  test('is journalled once, with the version and without the person', async () => {
    const world = aWorld(stores())
    const { consultation, address } = await givenOpenConsultation(world)
    const member = await givenMember(world, consultation.councilId, 'moderator')
    const journal = () => listEntries(stores().registry, consultation.councilId, 0, 100)
    const before = (await journal()).length
    expectOk(await acceptCharter(member, address.council, 1))
    expectOk(await acceptCharter(member, address.council, 1))
    const entries = (await journal()).slice(before)
    expect(entries).toMatchObject([{ act: 'charter-accepted', details: { version: 1 } }])
    if (member.actor.kind !== 'account') throw new Error('A member is signed in')
    expect(JSON.stringify(entries)).not.toContain(member.actor.accountId)
  })

  test('a version keeps the articles that its reasons rest upon; one that the text lacks is refused', async () => {
    const world = aWorld(stores())
    const { consultation, address } = await givenOpenConsultation(world)
    const coordinator = await givenMember(world, consultation.councilId, 'coordinator')
    const second = {
      version: 1,
      text: 'Article 1. On ne nomme personne\nJamais.',
      adoptedOn: '2026-11-01',
      urnKeptMonths: 12,
    }
    const adopt = (articles: typeof STARTING_ARTICLES) =>
      adoptCharter(coordinator, address.council, { ...second, articles })
    expect(codesOf(await adopt({ hurtful: 5 }))).toEqual(['unknown-article'])
    expectOk(await adopt({ 'names-someone': 1 }))
    const page = expectOk(await readCharter(world.as('public'), address.council, null))
    expect(page.charter?.articles).toEqual({ 'names-someone': 1 })
    expect(await readNamedArticles(stores().registry, consultation.councilId, 2)).toEqual({
      version: 2,
      ofReasons: { 'names-someone': { number: 1, title: 'On ne nomme personne' } },
    })
    expect(await readNamedArticles(stores().registry, consultation.councilId, undefined)).toBeNull()
  })
})
