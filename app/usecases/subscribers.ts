import { readEmail } from '#app/domain/account.ts'
import type { Council, PublicCouncil } from '#app/domain/council.ts'
import { addDays } from '#app/domain/day.ts'
import { permit } from '#app/domain/permission.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { isSlug } from '#app/domain/slug.ts'
import { DAYS_UNCONFIRMED, MOST_ASKED_A_DAY } from '#app/domain/subscriber.ts'
import { findCouncilBySlug } from '#db/registry/council.ts'
import { insertMessage } from '#db/registry/outbox.ts'
import { noteErasure } from '#db/registry/retention.ts'
import {
  confirmSubscriber,
  deleteSubscriber,
  deleteUnconfirmed,
  findSubscriber,
  keepSubscriber,
} from '#db/registry/subscriber.ts'
import { transact } from '#db/transaction.ts'
import { permitOnPlatform } from './authority.ts'
import type { UseCaseContext } from './context.ts'
import { presentCouncil } from './councils.ts'
import { newId } from './ids.ts'
import { reachesByMail } from './letters-sent.ts'
import { hashOfSubscription, sealSubscriber, subscriptionSecret } from './subscriber-seal.ts'

/** Where one asks for a council's news. */
export interface SubscribingPage {
  council: PublicCouncil
  /** False where this site sends no mail: then nobody is asked for an address. */
  possible: boolean
}

/** The page on which anybody may ask for a council's news by e-mail. */
export async function readSubscribing(
  context: UseCaseContext,
  slug: string,
): Promise<Result<SubscribingPage>> {
  const council = await publicCouncil(context, slug)
  if (!council.ok) return council
  return accepted({ council: presentCouncil(council.value), possible: reachesByMail(context) })
}

/**
 * Sends a link to an address, by which whoever reads its mail says yes. Answers the same for every address, whether or
 * not it is known: only the mail tells. The registry keeps the address encrypted and the day, nothing else. Refusals:
 * `mail-missing` where this site sends no mail, `email-missing`, `email-malformed`.
 */
export async function askForNews(
  context: UseCaseContext,
  slug: string,
  typed: string,
): Promise<Result<null>> {
  const found = await publicCouncil(context, slug)
  if (!found.ok) return found
  const council = found.value
  const email = readEmail(typed)
  if (!email.ok) return email
  if (!reachesByMail(context)) return refused(refusal('mail-missing'))
  const secret = subscriptionSecret(context, council.id, email.value)
  const key = { councilId: council.id, secretHash: hashOfSubscription(secret) }
  const today = utcDay(context)
  return transact(context.registry, async (trx): Promise<Result<null>> => {
    const known = await findSubscriber(trx, key)
    const asked = known?.askedOn === today ? known.asked + 1 : 1
    if (asked > MOST_ASKED_A_DAY) return accepted(null)
    await keepSubscriber(trx, {
      ...key,
      sealedAddress: known?.sealedAddress ?? sealSubscriber(context, key, email.value),
      confirmed: known?.confirmed ?? false,
      askedOn: today,
      asked,
    })
    const letter = context.writeLetter({
      kind: known?.confirmed === true ? 'subscribed-already' : 'subscription',
      council: { slug: council.slug, name: council.name },
      secret,
    })
    await insertMessage(trx, {
      id: newId(context),
      recipient: email.value,
      ...letter,
      // Of the day: a minute would tell when somebody sat at the site.
      createdAt: `${today}T00:00:00.000Z`,
      expiresAt: `${addDays(today, DAYS_UNCONFIRMED + 1)}T00:00:00.000Z`,
      byMail: context.mail === 'smtp',
    })
    return accepted(null)
  })
}

/** What the page behind a letter's link shows. */
export interface SubscriptionPage {
  council: PublicCouncil
  /** `unknown`: never asked for, forgotten, or stopped; nobody can tell which. */
  standing: 'asked' | 'confirmed' | 'unknown'
}

/** A subscription as whoever has its link reads it; reading it changes nothing. */
export async function readSubscription(
  context: UseCaseContext,
  slug: string,
  secret: string,
): Promise<Result<SubscriptionPage>> {
  const council = await publicCouncil(context, slug)
  if (!council.ok) return council
  const key = { councilId: council.value.id, secretHash: hashOfSubscription(secret) }
  const known = await findSubscriber(context.registry, key)
  const standing = known === undefined ? 'unknown' : known.confirmed ? 'confirmed' : 'asked'
  return accepted({ council: presentCouncil(council.value), standing })
}

/** Says yes to the letters that were asked for. Refuses `link-unknown` where nothing waits for it any more. */
export async function confirmNews(
  context: UseCaseContext,
  slug: string,
  secret: string,
): Promise<Result<null>> {
  const council = await publicCouncil(context, slug)
  if (!council.ok) return council
  const key = { councilId: council.value.id, secretHash: hashOfSubscription(secret) }
  return transact(context.registry, async (trx): Promise<Result<null>> => {
    return (await confirmSubscriber(trx, key)) ? accepted(null) : refused(refusal('link-unknown'))
  })
}

/** Stops the letters and forgets the address, at once. Where there is none left, that is what was wanted. */
export async function stopNews(
  context: UseCaseContext,
  slug: string,
  secret: string,
): Promise<Result<null>> {
  const council = await publicCouncil(context, slug)
  if (!council.ok) return council
  const key = { councilId: council.value.id, secretHash: hashOfSubscription(secret) }
  return transact(context.registry, async (trx): Promise<Result<null>> => {
    if (await deleteSubscriber(trx, key)) await noteErasure(trx, addDays(utcDay(context), 1))
    return accepted(null)
  })
}

/** Forgets addresses that nobody confirmed in time, of every council. Gives how many. */
export async function forgetUnconfirmed(context: UseCaseContext): Promise<Result<number>> {
  const allowed = await permitOnPlatform(context, 'apply-retention')
  if (!allowed.ok) return allowed
  return transact(context.registry, async (trx) => {
    const gone = await deleteUnconfirmed(trx, addDays(utcDay(context), -(DAYS_UNCONFIRMED + 1)))
    if (gone > 0) await noteErasure(trx, utcDay(context))
    return accepted(gone)
  })
}

async function publicCouncil(context: UseCaseContext, slug: string): Promise<Result<Council>> {
  const allowed = permit([context.actor.kind], 'subscribe')
  if (!allowed.ok) return allowed
  const council = isSlug(slug) ? await findCouncilBySlug(context.registry, slug) : undefined
  return council === undefined ? refused(refusal('unknown-council')) : accepted(council)
}

function utcDay({ now }: Pick<UseCaseContext, 'now'>): string {
  return now().slice(0, 10)
}
