import { stateAt } from '#app/domain/consultation.ts'
import { permit } from '#app/domain/permission.ts'
import { accepted, type Result } from '#app/domain/refusal.ts'
import { listConsultationsToTend } from '#db/registry/consultation.ts'
import { listCouncils } from '#db/registry/council.ts'
import { tendAccounts } from './account-keeping.ts'
import { tendAuthors } from './authors.ts'
import type { UseCaseContext } from './context.ts'
import { tendDistress } from './distress-cases.ts'
import { tendNotices } from './notices.ts'
import { tendModerationFigures } from './moderation-figures.ts'
import { cancelLeftPolls, preparePoll } from './polls.ts'
import { applyRetention } from './retention.ts'
import { forgetRemovedPriorities } from './removed-priorities.ts'
import { verifyDueUrns } from './sealed-urn.ts'
import { writeSubscriberNews } from './subscriber-news.ts'
import { renewTurnout, sealedResult, sealUrn } from './tally.ts'
import { destroyDueUrns } from './urn-keeping.ts'

/**
 * Does what has fallen due, in every council: polls agree with the calendar, turnout is renewed, urns
 * are sealed, sealed ones are looked at again once a day, what has stood its time is erased, sessions and links that are over are forgotten, days on which authors wrote are journalled.
 * Run every minute by the server and by `npm run seal`; running it twice changes nothing.
 * Returns how many urns it sealed and what went wrong: one consultation that fails keeps no other waiting.
 */
export async function tend(
  context: UseCaseContext,
): Promise<Result<{ sealed: number; errors: readonly unknown[] }>> {
  const allowed = permit([context.actor.kind], 'tend-polls')
  if (!allowed.ok) return allowed
  const councils = new Map(
    (await listCouncils(context.registry)).map((council) => [council.id, council] as const),
  )
  const errors: unknown[] = []
  let sealed = 0
  await cancelLeftPolls(context).catch((error: unknown) => errors.push(error))
  await tendAccounts(context).catch((error: unknown) => errors.push(error))
  await tendAuthors(context).catch((error: unknown) => errors.push(error))
  await tendDistress(context).catch((error: unknown) => errors.push(error))
  await forgetRemovedPriorities(context).catch((error: unknown) => errors.push(error))
  await tendNotices(context).catch((error: unknown) => errors.push(error))
  await writeSubscriberNews(context).catch((error: unknown) => errors.push(error))
  const retained = await applyRetention(context)
  if (retained.ok) errors.push(...retained.value)
  const figures = await tendModerationFigures(context)
  if (figures.ok) errors.push(...figures.value)
  const destroyed = await destroyDueUrns(context)
  if (destroyed.ok) errors.push(...destroyed.value)
  const looked = await verifyDueUrns(context)
  if (looked.ok) errors.push(...looked.value)
  for (const consultation of await listConsultationsToTend(context.registry))
    try {
      const council = councils.get(consultation.councilId)
      const state = stateAt(consultation, context.now())
      if (state === 'closed') {
        const outcome = await sealUrn(context, consultation)
        if (!outcome.ok) continue
        sealed += 1
        // Not needed yet, but it may take a minute: whoever reads it first should not wait.
        await sealedResult(context, outcome.value)
        continue
      }
      await preparePoll(context, consultation)
      if (state === 'voting' && council !== undefined)
        await renewTurnout(context, consultation, council)
    } catch (error) {
      errors.push(error)
    }
  return accepted({ sealed, errors })
}
