import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'

const INT8 = 20

/** Opens a pool of connections to one PostgreSQL database. */
export function openPostgres<Schema>(url: string): Kysely<Schema> {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'concerto',
    types: {
      // Counts come as 8-byte integers, which the driver would hand over as text.
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === INT8 && format !== 'binary' ? Number : pg.types.getTypeParser(oid, format),
    },
  })
  // The pool replaces a connection that breaks, idle or lent; unheard, the events would end the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
}

/**
 * The write-ahead log holds every ballot in the order of casting, and the time of every commit. These
 * settings keep it short, unsent and removed rather than reused, so that sealing can be rid of it.
 */
const URN_SETTINGS = {
  track_commit_timestamp: 'off',
  archive_mode: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  wal_recycle: 'off',
} as const

/**
 * Throws unless the two stores may live where they are: on two clusters (transaction ids and the
 * write-ahead log are shared by all databases of one), the urn's keeping no time and no archive.
 */
export async function assertStoresApart<Registry, Urn>(
  registry: Kysely<Registry>,
  urn: Kysely<Urn>,
): Promise<void> {
  const reasons: string[] = []
  if ((await clusterOf(registry)) === (await clusterOf(urn)))
    reasons.push(
      'the registry and the urn are on the same PostgreSQL cluster, whose transaction ids would' +
        ' join ballots to people; give the urn a cluster of its own',
    )
  for (const [setting, wanted] of Object.entries(URN_SETTINGS)) {
    const found = await settingOf(urn, setting)
    if (found !== wanted)
      reasons.push(
        `the urn's cluster would keep the order and time of votes; set ${setting} = ${wanted}`,
      )
  }
  if (reasons.length > 0)
    throw new Error(`Refusing to open the stores: ${reasons.join('. Also, ')}.`)
}

async function clusterOf<Schema>(db: Kysely<Schema>): Promise<string> {
  const { rows } = await sql<{ cluster: string }>`
    select cast(system_identifier as text) as cluster from pg_control_system()`.execute(db)
  const [row] = rows
  if (row === undefined) throw new Error('PostgreSQL did not identify its cluster')
  return row.cluster
}

async function settingOf<Schema>(db: Kysely<Schema>, name: string): Promise<string | undefined> {
  const { rows } = await sql<{ value: string }>`
    select current_setting(${name}) as value`.execute(db)
  return rows[0]?.value
}
