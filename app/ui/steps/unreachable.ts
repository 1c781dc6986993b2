import { isRouteErrorResponse } from '@remix-run/react'

/** The browser's own answer when the server could not be reached, or failed under an incident code. */
export interface Unreachable {
  kind: 'unreachable'
  incident: string | null
}

const SIGNED_OUT = 401

/**
 * A lost connection, an error of the server or of a proxy before it must not lose what is filled in: in
 * the browser all become an answer, so that the page stays as it is and says so. Only a session that is
 * over has a page of its own, which keeps the form.
 */
export async function unlessUnreachable<Answer>(
  ask: () => Promise<Answer>,
): Promise<Answer | Unreachable> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof Response) throw error
    if (isRouteErrorResponse(error) && error.status === SIGNED_OUT) throw error
    const incident = isRouteErrorResponse(error) ? incidentOf(error.data) : null
    return { kind: 'unreachable', incident }
  }
}

function incidentOf(data: unknown): string | null {
  if (typeof data !== 'object' || data === null || !('incident' in data)) return null
  return typeof data.incident === 'string' ? data.incident : null
}
