import type { ActionState } from '#app/domain/action.ts'
import { inOfficialOrder } from '#app/domain/agenda.ts'
import { mayReadItem } from '#app/domain/agenda-visibility.ts'
import {
  reasonsAgainstDecision,
  reasonsAgainstMerging,
  sameDecision,
  type Decision,
  type DecisionWords,
  type FormerDecision,
} from '#app/domain/decision.ts'
import { takesFollowUp } from '#app/domain/follow-up.ts'
import { permit } from '#app/domain/permission.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { itemsOfPriorities, listItems } from '#db/registry/agenda-item.ts'
import { findConsultationById, recordAct } from '#db/registry/consultation.ts'
import {
  insertFormerDecision,
  keepDecision,
  listDecisions,
  listFormerDecisions,
  publishDecisionsOf,
} from '#db/registry/decision.ts'
import { findRelease } from '#db/registry/release.ts'
import { actionsOfDecisions } from './actions.ts'
import { mergedInto } from './agenda-points.ts'
import type { AgendaAddress } from './agendas.ts'
import { actOnConsultation, permitInConsultation, permitInCouncil } from './authority.ts'
import type { UseCaseContext } from './context.ts'
import { listFrameworks } from '#db/registry/framework.ts'
import { followUpsOf, type ToldFollowUp } from './follow-ups.ts'
import { readerOf } from './item-reading.ts'
import { record } from './journal.ts'
import type { ConsultationAddress } from './locate.ts'
import { tellSubscribers } from './subscriber-news.ts'

/**
 * Writes what the committee decided about the priority of an agenda's item; `version` is that of the
 * decision it was made from, 0 where there was none. After publication a change is public at once, and
 * says when it was made. Sending the same words twice is no conflict.
 */
export async function recordDecision(
  context: UseCaseContext,
  address: AgendaAddress & { item: string },
  words: DecisionWords,
  version: number,
): Promise<Result<null>> {
  const about = await priorityOf(context, address)
  if (!about.ok) return about
  const { priorityId, consultation } = about.value
  return actOnConsultation(context, consultation, 'record-decision', async (trx, at) => {
    const { councilId, id: consultationId } = at.consultation
    const reasons = reasonsAgainstDecision(words)
    if (reasons.length > 0) return refused(...reasons)
    const decisions = await listDecisions(trx, councilId, consultationId)
    const known = decisions.find((one) => one.priorityId === priorityId)
    if (known !== undefined && sameDecision(known, words)) return accepted(null)
    if ((known?.version ?? 0) !== version) return refused(refusal('changed-meanwhile'))
    const priorities = at.consultation.priorities.map(({ id }) => id)
    const unmergeable = reasonsAgainstMerging(priorityId, words, priorities, decisions)
    if (unmergeable.length > 0) return refused(...unmergeable)
    if (words.framework !== undefined && words.framework !== known?.framework) {
      const frameworks = await listFrameworks(trx, councilId)
      if (!frameworks.some((one) => one.removedOn === undefined && one.title === words.framework))
        return refused(refusal('unknown-framework', { field: 'framework' }))
    }
    const now = context.now()
    const decision: Decision = {
      ...words,
      priorityId,
      version: version + 1,
      ...(known?.publishedAt !== undefined && { publishedAt: known.publishedAt, changedAt: now }),
    }
    await keepDecision(trx, { councilId, consultationId }, decision)
    if (known !== undefined)
      await insertFormerDecision(
        trx,
        { councilId, consultationId },
        { ...known, wasPublic: known.publishedAt !== undefined, replacedAt: now },
      )
    await record(trx, context, {
      councilId,
      capacity: at.capacity,
      act: 'decision-recorded',
      subject: consultationId,
      details: { priority: priorityId, version: decision.version },
    })
    return accepted(null)
  })
}

/** The priority that an item is about, and its consultation, for somebody who may decide on it. */
async function priorityOf(
  context: UseCaseContext,
  address: AgendaAddress & { item: string },
): Promise<Result<{ priorityId: string; consultation: ConsultationAddress }>> {
  const { registry } = context
  const permitted = await permitInCouncil(registry, context, address.council, 'record-decision')
  if (!permitted.ok) return permitted
  const { council } = permitted.value
  const items = await listItems(registry, { councilId: council.id, id: address.agenda })
  const about = items.find(({ id }) => id === address.item)?.priority
  if (about === undefined) return refused(refusal('unknown-agenda-item'))
  const consultation = await findConsultationById(registry, council.id, about.consultationId)
  if (consultation === undefined) return refused(refusal('unknown-consultation'))
  return accepted({
    priorityId: about.priorityId,
    consultation: { council: council.slug, consultation: consultation.slug },
  })
}

