import { accepted, type Result } from '#app/domain/refusal.ts'
import { countMessages, deleteMessage, listMessages, type Message } from '#db/registry/outbox.ts'
import { permitOnPlatform } from './authority.ts'
import type { UseCaseContext } from './context.ts'

/** Messages on one page of the outbox. */
export const MESSAGES_ON_A_PAGE = 20

export interface Outbox {
  messages: readonly Omit<Message, 'linkHash'>[]
  page: number
  pages: number
}

/** What is to be handed over, the oldest first. `page` counts from 1. */
export async function readOutbox(context: UseCaseContext, page: number): Promise<Result<Outbox>> {
  const allowed = await permitOnPlatform(context, 'read-outbox')
  if (!allowed.ok) return allowed
  const { registry, now } = context
  const pages = Math.max(1, Math.ceil((await countMessages(registry, now())) / MESSAGES_ON_A_PAGE))
  const shown = Math.min(Math.max(1, page), pages)
  const skipped = (shown - 1) * MESSAGES_ON_A_PAGE
  const messages = await listMessages(registry, now(), MESSAGES_ON_A_PAGE, skipped)
  return accepted({
    messages: messages.map(({ linkHash: _linkHash, ...message }) => message),
    page: shown,
    pages,
  })
}

/** Takes a message out of the outbox once it was handed over; its link goes on serving. */
export async function discardMessage(context: UseCaseContext, id: string): Promise<Result<null>> {
  const allowed = await permitOnPlatform(context, 'read-outbox')
  if (!allowed.ok) return allowed
  await deleteMessage(context.registry, id)
  return accepted(null)
}
