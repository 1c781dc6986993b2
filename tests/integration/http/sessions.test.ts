import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSessions } from '#app/http/sessions.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import { PASSWORD, givenAccount } from '#tests/factories/accounts.ts'
import { aWorld, type World } from '#tests/factories/world.ts'
import { useStores } from '#tests/setup/databases.ts'
import { everyRow } from '#tests/setup/rows.ts'
import { sendForm, signInHeaders, startSite, type Site } from '#tests/setup/web.ts'

describe('a session', () => {
  const stores = useStores('sqlite')
  let world: World
  let site: Site

  beforeAll(async () => {
    world = aWorld(stores())
    site = await startSite(world.as('public'))
  })
  afterAll(() => site.stop())

  const home = (headers: Record<string, string>) =>
    fetch(`${site.url}${spacePaths.home}`, { headers, redirect: 'manual' })

  it('is a cookie that never leaves the pages of teams, nor is read by a script', async () => {
    const { email } = await givenAccount(world)
    const fields = { email, password: PASSWORD }
    const { status, headers } = await sendForm(`${site.url}${spacePaths.signIn}`, fields)
    expect(status).toBe(303)
    const [cookie = ''] = headers.getSetCookie()
    expect(headers.getSetCookie()).toHaveLength(1)
    expect(cookie).toMatch(/; Path=\/espace(;|$)/)
    expect(cookie).toMatch(/; HttpOnly(;|$)/)
    expect(cookie).toMatch(/; SameSite=Lax(;|$)/)
    expect(cookie).not.toMatch(/; Domain=/)
    const overTls = createSessions(stores().registry, 'https://concerto.test')
    expect(await overTls.begin((await givenAccount(world)).id)).toMatch(/; Secure(;|$)/)
  })

  it('is kept as a hash alone: whoever reads the registry is signed in nowhere', async () => {
    const { email } = await givenAccount(world)
    const { Cookie } = await signInHeaders(site.url, email, PASSWORD)
    const secret = Cookie.split('=')[1] ?? ''
    expect(secret.length).toBeGreaterThan(20)
    const rows = await everyRow(stores().registry)
    expect(JSON.stringify([...rows])).not.toContain(secret)
    for (const row of rows.get('session') ?? []) {
      const answer = await home({ Cookie: `espace=${String(row['session_hash'])}` })
      expect(answer.status).toBe(302)
    }
  })

  it('is over once left, and with it nothing else', async () => {
    const { email } = await givenAccount(world)
    const here = await signInHeaders(site.url, email, PASSWORD)
    const there = await signInHeaders(site.url, email, PASSWORD)
    expect((await home(here)).status).toBe(200)
    const left = await sendForm(`${site.url}${spacePaths.signOut}`, {}, here)
    expect(left.status).toBe(303)
    expect(left.headers.getSetCookie().join()).toMatch(/^espace=;/)
    expect((await home(here)).status).toBe(302)
    expect((await home(there)).status).toBe(200)
  })

  it('is not left, nor begun, by another site', async () => {
    const { email } = await givenAccount(world)
    const headers = await signInHeaders(site.url, email, PASSWORD)
    const foreign = { ...headers, 'Sec-Fetch-Site': 'cross-site' }
    expect((await sendForm(`${site.url}${spacePaths.signOut}`, {}, foreign)).status).toBe(403)
    expect((await home(headers)).status).toBe(200)
    const fields = { email, password: PASSWORD }
    const begun = await sendForm(`${site.url}${spacePaths.signIn}`, fields, {
      'Sec-Fetch-Site': 'cross-site',
    })
    expect(begun.status).toBe(403)
    expect(begun.headers.getSetCookie()).toEqual([])
  })

  it('is another one after signing in again: a planted one gains nothing', async () => {
    const { email } = await givenAccount(world)
    const planted = await signInHeaders(site.url, (await givenAccount(world)).email, PASSWORD)
    const fields = { email, password: PASSWORD }
    const { headers } = await sendForm(`${site.url}${spacePaths.signIn}`, fields, planted)
    const [cookie = ''] = headers.getSetCookie().filter((one) => !one.startsWith('espace=;'))
    expect(cookie.split(';')[0]).not.toBe(planted.Cookie)
    expect((await home(planted)).status).toBe(302)
  })

  it('gives back what was typed after its end, but no password', async () => {
    const sent = await sendForm(`${site.url}${spacePaths.account}`, {
      intent: 'password',
      current: 'mon ancien secret',
      next: 'mon nouveau secret',
      autre: 'ce que j’ai écrit',
    })
    expect(sent.status).toBe(401)
    expect(sent.page).toContain('ce que j’ai écrit')
    for (const password of ['mon ancien', 'mon nouveau']) expect(sent.page).not.toContain(password)
  })

  it('leads back only to a page of the teams', async () => {
    const { email } = await givenAccount(world)
    for (const retour of [
      'https://ailleurs.example/',
      '//ailleurs.example/espace/',
      '/\\ailleurs.example',
      '/espace/../clsm',
      '/espace//ailleurs.example',
      '/espace/%2F%2Failleurs.example',
      '/espace/deconnexion',
      'javascript:alert(1)',
      '/espacement',
    ]) {
      const fields = { email, password: PASSWORD, retour }
      const { status, headers } = await sendForm(`${site.url}${spacePaths.signIn}`, fields)
      expect(status).toBe(303)
      const to = new URL(headers.get('Location') ?? '', 'http://concerto.test')
      expect(to.origin, retour).toBe('http://concerto.test')
      expect(to.pathname, retour).toMatch(/^\/espace\//)
    }
  })

  it('is not told apart, when refused, by whether the address is known', async () => {
    const { email } = await givenAccount(world)
    const wrong = await sendForm(`${site.url}${spacePaths.signIn}`, { email, password: 'autre' })
    const unknown = await sendForm(`${site.url}${spacePaths.signIn}`, {
      email: email.replace(/^./, 'z'),
      password: 'autre',
    })
    expect(wrong.status).toBe(401)
    expect(unknown.status).toBe(401)
    const told = (page: string) =>
      page.replaceAll(/nonce="[^"]*"/g, '').replaceAll(/[\w.-]+@exemple\.test/g, '')
    expect(told(unknown.page)).toBe(told(wrong.page))
  })
})
