import { beforeAll, describe, expect, it } from 'vitest'
import type { Consultation } from '#app/domain/consultation.ts'
import { incompatibleWith, ROLES, type Naming, type Role } from '#app/domain/membership.ts'
import { permissionToName } from '#app/domain/permission.ts'
import { inviteAdministrator, resetAccount, tendAccounts } from '#app/usecases/account-keeping.ts'
import { acceptLink, readLink, signIn } from '#app/usecases/accounts.ts'
import type { UseCaseContext } from '#app/usecases/context.ts'
import { readHome } from '#app/usecases/home.ts'
import { discardMessage, readOutbox } from '#app/usecases/outbox.ts'
import { foundCouncil, listKeptCouncils, readKeptCouncil } from '#app/usecases/platform.ts'
import { readCouncilSpace } from '#app/usecases/space.ts'
import { endMember, inviteAgain, nameMember, readTeam } from '#app/usecases/team.ts'
import type { Council } from '#app/domain/council.ts'
import { findAccountByEmail, insertAccount } from '#db/registry/account.ts'
import { insertRelay, listColleges } from '#db/registry/council.ts'
import { listEntries } from '#db/registry/journal.ts'
import { endMembership, insertMembership, listMembers } from '#db/registry/membership.ts'
import { countMessages, listMessages } from '#db/registry/outbox.ts'
import { givenAccount, PASSWORD, secretIn } from '#tests/factories/accounts.ts'
import { aCouncil, anId } from '#tests/factories/consultation.ts'
import { anAccount, givenConsultation, givenCouncil } from '#tests/factories/registry.ts'
import { aWorld, codesOf, expectOk, givenMember, type World } from '#tests/factories/world.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'

const BEFORE_OPENING = '2026-09-01T08:00:00.000Z'
const OPENED = '2026-10-01T08:00:00.000Z'

