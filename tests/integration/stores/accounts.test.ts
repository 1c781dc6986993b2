import { describe, expect, it } from 'vitest'
import { findAccount, holdOrInsertAccount, insertAccount } from '#db/registry/account.ts'
import {
  countLinks,
  deleteExpiredLinks,
  findLink,
  insertLink,
  takeLink,
} from '#db/registry/link.ts'
import {
  endMembership,
  findMember,
  findStanding,
  insertMembership,
  listKeepers,
  listMembers,
  listRoles,
  markArrived,
} from '#db/registry/membership.ts'
import {
  countMessages,
  deleteSpentMessages,
  insertMessage,
  listMessages,
} from '#db/registry/outbox.ts'
import { transact } from '#db/transaction.ts'
import { aHash, anId } from '#tests/factories/consultation.ts'
import { anAccount, givenCouncil } from '#tests/factories/registry.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'

const THEN = '2026-11-20T09:00:00.000Z'
const NOW = '2026-11-22T09:00:00.000Z'
const LATER = '2026-11-25T09:00:00.000Z'

describe.each(ENGINES)('accounts in the registry, on %s', (engine) => {
  const stores = useStores(engine)
  const registry = () => stores().registry

  async function given(overrides = {}) {
    const account = anAccount(overrides)
    await insertAccount(registry(), account, THEN)
    return account
  }

  const aLink = (accountId: string, expiresAt = LATER) => ({
    hash: aHash(),
    accountId,
    purpose: 'reset' as const,
    expiresAt,
  })

  const aMessage = (linkHash?: string, createdAt = THEN) => ({
    id: anId(),
    recipient: 'ana@exemple.test',
    subject: 'Sujet',
    body: 'Texte',
    createdAt,
    expiresAt: LATER,
    ...(linkHash !== undefined && { linkHash }),
  })

  it('an address belongs to one account', async () => {
    const { email } = await given()
    await expect(insertAccount(registry(), anAccount({ email }), THEN)).rejects.toThrow()
    const other = anAccount({ email, name: 'Autre nom' })
    const held = await transact(registry(), (trx) => holdOrInsertAccount(trx, other, THEN))
    expect(held.id).not.toBe(other.id)
    expect(await findAccount(registry(), other.id)).toBeUndefined()
    await expect(holdOrInsertAccount(registry(), other, THEN)).rejects.toThrow('transaction')
  })

  it('a link serves the first who takes it, until it expires', async () => {
    const { id } = await given()
    const link = aLink(id)
    const expired = aLink(id, NOW)
    for (const one of [link, expired]) await insertLink(registry(), one)
    expect(await findLink(registry(), link.hash, NOW)).toEqual(link)
    expect(await findLink(registry(), expired.hash, NOW)).toBeUndefined()
    expect(await countLinks(registry(), id, NOW)).toBe(1)
    expect(await takeLink(registry(), expired.hash, NOW)).toBe(false)
    const taken = await Promise.all([1, 2, 3].map(() => takeLink(registry(), link.hash, NOW)))
    expect(taken.filter(Boolean)).toHaveLength(1)
    await deleteExpiredLinks(registry(), NOW)
    expect(await countLinks(registry(), id, THEN)).toBe(0)
  })

  it('messages go with their link or when they expire, and are listed newest first', async () => {
    const { id } = await given()
    const link = aLink(id)
    await insertLink(registry(), link)
    const messages = [aMessage(link.hash), aMessage(aHash()), aMessage(undefined, NOW)]
    for (const message of messages) await insertMessage(registry(), message)
    await deleteSpentMessages(registry(), NOW)
    expect(await listMessages(registry(), NOW, 10)).toEqual([messages[2], messages[0]])
    expect(await listMessages(registry(), NOW, 1, 1)).toEqual([messages[0]])
    expect(await countMessages(registry(), NOW)).toBe(2)
    expect(await listMessages(registry(), LATER, 10)).toEqual([])
    await takeLink(registry(), link.hash, NOW)
    await deleteSpentMessages(registry(), NOW)
    expect(await countMessages(registry(), NOW)).toBe(1)
    await deleteSpentMessages(registry(), LATER)
    expect(await countMessages(registry(), THEN)).toBe(0)
  })

  it('a role that ended is in no list, and may be held again', async () => {
    const council = await givenCouncil(registry())
    const account = await given({ name: 'Ailleurs', passwordHash: '$argon2id$…' })
    const role = { id: anId(), accountId: account.id, role: 'chair' as const, name: 'Élodie' }
    await insertMembership(registry(), council.id, role, THEN)
    await expect(
      insertMembership(registry(), council.id, { ...role, id: anId() }, THEN)
    ).rejects.toThrow()
    const lists = async () => ({
      members: (await listMembers(registry(), council.id)).length,
      keepers: (await listKeepers(registry(), ['chair'])).filter(({ name }) => name === 'Élodie')
        .length,
      roles: (await listRoles(registry(), account.id)).length,
      standing: (await findStanding(registry(), account.id, council.id))?.memberships.length,
      found: (await findMember(registry(), council.id, role.id)) !== undefined,
    })
    expect(await lists()).toEqual({ members: 1, keepers: 1, roles: 1, standing: 1, found: true })
    const [member] = await listMembers(registry(), council.id)
    expect(member).toEqual({
      ...role,
      name: 'Élodie',
      email: account.email,
      begunAt: THEN,
      arrived: false,
    })
    expect((await findStanding(registry(), account.id, council.id))?.awaited).toBe(true)
    await markArrived(registry(), account.id, council.id, NOW)
    await markArrived(registry(), account.id, council.id, LATER)
    expect((await findStanding(registry(), account.id, council.id))?.awaited).toBe(false)
    expect((await findMember(registry(), council.id, role.id))?.arrived).toBe(true)
    expect((await listKeepers(registry(), ['chair'])).find(({ name }) => name === 'Élodie')).toEqual({
      councilId: council.id,
      role: 'chair',
      name: 'Élodie',
      arrived: true,
    })
    expect(
      await findMember(registry(), (await givenCouncil(registry())).id, role.id)
    ).toBeUndefined()
    await endMembership(registry(), council.id, role.id, NOW)
    expect(await lists()).toEqual({ members: 0, keepers: 0, roles: 0, standing: 0, found: false })
    await insertMembership(registry(), council.id, { ...role, id: anId() }, LATER)
  })

  it('a team is listed in the French order of names', async () => {
    const council = await givenCouncil(registry())
    for (const name of ['Zoé', 'Élodie', 'Eva', 'Anne']) {
      const { id } = await given()
      await insertMembership(
        registry(),
        council.id,
        { id: anId(), accountId: id, role: 'moderator', name },
        THEN
      )
    }
    const names = (await listMembers(registry(), council.id)).map(({ name }) => name)
    expect(names).toEqual(['Anne', 'Élodie', 'Eva', 'Zoé'])
  })
})
