import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import { createWebServer, type ServerOptions } from '#app/http/server.ts'
import type { UseCaseContext } from '#app/usecases/context.ts'

export interface Site {
  /** For instance `http://127.0.0.1:40001`. */
  url: string
  stop: () => Promise<void>
}

/** Answers leave as soon as they are ready: what the wait hides has tests of its own. */
const AT_ONCE = { now: () => performance.now(), sleep: () => Promise.resolve() }

/** The built application behind its real HTTP server, on a free port of the loopback. */
export async function startSite(
  usecases: UseCaseContext,
  more: Pick<ServerOptions, 'clientAddressHeader' | 'timing'> = {},
): Promise<Site> {
  const path = resolve('build/server/index.js')
  if (!existsSync(path)) throw new Error('These tests need the built application: npm run build')
  process.env['NODE_ENV'] = 'production'
  const build: ServerBuild = await import(/* @vite-ignore */ pathToFileURL(path).href)
  const server = createWebServer({
    usecases,
    build,
    publicUrl: 'http://127.0.0.1',
    clientDirectory: resolve('build/client'),
    timing: AT_ONCE,
    ...more,
  })
  // Visitor and site share a process: on a busy machine both would end an idle connection at once.
  server.keepAliveTimeout = 60_000
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('Not listening on a port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    stop: async () => {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

/** Sends a form as a browser without JavaScript does; gives the status, the headers and the page. */
export async function sendForm(
  url: string,
  fields: Record<string, string> | URLSearchParams,
  headers: Record<string, string> = {},
): Promise<{ status: number; headers: Headers; page: string }> {
  const response = await fetch(url, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { Origin: 'null', 'Sec-Fetch-Site': 'same-origin', ...headers },
    redirect: 'manual',
  })
  return { status: response.status, headers: response.headers, page: await response.text() }
}

/** Signs in as a person does; gives the headers that make the requests that follow theirs. */
export async function signInHeaders(
  url: string,
  email: string,
  password: string,
): Promise<{ Cookie: string }> {
  const { status, headers } = await sendForm(`${url}/espace/connexion`, { email, password })
  const cookie = headers.getSetCookie().find((value) => value.startsWith('espace='))
  if (status !== 303 || cookie === undefined) throw new Error(`Not signed in: ${status}`)
  return { Cookie: cookie.split(';')[0] ?? '' }
}
