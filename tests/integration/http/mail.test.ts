import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { startPost } from '#app/commands/post.ts'
import type { UseCaseContext } from '#app/usecases/context.ts'
import { createMailer } from '#app/mail/smtp.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import { countMail, insertMessage } from '#db/registry/outbox.ts'
import { givenAccount, PASSWORD, secretIn } from '#tests/factories/accounts.ts'
import { anId } from '#tests/factories/consultation.ts'
import { aWorld, type World } from '#tests/factories/world.ts'
import { useStores } from '#tests/setup/databases.ts'
import { bodyOf, startRelay } from '#tests/setup/relay.ts'
import { sendForm, signInHeaders, startSite, type Site } from '#tests/setup/web.ts'

const SENDER = { name: 'Concerto', address: 'participer@aubrelle.example' }

describe('the mail over HTTP', () => {
  const stores = useStores('sqlite')
  let world: World
  let byMail: Site
  let byHand: Site

  beforeAll(async () => {
    world = aWorld(stores())
    byHand = await startSite(world.as('public'))
    byMail = await startSite({ ...world.as('public'), mail: 'smtp' })
  })
  afterAll(async () => {
    await byHand.stop()
    await byMail.stop()
  })

  const clock = (): UseCaseContext => ({ ...world.as('clock'), mail: 'smtp' })
  const pageOf = async (site: Site, path: string, headers = {}) =>
    (await fetch(`${site.url}${path}`, { headers, redirect: 'manual' })).text()

  async function anAdministrator(site: Site) {
    const { email } = await givenAccount(world, { administrator: true })
    return signInHeaders(site.url, email, PASSWORD)
  }

  async function aFailedLetter(recipient: string, failure: 'recipient-refused' | 'postponed') {
    const id = anId()
    const [createdAt, expiresAt] = [world.now(), '2999-01-01T00:00:00.000Z']
    const words = { recipient, subject: 'canari-objet', body: 'canari-lien' }
    await insertMessage(stores().registry, { id, ...words, createdAt, expiresAt, byMail: true })
    await stores()
      .registry.updateTable('outbox')
      .set({ failure, attempts: 1, ...(failure === 'recipient-refused' && { next_attempt_at: null }) })
      .where('message_id', '=', id)
      .execute()
    return id
  }

  it('shows the administrator who could not be reached and why, never what was written', async () => {
    const { email } = await givenAccount(world)
    const id = await aFailedLetter(email, 'recipient-refused')
    await aFailedLetter('inconnue@exemple.test', 'postponed')
    const headers = await anAdministrator(byMail)
    for (const path of [spacePaths.outbox, `${spacePaths.outbox}.data`]) {
      const page = await pageOf(byMail, path, headers)
      expect(page, path).toContain(email)
      expect(page, path).toContain('recipient-refused')
      expect(page, path).not.toMatch(/canari|inconnue@/)
    }
    const page = await pageOf(byMail, spacePaths.outbox, headers)
    expect(page).toContain('Le serveur de courrier refuse cette adresse.')
    expect(page).toContain('Une personne sans compte')
    expect(await pageOf(byMail, spacePaths.home, headers)).toContain(
      '2 messages n’ont pas pu partir',
    )
    const forgotten = await sendForm(`${byMail.url}${spacePaths.outbox}`, { message: id }, headers)
    expect(forgotten.status).toBe(303)
    expect(await pageOf(byMail, spacePaths.outbox, headers)).not.toContain(email)
    const old = await pageOf(byHand, spacePaths.outbox, await anAdministrator(byHand))
    expect(old).toContain('Aucun message en attente')
    expect(old).not.toContain('canari')
  })

  it('nobody else forgets a letter', async () => {
    const { email } = await givenAccount(world)
    const id = await aFailedLetter(email, 'postponed')
    const headers = await signInHeaders(byMail.url, email, PASSWORD)
    const refused = await sendForm(`${byMail.url}${spacePaths.outbox}`, { message: id }, headers)
    expect(refused.status).toBe(403)
    const found = stores().registry.selectFrom('outbox').select('failure').where('message_id', '=', id)
    expect(await found.execute()).toHaveLength(1)
  })

  it('the page of the forgotten password says where the link comes from', async () => {
    const email = `${anId()}@exemple.test`
    const asked = async (site: Site) =>
      (await pageOf(site, spacePaths.forgotten)) +
      (await sendForm(`${site.url}${spacePaths.forgotten}`, { email })).page
    const mailed = await asked(byMail)
    expect(mailed).toContain('Vous y recevrez un lien')
    expect(mailed).toContain('un lien y arrive dans quelques minutes')
    expect(mailed).not.toContain('elle seule peut le faire')
    const handed = await asked(byHand)
    expect(handed).toContain('elle seule peut le faire')
    expect(handed).not.toContain('Vous y recevrez un lien')
  })

  it('a link that was asked for on the page arrives, and leads in; nothing of it is printed', async () => {
    await stores().registry.deleteFrom('outbox').execute()
    const printed: string[] = []
    const spies = [process.stdout, process.stderr].map((stream) =>
      vi.spyOn(stream, 'write').mockImplementation((text) => printed.push(String(text)) > 0),
    )
    const relay = await startRelay({ recipient: (to) => (to.startsWith('x') ? '550 no' : undefined) })
    const to = { host: '127.0.0.1', port: relay.port, encryption: 'none', sender: SENDER } as const
    const post = startPost(clock(), createMailer(to))
    const { email } = await givenAccount(world)
    const unreachable = await givenAccount(world, { email: `x${anId()}@exemple.test` })
    for (const address of [unreachable.email, email])
      await sendForm(`${byMail.url}${spacePaths.forgotten}`, { email: address })
    await vi.waitFor(() => expect(relay.received).toHaveLength(1), { timeout: 10_000 })
    await post.stop(1_000)
    await relay.stop()
    for (const spy of spies) spy.mockRestore()
    expect(printed.filter((text) => /exemple\.test|550|lien/.test(text))).toEqual([])
    const path = spacePaths.link(secretIn(bodyOf(relay.received[0]?.source ?? '')))
    const taken = await sendForm(`${byMail.url}${path}`, { password: 'une tout autre phrase' })
    expect(taken.status).toBe(303)
    expect(await countMail(stores().registry, world.now())).toEqual({ waiting: 0, undelivered: 1 })
  })

  it('stopping does not wait for a relay that is silent, and the letter stays', async () => {
    await stores().registry.deleteFrom('outbox').execute()
    const relay = await startRelay({}, { onMailFrom: () => undefined })
    const to = { host: '127.0.0.1', port: relay.port, encryption: 'none', sender: SENDER } as const
    const { email } = await givenAccount(world)
    await sendForm(`${byMail.url}${spacePaths.forgotten}`, { email })
    const post = startPost(clock(), createMailer(to))
    await vi.waitFor(() => expect(relay.connections()).toBe(1), { timeout: 10_000 })
    const began = performance.now()
    await post.stop(50)
    expect(performance.now() - began).toBeLessThan(3_000)
    await relay.stop()
    expect(await countMail(stores().registry, world.now())).toEqual({ waiting: 1, undelivered: 1 })
  })
})
