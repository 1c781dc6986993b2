import { fork } from 'node:child_process'
import { once } from 'node:events'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { describe, expect, inject, onTestFinished, test } from 'vitest'
import { openStores, type StoreConfig } from '#db/stores.ts'
import { transact } from '#db/transaction.ts'
import { listCouncils } from '#db/registry/council.ts'
import { givenCouncil } from '#tests/factories/registry.ts'
import { barePlace, ENGINES, freshPlace, useStores } from '#tests/setup/databases.ts'
import { databaseUrl } from '#tests/setup/postgres.ts'

const OPENER = fileURLToPath(new URL('opener.ts', import.meta.url))

describe.each(ENGINES)('opening the stores on %s', (engine) => {
  async function aBarePlace(): Promise<StoreConfig> {
    const { config, remove } = await barePlace(engine)
    onTestFinished(remove)
    return config
  }

  test('migrates once and keeps the rows when opened again', async () => {
    const config = await aBarePlace()
    const first = await openStores(config)
    const council = await givenCouncil(first.registry)
    await first.close()
    const second = await openStores(config)
    onTestFinished(() => second.close())
    expect(await listCouncils(second.registry)).toEqual([council])
  })

  test('several processes may open an empty place at the same instant', async () => {
    const config = await aBarePlace()
    const openers = Array.from({ length: 6 }, () =>
      fork(OPENER, [JSON.stringify(config)], { execArgv: [], stdio: ['ignore', 2, 2, 'ipc'] }),
    )
    const codes = await Promise.all(openers.map((opener) => once(opener, 'exit')))
    expect(codes.map(([code]) => code)).toEqual([0, 0, 0, 0, 0, 0])
    const stores = await openStores(config)
    onTestFinished(() => stores.close())
    expect(await listCouncils(stores.registry)).toEqual([])
  })

  test('a transaction that throws leaves nothing', async () => {
    const { config, remove } = await freshPlace(engine)
    const stores = await openStores(config)
    onTestFinished(async () => {
      await stores.close()
      await remove()
    })
    const attempt = transact(stores.registry, async (trx) => {
      await givenCouncil(trx)
      throw new Error('changed my mind')
    })
    await expect(attempt).rejects.toThrow('changed my mind')
    expect(await listCouncils(stores.registry)).toEqual([])
  })

  test('transactions that read before they write wait for each other', async () => {
    const { config, remove } = await freshPlace(engine)
    const stores = await openStores(config)
    onTestFinished(async () => {
      await stores.close()
      await remove()
    })
    const readThenWrite = () =>
      transact(stores.registry, async (trx) => {
        await listCouncils(trx)
        await givenCouncil(trx)
      })
    await Promise.all(Array.from({ length: 8 }, readThenWrite))
    expect(await listCouncils(stores.registry)).toHaveLength(8)
  })
})

describe('SQLite files', () => {
  const stores = useStores('sqlite')

  test.each(['registry', 'urn'] as const)(
    'the %s is durable and forgets what it deletes',
    async (name) => {
      const db = stores()[name]
      const settings = await sql<Record<string, unknown>>`
      select journal_mode, synchronous, foreign_keys, secure_delete, timeout, temp_store,
        recursive_triggers
      from pragma_journal_mode, pragma_synchronous, pragma_foreign_keys, pragma_secure_delete,
        pragma_busy_timeout, pragma_temp_store, pragma_recursive_triggers`.execute(db)
      expect(settings.rows).toEqual([
        {
          journal_mode: 'wal',
          synchronous: 2,
          foreign_keys: 1,
          secure_delete: 1,
          timeout: 5000,
          temp_store: 2,
          recursive_triggers: 1,
        },
      ])
    },
  )

  test('are readable by their owner alone', async () => {
    const { config, remove } = await barePlace('sqlite')
    onTestFinished(remove)
    if (config.engine !== 'sqlite') throw new Error('Not SQLite')
    const directory = join(config.directory, 'data', 'here')
    await (await openStores({ engine: 'sqlite', directory })).close()
    expect(statSync(directory).mode & 0o777).toBe(0o700)
  })
})

describe('PostgreSQL clusters', () => {
  test('one cluster for both stores is refused', async () => {
    const { urnUrl } = inject('postgres')
    const attempt = openStores({
      engine: 'postgres',
      registryUrl: databaseUrl(urnUrl, 'postgres'),
      urnUrl: databaseUrl(urnUrl, 'template1'),
    })
    await expect(attempt).rejects.toThrow('the same PostgreSQL cluster')
  })

  test('an urn whose cluster keeps commit times, or its log, is refused', async () => {
    const { registryUrl, urnUrl } = inject('postgres')
    const attempt = openStores({ engine: 'postgres', registryUrl: urnUrl, urnUrl: registryUrl })
    await expect(attempt).rejects.toThrow(
      /track_commit_timestamp = off.*archive_mode = off.*wal_level = minimal.*wal_recycle = off/,
    )
  })
})
