import { stateAt } from '#app/domain/consultation.ts'
import type { SubscriberNewsLetter } from '#app/domain/letter.ts'
import { accepted, type Result } from '#app/domain/refusal.ts'
import { isStillNews, LETTERS_A_ROUND, type SubscriberNewsKind } from '#app/domain/subscriber.ts'
import { findConsultationById } from '#db/registry/consultation.ts'
import { holdCouncil, listCouncils } from '#db/registry/council.ts'
import { insertMessage } from '#db/registry/outbox.ts'
import {
  listConfirmed,
  listDueSubscriberNews,
  moveSubscriberNews,
  noteSubscriberNews,
  type SubscriberNews,
} from '#db/registry/subscriber.ts'
import type { RegistryDb } from '#db/stores.ts'
import { transact } from '#db/transaction.ts'
import { permitOnPlatform } from './authority.ts'
import type { UseCaseContext } from './context.ts'
import { newId } from './ids.ts'
import { reachesByMail } from './letters-sent.ts'
import { openSubscriber, subscriptionSecret } from './subscriber-seal.ts'

/** A letter that has not gone by then is no news any more. */
const LETTER_LENGTH_MS = 3 * 24 * 60 * 60 * 1000

/**
 * To be called by every act of which subscribers are told, in its transaction: what is undone is not told.
 * `subject` is the id of the consultation, or of the meeting whose minutes they are. Told once, from `dueAt` on.
 */
export async function tellSubscribers(
  trx: RegistryDb,
  context: Pick<UseCaseContext, 'now'>,
  councilId: string,
  { kind, subject, dueAt = context.now() }: { kind: SubscriberNewsKind; subject: string; dueAt?: string },
): Promise<void> {
  await noteSubscriberNews(trx, { councilId, kind, subject, dueAt })
}

/**
 * Writes letters to subscribers about what is due, in every council: some at each turn of the clock, so that whoever
 * waits for a link to vote never waits behind hundreds of them. Gives how many.
 */
export async function writeSubscriberNews(context: UseCaseContext): Promise<Result<number>> {
  const { registry } = context
  const allowed = await permitOnPlatform(context, 'send-mail')
  if (!allowed.ok) return allowed
  const due = await listDueSubscriberNews(registry, context.now())
  if (due.length === 0) return accepted(0)
  const councils = new Map((await listCouncils(registry)).map((council) => [council.id, council]))
  let written = 0
  for (const news of due) {
    const council = councils.get(news.councilId)
    if (council === undefined) continue
    written += await transact(registry, async (trx) => {
      await holdCouncil(trx, council.id)
      const about = reachesByMail(context) ? await toldOf(trx, context, news) : null
      const some =
        about === null
          ? []
          : await listConfirmed(trx, council.id, { after: news.writtenUpTo, limit: LETTERS_A_ROUND })
      const last = some.length < LETTERS_A_ROUND ? null : (some.at(-1)?.secretHash ?? null)
      if (!(await moveSubscriberNews(trx, news, last)) || about === null) return 0
      const { slug, name } = council
      let letters = 0
      for (const subscriber of some) {
        const recipient = openSubscriber(context, subscriber, subscriber.sealedAddress)
        if (recipient === null) continue
        await insertMessage(trx, {
          id: newId(context),
          recipient,
          ...context.writeLetter({
            ...about,
            council: { slug, name },
            secret: subscriptionSecret(context, council.id, recipient),
          }),
          createdAt: context.now(),
          expiresAt: new Date(Date.parse(context.now()) + LETTER_LENGTH_MS).toISOString(),
          byMail: context.mail === 'smtp',
        })
        letters += 1
      }
      return letters
    })
  }
  return accepted(written)
}

/** What is told, in public words; null for what is no news any more. */
async function toldOf(
  trx: RegistryDb,
  context: Pick<UseCaseContext, 'now'>,
  { councilId, kind, subject }: SubscriberNews,
): Promise<Pick<SubscriberNewsLetter, 'kind' | 'consultation'> | null> {
  if (kind === 'minutes-published') return { kind, consultation: null }
  const consultation = await findConsultationById(trx, councilId, subject)
  if (consultation === undefined || !isStillNews(kind, stateAt(consultation, context.now())))
    return null
  return { kind, consultation: { slug: consultation.slug, title: consultation.title } }
}
