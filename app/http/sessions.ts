import { createHash } from 'node:crypto'
import { Lucia, TimeSpan, type Adapter, type DatabaseSession } from 'lucia'
import {
  deleteExpiredSessions,
  deleteSession,
  deleteSessions,
  extendSession,
  findSession,
  insertSession,
  listSessions,
  type StoredSession,
} from '#db/registry/session.ts'
import type { RegistryDb } from '#db/stores.ts'

/** Renewed while somebody is at work, gone the day after. */
const SESSION_LENGTH = new TimeSpan(12, 'h')

/** Who is signed in, and by which session. */
export interface SignedIn {
  accountId: string
  /** SHA-256 of the session's secret, as the registry knows it. */
  sessionHash: string
  /** A `Set-Cookie` to send along, where the session was just renewed. */
  renewal?: string
}

/** Sessions of the staff's pages: the cookie never leaves `/espace`. */
export interface Sessions {
  /** Whoever sends this request, or null. */
  read: (request: Request) => Promise<SignedIn | null>
  /** Begins a session; gives its `Set-Cookie`. */
  begin: (accountId: string) => Promise<string>
  /** Ends the request's own session; gives the `Set-Cookie` that forgets it. */
  end: (request: Request) => Promise<string>
}

export function createSessions(registry: RegistryDb, publicUrl: string): Sessions {
  const lucia = new Lucia(adapterOf(registry), {
    sessionExpiresIn: SESSION_LENGTH,
    sessionCookie: {
      name: 'espace',
      expires: true,
      attributes: { path: '/espace', sameSite: 'lax', secure: publicUrl.startsWith('https:') },
    },
  })
  const secretOf = (request: Request) =>
    lucia.readSessionCookie(request.headers.get('Cookie') ?? '')

  return {
    read: async (request) => {
      const secret = secretOf(request)
      if (secret === null) return null
      const { session } = await lucia.validateSession(secret)
      if (session === null) return null
      return {
        accountId: session.userId,
        sessionHash: hash(secret),
        ...(session.fresh && { renewal: lucia.createSessionCookie(session.id).serialize() }),
      }
    },
    begin: async (accountId) => {
      await lucia.deleteExpiredSessions()
      const session = await lucia.createSession(accountId, {})
      return lucia.createSessionCookie(session.id).serialize()
    },
    end: async (request) => {
      const secret = secretOf(request)
      if (secret !== null) await lucia.invalidateSession(secret)
      return lucia.createBlankSessionCookie().serialize()
    },
  }
}

/** Lucia's secrets are hashed before they are stored: whoever reads the registry is not signed in. */
function adapterOf(registry: RegistryDb): Adapter {
  const asLucia = (session: StoredSession, id: string): DatabaseSession => ({
    id,
    userId: session.accountId,
    expiresAt: new Date(session.expiresAt),
    attributes: {},
  })
  return {
    getSessionAndUser: async (id) => {
      const session = await findSession(registry, hash(id))
      if (session === undefined) return [null, null]
      return [asLucia(session, id), { id: session.accountId, attributes: {} }]
    },
    getUserSessions: async (accountId) =>
      (await listSessions(registry, accountId)).map((session) => asLucia(session, session.hash)),
    setSession: ({ id, userId, expiresAt }) =>
      insertSession(registry, {
        hash: hash(id),
        accountId: userId,
        createdAt: new Date().toISOString(),
        expiresAt: expiresAt.toISOString(),
      }),
    updateSessionExpiration: (id, expiresAt) =>
      extendSession(registry, hash(id), expiresAt.toISOString()),
    deleteSession: (id) => deleteSession(registry, hash(id)),
    deleteUserSessions: (accountId) => deleteSessions(registry, accountId),
    deleteExpiredSessions: () => deleteExpiredSessions(registry, new Date().toISOString()),
  }
}

function hash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
