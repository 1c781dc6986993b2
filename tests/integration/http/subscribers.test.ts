import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paths } from '#app/ui/paths.ts'
import { anAddress } from '#tests/factories/voting-right.ts'
import { aWorld, givenOpenConsultation, type World } from '#tests/factories/world.ts'
import { useStores } from '#tests/setup/databases.ts'
import { sendForm, startSite, type Site } from '#tests/setup/web.ts'

describe('a subscription over HTTP', () => {
  const stores = useStores('sqlite')
  let world: World
  let site: Site
  let council: string

  beforeAll(async () => {
    world = aWorld(stores(), 'smtp')
    council = (await givenOpenConsultation(world)).address.council
    site = await startSite(world.as('public'))
  })
  afterAll(() => site.stop())

  const subscribers = () => stores().registry.selectFrom('subscriber').selectAll().execute()

  /** The page of a subscription that was just asked for. */
  async function asked(): Promise<string> {
    const email = anAddress()
    const { status, page } = await sendForm(`${site.url}${paths.subscribe(council)}`, { email })
    expect(status).toBe(200)
    expect(page).not.toContain(email)
    const { body } = await stores()
      .registry.selectFrom('outbox')
      .select('body')
      .where('recipient', '=', email)
      .executeTakeFirstOrThrow()
    return `${site.url}${/(\/clsm\/\S+\/abonnement\/\S+)/.exec(body)?.[1] ?? ''}`
  }

  it('is neither confirmed nor stopped by opening its link', async () => {
    const link = await asked()
    for (const method of ['GET', 'HEAD']) expect((await fetch(link, { method })).status).toBe(200)
    expect(await subscribers()).toMatchObject([{ confirmed: 0 }])
    expect((await sendForm(link, { geste: 'confirmer' })).status).toBe(200)
    expect(await subscribers()).toMatchObject([{ confirmed: 1 }])
    expect((await sendForm(link, { geste: 'arreter' })).status).toBe(200)
    expect(await subscribers()).toEqual([])
  })

  it('is stopped by a mail program, in either form it may send, without a redirection', async () => {
    const multipart = new FormData()
    multipart.set('List-Unsubscribe', 'One-Click')
    for (const body of [multipart, new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })]) {
      const link = await asked()
      await sendForm(link, { geste: 'confirmer' })
      const answer = await fetch(link, { method: 'POST', body, redirect: 'manual' })
      expect(answer.status).toBe(200)
      expect(await subscribers()).toEqual([])
    }
  })

  it('keeps what was typed where it is no address, and says so at the field', async () => {
    const { status, page } = await sendForm(`${site.url}${paths.subscribe(council)}`, { email: 'camille' })
    expect(status).toBe(422)
    expect(page).toContain('value="camille"')
    expect(page).toContain('aria-invalid="true"')
  })
})
