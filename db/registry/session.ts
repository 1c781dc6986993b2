import type { RegistryDb } from './schema.ts'

/** A session as kept: the SHA-256 (hex) of the cookie's secret, never the secret. */
export interface StoredSession {
  hash: string
  accountId: string
  createdAt: string
  expiresAt: string
}

/** Begins a session. Throws where the hash is taken or the account unknown. */
export async function insertSession(db: RegistryDb, session: StoredSession): Promise<void> {
  await db
    .insertInto('session')
    .values({
      session_hash: session.hash,
      account_id: session.accountId,
      created_at: session.createdAt,
      expires_at: session.expiresAt,
    })
    .execute()
}

/** The session of this hash, expired or not; undefined once it was ended. */
export async function findSession(
  db: RegistryDb,
  hash: string,
): Promise<StoredSession | undefined> {
  return await select(db).where('session_hash', '=', hash).executeTakeFirst()
}

/** All sessions of an account, the latest first. */
export async function listSessions(db: RegistryDb, accountId: string): Promise<StoredSession[]> {
  return await select(db)
    .where('account_id', '=', accountId)
    .orderBy('created_at', 'desc')
    .orderBy('session_hash')
    .execute()
}

/** Lets a session last until another instant. */
export async function extendSession(
  db: RegistryDb,
  hash: string,
  expiresAt: string,
): Promise<void> {
  await db
    .updateTable('session')
    .set({ expires_at: expiresAt })
    .where('session_hash', '=', hash)
    .execute()
}

/** Ends one session. */
export async function deleteSession(db: RegistryDb, hash: string): Promise<void> {
  await db.deleteFrom('session').where('session_hash', '=', hash).execute()
}

/** Ends all sessions of an account, but for the one of hash `kept` where given. */
export async function deleteSessions(
  db: RegistryDb,
  accountId: string,
  kept?: string,
): Promise<void> {
  await db
    .deleteFrom('session')
    .where('account_id', '=', accountId)
    .where('session_hash', '!=', kept ?? '')
    .execute()
}

/** Forgets the sessions that had expired by an instant. */
export async function deleteExpiredSessions(db: RegistryDb, now: string): Promise<void> {
  await db.deleteFrom('session').where('expires_at', '<=', now).execute()
}

function select(db: RegistryDb) {
  return db
    .selectFrom('session')
    .select([
      'session_hash as hash',
      'account_id as accountId',
      'created_at as createdAt',
      'expires_at as expiresAt',
    ])
}
