import { beforeAll, describe, expect, it } from 'vitest'
import { LINK_LENGTH_MS } from '#app/domain/account.ts'
import type { Role } from '#app/domain/membership.ts'
import { letterWriter } from '#app/i18n/letters.ts'
import {
  acceptLink,
  changePassword,
  readLink,
  requestReset,
  signIn,
} from '#app/usecases/accounts.ts'
import { createDemonstrationAccounts } from '#app/usecases/demonstration.ts'
import { readHome } from '#app/usecases/home.ts'
import { drawLink } from '#app/usecases/links.ts'
import { endOtherSessions, endOwnSession, listOwnSessions } from '#app/usecases/own-sessions.ts'
import { findAccountByEmail, insertAccount } from '#db/registry/account.ts'
import { listEntries } from '#db/registry/journal.ts'
import { insertMembership } from '#db/registry/membership.ts'
import { listMessages } from '#db/registry/outbox.ts'
import { insertSession, listSessions } from '#db/registry/session.ts'
import { givenAccount, PASSWORD, secretIn } from '#tests/factories/accounts.ts'
import { aHash, anId } from '#tests/factories/consultation.ts'
import { anAccount, givenCouncil } from '#tests/factories/registry.ts'
import { aWorld, codesOf, expectOk, type World } from '#tests/factories/world.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'
import { everyRow } from '#tests/setup/rows.ts'

const NEW = 'une tout autre phrase'

