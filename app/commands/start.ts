import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import type { Server } from 'node:http'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import type { Actor } from '#app/domain/permission.ts'
import type { UseCaseContext } from '#app/usecases/context.ts'
import { tend } from '#app/usecases/tick.ts'
import { ToldColleges } from '#app/usecases/told-colleges.ts'
import { openStores, type Stores } from '#db/stores.ts'
import type { Settings } from '#app/http/env.ts'
import { reportError } from '#app/http/incident.ts'
import { createWebServer } from '#app/http/server.ts'
import { letterOffice } from '#app/documents/letters.ts'
import { createMailer } from '#app/mail/smtp.ts'
import { releaseAside } from '#app/solver/release.ts'
import { startPost } from './post.ts'

const MINUTE = 60_000
const LAST_ANSWERS_MS = 5_000

/** Whether this is the demonstration: `demo.ts` says so, and nothing else. */
export interface Mode {
  demonstration?: boolean
}

/** The outside world as use-cases see it, for one kind of actor. */
export function contextFor(
  stores: Stores,
  { serverSecret, publicUrl, mail }: Pick<Settings, 'serverSecret' | 'publicUrl' | 'mail'>,
  kind: Exclude<Actor['kind'], 'account'>,
  { demonstration = false }: Mode = {},
): UseCaseContext {
  return {
    registry: stores.registry,
    urn: stores.urn,
    actor: { kind },
    now: () => new Date().toISOString(),
    randomBytes: (length) => new Uint8Array(randomBytes(length)),
    serverSecret,
    writeLetter: letterOffice(publicUrl),
    mail: mail === undefined ? 'by-hand' : 'smtp',
    demonstration,
    toldColleges: new ToldColleges(),
    release: releaseAside,
  }
}

export interface RunningServer {
  server: Server
  /** Where it listens, for instance `http://127.0.0.1:3000`. */
  address: string
  stop: () => Promise<void>
}

/**
 * Opens the stores, serves the built application, tends the polls every minute and sends the mail where a
 * relay is configured, until stopped.
 */
export async function startServer(settings: Settings, mode: Mode = {}): Promise<RunningServer> {
  const stores = await openStores(settings.stores)
  const usecases = contextFor(stores, settings, 'public', mode)
  const server = createWebServer({
    usecases,
    build: await importBuild(),
    publicUrl: settings.publicUrl,
    clientAddressHeader: settings.clientAddressHeader,
    clientDirectory: resolve('build/client'),
  })
  server.listen(settings.port, settings.host)
  await once(server, 'listening')
  const byClock: UseCaseContext = { ...usecases, actor: { kind: 'clock' } }
  const clock = startClock(byClock)
  const post = settings.mail && startPost(byClock, createMailer(settings.mail))
  return {
    server,
    address: addressOf(server),
    stop: async () => {
      await Promise.all([clock.stop(), post?.stop(LAST_ANSWERS_MS), closeGently(server)])
      await stores.close()
    },
  }
}

/** Lets answers under way arrive: one of them may be the receipt of a ballot. */
async function closeGently(server: Server): Promise<void> {
  const closed = new Promise((done) => server.close(done))
  server.closeIdleConnections()
  const limit = setTimeout(() => server.closeAllConnections(), LAST_ANSWERS_MS)
  await closed
  clearTimeout(limit)
}

/** React reads NODE_ENV when it is first loaded, and is several times slower without it. */
async function importBuild(): Promise<ServerBuild> {
  process.env['NODE_ENV'] ??= 'production'
  const build: ServerBuild = await import(pathToFileURL(resolve('build/server/index.js')).href)
  return build
}

function addressOf(server: Server): string {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('Not listening on a port')
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address
  return `http://${host}:${address.port}`
}

function startClock(context: UseCaseContext): { stop: () => Promise<void> } {
  let running: Promise<unknown> = Promise.resolve()
  const tick = () => {
    running = running
      .then(() => tend(context))
      .then((tended) => tended.ok && tended.value.errors.forEach(reportError))
      .catch(reportError)
  }
  tick()
  const timer = setInterval(tick, MINUTE)
  return {
    stop: async () => {
      clearInterval(timer)
      await running
    },
  }
}
