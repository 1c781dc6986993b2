import { createHash } from 'node:crypto'
import { LINK_LENGTH_MS } from '#app/domain/account.ts'
import type { Letter, Link } from '#app/domain/letter.ts'
import type { Account } from '#db/registry/account.ts'
import { deleteLinks, insertLink, type AccountLink } from '#db/registry/link.ts'
import { deleteSpentMessages, insertMessage } from '#db/registry/outbox.ts'
import type { RegistryDb } from '#db/stores.ts'
import type { UseCaseContext } from './context.ts'
import { newId } from './ids.ts'

const SECRET_BYTES = 32
/** A message without a link waits longer to be handed over. */
const MESSAGE_LENGTH_MS = 30 * 24 * 60 * 60 * 1000

/** Draws a single-use link for an account; the registry keeps its hash alone. */
export async function drawLink(
  trx: RegistryDb,
  context: UseCaseContext,
  accountId: string,
  purpose: AccountLink['purpose']
): Promise<Link> {
  const secret = Buffer.from(context.randomBytes(SECRET_BYTES)).toString('base64url')
  const expiresAt = later(context, LINK_LENGTH_MS)
  await insertLink(trx, { hash: hashOfLink(secret), accountId, purpose, expiresAt })
  return { secret, expiresAt }
}

/**
 * Puts a letter in the outbox, from where it is sent or handed over. It serves as long as its link, and goes when
 * the registry knows that link no more. The minute of a letter about distress would be that in which somebody wrote:
 * it is stored as of the beginning of its day. Gives the id of the message.
 */
export async function sendLetter(
  trx: RegistryDb,
  context: UseCaseContext,
  { email }: Pick<Account, 'email'>,
  letter: Letter
): Promise<string> {
  const link = 'link' in letter ? letter.link : undefined
  const alert = letter.kind === 'distress'
  const createdAt = alert ? `${context.now().slice(0, 10)}T00:00:00.000Z` : context.now()
  const id = newId(context)
  await insertMessage(trx, {
    id,
    recipient: email,
    ...context.writeLetter(letter),
    createdAt,
    expiresAt: link?.expiresAt ?? later({ now: () => createdAt }, MESSAGE_LENGTH_MS),
    alert,
    byMail: context.mail === 'smtp',
    ...(link && { linkHash: hashOfLink(link.secret) }),
  })
  return id
}

/** What the account was sent links for is settled: they and their messages go. */
export async function dropLinks(
  trx: RegistryDb,
  { now }: Pick<UseCaseContext, 'now'>,
  accountId: string
): Promise<void> {
  await deleteLinks(trx, accountId)
  await deleteSpentMessages(trx, now())
}

export function hashOfLink(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

function later({ now }: Pick<UseCaseContext, 'now'>, milliseconds: number): string {
  return new Date(Date.parse(now()) + milliseconds).toISOString()
}
