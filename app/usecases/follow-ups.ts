import { transition } from '#app/domain/consultation.ts'
import { calendarDay } from '#app/domain/day.ts'
import type { Decision } from '#app/domain/decision.ts'
import {
  reasonsAgainstFollowUp,
  saysAgain,
  takesFollowUp,
  type FollowUp,
  type FollowUpWords,
} from '#app/domain/follow-up.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { recordAct } from '#db/registry/consultation.ts'
import { findDecision } from '#db/registry/decision.ts'
import { findLatestFollowUp, insertFollowUp, listFollowUps } from '#db/registry/follow-up.ts'
import type { RegistryDb } from '#db/stores.ts'
import { actOnConsultation, permitInConsultation, type InConsultation } from './authority.ts'
import type { UseCaseContext } from './context.ts'
import { record } from './journal.ts'
import type { ConsultationAddress } from './locate.ts'

export interface DecisionAddress extends ConsultationAddress {
  priority: string
}

/** What was written about a decision, as anybody may read it. */
export type ToldFollowUp = Pick<FollowUp, 'status' | 'text' | 'writtenOn'>

/**
 * Writes where a published decision stands, under those written before: public at once, and for good.
 * The first one about a consultation moves it from decided to followed-up. Sending the same words twice
 * on one day writes once.
 */
export async function writeFollowUp(
  context: UseCaseContext,
  address: DecisionAddress,
  words: FollowUpWords,
): Promise<Result<null>> {
  return actOnConsultation(context, address, 'follow-up', async (trx, at) => {
    const decided = await decisionOf(trx, at, address.priority)
    if (!decided.ok) return decided
    const reasons = reasonsAgainstFollowUp(words)
    if (reasons.length > 0) return refused(...reasons)
    const { councilId, id } = at.consultation
    const { priorityId } = decided.value
    const latest = await findLatestFollowUp(trx, councilId, id, priorityId)
    const now = context.now()
    const writtenOn = calendarDay(now, at.council.timeZone)
    if (saysAgain(latest, words, writtenOn)) return accepted(null)
    await insertFollowUp(
      trx,
      { councilId, consultationId: id },
      { ...words, priorityId, position: (latest?.position ?? 0) + 1, writtenOn },
    )
    if (transition(at.state, 'follow-up').ok) await recordAct(trx, councilId, id, 'followed-up', now)
    await record(trx, context, {
      councilId,
      capacity: at.capacity,
      act: 'follow-up-written',
      subject: id,
      details: { priority: priorityId, status: words.status },
    })
    return accepted(null)
  })
}

/** A decision and what was written about it, for whoever may write on. */
export interface FollowUpPage {
  consultation: { slug: string; title: string }
  priority: { id: string; title: string }
  decision: Decision
  /** Latest first. */
  followUps: readonly ToldFollowUp[]
}

export async function readFollowUps(
  context: UseCaseContext,
  address: DecisionAddress,
): Promise<Result<FollowUpPage>> {
  const { registry } = context
  const permitted = await permitInConsultation(registry, context, address, 'follow-up')
  if (!permitted.ok) return permitted
  const decided = await decisionOf(registry, permitted.value, address.priority)
  if (!decided.ok) return decided
  const { councilId, id, slug, title, priorities } = permitted.value.consultation
  const followUps = await listFollowUps(registry, councilId, id)
  return accepted({
    consultation: { slug, title },
    priority: {
      id: address.priority,
      title: priorities.find((priority) => priority.id === address.priority)?.title ?? '',
    },
    decision: decided.value,
    followUps: followUps.filter(({ priorityId }) => priorityId === address.priority).map(toldOf),
  })
}

/** The published decision that may be followed up. */
async function decisionOf(
  db: RegistryDb,
  { consultation: { councilId, id } }: InConsultation,
  priorityId: string,
): Promise<Result<Decision>> {
  const decision = await findDecision(db, councilId, id, priorityId)
  if (decision?.publishedAt === undefined) return refused(refusal('unknown-priority'))
  if (takesFollowUp(decision.outcome)) return accepted(decision)
  return refused(refusal(decision.outcome === 'merged' ? 'merged-elsewhere' : 'set-aside'))
}

/** What was written about each decision of a consultation: priority id → latest first. One query. */
export async function followUpsOf(
  db: RegistryDb,
  councilId: string,
  consultationId: string,
): Promise<ReadonlyMap<string, readonly ToldFollowUp[]>> {
  const all = await listFollowUps(db, councilId, consultationId)
  const byPriority = Map.groupBy(all, ({ priorityId }) => priorityId)
  return new Map([...byPriority].map(([id, ones]) => [id, ones.map(toldOf)] as const))
}

export function toldOf({ status, text, writtenOn }: FollowUp): ToldFollowUp {
  return { status, text, writtenOn }
}
