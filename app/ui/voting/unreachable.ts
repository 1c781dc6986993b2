import { isRouteErrorResponse } from '@remix-run/react'
import type { VotingAnswer } from '#app/forms/voting.ts'

/**
 * A lost connection or an error of the server must not lose a ballot: in the browser both become an
 * answer, so that the page stays as it is and says so.
 */
export async function unlessUnreachable(
  ask: () => Promise<VotingAnswer>,
): Promise<VotingAnswer> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof TypeError) return { kind: 'unreachable', incident: null }
    if (isRouteErrorResponse(error))
      return { kind: 'unreachable', incident: incidentOf(error.data) }
    throw error
  }
}

function incidentOf(data: unknown): string | null {
  if (typeof data !== 'object' || data === null || !('incident' in data)) return null
  return typeof data.incident === 'string' ? data.incident : null
}
