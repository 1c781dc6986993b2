import type { RegistryDb } from './schema.ts'

export const LINK_PURPOSES = ['invitation', 'reset'] as const

/** An invitation or a reset: whoever has its secret sets the account's password, once. */
export interface AccountLink {
  /** SHA-256 (hex) of the secret, which is kept nowhere. */
  hash: string
  accountId: string
  purpose: (typeof LINK_PURPOSES)[number]
  expiresAt: string
}

/** Keeps a new link. Throws where its hash is taken or the account unknown. */
export async function insertLink(db: RegistryDb, link: AccountLink): Promise<void> {
  await db
    .insertInto('account_link')
    .values({
      link_hash: link.hash,
      account_id: link.accountId,
      purpose: link.purpose,
      expires_at: link.expiresAt,
    })
    .execute()
}

/** The link of this hash that is good until after `now`, if any. */
export async function findLink(
  db: RegistryDb,
  hash: string,
  now: string
): Promise<AccountLink | undefined> {
  return await db
    .selectFrom('account_link')
    .select(['link_hash as hash', 'account_id as accountId', 'purpose', 'expires_at as expiresAt'])
    .where('link_hash', '=', hash)
    .where('expires_at', '>', now)
    .executeTakeFirst()
}

/** Uses a link up: true for the one who comes first, false when it was gone or over. */
export async function takeLink(db: RegistryDb, hash: string, now: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('account_link')
    .where('link_hash', '=', hash)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return numDeletedRows > 0
}

/** How many links of an account are good until after `now`. */
export async function countLinks(db: RegistryDb, accountId: string, now: string): Promise<number> {
  const { links } = await db
    .selectFrom('account_link')
    .select(({ fn }) => fn.countAll<number | string>().as('links'))
    .where('account_id', '=', accountId)
    .where('expires_at', '>', now)
    .executeTakeFirstOrThrow()
  return Number(links)
}

/** Forgets all links of an account. */
export async function deleteLinks(db: RegistryDb, accountId: string): Promise<void> {
  await db.deleteFrom('account_link').where('account_id', '=', accountId).execute()
}

/** Forgets the links that had expired by an instant. */
export async function deleteExpiredLinks(db: RegistryDb, now: string): Promise<void> {
  await db.deleteFrom('account_link').where('expires_at', '<=', now).execute()
}
