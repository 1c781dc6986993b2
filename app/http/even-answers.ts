/** Addresses where somebody may try codes, keys or links, and learn from the answer whether they are good. */
const VOTING = /^\/clsm\/[^/]+\/consultations\/[^/]+\/voter(\/|\.data|$)/i
const FOR_SCRIPTS = /\.data$|\/signature\/?$/i

/** Answers leave at multiples of this time after their question arrived. */
export const STEP_MS = 150
/** What a page is filled up to a multiple of; what scripts are answered is a hundred times smaller. */
export const PAGE_BLOCK = 64 * 1024
export const SCRIPT_BLOCK = 8 * 1024
/** What the head of an answer is filled up to a multiple of; a proxy's buffer for it has four times this. */
export const HEAD_BLOCK = 1024

const PADDING_HEADER = 'X-Padding'

/** The clock, and how to wait for it. */
export interface Timing {
  /** Milliseconds since any fixed moment. */
  now: () => number
  sleep: (ms: number) => Promise<void>
}

const REAL_TIME: Timing = {
  now: () => performance.now(),
  sleep: (ms) => new Promise((done) => setTimeout(done, ms)),
}

/**
 * Lets the answers to a good, an unknown and a used code leave at the same moment and with the same length,
 * for whoever watches an encrypted connection or measures from afar. What differs inside is a status of three
 * digits. Other requests are answered as they are.
 */
export async function answerEvenly(
  request: Request,
  answer: () => Promise<Response>,
  { now, sleep }: Timing = REAL_TIME,
): Promise<Response> {
  const { pathname } = new URL(request.url)
  if (request.method !== 'POST' || !VOTING.test(pathname)) return answer()
  const arrived = now()
  const filled = await fill(await answer(), FOR_SCRIPTS.test(pathname) ? SCRIPT_BLOCK : PAGE_BLOCK)
  const elapsed = now() - arrived
  await sleep(Math.max(1, Math.ceil(elapsed / STEP_MS)) * STEP_MS - elapsed)
  return filled
}

/** Spaces come first: neither a page nor the lines that scripts read mind them there. */
async function fill(response: Response, block: number): Promise<Response> {
  const headers = new Headers(response.headers)
  const { status } = response
  const text = response.body === null ? null : await response.bytes()
  const size = text === null ? 0 : upTo(text.length, block)
  const body = text === null ? null : Buffer.alloc(size, ' ')
  if (text !== null) body?.set(text, size - text.length)
  headers.set('Content-Length', String(size))
  headers.set(PADDING_HEADER, '')
  const head = headers.entries().reduce((sum, [name, value]) => sum + `${name}: ${value}\r\n`.length, 0)
  headers.set(PADDING_HEADER, '.'.repeat(upTo(head, HEAD_BLOCK) - head))
  // Without a reason phrase, which is as good as its status and has a length.
  return new Response(body, { status, statusText: '', headers })
}

function upTo(size: number, block: number): number {
  return Math.max(1, Math.ceil(size / block)) * block
}
