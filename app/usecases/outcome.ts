import type { Action } from '#app/domain/action.ts'
import { inOfficialOrder } from '#app/domain/agenda.ts'
import { toldFormerDecisions, type Decision, type ToldFormerDecision } from '#app/domain/decision.ts'
import { permit } from '#app/domain/permission.ts'
import { accepted, type Result } from '#app/domain/refusal.ts'
import type { PublicCouncil } from '#app/domain/council.ts'
import { listFormerDecisions, listPublishedDecisions } from '#db/registry/decision.ts'
import { listSources } from '#db/registry/priority.ts'
import { findRelease } from '#db/registry/release.ts'
import { actionsOfDecisions } from './actions.ts'
import { mergedInto } from './agenda-points.ts'
import { locatePublic, present, type PublicConsultation } from './consultations.ts'
import type { UseCaseContext } from './context.ts'
import { presentCouncil } from './councils.ts'
import { followUpsOf, type ToldFollowUp } from './follow-ups.ts'
import type { ConsultationAddress } from './locate.ts'

/** What became of a consultation, as anybody may read it. */
export interface OutcomePage {
  council: PublicCouncil
  consultation: PublicConsultation
  /** Null until the result is public. */
  releasedAt: string | null
  /** Null until the committee has answered. */
  decidedAt: string | null
  /** Fewer voted than may be told: the committee answers all the same. */
  tooFew: boolean
  /** In the official order; empty until the committee has answered. */
  answers: readonly PublicAnswer[]
}

/** The committee's answer about one priority. */
export interface PublicAnswer
  extends Pick<Decision, 'outcome' | 'motive' | 'owner' | 'decidedOn'> {
  id: string
  title: string
  deadlineOn: string | null
  /** The priority that answers for this one, where the two are merged. */
  mergedInto: { id: string; title: string } | null
  /** In whole euros. */
  budget: number | null
  /** Empty where it is not said. */
  funder: string
  /** Empty where it is part of none. */
  framework: string
  /** Instant of its last change after the publication, if any. */
  changedAt: string | null
  /** What was decided before, latest first. */
  former: readonly ToldFormerDecision[]
  /** The proposals of which the priority was made; the title is null for one no longer public. */
  sources: readonly { id: string; title: string | null }[]
  /** What has become of it since, latest first. */
  followUps: readonly ToldFollowUp[]
  /** What the council does about it, oldest first. */
  actions: readonly ToldAction[]
}

/** An action as anybody may read it: it comes from a public decision. */
export interface ToldAction extends Pick<Action, 'id' | 'title' | 'owner' | 'state'> {
  deadlineOn: string | null
}

/** What the steering committee decided about each priority, and where things stand before it has. */
export async function readOutcome(
  context: UseCaseContext,
  address: ConsultationAddress,
): Promise<Result<OutcomePage>> {
  const { registry } = context
  const allowed = permit([context.actor.kind], 'read-public-pages')
  if (!allowed.ok) return allowed
  const located = await locatePublic(context, address)
  if (!located.ok) return located
  const { council, consultation, state } = located.value
  const release = await findRelease(registry, council.id, consultation.id)
  const decisions = await listPublishedDecisions(registry, council.id, consultation.id)
  const former = Map.groupBy(
    await listFormerDecisions(registry, council.id, consultation.id),
    ({ priorityId }) => priorityId,
  )
  const sources = Map.groupBy(
    await listSources(registry, council.id, consultation.id),
    ({ priorityId }) => priorityId,
  )
  const followUps = await followUpsOf(registry, council.id, consultation.id)
  const actions = await actionsOfDecisions(registry, council.id, consultation.id)
  const decided = new Map(decisions.map((one) => [one.priorityId, one] as const))
  return accepted({
    council: presentCouncil(council),
    consultation: present(consultation, state, null),
    releasedAt: release?.releasedAt ?? null,
    decidedAt: consultation.decidedAt ?? null,
    tooFew: release?.content.kind === 'too-few-ballots',
    answers:
      release === undefined
        ? []
        : inOfficialOrder(consultation.priorities, release.content).flatMap(({ id, title }) => {
            const decision = decided.get(id)
            return decision === undefined ? [] : [answer({ id, title }, decision)]
          }),
  })

  function answer(priority: { id: string; title: string }, decision: Decision): PublicAnswer {
    const { outcome, motive, owner, decidedOn, deadlineOn, changedAt } = decision
    return {
      ...priority,
      outcome,
      motive,
      owner,
      decidedOn,
      deadlineOn: deadlineOn ?? null,
      mergedInto: mergedInto(decision, consultation.priorities),
      budget: decision.budget ?? null,
      funder: decision.funder ?? '',
      framework: decision.framework ?? '',
      changedAt: changedAt ?? null,
      former: toldFormerDecisions(decision, former.get(priority.id) ?? []),
      sources: (sources.get(priority.id) ?? []).map((source) => ({
        id: source.proposalId,
        title: source.title,
      })),
      followUps: followUps.get(priority.id) ?? [],
      actions: (actions.get(priority.id) ?? []).map(toldAction),
    }
  }
}

function toldAction({ id, title, owner, state, deadlineOn }: Action): ToldAction {
  return { id, title, owner, state, deadlineOn: deadlineOn ?? null }
}
