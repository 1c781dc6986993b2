import { isRouteErrorResponse } from '@remix-run/react'
import type { VotingAnswer } from '#app/forms/voting.ts'

/**
 * A lost connection, an error of the server or of a proxy before it must not lose a ballot: in the
 * browser all become an answer, so that the page stays as it is and says so.
 */
export async function unlessUnreachable(
  ask: () => Promise<VotingAnswer>,
): Promise<VotingAnswer> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof Response) throw error
    const incident = isRouteErrorResponse(error) ? incidentOf(error.data) : null
    return { kind: 'unreachable', incident }
  }
}

function incidentOf(data: unknown): string | null {
  if (typeof data !== 'object' || data === null || !('incident' in data)) return null
  return typeof data.incident === 'string' ? data.incident : null
}
