import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import { assertStoresApart, openPostgres } from './postgres.ts'
import { registryMigrations } from './registry/migrations/index.ts'
import type { RegistryDb, RegistrySchema } from './registry/schema.ts'
import { openSqlite } from './sqlite.ts'
import type { StoreConfig } from './store-config.ts'
import { urnMigrations } from './urn/migrations/index.ts'
import type { UrnDb, UrnSchema } from './urn/schema.ts'

export type { RegistryDb, StoreConfig, UrnDb }

/** The registry knows people's rights, the urn knows ballots; nothing ever spans the two. */
export interface Stores {
  registry: RegistryDb
  urn: UrnDb
  close(): Promise<void>
}

/**
 * Opens both stores and brings their tables up to date; several processes may do so at once.
 * Throws, with a sentence for the operator, where the stores may not live (see `postgres.ts`).
 */
export async function openStores(config: StoreConfig): Promise<Stores> {
  const { registry, urn } = connect(config)
  const close = async () => {
    await Promise.all([registry.destroy(), urn.destroy()])
  }
  try {
    if (config.engine === 'postgres') await assertStoresApart(registry, urn)
    await migrate(registry, registryMigrations)
    await migrate(urn, urnMigrations)
  } catch (error) {
    await close()
    throw error
  }
  return { registry, urn, close }
}

function connect(config: StoreConfig): Pick<Stores, 'registry' | 'urn'> {
  if (config.engine === 'postgres')
    return {
      registry: openPostgres<RegistrySchema>(config.registryUrl),
      urn: openPostgres<UrnSchema>(config.urnUrl),
    }
  const { directory, losable = false } = config
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  return {
    registry: openSqlite<RegistrySchema>(join(directory, 'registry.sqlite'), losable),
    urn: openSqlite<UrnSchema>(join(directory, 'urn.sqlite'), losable),
  }
}

async function migrate<Schema>(
  db: Kysely<Schema>,
  migrations: Record<string, Migration>,
): Promise<void> {
  const provider = { getMigrations: () => Promise.resolve(migrations) }
  const { error } = await new Migrator({ db, provider }).migrateToLatest()
  if (error instanceof Error) throw error
  if (error !== undefined) throw new Error('The tables cannot be brought up to date')
}
