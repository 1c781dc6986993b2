import { expect, type BrowserContext, type Request, type Response } from '@playwright/test'

/** Where sessions are: their cookie may be set there, for there alone. */
const SPACE = /^\/espace(\/|$)/
const SESSION = /^espace=[^;]*;.*\bPath=\/espace(;|$)/

/** What the browser says itself whenever an answer has an error status: the status is judged instead. */
const STATUS_MESSAGE = /^Failed to load resource: the server responded with a status of 4/

export interface Traffic {
  requests: readonly Request[]
  /** Status codes of errors, as they came. */
  errors: readonly number[]
  /** The `Set-Cookie` headers received so far. */
  cookies: () => Promise<string[]>
  /** Addresses (with fragments) and headers of all requests: what others than the server could read. */
  addresses: () => string[]
  /** This test breaks the connection: failed requests are its own doing. */
  mayFail: () => void
  judge: () => Promise<void>
}

export function watch(context: BrowserContext, address: string, scripted: boolean): Traffic {
  const requests: Request[] = []
  const responses: Response[] = []
  const complaints: string[] = []
  const failures: string[] = []
  let mayFail = false

  context.on('request', (request) => requests.push(request))
  context.on('response', (response) => responses.push(response))
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? ''
    if (!scripted && request.resourceType() === 'script') return
    // A page left while it was still fetching something for later.
    if (reason !== 'net::ERR_ABORTED') failures.push(`${request.url()} ${reason}`)
  })
  context.on('console', (message) => {
    const text = message.text()
    if (!['error', 'warning'].includes(message.type())) return
    // Likewise, as the router says it.
    if (!STATUS_MESSAGE.test(text) && !text.startsWith('AbortError')) complaints.push(text)
  })
  context.on('weberror', (error) => {
    const told = error.error()
    if (told.name !== 'AbortError') complaints.push(String(told))
  })

  async function cookiesOf(answers: readonly Response[]): Promise<string[]> {
    const headers = await Promise.all(answers.map((response) => response.headersArray()))
    return headers
      .flat()
      .filter(({ name }) => name.toLowerCase() === 'set-cookie')
      .map(({ value }) => value)
  }
  const inSpace = (response: Response) => SPACE.test(new URL(response.url()).pathname)

  return {
    requests,
    get errors() {
      return responses.map((response) => response.status()).filter((status) => status >= 400)
    },
    cookies: () => cookiesOf(responses),
    addresses: () =>
      requests.map((request) => `${request.url()} ${request.headers()['referer'] ?? ''}`),
    mayFail: () => {
      mayFail = true
    },
    judge: async () => {
      const hosts = new Set(requests.map((request) => new URL(request.url()).origin))
      hosts.delete('null')
      expect([...hosts].filter((host) => host !== address)).toEqual([])
      expect(responses.filter((response) => response.status() >= 500)).toEqual([])
      const open = await cookiesOf(responses.filter((response) => !inSpace(response)))
      expect(open.filter((cookie) => !cookie.startsWith('langue='))).toEqual([])
      const own = await cookiesOf(responses.filter(inSpace))
      expect(own.filter((cookie) => !SESSION.test(cookie))).toEqual([])
      const lent = requests.filter((request) => !SPACE.test(new URL(request.url()).pathname))
      for (const request of lent)
        expect((await request.allHeaders())['cookie'] ?? '').not.toMatch(/\bespace=/)
      if (mayFail) return
      expect(failures).toEqual([])
      expect(complaints).toEqual([])
    },
  }
}
