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
  // The pool replaces an idle connection that breaks; unheard, the event would end the process.
  pool.on('error', () => undefined)
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
}

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
  const { commitTimes, archiving } = await settingsOf(urn)
  if (commitTimes !== 'off')
    reasons.push("the urn's cluster keeps the time of every vote; set track_commit_timestamp = off")
  if (archiving !== 'off')
    reasons.push("the urn's cluster archives every vote in order; set archive_mode = off")
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

async function settingsOf<Schema>(
  db: Kysely<Schema>,
): Promise<{ commitTimes: string; archiving: string }> {
  const { rows } = await sql<{ commit_times: string; archiving: string }>`
    select current_setting('track_commit_timestamp') as commit_times,
      current_setting('archive_mode') as archiving`.execute(db)
  const [row] = rows
  if (row === undefined) throw new Error('PostgreSQL did not tell its settings')
  return { commitTimes: row.commit_times, archiving: row.archiving }
}
