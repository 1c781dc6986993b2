import type { MailFailure } from '#app/domain/mail.ts'
import { accepted, type Result } from '#app/domain/refusal.ts'
import {
  countMail,
  countMessages,
  deleteMessage,
  listMessages,
  listUndelivered,
  type Message,
} from '#db/registry/outbox.ts'
import { permitOnPlatform } from './authority.ts'
import type { UseCaseContext } from './context.ts'

/** Messages on one page of the outbox. */
export const MESSAGES_ON_A_PAGE = 20

/** Messages to hand over, or how the mail is getting on: then without a word of what they say. */
export type Outbox = { page: number; pages: number } & (
  | { mail: 'by-hand'; messages: readonly Omit<Message, 'linkHash' | 'byMail'>[] }
  | { mail: 'smtp'; waiting: number; undelivered: readonly UndeliveredMail[] }
)

export interface UndeliveredMail {
  id: string
  /** Null for somebody without an account, whose address is nobody's business here. */
  recipient: string | null
  failure: MailFailure
  /** Null where nobody tries any more. */
  nextAttemptAt: string | null
  expiresAt: string
}

/** What waits, alerts first, then the newest; by mail, what has failed alone. `page` counts from 1. */
export async function readOutbox(context: UseCaseContext, page: number): Promise<Result<Outbox>> {
  const allowed = await permitOnPlatform(context, 'read-outbox')
  if (!allowed.ok) return allowed
  return accepted(
    context.mail === 'smtp' ? await mailOn(context, page) : await messagesOn(context, page)
  )
}

async function messagesOn({ registry, now }: UseCaseContext, page: number): Promise<Outbox> {
  const paging = pagingOf(page, await countMessages(registry, now()))
  const messages = await listMessages(registry, now(), MESSAGES_ON_A_PAGE, skippedBefore(paging))
  return {
    mail: 'by-hand',
    messages: messages.map(({ linkHash: _linkHash, ...message }) => message),
    ...paging,
  }
}

async function mailOn({ registry, now }: UseCaseContext, page: number): Promise<Outbox> {
  const { waiting, undelivered } = await countMail(registry, now())
  const paging = pagingOf(page, undelivered)
  const failed = await listUndelivered(registry, now(), MESSAGES_ON_A_PAGE, skippedBefore(paging))
  return {
    mail: 'smtp',
    waiting,
    undelivered: failed.map(({ recipient, nextAttemptAt, ...message }) => ({
      ...message,
      recipient: recipient ?? null,
      nextAttemptAt: nextAttemptAt ?? null,
    })),
    ...paging,
  }
}

function pagingOf(page: number, rows: number): { page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(rows / MESSAGES_ON_A_PAGE))
  return { page: Math.min(Math.max(1, page), pages), pages }
}

function skippedBefore({ page }: { page: number }): number {
  return (page - 1) * MESSAGES_ON_A_PAGE
}

/** Takes a message out of the outbox: handed over, or no longer to be sent; its link goes on serving. */
export async function discardMessage(context: UseCaseContext, id: string): Promise<Result<null>> {
  const allowed = await permitOnPlatform(context, 'read-outbox')
  if (!allowed.ok) return allowed
  await deleteMessage(context.registry, id)
  return accepted(null)
}
