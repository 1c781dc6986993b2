import type { RegistryDb } from './schema.ts'

/** A message that somebody hands over, until mail is configured. */
export interface Message {
  id: string
  /** The link that its body carries: once that has served, the message goes. */
  linkHash?: string
  /** An e-mail address. */
  recipient: string
  subject: string
  body: string
  createdAt: string
  expiresAt: string
}

/** Puts a message in the outbox. */
export async function insertMessage(db: RegistryDb, message: Message): Promise<void> {
  await db
    .insertInto('outbox')
    .values({
      message_id: message.id,
      link_hash: message.linkHash ?? null,
      recipient: message.recipient,
      subject: message.subject,
      body: message.body,
      created_at: message.createdAt,
      expires_at: message.expiresAt,
    })
    .execute()
}

/** Up to `limit` messages that still serve, the oldest first, after `skipped` others. */
export async function listMessages(
  db: RegistryDb,
  now: string,
  limit: number,
  skipped = 0
): Promise<Message[]> {
  const rows = await serving(db, now)
    .selectAll()
    .orderBy('created_at')
    .orderBy('message_id')
    .limit(limit)
    .offset(skipped)
    .execute()
  return rows.map((row) => ({
    id: row.message_id,
    recipient: row.recipient,
    subject: row.subject,
    body: row.body,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    ...(row.link_hash !== null && { linkHash: row.link_hash }),
  }))
}

/** How many messages still serve. */
export async function countMessages(db: RegistryDb, now: string): Promise<number> {
  const { messages } = await serving(db, now)
    .select(({ fn }) => fn.countAll<number | string>().as('messages'))
    .executeTakeFirstOrThrow()
  return Number(messages)
}

/** Takes one message out; nothing where it is gone already. */
export async function deleteMessage(db: RegistryDb, id: string): Promise<void> {
  await db.deleteFrom('outbox').where('message_id', '=', id).execute()
}

/** Takes out what no longer serves: what expired by an instant, and what carries a link that is gone. */
export async function deleteSpentMessages(db: RegistryDb, now: string): Promise<void> {
  await db
    .deleteFrom('outbox')
    .where(({ or, and, not, eb, exists, selectFrom }) =>
      or([
        eb('expires_at', '<=', now),
        and([
          eb('link_hash', 'is not', null),
          not(
            exists(
              selectFrom('account_link')
                .select('account_link.link_hash')
                .whereRef('account_link.link_hash', '=', 'outbox.link_hash')
            )
          ),
        ]),
      ])
    )
    .execute()
}

function serving(db: RegistryDb, now: string) {
  return db.selectFrom('outbox').where('expires_at', '>', now)
}
