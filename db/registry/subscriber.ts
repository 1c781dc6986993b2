import { SUBSCRIBER_NEWS, type SubscriberNewsKind } from '#app/domain/subscriber.ts'
import { knownWord } from './known-word.ts'
import type { RegistryDb } from './schema.ts'

/** Names a subscription: nothing but the secret in the mail leads to it. */
export interface SubscriberKey {
  councilId: string
  /** SHA-256 of its secret. */
  secretHash: string
}

/** An encrypted address to which a council's news goes. */
export interface Subscriber extends SubscriberKey {
  sealedAddress: string
  /** Whether somebody who reads that mail has said yes. */
  confirmed: boolean
  /** Day on which somebody last asked. */
  askedOn: string
  /** How often on that day. */
  asked: number
}

/** What is known of a subscription, if there is one. */
export async function findSubscriber(
  db: RegistryDb,
  { councilId, secretHash }: SubscriberKey,
): Promise<Subscriber | undefined> {
  const row = await db
    .selectFrom('subscriber')
    .selectAll()
    .where('council_id', '=', councilId)
    .where('secret_hash', '=', secretHash)
    .executeTakeFirst()
  if (row === undefined) return undefined
  return {
    councilId: row.council_id,
    secretHash: row.secret_hash,
    sealedAddress: row.sealed_address,
    confirmed: row.confirmed === 1,
    askedOn: row.asked_on,
    asked: row.asked,
  }
}

/** Keeps a subscription; of one that is there, when and how often it was asked for. */
export async function keepSubscriber(trx: RegistryDb, subscriber: Subscriber): Promise<void> {
  const asked = { asked_on: subscriber.askedOn, asked: subscriber.asked }
  await trx
    .insertInto('subscriber')
    .values({
      council_id: subscriber.councilId,
      secret_hash: subscriber.secretHash,
      sealed_address: subscriber.sealedAddress,
      confirmed: subscriber.confirmed ? 1 : 0,
      ...asked,
    })
    .onConflict((conflict) => conflict.columns(['council_id', 'secret_hash']).doUpdateSet(asked))
    .execute()
}

/** Notes that somebody who reads the mail has said yes. False where there is no such subscription. */
export async function confirmSubscriber(
  trx: RegistryDb,
  { councilId, secretHash }: SubscriberKey,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('subscriber')
    .set({ confirmed: 1 })
    .where('council_id', '=', councilId)
    .where('secret_hash', '=', secretHash)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Deletes a subscription. False where there is none. */
export async function deleteSubscriber(
  trx: RegistryDb,
  { councilId, secretHash }: SubscriberKey,
): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('subscriber')
    .where('council_id', '=', councilId)
    .where('secret_hash', '=', secretHash)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Deletes, in every council, what was asked for on this day at the latest and never confirmed. Gives how many. */
export async function deleteUnconfirmed(db: RegistryDb, lastDay: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('subscriber')
    .where('confirmed', '=', 0)
    .where('asked_on', '<=', lastDay)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

/** Up to `limit` confirmed subscribers of a council, in the order of their hashes, after one of them. One query. */
export async function listConfirmed(
  db: RegistryDb,
  councilId: string,
  { after, limit }: { after: string; limit: number },
): Promise<Pick<Subscriber, 'councilId' | 'secretHash' | 'sealedAddress'>[]> {
  const rows = await db
    .selectFrom('subscriber')
    .select(['secret_hash', 'sealed_address'])
    .where('council_id', '=', councilId)
    .where('confirmed', '=', 1)
    .where('secret_hash', '>', after)
    .orderBy('secret_hash')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    councilId,
    secretHash: row.secret_hash,
    sealedAddress: row.sealed_address,
  }))
}

/** News of a council that its subscribers are to be told of. */
export interface SubscriberNews {
  councilId: string
  kind: SubscriberNewsKind
  /** Id of what it is about. */
  subject: string
  /** The hash up to which letters are written; empty before the first. */
  writtenUpTo: string
}

/** Notes news to be told from an instant on. Noted twice, it is told once, unless all letters of it were written. */
export async function noteSubscriberNews(
  trx: RegistryDb,
  { councilId, kind, subject, dueAt }: Omit<SubscriberNews, 'writtenUpTo'> & { dueAt: string },
): Promise<void> {
  await trx
    .insertInto('subscriber_news')
    .values({ council_id: councilId, kind, subject, due_at: dueAt })
    .onConflict((conflict) => conflict.columns(['council_id', 'kind', 'subject']).doNothing())
    .execute()
}

/** News that is due by an instant, in every council; earliest first, at most one of each council. One query. */
export async function listDueSubscriberNews(db: RegistryDb, now: string): Promise<SubscriberNews[]> {
  const rows = await db
    .selectFrom('subscriber_news')
    .selectAll()
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .orderBy('council_id')
    .orderBy('kind')
    .orderBy('subject')
    .execute()
  const first = new Map<string, SubscriberNews>()
  for (const row of rows)
    if (!first.has(row.council_id))
      first.set(row.council_id, {
        councilId: row.council_id,
        kind: knownWord(SUBSCRIBER_NEWS, row.kind),
        subject: row.subject,
        writtenUpTo: row.written_up_to,
      })
  return [...first.values()]
}

/**
 * Notes how far the letters about some news have been written; null: all of them, and the news goes. False where
 * somebody else has written on meanwhile: then these are not to be sent.
 */
export async function moveSubscriberNews(
  trx: RegistryDb,
  { councilId, kind, subject, writtenUpTo }: SubscriberNews,
  next: string | null,
): Promise<boolean> {
  if (next === null) {
    const { numDeletedRows } = await trx
      .deleteFrom('subscriber_news')
      .where('council_id', '=', councilId)
      .where('kind', '=', kind)
      .where('subject', '=', subject)
      .where('written_up_to', '=', writtenUpTo)
      .executeTakeFirst()
    return numDeletedRows > 0n
  }
  const { numUpdatedRows } = await trx
    .updateTable('subscriber_news')
    .set({ written_up_to: next })
    .where('council_id', '=', councilId)
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .where('written_up_to', '=', writtenUpTo)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