describe.each(ENGINES)('a council’s team on %s', (engine) => {
  const stores = useStores(engine)
  let world: World
  let council: Council
  let coordinator: UseCaseContext
  let chair: UseCaseContext
  let administrator: UseCaseContext

  beforeAll(async () => {
    world = aWorld(stores())
    const account = anAccount({ administrator: true })
    await insertAccount(stores().registry, account, world.now())
    administrator = world.signedIn(account.id)
  })

  async function staffed(): Promise<void> {
    council = await givenCouncil(stores().registry)
    await insertRelay(stores().registry, council.id, { id: 'gem', name: 'GEM Les Amarres' })
    coordinator = await givenMember(world, council.id, 'coordinator')
    chair = await givenMember(world, council.id, 'chair')
  }

  const aNaming = (role: Role, more: Partial<Naming> = {}): Naming => ({
    email: `${anId()}@exemple.test`,
    name: 'Camille Exemple',
    role,
    ...(role === 'steering-member' && { seat: 'ARS' }),
    ...(role === 'representative' && { organisation: 'UNAFAM' }),
    ...(role === 'relay' && { relayId: 'gem' }),
    ...more,
  })
  const name = (context: UseCaseContext, naming: Naming) =>
    nameMember(context, council.slug, naming)

  async function membershipOf(email: string, role: Role): Promise<string> {
    const found = (await listMembers(stores().registry, council.id)).find(
      (member) => member.email === email && member.role === role
    )
    return found?.id ?? ''
  }

  async function lettersTo(email: string) {
    const messages = await listMessages(stores().registry, world.now(), 1_000)
    return messages.filter(({ recipient }) => recipient === email)
  }

  const entries = () => listEntries(stores().registry, council.id, 0, 100)

  it('is named by those who may, and by nobody else', async () => {
    await staffed()
    const strangers = [
      await givenMember(world, council.id, 'moderator'),
      await givenMember(world, (await givenCouncil(stores().registry)).id, 'coordinator'),
      world.as('public'),
      world.as('clock'),
    ]
    const may: Record<Role, readonly UseCaseContext[]> = {
      'coordinator': [administrator],
      'chair': [administrator],
      'scrutineer': [chair],
      'moderator': [coordinator],
      'referent': [coordinator],
      'deputy-referent': [coordinator],
      'steering-member': [coordinator],
      'group-member': [coordinator],
      'representative': [coordinator],
      'relay': [coordinator],
    }
    const before = (await listMembers(stores().registry, council.id)).length
    let named = 0
    for (const role of ROLES)
      for (const context of [administrator, coordinator, chair, ...strangers]) {
        const result = await name(context, aNaming(role))
        if (may[role].includes(context)) {
          expectOk(result)
          named += 1
        } else expect(codesOf(result), role).toEqual(['forbidden'])
      }
    expect((await listMembers(stores().registry, council.id)).length).toBe(before + named)
  })

  it('receives a new person by an invitation, and shows whether they have come', async () => {
    await staffed()
    const naming = aNaming('moderator')
    expectOk(await name(coordinator, naming))
    const shown = async () => {
      const { members } = expectOk(await readTeam(coordinator, council.slug))
      return members.find(({ email }) => email === naming.email)
    }
    expect(await shown()).toMatchObject({
      role: 'moderator',
      name: 'Camille Exemple',
      arrived: false,
      mayEnd: true,
    })
    const [letter] = await lettersTo(naming.email)
    const secret = secretIn(letter?.body ?? '')
    expect(expectOk(await readLink(world.as('public'), secret))).toEqual({
      purpose: 'invitation',
      name: 'Camille Exemple',
    })
    expect(letter?.body).toContain(council.name)
    const { accountId } = expectOk(await acceptLink(world.as('public'), secret, 'une phrase à moi'))
    expect((await shown())?.arrived).toBe(false)
    expectOk(await readCouncilSpace(world.signedIn(accountId), council.slug))
    expect((await shown())?.arrived).toBe(true)
    expect(await lettersTo(naming.email)).toEqual([])
    expect(expectOk(await readHome(world.signedIn(accountId))).councils).toMatchObject([
      { slug: council.slug, roles: ['moderator'] },
    ])
  })

  it('gives somebody who has an account the role, and a message without a link', async () => {
    await staffed()
    const { email } = await givenAccount(world, { name: 'Dominique Connue' })
    expectOk(await name(coordinator, aNaming('moderator', { email, name: 'Un autre nom' })))
    const [letter] = await lettersTo(email)
    expect(letter?.body).not.toContain('/lien/')
    expect(letter?.linkHash).toBeUndefined()
    expectOk(await signIn(world.as('public'), { email, password: PASSWORD }))
    expect(letter?.body).toContain('Un autre nom')
    expect(letter?.body).not.toContain('Dominique Connue')
  })

  it('learns nothing of an account that was there before: neither its name nor that there is one', async () => {
    await staffed()
    const known = await givenAccount(world, { name: 'Dominique Connue' })
    const elsewhere = await givenCouncil(stores().registry)
    const there = { id: anId(), accountId: known.id, name: known.name, role: 'chair' as const }
    await insertMembership(stores().registry, elsewhere.id, there, world.now())
    expectOk(await readCouncilSpace(world.signedIn(known.id), elsewhere.slug))
    const emails = [known.email, `${anId()}@exemple.test`]

    for (const role of ['moderator', 'chair', 'scrutineer'] as const) {
      await staffed()
      const namer = { moderator: coordinator, chair: administrator, scrutineer: chair }[role]
      const seen = async (email: string) => {
        const { members } = expectOk(await readTeam(coordinator, council.slug))
        const { keepers } = expectOk(await readKeptCouncil(administrator, council.slug))
        const kept = expectOk(await listKeptCouncils(administrator))
        return [
          ...members.filter((member) => member.email === email),
          ...keepers.filter((member) => member.email === email),
          kept.find(({ slug }) => slug === council.slug)?.keepers.chair.map(({ arrived }) => arrived),
        ]
      }
      const shown = []
      for (const email of emails) {
        const naming = aNaming(role, { email, name: 'Un autre nom' })
        expectOk(await name(namer, naming))
        const membership = await membershipOf(email, role)
        const [before, again] = [await seen(email), await inviteAgain(namer, council.slug, membership)]
        expectOk(again)
        expect(await seen(email)).toEqual(before)
        shown.push(before)
        expectOk(await endMember(namer, council.slug, membership))
      }
      const [ofKnown, ofNew] = shown.map((rows) =>
        JSON.stringify(rows, (key, value: unknown) => (/^(id|email)$/.test(key) ? '' : value)),
      )
      expect(ofKnown).toBe(ofNew)
      expect(ofKnown).toContain('Un autre nom')
      expect(ofKnown).toContain('"arrived":false')
    }
  })

  it('counts whoever came as arrived in that council and that role alone', async () => {
    await staffed()
    const { id, email } = await givenAccount(world)
    expectOk(await name(coordinator, aNaming('moderator', { email })))
    const [here, namer] = [council.slug, coordinator]
    await staffed()
    expectOk(await name(coordinator, aNaming('moderator', { email })))
    const arrived = async (context: UseCaseContext, slug: string) =>
      expectOk(await readTeam(context, slug)).members.flatMap((member) =>
        member.email === email ? [member.arrived] : [],
      )
    expectOk(await readCouncilSpace(world.signedIn(id), here))
    expect(await arrived(namer, here)).toEqual([true])
    expect(await arrived(coordinator, council.slug)).toEqual([false])
    expectOk(await nameMember(namer, here, aNaming('referent', { email })))
    expect(await arrived(namer, here)).toEqual([true, false])
    expectOk(await readCouncilSpace(world.signedIn(id), here))
    expect(await arrived(namer, here)).toEqual([true, true])
  })

  it('invites again whoever has not arrived, and only them', async () => {
    await staffed()
    const naming = aNaming('relay')
    expectOk(await name(coordinator, naming))
    const membership = await membershipOf(naming.email, 'relay')
    expectOk(await inviteAgain(coordinator, council.slug, membership))
    expect(await lettersTo(naming.email)).toHaveLength(2)
    expect(codesOf(await inviteAgain(chair, council.slug, membership))).toEqual(['forbidden'])
    const arrived = await givenAccount(world)
    expectOk(await name(coordinator, aNaming('moderator', { email: arrived.email })))
    const theirs = await membershipOf(arrived.email, 'moderator')
    expectOk(await inviteAgain(coordinator, council.slug, theirs))
    expectOk(await readCouncilSpace(world.signedIn(arrived.id), council.slug))
    expect(codesOf(await inviteAgain(coordinator, council.slug, theirs))).toEqual([
      'arrived-already',
    ])
  })

  it('refuses a role held already, roles that exclude one another, and what a role lacks', async () => {
    await staffed()
    const naming = aNaming('relay')
    expectOk(await name(coordinator, naming))
    const before = (await entries()).length
    expect(codesOf(await name(coordinator, naming))).toEqual(['role-held-already'])
    expect(codesOf(await name(chair, { ...naming, role: 'scrutineer' }))).toEqual([
      'roles-incompatible',
    ])
    for (const role of ['coordinator', 'chair'] as const)
      expect(codesOf(await name(administrator, { ...naming, role }))).toEqual([
        'roles-incompatible',
      ])
    expect(codesOf(await name(coordinator, aNaming('relay', { relayId: 'ailleurs' })))).toEqual([
      'unknown-relay',
    ])
    expect(codesOf(await name(coordinator, aNaming('steering-member', { seat: ' ' })))).toEqual([
      'seat-missing',
    ])
    expect((await entries()).length).toBe(before)
    expectOk(await name(coordinator, { ...naming, role: 'moderator' }))
  })

  it('keeps duties apart also one after the other, until the result is public', async () => {
    const roles = ['coordinator', 'chair', 'relay', 'scrutineer', 'moderator'] as const
    const namer = (role: Role) =>
      permissionToName(role) === 'name-others' ? coordinator : role === 'scrutineer' ? chair : administrator
    for (const former of roles)
      for (const next of roles.filter((role) => role !== former)) {
        const naming = aNaming(former)
        const apart = incompatibleWith([former], next) !== null
        const become = () =>
          name(namer(next), aNaming(next, { email: naming.email, name: naming.name }))
        const { opened } = await during(naming, { endedAt: OPENED })
        expect(codesOf(await become()), `${former} ${next}`).toEqual(
          apart ? ['roles-incompatible-lately'] : [],
        )
        if (!apart) continue
        await stores()
          .registry.updateTable('consultation')
          .set({ released_at: world.now() })
          .where('consultation_id', '=', opened.id)
          .execute()
        expectOk(await become())
      }
  })

  it('forgets a role that ended before the opening, or during what was cancelled', async () => {
    for (const [consultation, endedAt] of [
      [{ openedAt: OPENED }, BEFORE_OPENING],
      [{ openedAt: OPENED, cancelledAt: OPENED, cancelReason: 'Abandon' }, OPENED],
      [{}, OPENED],
    ] as const) {
      const naming = aNaming('relay')
      await during(naming, { endedAt }, consultation)
      expectOk(await name(chair, { ...naming, role: 'scrutineer' }))
    }
    const naming = aNaming('relay')
    await during(naming, { endedAt: OPENED })
    expectOk(await name(coordinator, naming))
    const elsewhere = council
    await staffed()
    expect(council.id).not.toBe(elsewhere.id)
    expectOk(await name(chair, { ...naming, role: 'scrutineer' }))
  })

  /** A new team in which somebody was named and ended again, around the opening of a consultation. */
  async function during(
    naming: Naming,
    { endedAt }: { endedAt: string },
    overrides: Partial<Consultation> = { openedAt: OPENED },
  ) {
    await staffed()
    const { registry } = stores()
    const { email, name: called, role } = naming
    const known = anAccount({ email, name: called })
    await insertAccount(registry, known, BEFORE_OPENING)
    const membership = { id: anId(), accountId: known.id, role, name: called }
    await insertMembership(registry, council.id, membership, BEFORE_OPENING)
    await endMembership(registry, council.id, membership.id, endedAt)
    const opened = await givenConsultation(registry, { councilId: council.id, ...overrides })
    return { opened }
  }

  it('keeps administrators of the platform apart from every council, both ways', async () => {
    await staffed()
    const admin = await givenAccount(world, { administrator: true })
    for (const context of [coordinator, administrator]) {
      const role = context === coordinator ? 'moderator' : 'chair'
      expect(codesOf(await name(context, aNaming(role, { email: admin.email })))).toEqual([
        'administrator-apart',
      ])
    }
    const naming = aNaming('moderator')
    expectOk(await name(coordinator, naming))
    const invite = () =>
      inviteAdministrator(world.as('operator'), { email: naming.email, name: 'X' })
    expect(codesOf(await invite())).toEqual(['administrator-apart'])
    expectOk(
      await endMember(coordinator, council.slug, await membershipOf(naming.email, 'moderator'))
    )
    expectOk(await invite())
    expect((await findAccountByEmail(stores().registry, naming.email))?.administrator).toBe(true)
  })

  it('has a coordinator until another is named', async () => {
    await staffed()
    const first = (await listMembers(stores().registry, council.id)).find(
      ({ role }) => role === 'coordinator'
    )
    const end = (context: UseCaseContext) => endMember(context, council.slug, first?.id ?? '')
    for (const context of [coordinator, chair])
      expect(codesOf(await end(context))).toEqual(['forbidden'])
    expect(codesOf(await end(administrator))).toEqual(['last-coordinator'])
    expectOk(await name(administrator, aNaming('coordinator')))
    expectOk(await end(administrator))
    expect(codesOf(await end(administrator))).toEqual(['unknown-membership'])
    expect(codesOf(await name(coordinator, aNaming('moderator')))).toEqual(['forbidden'])
  })

  it('keeps one coordinator when both are ended at once', async () => {
    await staffed()
    expectOk(await name(administrator, aNaming('coordinator')))
    const both = (await listMembers(stores().registry, council.id)).filter(
      ({ role }) => role === 'coordinator'
    )
    const ended = await Promise.all(
      both.map(({ id }) => endMember(administrator, council.slug, id))
    )
    expect(ended.filter((result) => result.ok)).toHaveLength(1)
    expect(codesOf(ended.find((result) => !result.ok) ?? { ok: true, value: null })).toEqual([
      'last-coordinator',
    ])
  })

  it('lets one person take one of two roles that exclude one another, when both are given at once', async () => {
    await staffed()
    const naming = aNaming('relay')
    const both = await Promise.all([
      name(coordinator, naming),
      name(chair, { ...naming, role: 'scrutineer' }),
      name(administrator, { ...naming, role: 'chair' }),
    ])
    expect(both.filter((result) => result.ok)).toHaveLength(1)
  })

  it('makes one account of a person who is named in two councils at once', async () => {
    await staffed()
    const [here, inviting] = [council.slug, coordinator]
    await staffed()
    const naming = aNaming('moderator')
    const both = await Promise.all([nameMember(inviting, here, naming), name(coordinator, naming)])
    both.forEach((result) => expectOk(result))
    expect(await lettersTo(naming.email)).toHaveLength(2)
  })

  it('knows no role of another council', async () => {
    await staffed()
    const naming = aNaming('moderator')
    expectOk(await name(coordinator, naming))
    const theirs = await membershipOf(naming.email, 'moderator')
    await staffed()
    expect(codesOf(await endMember(coordinator, council.slug, theirs))).toEqual([
      'unknown-membership',
    ])
    expect(codesOf(await inviteAgain(coordinator, council.slug, theirs))).toEqual([
      'unknown-membership',
    ])
  })

  it('is read by coordinator and chair, and by nobody else', async () => {
    await staffed()
    for (const context of [coordinator, chair]) expectOk(await readTeam(context, council.slug))
    for (const context of [
      administrator,
      await givenMember(world, council.id, 'scrutineer'),
      world.as('public'),
      world.as('operator'),
    ])
      expect(codesOf(await readTeam(context, council.slug))).toEqual(['forbidden'])
    expect(expectOk(await readTeam(chair, council.slug)).mayName).toEqual(['scrutineer'])
    expect(expectOk(await readTeam(coordinator, council.slug)).mayName).not.toContain('scrutineer')
  })

  it('is journalled by roles alone: never who', async () => {
    await staffed()
    const naming = aNaming('moderator', { name: 'Zénobie Introuvable' })
    expectOk(await name(coordinator, naming))
    const membership = await membershipOf(naming.email, 'moderator')
    expectOk(await endMember(coordinator, council.slug, membership))
    const account = await findAccountByEmail(stores().registry, naming.email)
    const [named, ended] = await entries()
    expect(named).toMatchObject({
      act: 'member-named',
      actor: 'coordinator',
      subject: council.id,
      details: { role: 'moderator' },
    })
    expect(ended).toMatchObject({
      act: 'member-ended',
      actor: 'coordinator',
      subject: council.id,
      details: { role: 'moderator' },
    })
    const journal = JSON.stringify(await entries())
    for (const trace of [naming.email, 'Zénobie', membership, account?.id ?? 'nobody'])
      expect(journal).not.toContain(trace)
  })

  it('says no more to somebody whose role has just ended', async () => {
    await staffed()
    const account = await givenAccount(world)
    const membership = anId()
    const { id: accountId, name: called } = account
    const role = { id: membership, accountId, name: called, role: 'coordinator' as const }
    await insertMembership(stores().registry, council.id, role, world.now())
    const context = world.signedIn(account.id)
    expectOk(await readTeam(context, council.slug))
    expectOk(await endMember(administrator, council.slug, membership))
    expect(codesOf(await readTeam(context, council.slug))).toEqual(['forbidden'])
    expect(codesOf(await name(context, aNaming('moderator')))).toEqual(['forbidden'])
  })

  describe('on the platform', () => {
    const aNewCouncil = () => {
      const { id: _id, demonstration: _demonstration, ...given } = aCouncil()
      return given
    }

    it('a council begins with the usual colleges, without charter nor team', async () => {
      const founded = expectOk(await foundCouncil(administrator, aNewCouncil()))
      expect(founded.demonstration).toBe(false)
      const colleges = await listColleges(stores().registry, founded.id)
      expect(colleges.map(({ id }) => id)).toEqual([
        'usagers',
        'aidants',
        'professionnels',
        'citoyens',
      ])
      const journal = await listEntries(stores().registry, founded.id, 0, 10)
      expect(journal.map(({ act, actor }) => [act, actor])).toEqual([
        ['council-created', 'administrator'],
      ])
      expect(
        codesOf(await foundCouncil(administrator, { ...aNewCouncil(), slug: founded.slug }))
      ).toEqual(['slug-taken'])
      expect(codesOf(await foundCouncil(coordinator, aNewCouncil()))).toEqual(['forbidden'])
    })

    it('shows who keeps a council, and of its team nobody else', async () => {
      await staffed()
      expectOk(await name(coordinator, aNaming('moderator', { name: 'Invisible Ici' })))
      expectOk(await name(administrator, aNaming('chair', { name: 'Présidente Seconde' })))
      const { keepers } = expectOk(await readKeptCouncil(administrator, council.slug))
      expect(keepers.map(({ role, mayEnd }) => [role, mayEnd])).toEqual([
        ['coordinator', true],
        ['chair', true],
        ['chair', true],
      ])
      const councils = expectOk(await listKeptCouncils(administrator))
      const kept = councils.find(({ slug }) => slug === council.slug)
      expect(kept?.keepers.chair.map((keeper) => keeper.name)).toContain('Présidente Seconde')
      expect(JSON.stringify(councils)).not.toContain('Invisible Ici')
      for (const context of [coordinator, chair, world.as('public')]) {
        expect(codesOf(await listKeptCouncils(context))).toEqual(['forbidden'])
        expect(codesOf(await readKeptCouncil(context, council.slug))).toEqual(['forbidden'])
        expect(codesOf(await readOutbox(context, 1))).toEqual(['forbidden'])
        expect(codesOf(await discardMessage(context, 'x'))).toEqual(['forbidden'])
      }
    })

    it('an outbox gives twenty messages at a time, and forgets what was handed over', async () => {
      await staffed()
      for (let person = 0; person < 25; person += 1)
        expectOk(await name(coordinator, aNaming('moderator')))
      const all = await countMessages(stores().registry, world.now())
      const first = expectOk(await readOutbox(administrator, 1))
      if (first.mail !== 'by-hand') throw new Error('Nothing is sent by mail here')
      expect(first.messages).toHaveLength(20)
      expect(first.pages).toBe(Math.ceil(all / 20))
      const last = expectOk(await readOutbox(administrator, 999))
      expect(last.page).toBe(first.pages)
      const [message] = first.messages
      expect(message).not.toHaveProperty('linkHash')
      expectOk(await discardMessage(administrator, message?.id ?? ''))
      expect(await countMessages(stores().registry, world.now())).toBe(all - 1)
      if (message?.body.includes('/lien/'))
        expectOk(await readLink(world.as('public'), secretIn(message.body)))
    })

    it('what is over is forgotten by the clock', async () => {
      await staffed()
      const naming = aNaming('moderator')
      expectOk(await name(coordinator, naming))
      const before = world.now()
      world.setNow(new Date(Date.parse(before) + 40 * 24 * 3_600_000).toISOString())
      expectOk(await tendAccounts(world.as('clock')))
      world.setNow(before)
      expect(await lettersTo(naming.email)).toEqual([])
      expect(codesOf(await tendAccounts(administrator))).toEqual(['forbidden'])
    })

    it('an operator invites administrators and hands out new passwords, and no page does', async () => {
      const email = `${anId()}@exemple.test`
      const link = expectOk(await inviteAdministrator(world.as('operator'), { email, name: 'Ana' }))
      expect(await lettersTo(email)).toEqual([])
      const { accountId } = expectOk(
        await acceptLink(world.as('public'), link?.secret ?? '', PASSWORD)
      )
      expectOk(await listKeptCouncils(world.signedIn(accountId)))
      expect(
        expectOk(await inviteAdministrator(world.as('operator'), { email, name: 'Ana' }))
      ).toBeNull()
      const reset = expectOk(await resetAccount(world.as('operator'), ` ${email.toUpperCase()} `))
      expect(expectOk(await readLink(world.as('public'), reset.secret)).purpose).toBe('reset')
      expect(codesOf(await resetAccount(world.as('operator'), 'personne@exemple.test'))).toEqual([
        'unknown-account',
      ])
      for (const context of [administrator, world.as('public')]) {
        expect(codesOf(await inviteAdministrator(context, { email, name: 'Ana' }))).toEqual([
          'forbidden',
        ])
        expect(codesOf(await resetAccount(context, email))).toEqual(['forbidden'])
      }
    })
  })
})
