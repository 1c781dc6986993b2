import { accepted, type Result } from '#app/domain/refusal.ts'
import { deleteSession, deleteSessions, listSessions } from '#db/registry/session.ts'
import { ownAccount } from './accounts.ts'
import type { UseCaseContext } from './context.ts'

/** One of one's own sessions. Where it came from is not known: no address is kept. */
export interface OwnSession {
  /** Tells it among one's own; of no use elsewhere. */
  id: string
  createdAt: string
  expiresAt: string
  /** Whether it is the one in use. */
  current: boolean
}

/** One's own sessions that have not expired, the latest first. */
export async function listOwnSessions(
  context: UseCaseContext,
  currentHash: string
): Promise<Result<{ name: string; sessions: readonly OwnSession[] }>> {
  const own = await ownAccount(context)
  if (!own.ok) return own
  const sessions = await listSessions(context.registry, own.value.id)
  return accepted({
    name: own.value.name,
    sessions: sessions
      .filter(({ expiresAt }) => expiresAt > context.now())
      .map(({ hash, createdAt, expiresAt }) => ({
        id: idOf(hash),
        createdAt,
        expiresAt,
        current: hash === currentHash,
      })),
  })
}

/** Ends one of one's own sessions; nothing where it was over already. */
export async function endOwnSession(context: UseCaseContext, id: string): Promise<Result<null>> {
  const own = await ownAccount(context)
  if (!own.ok) return own
  const sessions = await listSessions(context.registry, own.value.id)
  const ended = sessions.find(({ hash }) => idOf(hash) === id)
  if (ended !== undefined) await deleteSession(context.registry, ended.hash)
  return accepted(null)
}

/** Ends all of one's own sessions but the one in use. */
export async function endOtherSessions(
  context: UseCaseContext,
  currentHash: string
): Promise<Result<null>> {
  const own = await ownAccount(context)
  if (!own.ok) return own
  await deleteSessions(context.registry, own.value.id, currentHash)
  return accepted(null)
}

function idOf(hash: string): string {
  return hash.slice(0, 16)
}
