import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createRequestListener } from '@remix-run/node-fetch-server'
import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import serveStatic from 'serve-static'
import type { UseCaseContext } from '#app/usecases/context.ts'
import { readClientFiles } from './client-files.ts'
import { answerEvenly, type Timing } from './even-answers.ts'
import { reportError } from './incident.ts'
import './load-context.ts'
import { isSameSite, securityHeaders } from './security.ts'
import { createSessions } from './sessions.ts'
import { createThrottle, visitorAddress } from './throttle.ts'

export interface ServerOptions {
  usecases: UseCaseContext
  build: ServerBuild
  publicUrl: string
  /** In which header the proxy tells a visitor's address, if it does. */
  clientAddressHeader?: string | undefined
  /** Folder of the files that the build made for the browser. */
  clientDirectory: string
  /** By which clock the answers to voters wait for their moment; absent: the real one. */
  timing?: Timing
}

/** Answers that carry or invite a ballot, a text or a secret are kept nowhere. */
const UNKEPT = /^\/espace(\/|\.data|$)|\/(voter|recu|proposer|suivi)(\/|\.data|$)/i
/** Files that anybody may show on a page of their own say so; everything else stays here. */
const OTHER_SITES = 'Cross-Origin-Resource-Policy'
/** The only pages that read a session, and may set its cookie. */
const WITH_SESSION = /^\/espace(\/|\.data|$)/
/** Casting is a POST; whoever follows or types this address is led to the form. */
const CASTING = /^(\/clsm\/[^/]+\/consultations\/[^/]+\/voter)\/deposer\/?$/i

/**
 * The web server. It writes no access log: an address, a time and a path beside a ballot are what
 * nobody should have.
 */
export function createWebServer({
  usecases,
  build,
  publicUrl,
  clientAddressHeader,
  clientDirectory,
  timing,
}: ServerOptions): Server {
  const remix = createRequestHandler(build, 'production')
  const sessions = createSessions(usecases.registry, publicUrl)
  const throttle = createThrottle()
  const clientFiles = readClientFiles(clientDirectory)
  const files = serveStatic(clientDirectory, {
    index: false,
    redirect: false,
    setHeaders: (response, path) => {
      response.setHeader('X-Content-Type-Options', 'nosniff')
      if (path.includes('/assets/'))
        response.setHeader('Cache-Control', 'public, max-age=31536000, immutable')
    },
  })

  async function answer(request: Request, connection: string): Promise<Response> {
    const url = new URL(request.url)
    const voterPage = CASTING.exec(url.pathname)?.[1]
    const nonce = randomBytes(16).toString('base64')
    const cookies: string[] = []
    const response =
      voterPage !== undefined && (request.method === 'GET' || request.method === 'HEAD')
        ? new Response(null, { status: 303, headers: { Location: voterPage } })
        : await remix(withoutOrigin(legible(request)), {
            usecases,
            sessions,
            attempts: throttle.from(visitorAddress(connection, told(request))),
            setCookie: (cookie) => cookies.push(cookie),
            nonce,
            clientFiles,
            reportError,
            sameSite: isSameSite(request.headers, publicUrl),
          })
    const headers = new Headers(response.headers)
    if (WITH_SESSION.test(url.pathname))
      for (const cookie of cookies) headers.append('Set-Cookie', cookie)
    for (const [name, value] of Object.entries(securityHeaders(nonce, publicUrl)))
      if (name !== OTHER_SITES || headers.get(name) !== 'cross-origin') headers.set(name, value)
    if (UNKEPT.test(url.pathname) || request.method === 'POST')
      headers.set('Cache-Control', 'no-store')
    else if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-cache')
    const { status, statusText } = response
    return new Response(response.body, { status, statusText, headers })
  }

  function told(request: Request): string | null {
    return clientAddressHeader === undefined ? null : request.headers.get(clientAddressHeader)
  }

  async function answerCalmly(request: Request, client: { address: string }): Promise<Response> {
    try {
      return await answer(request, client.address)
    } catch (error) {
      reportError(error)
      return plainAnswer(500, publicUrl)
    }
  }

  const { host, protocol } = new URL(publicUrl)
  const pages = createRequestListener(
    (request: Request, client: { address: string }) =>
      answerEvenly(request, () => answerCalmly(request, client), timing),
    { host, protocol, onError: () => plainAnswer(400, publicUrl) },
  )

  return createServer((incoming: IncomingMessage, outgoing: ServerResponse) => {
    files(incoming, outgoing, () => {
      void pages(incoming, outgoing)
    })
  })
}

/** For what no page can be made of: a request that is none, or an error outside every page. */
function plainAnswer(status: 400 | 500, publicUrl: string): Response {
  return new Response('Une erreur est survenue. Besoin d’aide\u00A0: 3114, 15 ou 114 (SMS).', {
    status,
    headers: {
      ...securityHeaders('', publicUrl),
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
    },
  })
}

/** Remix prints an address that it cannot decode; nothing of an address is to be printed. */
function legible(request: Request): Request {
  const { pathname, origin } = new URL(request.url)
  try {
    decodeURIComponent(pathname)
    return request
  } catch {
    return new Request(`${origin}/illisible`, { headers: request.headers })
  }
}

/** Remix takes the `Origin: null` of a `no-referrer` page for an attack; `isSameSite` has judged already. */
function withoutOrigin(request: Request): Request {
  if (!request.headers.has('Origin')) return request
  const headers = new Headers(request.headers)
  headers.delete('Origin')
  return new Request(request, { headers })
}
