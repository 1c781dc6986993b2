import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createSessions } from '#app/http/sessions.ts'
import { BY_ACCOUNT, BY_ADDRESS } from '#app/http/throttle.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import { createDemonstrationAccounts } from '#app/usecases/demonstration.ts'
import { drawLink } from '#app/usecases/links.ts'
import { readTeam } from '#app/usecases/team.ts'
import type { Council } from '#app/domain/council.ts'
import { endMembership, insertMembership, listMembers } from '#db/registry/membership.ts'
import { extendSession } from '#db/registry/session.ts'
import { givenAccount, PASSWORD } from '#tests/factories/accounts.ts'
import { anId } from '#tests/factories/consultation.ts'
import { givenCouncil } from '#tests/factories/registry.ts'
import { aWorld, expectOk, type World } from '#tests/factories/world.ts'
import { useStores } from '#tests/setup/databases.ts'
import { sendForm, signInHeaders, startSite, type Site } from '#tests/setup/web.ts'

const NAMING = { intent: 'name', role: 'steering-member', seat: 'ARS', name: 'Élise « Zoé »' }

describe('accounts over HTTP', () => {
  const stores = useStores('sqlite')
  let world: World
  let site: Site
  let council: Council
  let team: string

  beforeAll(async () => {
    world = aWorld(stores())
    site = await startSite(world.as('public'))
    council = await givenCouncil(stores().registry)
    team = spacePaths.team(council.slug)
  })
  afterAll(() => site.stop())

  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${site.url}${path}`, { headers, redirect: 'manual' })
  const post = (
    path: string,
    fields: Record<string, string> | URLSearchParams,
    headers: Record<string, string> = {}
  ) => sendForm(`${site.url}${path}`, fields, headers)

  async function aCoordinator() {
    const account = await givenAccount(world)
    const { id: accountId, name } = account
    const membership = { id: anId(), accountId, name, role: 'coordinator' as const }
    await insertMembership(stores().registry, council.id, membership, world.now())
    const headers = await signInHeaders(site.url, account.email, PASSWORD)
    return { ...account, membership: membership.id, headers }
  }

  async function expire({ Cookie }: { Cookie: string }) {
    const hash = createHash('sha256')
      .update(Cookie.split('=')[1] ?? '')
      .digest('hex')
    await extendSession(stores().registry, hash, '2026-01-01T00:00:00.000Z')
  }

  const members = () => listMembers(stores().registry, council.id)

  /** The hidden fields of a page, as a browser without scripts sends them again. */
  function hiddenIn(page: string): URLSearchParams {
    const text = (value = '') =>
      value
        .replaceAll('&#x27;', "'")
        .replaceAll('&quot;', '"')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&')
    const fields = new URLSearchParams()
    const form = page.split('<main')[1] ?? ''
    for (const [, name, value] of form.matchAll(
      /<input type="hidden" name="([^"]*)" value="([^"]*)"\/>/g
    ))
      fields.append(text(name), text(value))
    return fields
  }

  it('a sixth attempt is not tried, and says how long to wait', async () => {
    const { email } = await givenAccount(world)
    for (let failure = 0; failure < BY_ACCOUNT.most; failure += 1)
      expect((await post(spacePaths.signIn, { email, password: 'faux' })).status).toBe(401)
    const sixth = await post(spacePaths.signIn, { email, password: PASSWORD })
    expect(sixth.status).toBe(429)
    expect(sixth.page).toContain('Attendez un quart d’heure')
    expect(sixth.headers.getSetCookie()).toEqual([])
    const other = await givenAccount(world)
    await signInHeaders(site.url, other.email, PASSWORD)
  })

  it('attempts from one address end, at whatever accounts, where the proxy tells addresses', async () => {
    const behind = await startSite(world.as('public'), { clientAddressHeader: 'X-Real-IP' })
    const from = (address: string, fields: Record<string, string>) =>
      sendForm(`${behind.url}${spacePaths.signIn}`, fields, { 'X-Real-IP': address })
    for (let failure = 0; failure < BY_ADDRESS.most; failure += 1)
      await from('203.0.113.5', { email: `${anId()}@exemple.test`, password: 'faux' })
    const { email } = await givenAccount(world)
    expect((await from('203.0.113.5', { email, password: PASSWORD })).status).toBe(429)
    expect((await from('203.0.113.6', { email, password: PASSWORD })).status).toBe(303)
    await behind.stop()
  })

  it('the present password is not guessed either, by whoever sits at an open session', async () => {
    const { headers } = await aCoordinator()
    const change = { intent: 'password', current: 'faux', next: 'une tout autre phrase' }
    for (let failure = 0; failure < BY_ACCOUNT.most; failure += 1)
      expect((await post(spacePaths.account, change, headers)).status).toBe(422)
    const sixth = await post(spacePaths.account, { ...change, current: PASSWORD }, headers)
    expect(sixth.status).toBe(429)
  })

  it('asking for a new password says the same of every address, a few times', async () => {
    const { email } = await givenAccount(world)
    const pages = new Set<string>()
    for (const address of [email, `${anId()}@exemple.test`]) {
      const { status, page } = await post(spacePaths.forgotten, { email: address })
      expect(status).toBe(200)
      pages.add(page.replaceAll(/nonce="[^"]*"/g, '').replaceAll(address, ''))
    }
    expect(pages.size).toBe(1)
    for (let more = 1; more < BY_ACCOUNT.most; more += 1)
      await post(spacePaths.forgotten, { email })
    expect((await post(spacePaths.forgotten, { email })).status).toBe(429)
    await signInHeaders(site.url, email, PASSWORD)
  })

  it('a link leads in once, and a new session begins', async () => {
    const { id } = await givenAccount(world)
    const link = await drawLink(stores().registry, world.as('operator'), id, 'reset')
    const path = spacePaths.link(link.secret)
    expect(await (await get(path)).text()).toContain('Un nouveau mot de passe')
    expect((await post(path, { password: 'court' })).status).toBe(422)
    const taken = await post(path, { password: 'une tout autre phrase' })
    expect(taken.status).toBe(303)
    const cookie = taken.headers.getSetCookie().at(-1)?.split(';')[0] ?? ''
    expect((await get(spacePaths.home, { Cookie: cookie })).status).toBe(200)
    expect(await (await get(path)).text()).toContain('Ce lien ne sert plus')
    expect((await post(path, { password: 'une tout autre phrase' })).status).toBe(404)
  })

  it('a session that has expired opens no page, and its cookie nothing', async () => {
    const { headers } = await aCoordinator()
    expect((await get(team, headers)).status).toBe(200)
    await expire(headers)
    const answer = await get(team, headers)
    expect(answer.status).toBe(302)
    expect(answer.headers.get('Location')).toBe(
      `${spacePaths.signIn}?retour=${encodeURIComponent(team)}`
    )
  })

  it('one may leave everywhere else at once', async () => {
    const { email, headers } = await aCoordinator()
    const elsewhere = await signInHeaders(site.url, email, PASSWORD)
    expect((await post(spacePaths.account, { intent: 'others' }, headers)).status).toBe(303)
    expect((await get(spacePaths.home, headers)).status).toBe(200)
    expect((await get(spacePaths.home, elsewhere)).status).toBe(302)
  })

  it('a form sent too late is kept, through a wrong password, until it is sent again', async () => {
    const { email, headers } = await aCoordinator()
    await expire(headers)
    const naming = { ...NAMING, email: `${anId()}@exemple.test` }
    const late = await post(`${team}?fait=end`, naming, headers)
    expect(late.status).toBe(401)
    const wrong = await post(
      spacePaths.signIn,
      withFields(hiddenIn(late.page), { email, password: 'faux' }),
      headers
    )
    expect(wrong.status).toBe(401)
    const again = await post(
      spacePaths.signIn,
      withFields(hiddenIn(wrong.page), { email, password: PASSWORD }),
      headers
    )
    expect(again.status).toBe(200)
    expect(again.page).toContain('de nouveau connecté')
    const cookie = again.headers.getSetCookie().at(-1)?.split(';')[0] ?? ''
    expect(
      /<form method="post" action="([^"]*)"/.exec(again.page.split('<main')[1] ?? '')?.[1]
    ).toBe(`${team}?fait=end`)
    const fields = hiddenIn(again.page)
    expect(Object.fromEntries(fields)).toEqual(naming)
    expect((await post(team, fields, { Cookie: cookie })).status).toBe(303)
    const named = (await members()).find((member) => member.email === naming.email)
    expect(named).toMatchObject({ name: NAMING.name, seat: 'ARS' })
  })

  it('a kept form cannot be made to lead elsewhere', async () => {
    const { email } = await givenAccount(world)
    for (const action of [
      'https://ailleurs.example/',
      '//ailleurs.example/espace/',
      '/clsm',
      'javascript:alert(1)',
    ]) {
      const fields = { email, 'password': PASSWORD, 'kept-action': action, 'kept:x': 'y' }
      const { status, page } = await post(spacePaths.signIn, fields)
      expect(status).toBe(303)
      expect(page).not.toContain('ailleurs')
    }
  })

  it('a role that ends in the middle of an act refuses it with a sentence, and nothing is written', async () => {
    const { headers, membership } = await aCoordinator()
    expect((await get(team, headers)).status).toBe(200)
    await endMembership(stores().registry, council.id, membership, world.now())
    const before = (await members()).length
    const naming = { ...NAMING, email: `${anId()}@exemple.test` }
    const refused = await post(team, naming, headers)
    expect(refused.status).toBe(403)
    expect(refused.page).toContain('Vous n’avez pas, ou plus, le rôle qu’il faut ici.')
    expect((await members()).length).toBe(before)
  })

  it('nothing that is typed about an account is printed, nor comes back but the address', async () => {
    const printed: string[] = []
    const spies = [process.stdout, process.stderr].map((stream) =>
      vi.spyOn(stream, 'write').mockImplementation((text) => printed.push(String(text)) > 0)
    )
    const email = `${anId()}@exemple.test`
    const { page } = await post(spacePaths.signIn, { email, password: 'un secret bien gardé' })
    await post(spacePaths.forgotten, { email })
    const gone = await post(spacePaths.link('un-secret'), { password: 'un secret bien gardé' })
    for (const spy of spies) spy.mockRestore()
    expect(page).toContain(email)
    expect(page + gone.page).not.toContain('un secret bien gardé')
    expect(printed.filter((text) => /secret|exemple\.test|connexion/.test(text))).toEqual([])
  })

  it('an account of the demonstration is nobody where its registry is served without it', async () => {
    const operator = { ...world.as('operator'), demonstration: true }
    const person = {
      email: `${anId()}@exemple.test`,
      name: 'Camille',
      password: PASSWORD,
      roles: [{ council: council.slug, role: 'coordinator' as const }],
    }
    const [id = ''] = expectOk(await createDemonstrationAccounts(operator, [person]))
    const { email, password } = person
    expect((await post(spacePaths.signIn, { email, password })).status).toBe(401)
    const begun = await createSessions(stores().registry, 'http://127.0.0.1').begin(id)
    const headers = { Cookie: begun.split(';')[0] ?? '' }
    for (const path of [spacePaths.home, spacePaths.account, team])
      expect((await get(path, headers)).status, path).toBe(403)
    expect((await post(team, { ...NAMING, email: 'x@exemple.test' }, headers)).status).toBe(403)
    expectOk(await readTeam({ ...world.signedIn(id), demonstration: true }, council.slug))
  })
})

function withFields(fields: URLSearchParams, more: Record<string, string>): URLSearchParams {
  const all = new URLSearchParams(fields)
  for (const [name, value] of Object.entries(more)) all.append(name, value)
  return all
}
