import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { openStores, type StoreConfig, type Stores } from '#db/stores.ts'
import { databaseUrl } from './postgres.ts'

/** For `describe.each(ENGINES)`: the same suite runs, unchanged, on every engine. */
export const ENGINES = ['sqlite', 'postgres'] as const
export type Engine = (typeof ENGINES)[number]

/** A place for both stores, empty of rows; `remove` takes everything away. */
export interface Place {
  config: StoreConfig
  remove: () => Promise<void>
}

/** Stores of a suite of their own, opened before its tests and removed after them. */
export function useStores(engine: Engine): () => Stores & Place {
  let opened: (Stores & Place) | undefined
  beforeAll(async () => {
    const place = await freshPlace(engine)
    opened = { ...(await openStores(place.config)), ...place }
  })
  afterAll(async () => {
    await opened?.close()
    await opened?.remove()
  })
  return () => {
    if (opened === undefined) throw new Error('The stores open before the first test')
    return opened
  }
}

/** A place whose tables are already up to date: a copy of one migrated before. */
export async function freshPlace(engine: Engine): Promise<Place> {
  return engine === 'sqlite' ? freshDirectory() : freshDatabases('template')
}

/** A place where no migration has run. */
export async function barePlace(engine: Engine): Promise<Place> {
  return engine === 'sqlite' ? bareDirectory() : freshDatabases('template1')
}

function bareDirectory(): Place & { config: { engine: 'sqlite'; directory: string } } {
  const directory = mkdtempSync(join(tmpdir(), 'concerto-stores-'))
  const remove = () => Promise.resolve(rmSync(directory, { recursive: true, force: true }))
  return { config: { engine: 'sqlite', directory }, remove }
}

/** The files of a migrated directory, by name. */
let template: Promise<ReadonlyMap<string, Buffer>> | undefined

async function freshDirectory(): Promise<Place> {
  template ??= migratedFiles()
  const place = bareDirectory()
  for (const [name, bytes] of await template)
    writeFileSync(join(place.config.directory, name), bytes)
  return place
}

async function migratedFiles(): Promise<ReadonlyMap<string, Buffer>> {
  const { config, remove } = bareDirectory()
  await (await openStores(config)).close()
  const names = readdirSync(config.directory)
  const files = new Map(names.map((name) => [name, readFileSync(join(config.directory, name))]))
  await remove()
  return files
}

async function freshDatabases(from: string): Promise<Place> {
  const clusters = inject('postgres')
  const name = `test_${randomBytes(8).toString('hex')}`
  const urls = [clusters.registryUrl, clusters.urnUrl]
  const onBoth = (statement: string) => Promise.all(urls.map((url) => run(url, statement)))
  await onBoth(`create database ${name} template ${from}`)
  return {
    config: {
      engine: 'postgres',
      registryUrl: databaseUrl(clusters.registryUrl, name),
      urnUrl: databaseUrl(clusters.urnUrl, name),
    },
    remove: async () => {
      await onBoth(`drop database ${name} with (force)`)
    },
  }
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
