import { sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { beforeEach, describe, expect, it } from 'vitest'
import { openPostgres } from '#db/postgres.ts'
import { openSqlite } from '#db/sqlite.ts'
import { registryMigrations } from '#db/registry/migrations/index.ts'
import type { RegistrySchema } from '#db/registry/schema.ts'
import { insertAccount } from '#db/registry/account.ts'
import {
  countMail,
  countMessages,
  deleteMessage,
  giveMessageUp,
  insertMessage,
  listMessages,
  listUndelivered,
  postponeMessage,
  takeDueMessage,
} from '#db/registry/outbox.ts'
import { openStores, type Stores } from '#db/stores.ts'
import { anId } from '#tests/factories/consultation.ts'
import { anAccount } from '#tests/factories/registry.ts'
import { barePlace, ENGINES, useStores } from '#tests/setup/databases.ts'

const NOW = '2026-11-22T09:00:00.000Z'
const LEASE = '2026-11-22T09:02:00.000Z'
const AFTER_LEASE = '2026-11-22T09:02:00.001Z'
const TOMORROW = '2026-11-23T09:00:00.000Z'
const LATER = '2026-11-25T09:00:00.000Z'

describe.each(ENGINES)('the queue of the mail on %s', (engine) => {
  const stores = useStores(engine)
  const registry = () => stores().registry

  beforeEach(async () => {
    await registry().deleteFrom('outbox').execute()
  })

  async function given(overrides = {}) {
    const message = {
      id: anId(),
      recipient: 'ana@exemple.test',
      subject: 'Sujet',
      body: 'Un lien',
      createdAt: NOW,
      expiresAt: LATER,
      byMail: true,
      ...overrides,
    }
    await insertMessage(registry(), message)
    return message
  }

  async function takenNow(now = NOW, lease = LEASE) {
    const message = await takeDueMessage(registry(), now, lease)
    if (message === undefined) throw new Error('Nothing is due')
    return message
  }

  const row = (id: string) =>
    registry().selectFrom('outbox').selectAll().where('message_id', '=', id).executeTakeFirst()

  it('a letter is due at once, and belongs to whoever took it until the lease ends', async () => {
    const { id, recipient, subject, body } = await given()
    expect(await takenNow()).toEqual({ id, recipient, subject, body, attempts: 1, lease: LEASE })
    expect(await takeDueMessage(registry(), NOW, LEASE)).toBeUndefined()
    expect(await takeDueMessage(registry(), '2026-11-22T09:01:59.999Z', LATER)).toBeUndefined()
    expect(await takenNow(AFTER_LEASE, LATER)).toMatchObject({ id, attempts: 2, lease: LATER })
  })

  it('of several processes that take at once, each letter is taken by one', async () => {
    const others: Stores[] = []
    for (let process = 0; process < 3; process += 1)
      others.push(await openStores(stores().config))
    const ids = new Set<string>()
    for (let letter = 0; letter < 12; letter += 1) ids.add((await given()).id)
    const takenBy = async (process: Stores) => {
      const taken: string[] = []
      for (;;) {
        const message = await takeDueMessage(process.registry, NOW, LEASE)
        if (message === undefined) return taken
        taken.push(message.id)
      }
    }
    const taken = (await Promise.all(others.flatMap((one) => [takenBy(one), takenBy(one)]))).flat()
    for (const process of others) await process.close()
    expect(taken).toHaveLength(ids.size)
    expect(new Set(taken)).toEqual(ids)
  })

  it('those never tried go before those that are tried again', async () => {
    const old = await given({ createdAt: '2026-11-22T08:00:00.000Z' })
    await postponeMessage(registry(), await takenNow('2026-11-22T08:00:00.000Z', LEASE), 'postponed', NOW)
    const fresh = await given()
    expect((await takenNow()).id).toBe(fresh.id)
    expect((await takenNow()).id).toBe(old.id)
  })

  it('one that expired or was given up is taken by nobody', async () => {
    await given({ expiresAt: NOW })
    expect(await takeDueMessage(registry(), NOW, LEASE)).toBeUndefined()
    const { id } = await given()
    await giveMessageUp(registry(), await takenNow(), 'recipient-refused')
    expect(await takeDueMessage(registry(), TOMORROW, LATER)).toBeUndefined()
    expect(await row(id)).toMatchObject({ subject: '', body: '', failure: 'recipient-refused' })
  })

  it('whoever lost the lease changes nothing of what the next one does', async () => {
    const { id } = await given()
    const first = await takenNow()
    const second = await takenNow(AFTER_LEASE, TOMORROW)
    await postponeMessage(registry(), first, 'unreachable', NOW)
    await giveMessageUp(registry(), first, 'recipient-refused')
    expect(await row(id)).toMatchObject({ failure: null, next_attempt_at: TOMORROW, body: 'Un lien' })
    await postponeMessage(registry(), second, 'unreachable', LATER)
    expect(await row(id)).toMatchObject({ failure: 'unreachable', next_attempt_at: LATER })
  })

  it('shows what failed and when it is tried next, and addresses of accounts alone', async () => {
    const account = anAccount()
    await insertAccount(registry(), account, NOW)
    const known = await given({ recipient: account.email })
    await giveMessageUp(registry(), await takenNow(), 'recipient-refused')
    const unknown = await given()
    await postponeMessage(registry(), await takenNow(), 'postponed', TOMORROW)
    await given()
    expect(await listUndelivered(registry(), NOW, 10)).toEqual([
      { id: known.id, recipient: account.email, failure: 'recipient-refused', expiresAt: LATER },
      { id: unknown.id, failure: 'postponed', nextAttemptAt: TOMORROW, expiresAt: LATER },
    ])
    expect(await listUndelivered(registry(), NOW, 1, 1)).toHaveLength(1)
    expect(await countMail(registry(), NOW)).toEqual({ waiting: 2, undelivered: 2 })
    await deleteMessage(registry(), known.id)
    expect(await countMail(registry(), NOW)).toEqual({ waiting: 2, undelivered: 1 })
    expect(await countMail(registry(), LATER)).toEqual({ waiting: 0, undelivered: 0 })
  })

  it('messages that waited before there was mail are due, and still to be handed over', async () => {
    const { config, remove } = await barePlace(engine)
    const db =
      config.engine === 'postgres'
        ? openPostgres<RegistrySchema>(config.registryUrl)
        : openSqlite<RegistrySchema>(`${config.directory}/registry.sqlite`)
    const provider = { getMigrations: () => Promise.resolve(registryMigrations) }
    const migrator = new Migrator({ db, provider })
    await migrator.migrateTo('2026-11-22-13-roots')
    const message = { id: anId(), recipient: 'ana@exemple.test', subject: 'Sujet', body: 'Texte' }
    const { id, ...words } = message
    await sql`insert into outbox (message_id, recipient, subject, body, created_at, expires_at)
      values (${id}, ${words.recipient}, ${words.subject}, ${words.body}, ${NOW}, ${LATER})`.execute(db)
    await migrator.migrateToLatest()
    expect((await listMessages(db, NOW, 10)).map((listed) => listed.id)).toEqual([id])
    expect(await takeDueMessage(db, NOW, LEASE)).toEqual({ ...message, attempts: 1, lease: LEASE })
    await db.destroy()
    await remove()
  })

  it('alerts come first, to be handed over and to be sent, then the newest to hand over', async () => {
    const old = await given({ byMail: false })
    const newer = await given({ byMail: false, createdAt: '2026-11-22T09:00:00.001Z' })
    const alert = await given({ byMail: false, alert: true, createdAt: '2026-11-22T00:00:00.000Z' })
    const later = '2026-11-22T09:00:00.001Z'
    const listed = await listMessages(registry(), later, 10)
    expect(listed.map(({ id }) => id)).toEqual([alert.id, newer.id, old.id])
    expect((await takenNow(later, LATER)).id).toBe(alert.id)
  })

  it('what was written for the mail is never handed over, nor what was given up', async () => {
    await given()
    await given({ byMail: false })
    await giveMessageUp(registry(), await takenNow(), 'message-refused')
    await giveMessageUp(registry(), await takenNow(), 'message-refused')
    const { id } = await given({ byMail: false })
    await given()
    expect((await listMessages(registry(), NOW, 10)).map((message) => message.id)).toEqual([id])
    expect(await countMessages(registry(), NOW)).toBe(1)
  })
})