/** Makes the committee's answer public, all at once. Refuses while a priority has none. */
export async function publishDecisions(
  context: UseCaseContext,
  address: ConsultationAddress,
): Promise<Result<null>> {
  return actOnConsultation(context, address, 'publish-decisions', async (trx, at) => {
    const { councilId, id, priorities } = at.consultation
    const decisions = await listDecisions(trx, councilId, id)
    const missing = priorities.length - decisions.length
    if (missing > 0) return refused(refusal('decision-missing', { details: { count: missing } }))
    const now = context.now()
    await recordAct(trx, councilId, id, 'decided', now)
    await publishDecisionsOf(trx, councilId, id, now)
    const count = (outcome: Decision['outcome']) =>
      decisions.filter((decision) => decision.outcome === outcome).length
    await record(trx, context, {
      councilId,
      capacity: at.capacity,
      act: 'decisions-published',
      subject: id,
      details: {
        retained: count('retained'),
        deferred: count('deferred'),
        merged: count('merged'),
        setAside: count('set-aside'),
      },
    })
    await tellSubscribers(trx, context, councilId, { kind: 'decisions-published', subject: id })
    return accepted(null)
  })
}

/** Where the committee's answer to a consultation stands. */
export interface DecisionsPage {
  consultation: { slug: string; title: string; releasedAt: string | null; decidedAt: string | null }
  /** In the official order. */
  priorities: readonly {
    id: string
    title: string
    decision: Decision | null
    /** The priority that answers for it, where the two are merged. */
    mergedInto: { id: string; title: string } | null
    /** What was decided before, latest first. */
    former: readonly FormerDecision[]
    /** Whether it is talked about for some alone, and its decision with it until it is published. */
    reserved: boolean
    /** Where it is talked about; null where it is on no agenda that the reader reads. */
    item: { agendaId: string; itemId: string } | null
    /** Latest first. */
    followUps: readonly ToldFollowUp[]
    mayFollowUp: boolean
    /** What is done about it, oldest first. */
    actions: readonly { id: string; title: string; state: ActionState }[]
    mayAct: boolean
  }[]
  missing: number
  mayPublish: boolean
  mayWrite: boolean
}

/** Which priorities of a released consultation have a decision, for the steering committee. */
export async function readDecisions(
  context: UseCaseContext,
  address: ConsultationAddress,
): Promise<Result<DecisionsPage>> {
  const { registry } = context
  const permitted = await permitInConsultation(registry, context, address, 'read-agendas')
  if (!permitted.ok) return permitted
  const { consultation, authority, state } = permitted.value
  const { councilId, id, slug, title } = consultation
  const release = await findRelease(registry, councilId, id)
  if (release === undefined) return refused(refusal('not-released'))
  const decisions = new Map(
    (await listDecisions(registry, councilId, id)).map((one) => [one.priorityId, one] as const),
  )
  const former = Map.groupBy(
    await listFormerDecisions(registry, councilId, id),
    ({ priorityId }) => priorityId,
  )
  const items = await itemsOfPriorities(registry, councilId, id)
  const followUps = await followUpsOf(registry, councilId, id)
  const mayFollowUp = permit(authority.capacities, 'follow-up', state).ok
  const reader = readerOf(authority)
  const mayAct = permit(authority.capacities, 'write-actions').ok
  const actions = await actionsOfDecisions(registry, councilId, id)
  return accepted({
    consultation: {
      slug,
      title,
      releasedAt: consultation.releasedAt ?? null,
      decidedAt: consultation.decidedAt ?? null,
    },
    priorities: inOfficialOrder(consultation.priorities, release.content).map((priority) => {
      const standsOn = items.get(priority.id) ?? []
      const item = standsOn.find((one) => mayReadItem(one, reader))
      const stored = decisions.get(priority.id)
      const hidden = standsOn.length > 0 && item === undefined && stored?.publishedAt === undefined
      const decision = hidden ? null : (stored ?? null)
      return {
        id: priority.id,
        title: priority.title,
        decision,
        mergedInto: mergedInto(decision ?? undefined, consultation.priorities),
        former: hidden ? [] : (former.get(priority.id) ?? []),
        reserved: hidden,
        item: item === undefined ? null : { agendaId: item.agendaId, itemId: item.itemId },
        followUps: followUps.get(priority.id) ?? [],
        mayFollowUp: mayFollowUp && decision !== null && takesFollowUp(decision.outcome),
        actions: (hidden ? [] : (actions.get(priority.id) ?? [])).map(
          ({ id, title, state }) => ({ id, title, state }),
        ),
        mayAct: mayAct && decision?.outcome === 'retained',
      }
    }),
    missing: consultation.priorities.length - decisions.size,
    mayPublish: permit(authority.capacities, 'publish-decisions', state).ok,
    mayWrite: permit(authority.capacities, 'record-decision', state).ok,
  })
}
