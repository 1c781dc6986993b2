import type { Mail, MailFailure } from '#app/domain/mail.ts'
import type { RegistryDb } from './schema.ts'

/** A letter in the outbox. */
export interface Message {
  id: string
  /** The link that its body carries: once that has served, the message goes. */
  linkHash?: string
  /** An e-mail address. */
  recipient: string
  subject: string
  body: string
  /** An entry for calendars, attached. */
  calendar?: string
  /** Where its reader stops messages of its kind. */
  unsubscribe?: string
  createdAt: string
  expiresAt: string
  /** Written for the mail: never listed for whoever hands messages over. */
  byMail?: boolean
  /** About distress: comes first. */
  alert?: boolean
}

/** Puts a message in the outbox, due at once. */
export async function insertMessage(db: RegistryDb, message: Message): Promise<void> {
  await db
    .insertInto('outbox')
    .values({
      message_id: message.id,
      link_hash: message.linkHash ?? null,
      recipient: message.recipient,
      subject: message.subject,
      body: message.body,
      calendar: message.calendar ?? null,
      created_at: message.createdAt,
      expires_at: message.expiresAt,
      by_mail: message.byMail === true ? 1 : 0,
      alert: message.alert === true ? 1 : 0,
      next_attempt_at: message.createdAt,
      failure: null,
      unsubscribe: message.unsubscribe ?? null,
    })
    .execute()
}

/**
 * Up to `limit` messages to hand over that still serve, alerts first, then the newest, after `skipped` others. What was
 * written for the mail is not among them.
 */
export async function listMessages(
  db: RegistryDb,
  now: string,
  limit: number,
  skipped = 0
): Promise<Message[]> {
  const rows = await handedOver(db, now)
    .selectAll()
    .orderBy('alert', 'desc')
    .orderBy('created_at', 'desc')
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
    ...(row.alert === 1 && { alert: true }),
  }))
}

/** How many messages to hand over still serve. */
export async function countMessages(db: RegistryDb, now: string): Promise<number> {
  const { messages } = await handedOver(db, now)
    .select(({ fn }) => fn.countAll<number | string>().as('messages'))
    .executeTakeFirstOrThrow()
  return Number(messages)
}

/** A message as the process that took it sends it; `lease` is proof that it is still theirs. */
export interface TakenMessage extends Mail {
  attempts: number
  lease: string
}

/**
 * Takes the message that is due by `now`, the least tried first, of these alerts, until `lease` (an instant): nobody else
 * takes it before. Of several who try for one at once, one gets it. Undefined where none is due.
 */
export async function takeDueMessage(
  db: RegistryDb,
  now: string,
  lease: string
): Promise<TakenMessage | undefined> {
  for (;;) {
    const due = await serving(db, now)
      .selectAll()
      .where('next_attempt_at', '<=', now)
      .orderBy('attempts')
      .orderBy('alert', 'desc')
      .orderBy('next_attempt_at')
      .orderBy('message_id')
      .limit(1)
      .executeTakeFirst()
    if (due === undefined) return undefined
    const attempts = due.attempts + 1
    const { numUpdatedRows } = await db
      .updateTable('outbox')
      .set({ attempts, next_attempt_at: lease })
      .where('message_id', '=', due.message_id)
      .where('next_attempt_at', '=', due.next_attempt_at)
      .executeTakeFirst()
    if (numUpdatedRows === 1n)
      return {
        id: due.message_id,
        recipient: due.recipient,
        subject: due.subject,
        body: due.body,
        ...(due.calendar !== null && { calendar: due.calendar }),
        ...(due.unsubscribe !== null && { unsubscribe: due.unsubscribe }),
        attempts,
        lease,
      }
  }
}

/** Notes why a message has not gone and when to try again, unless somebody else has taken it since. */
export async function postponeMessage(
  db: RegistryDb,
  { id, lease }: Pick<TakenMessage, 'id' | 'lease'>,
  failure: MailFailure,
  nextAttemptAt: string
): Promise<void> {
  await taken(db, id, lease).set({ failure, next_attempt_at: nextAttemptAt }).execute()
}

/** Nobody tries this message any more: why stays until it expires, what it said does not. */
export async function giveMessageUp(
  db: RegistryDb,
  { id, lease }: Pick<TakenMessage, 'id' | 'lease'>,
  failure: MailFailure
): Promise<void> {
  await taken(db, id, lease)
    .set({ failure, next_attempt_at: null, subject: '', body: '', unsubscribe: null })
    .execute()
}

/** A message that has not gone at the first attempt. */
export interface Undelivered {
  id: string
  /** Absent where nobody with this address has an account. */
  recipient?: string
  failure: MailFailure
  /** Absent where nobody tries any more. */
  nextAttemptAt?: string
  expiresAt: string
}

/** Up to `limit` messages that failed, those given up first, then by when they are next tried. */
export async function listUndelivered(
  db: RegistryDb,
  now: string,
  limit: number,
  skipped = 0
): Promise<Undelivered[]> {
  const rows = await serving(db, now)
    .leftJoin('account', 'account.email', 'outbox.recipient')
    .select(['message_id', 'account.email', 'failure', 'next_attempt_at', 'expires_at'])
    .where('failure', 'is not', null)
    .orderBy(({ fn, val }) => fn.coalesce('next_attempt_at', val('')))
    .orderBy('message_id')
    .limit(limit)
    .offset(skipped)
    .execute()
  return rows.flatMap(({ message_id, email, failure, next_attempt_at, expires_at }) =>
    failure === null
      ? []
      : [
          {
            id: message_id,
            failure,
            expiresAt: expires_at,
            ...(email !== null && { recipient: email }),
            ...(next_attempt_at !== null && { nextAttemptAt: next_attempt_at }),
          },
        ]
  )
}

/** How many messages are on their way, and of all that still serve how many have failed. */
export async function countMail(
  db: RegistryDb,
  now: string
): Promise<{ waiting: number; undelivered: number }> {
  const { waiting, undelivered } = await serving(db, now)
    .select(({ fn }) => [
      fn.count<number | string>('next_attempt_at').as('waiting'),
      fn.count<number | string>('failure').as('undelivered'),
    ])
    .executeTakeFirstOrThrow()
  return { waiting: Number(waiting), undelivered: Number(undelivered) }
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
          ...(['account_link', 'voting_link'] as const).map((table) =>
            not(
              exists(
                selectFrom(table)
                  .select(`${table}.link_hash`)
                  .whereRef(`${table}.link_hash`, '=', 'outbox.link_hash')
              )
            )
          ),
        ]),
      ])
    )
    .execute()
}

function serving(db: RegistryDb, now: string) {
  return db.selectFrom('outbox').where('outbox.expires_at', '>', now)
}

/** What nobody gave up by mail has a body still, and only what was not written for the mail is shown. */
function handedOver(db: RegistryDb, now: string) {
  return serving(db, now).where('by_mail', '=', 0).where('next_attempt_at', 'is not', null)
}

function taken(db: RegistryDb, id: string, lease: string) {
  return db.updateTable('outbox').where('message_id', '=', id).where('next_attempt_at', '=', lease)
}