describe.each(ENGINES)('accounts on %s', (engine) => {
  const stores = useStores(engine)
  let world: World
  beforeAll(() => {
    world = aWorld(stores())
  })
  const visitor = () => world.as('public')

  async function messagesTo(email: string) {
    const messages = await listMessages(stores().registry, world.now(), 1_000)
    return messages.filter(({ recipient }) => recipient === email)
  }

  async function linkFor(email: string): Promise<string> {
    expectOk(await requestReset(visitor(), email))
    return secretIn((await messagesTo(email))[0]?.body ?? '')
  }

  async function giveRoles(councilId: string, accountId: string, roles: readonly Role[]) {
    for (const role of roles)
      await insertMembership(stores().registry, councilId, { id: anId(), accountId, name: 'Camille', role }, world.now())
  }

  async function aSession(accountId: string): Promise<string> {
    const hash = aHash()
    const expiresAt = new Date(Date.parse(world.now()) + 3_600_000).toISOString()
    await insertSession(stores().registry, { hash, accountId, createdAt: world.now(), expiresAt })
    return hash
  }

  it('lets in whoever has address and password, and nobody else', async () => {
    const { id, email } = await givenAccount(world)
    expect(expectOk(await signIn(visitor(), { email, password: PASSWORD }))).toEqual({
      accountId: id,
    })
    for (const attempt of [
      { email, password: PASSWORD.toUpperCase() },
      { email, password: '' },
      { email: `${anId()}@exemple.test`, password: PASSWORD },
    ])
      expect(codesOf(await signIn(visitor(), attempt))).toEqual(['sign-in-refused'])
  })

  it('takes as long for an address that nobody has', async () => {
    const { email } = await givenAccount(world)
    const time = async (address: string) => {
      const started = performance.now()
      await signIn(visitor(), { email: address, password: 'une phrase fausse' })
      return performance.now() - started
    }
    const times = { known: Infinity, unknown: Infinity }
    // The least of several: on a busy machine any single one may be late.
    for (let round = 0; round < 6 || (round < 40 && times.unknown <= times.known * 0.6); round += 1) {
      times.known = Math.min(times.known, await time(email))
      times.unknown = Math.min(times.unknown, await time(`${anId()}@exemple.test`))
    }
    expect(times.unknown).toBeGreaterThan(times.known * 0.6)
  })

  it('lets nobody in who has not taken up the invitation', async () => {
    const { email } = anAccount()
    await insertAccount(stores().registry, anAccount({ email }), world.now())
    expect(codesOf(await signIn(visitor(), { email, password: '' }))).toEqual(['sign-in-refused'])
  })

  it('keeps no password and no secret of a link in clear', async () => {
    const { email } = await givenAccount(world)
    const secret = await linkFor(email)
    for (const [table, rows] of await everyRow(stores().registry)) {
      const kept = JSON.stringify(rows)
      expect(kept, table).not.toContain(PASSWORD)
      if (table !== 'outbox') expect(kept, table).not.toContain(secret)
    }
  })

  it('a link sets a password once, ends all sessions and takes the other links along', async () => {
    const { id, email } = await givenAccount(world)
    await aSession(id)
    const first = await linkFor(email)
    const second = await linkFor(email)
    expect(expectOk(await readLink(visitor(), second)).purpose).toBe('reset')
    expect(expectOk(await readLink(visitor(), second)).purpose).toBe('reset')
    expect(expectOk(await acceptLink(visitor(), second, NEW))).toEqual({ accountId: id })
    expect(await listSessions(stores().registry, id)).toEqual([])
    for (const secret of [first, second]) {
      expect(codesOf(await readLink(visitor(), secret))).toEqual(['link-unknown'])
      expect(codesOf(await acceptLink(visitor(), secret, NEW))).toEqual(['link-unknown'])
    }
    expect(await messagesTo(email)).toEqual([])
    expectOk(await signIn(visitor(), { email, password: NEW }))
    expect(codesOf(await signIn(visitor(), { email, password: PASSWORD }))).toEqual([
      'sign-in-refused',
    ])
  })

  it('of two who use one link at once, one comes in', async () => {
    const { email } = await givenAccount(world)
    const secret = await linkFor(email)
    const both = await Promise.all([
      acceptLink(visitor(), secret, NEW),
      acceptLink(visitor(), secret, PASSWORD),
    ])
    expect(both.filter((result) => result.ok)).toHaveLength(1)
  })

  it('a link ends after three days', async () => {
    const { email } = await givenAccount(world)
    const secret = await linkFor(email)
    const before = world.now()
    world.setNow(new Date(Date.parse(before) + LINK_LENGTH_MS - 1).toISOString())
    expectOk(await readLink(visitor(), secret))
    world.setNow(new Date(Date.parse(before) + LINK_LENGTH_MS).toISOString())
    expect(codesOf(await acceptLink(visitor(), secret, NEW))).toEqual(['link-unknown'])
    expect(await messagesTo(email)).toEqual([])
    world.setNow(before)
  })

  it('refuses a weak password and leaves the link as it was', async () => {
    const { email } = await givenAccount(world)
    const secret = await linkFor(email)
    expect(codesOf(await acceptLink(visitor(), secret, 'court'))).toEqual(['password-short'])
    expect(codesOf(await acceptLink(visitor(), secret, email))).toEqual(['password-is-email'])
    expectOk(await acceptLink(visitor(), secret, NEW))
  })

  it('says nothing of who has an account, and lets nobody fill the outbox', async () => {
    const { email } = await givenAccount(world)
    const unknown = `${anId()}@exemple.test`
    for (let round = 0; round < 5; round += 1) {
      expect(await requestReset(visitor(), email)).toEqual({ ok: true, value: null })
      expect(await requestReset(visitor(), unknown)).toEqual({ ok: true, value: null })
    }
    expect(await messagesTo(email)).toHaveLength(3)
    expect(await messagesTo(unknown)).toEqual([])
  })

  it('writes no link to a new password for whoever has a role: others read the outbox', async () => {
    const council = await givenCouncil(stores().registry)
    const { id, email } = await givenAccount(world)
    await giveRoles(council.id, id, ['chair'])
    expect(await requestReset(visitor(), email)).toEqual({ ok: true, value: null })
    expect(await messagesTo(email)).toEqual([])
  })

  it('tells the journal of every council that a link was taken, and for which roles', async () => {
    const { registry } = stores()
    const councils = [await givenCouncil(registry), await givenCouncil(registry)]
    const { id } = await givenAccount(world)
    for (const council of councils) await giveRoles(council.id, id, ['moderator', 'referent'])
    for (const [purpose, act] of [
      ['invitation', 'member-arrived'],
      ['reset', 'member-password-reset'],
    ] as const) {
      const { secret } = await drawLink(registry, world.as('operator'), id, purpose)
      expectOk(await acceptLink(visitor(), secret, NEW))
      for (const council of councils) {
        const entries = await listEntries(registry, council.id, 0, 100)
        const told = entries.filter((entry) => entry.act === act)
        expect(told.map(({ details }) => details['role']).sort()).toEqual(['moderator', 'referent'])
        expect(JSON.stringify(told)).not.toContain(id)
      }
    }
  })

  it('a change of password asks for the present one and ends every other session', async () => {
    const { id, email } = await givenAccount(world)
    const sessionHash = await aSession(id)
    await aSession(id)
    const context = world.signedIn(id)
    const change = (current: string, next: string) =>
      changePassword(context, { current, next, sessionHash })
    expect(codesOf(await change('autre chose que lui', NEW))).toEqual(['password-wrong'])
    expect(codesOf(await change(PASSWORD, 'aaaaaaaaaaaaaa'))).toEqual(['password-simple'])
    expect(await listSessions(stores().registry, id)).toHaveLength(2)
    expectOk(await change(PASSWORD, NEW))
    expect((await listSessions(stores().registry, id)).map(({ hash }) => hash)).toEqual([
      sessionHash,
    ])
    expectOk(await signIn(visitor(), { email, password: NEW }))
  })

  it('shows one’s own sessions, and ends one’s own alone', async () => {
    const mine = await givenAccount(world)
    const other = await givenAccount(world)
    const current = await aSession(mine.id)
    await aSession(mine.id)
    await aSession(other.id)
    const context = world.signedIn(mine.id)
    const { sessions } = expectOk(await listOwnSessions(context, current))
    expect(sessions.map((session) => session.current).sort()).toEqual([false, true])
    const [theirs] = expectOk(await listOwnSessions(world.signedIn(other.id), '')).sessions
    expectOk(await endOwnSession(context, theirs?.id ?? ''))
    expect(await listSessions(stores().registry, other.id)).toHaveLength(1)
    expectOk(await endOwnSession(context, sessions.find((session) => !session.current)?.id ?? ''))
    expect(await listSessions(stores().registry, mine.id)).toHaveLength(1)
    await aSession(mine.id)
    expectOk(await endOtherSessions(context, current))
    expect((await listSessions(stores().registry, mine.id)).map(({ hash }) => hash)).toEqual([
      current,
    ])
  })

  describe('of the demonstration', () => {
    const person = () => ({ email: `${anId()}@exemple.test`, name: 'Camille', password: PASSWORD })

    it('are made by nobody outside it', async () => {
      for (const kind of ['public', 'clock', 'operator'] as const)
        expect(codesOf(await createDemonstrationAccounts(world.as(kind), [person()]))).toEqual([
          'forbidden',
        ])
      for (const kind of ['public', 'clock'] as const) {
        const inside = { ...world.as(kind), demonstration: true }
        expect(codesOf(await createDemonstrationAccounts(inside, [person()]))).toEqual([
          'forbidden',
        ])
      }
    })

    it('are nobody where their database is served without it', async () => {
      const someone = { ...person(), administrator: true }
      const inside = { ...world.as('operator'), demonstration: true }
      const [id = ''] = expectOk(await createDemonstrationAccounts(inside, [someone]))
      expectOk(await signIn({ ...visitor(), demonstration: true }, someone))
      expect(codesOf(await signIn(visitor(), someone))).toEqual(['sign-in-refused'])
      expect(codesOf(await readHome(world.signedIn(id)))).toEqual(['forbidden'])
      expectOk(await readHome({ ...world.signedIn(id), demonstration: true }))
      expectOk(await requestReset(visitor(), someone.email))
      expect(await messagesTo(someone.email)).toEqual([])
      expectOk(await requestReset({ ...visitor(), demonstration: true }, someone.email))
      const secret = secretIn((await messagesTo(someone.email))[0]?.body ?? '')
      expect(codesOf(await acceptLink(visitor(), secret, NEW))).toEqual(['link-unknown'])
      expect((await findAccountByEmail(stores().registry, someone.email))?.demonstration).toBe(true)
    })
  })

  it('every letter names its reader and its link', () => {
    const write = letterWriter('https://exemple.test')
    const link = { secret: 'S', expiresAt: '2026-11-25T09:00:00.000Z' }
    const to = { council: 'CLSM d’Ici', role: 'moderator' as const }
    for (const letter of [
      { kind: 'invitation' as const, name: 'Ana', link, to },
      { kind: 'invitation' as const, name: 'Ana', link },
      { kind: 'reset' as const, name: 'Ana', link },
    ]) {
      const { subject, body } = write(letter)
      expect(subject).toContain('Concerto')
      expect(body).toMatch(/^Bonjour Ana,/)
      expect(body).toContain('https://exemple.test/espace/lien/S')
    }
    expect(write({ kind: 'named', name: 'Ana', to }).body).not.toContain('/lien/')
  })
})
