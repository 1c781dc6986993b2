import type { NamedArticles } from '#app/domain/charter.ts'
import type { PublicCouncil } from '#app/domain/council.ts'
import { calendarDay } from '#app/domain/day.ts'
import {
  packFigures,
  receivedAtLeast,
  receivedBeside,
  tellFigures,
  unpackFigures,
  type ToldFigures,
} from '#app/domain/moderation-figures.ts'
import { permit } from '#app/domain/permission.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { findConsultationById } from '#db/registry/consultation.ts'
import { holdCouncil, listCouncils } from '#db/registry/council.ts'
import {
  countModeration,
  countReceived,
  findFigures,
  keepFigures,
  listToCount,
} from '#db/registry/moderation-figures.ts'
import { findModerationRules } from '#db/registry/moderation-rules.ts'
import type { RegistryDb } from '#db/stores.ts'
import { transact } from '#db/transaction.ts'
import { permitOnPlatform } from './authority.ts'
import { readNamedArticles } from './charter-acceptance.ts'
import { locatePublic } from './consultations.ts'
import type { UseCaseContext } from './context.ts'
import { presentCouncil } from './councils.ts'
import type { ConsultationAddress } from './locate.ts'

export interface ModerationFigures {
  council: PublicCouncil
  consultation: { slug: string; title: string; threshold: number; proposalsPublic: boolean }
  /** Texts that are public now: whoever reads their page can count them. */
  published: number
  /** Texts received, at least, never fewer than are public; null for too few. */
  received: number | null
  /** When that was last looked at; null before the first day is over. */
  day: string | null
  /** Null until moderation is over. */
  final: ToldFigures | null
  charter: NamedArticles | null
}

/** How many texts are public now, and how many came at least (null for too few), as everybody may know. */
export interface ToldTexts {
  published: number
  received: number | null
}

/** The two figures that stand on an agenda too. Two queries. */
export async function readToldTexts(
  db: RegistryDb,
  { councilId, id }: { councilId: string; id: string },
): Promise<ToldTexts> {
  const key = { councilId, consultationId: id }
  const { published } = await countReceived(db, key)
  return { published, received: (await findFigures(db, key))?.received ?? null }
}

/** The figures of a consultation's moderation, for everybody. Always the same number of queries. */
export async function readModerationFigures(
  context: UseCaseContext,
  address: ConsultationAddress,
): Promise<Result<ModerationFigures>> {
  const allowed = permit([context.actor.kind], 'read-public-pages')
  if (!allowed.ok) return allowed
  const located = await locatePublic(context, address)
  if (!located.ok) return located
  const { council, consultation, state } = located.value
  if (consultation.calendar.proposing === undefined) return refused(refusal('unknown-consultation'))
  const key = { councilId: council.id, consultationId: consultation.id }
  const kept = state === 'cancelled' ? undefined : await findFigures(context.registry, key)
  const { published } = await countReceived(context.registry, key)
  return accepted({
    council: presentCouncil(council),
    consultation: {
      slug: consultation.slug,
      title: consultation.title,
      threshold: consultation.threshold,
      proposalsPublic: state !== 'cancelled',
    },
    published,
    received: receivedBeside(published, kept?.received ?? null),
    day: kept?.day ?? null,
    final: kept?.final == null ? null : unpackFigures(kept.final),
    charter: await readNamedArticles(context.registry, council.id, consultation.charterVersion),
  })
}

/**
 * Renews, once a day, how many texts a consultation has received; writes the other figures once, when voting is
 * over. Run every minute; running it twice changes nothing. Returns what went wrong.
 */
export async function tendModerationFigures(
  context: UseCaseContext,
): Promise<Result<readonly unknown[]>> {
  const allowed = await permitOnPlatform(context, 'record-turnout')
  if (!allowed.ok) return allowed
  const { registry } = context
  const found = await listToCount(registry)
  const errors: unknown[] = []
  if (found.length === 0) return accepted(errors)
  const councils = new Map((await listCouncils(registry)).map((council) => [council.id, council]))
  for (const { day, ...key } of found)
    try {
      const council = councils.get(key.councilId)
      if (council === undefined) continue
      const today = calendarDay(context.now(), council.timeZone)
      const consultation = await findConsultationById(registry, key.councilId, key.consultationId)
      if (consultation?.calendar.proposing === undefined) continue
      const { voting, proposing } = consultation.calendar
      const over = context.now() >= voting.closesAt
      const begun = calendarDay(proposing.opensAt, council.timeZone) < today
      if (!over && (!begun || (day !== null && day >= today))) continue
      await transact(registry, async (trx) => {
        await holdCouncil(trx, council.id)
        const before = await findFigures(trx, key)
        const counts = await countReceived(trx, key)
        const published = Math.max(counts.published, before?.published ?? 0)
        const { threshold } = consultation
        const received = receivedAtLeast(
          { received: counts.received, published },
          threshold,
          before?.received ?? null,
        )
        const { targetDays } = await findModerationRules(trx, council.id)
        const final = over
          ? packFigures(
              tellFigures({ ...(await countModeration(trx, key)), targetDays }, threshold, received),
            )
          : null
        await keepFigures(trx, key, { day: today, received, published, final })
      })
    } catch (error) {
      errors.push(error)
    }
  return accepted(errors)
}
