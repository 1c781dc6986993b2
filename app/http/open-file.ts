import { createHash } from 'node:crypto'

/** How long a copy may be shown without asking again, in seconds. */
const FRESH = 3_600

/**
 * A file that anybody may keep, show elsewhere and ask for again: answers 304 to whoever has it already. What it holds
 * does not change, but the names around it may.
 */
export function openFile(request: Request, body: string | Uint8Array<ArrayBuffer>, type: string): Response {
  const tag = `"${createHash('sha256').update(body).digest('base64url')}"`
  const headers = {
    'Content-Type': type,
    'Cache-Control': `public, max-age=${FRESH}`,
    'ETag': tag,
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
  }
  return holds(request.headers.get('If-None-Match'), tag)
    ? new Response(null, { status: 304, headers })
    : new Response(body, { headers })
}

/** Whether a visitor's copy is this one (RFC 9110, section 13.1.2: compared weakly). */
function holds(told: string | null, tag: string): boolean {
  if (told === null) return false
  const known = told.split(',').map((one) => one.trim().replace(/^W\//, ''))
  return known.includes('*') || known.includes(tag)
}

/** A value as JSON that a person can read too. */
export function openJson(request: Request, value: unknown): Response {
  return openFile(request, `${JSON.stringify(value, null, 2)}\n`, 'application/json; charset=utf-8')
}
