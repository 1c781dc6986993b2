import type { NamedArticles } from '#app/domain/charter.ts'
import type { Consultation, State } from '#app/domain/consultation.ts'
import { calendarDay } from '#app/domain/day.ts'
import type { DecisionWords } from '#app/domain/decision.ts'
import { permit } from '#app/domain/permission.ts'
import {
  proposalTransition,
  reasonsAgainstAnswer,
  reasonsAgainstProposal,
  sameWords,
  type Proposal,
  type ProposalMessage,
  type ProposalStatus,
  type ProposalText,
} from '#app/domain/proposal.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { findDecision } from '#db/registry/decision.ts'
import { findCase } from '#db/registry/distress-case.ts'
import { findLatestFollowUp } from '#db/registry/follow-up.ts'
import { findPriorityOf } from '#db/registry/proposal-list.ts'
import {
  changeProposalStatus,
  changeProposalText,
  deleteMessages,
  eraseProposal,
  insertMessage,
  listMessages,
  noteWaiting,
} from '#db/registry/proposal.ts'
import { forgetRemovedWith } from '#db/registry/removed-priority.ts'
import { deleteFormerWords, deleteTraces } from '#db/registry/proposal-traces.ts'
import { noteFormerOpinions } from '#db/registry/second-opinion.ts'
import type { RegistryDb } from '#db/stores.ts'
import { readNamedArticles } from './charter-acceptance.ts'
import { locatePublic } from './consultations.ts'
import type { UseCaseContext } from './context.ts'
import { closeWithdrawn, noteDistress } from './distress-cases.ts'
import { toldOf, type ToldFollowUp } from './follow-ups.ts'
import type { ConsultationAddress } from './locate.ts'
import { actOnOwn, unknownCode, type AuthorsPermission } from './own-proposal.ts'
import { findByCode, noteAuthors } from './proposals.ts'
import { noteErasureTomorrow } from './retention.ts'
import { isWithReferent, readSituation, type Situation } from './situation.ts'

/** A proposal as its author reads it, with the tracking code. */
export interface FollowedProposal extends ProposalText {
  /** For the link to its public page; null while it has none. */
  publicId: string | null
  organisation: string | null
  status: ProposalStatus
  receivedOn: string
  version: number
  messages: readonly ProposalMessage[]
  /** The articles of the charter that reasons rest upon. */
  charter: NamedArticles | null
  became: Became | null
  situation: Situation
  may: Record<AuthorsAct, boolean>
}

/** What the author may do now. */
export type AuthorsAct = 'answer' | 'revise' | 'withdraw' | 'appeal' | 'object'

/** The priority that a proposal became a part of, and what was decided about it, once that is public. */
export interface Became {
  priority: { id: string; title: string }
  decision: DecisionWords | null
  /** The priority that answers for it, where the committee merged the two, with its own decision. */
  answeredBy: { priority: { id: string; title: string }; decision: DecisionWords | null } | null
  /** The latest word about what answers, where there is one. */
  followUp: ToldFollowUp | null
}

/** What became of the proposal of a tracking code. Refuses a code of elsewhere as one of nowhere. */
export async function followProposal(
  context: UseCaseContext,
  address: ConsultationAddress,
  code: string,
): Promise<Result<FollowedProposal>> {
  const allowed = permit([context.actor.kind], 'follow-proposal')
  if (!allowed.ok) return allowed
  const located = await locatePublic(context, address)
  if (!located.ok) return located
  const { consultation, state } = located.value
  const proposal = await findByCode(context.registry, context, consultation, code)
  if (proposal === undefined) return refused(unknownCode())
  const messages = await listMessages(context.registry, proposal)
  const became = await readBecame(context.registry, consultation, proposal.id)
  const charter = await readNamedArticles(
    context.registry,
    consultation.councilId,
    proposal.charterVersion ?? consultation.charterVersion,
  )
  const priorityId = became?.priority.id ?? null
  const situation = await readSituation(context, located.value, proposal, messages, priorityId)
  return accepted({ ...present(proposal, messages, became, situation, state), charter })
}

/** The lineage of a proposal: the priority that it became a part of, with the published decision. */
export async function readBecame(
  db: RegistryDb,
  { councilId, id, priorities }: Consultation,
  proposalId: string,
): Promise<Became | null> {
  const priorityId = await findPriorityOf(db, councilId, id, proposalId)
  const priority = priorities.find((candidate) => candidate.id === priorityId)
  if (priority === undefined) return null
  const decision = await publicDecision(priority.id)
  const answering = priorities.find((candidate) => candidate.id === decision?.mergedInto)
  const answer = answering && (await publicDecision(answering.id))
  const followUp = await findLatestFollowUp(db, councilId, id, answering?.id ?? priority.id)
  return {
    priority: { id: priority.id, title: priority.title },
    decision,
    answeredBy:
      answering === undefined
        ? null
        : { priority: { id: answering.id, title: answering.title }, decision: answer ?? null },
    followUp: followUp === undefined ? null : toldOf(followUp),
  }

  async function publicDecision(priority: string): Promise<DecisionWords | null> {
    const decision = await findDecision(db, councilId, id, priority)
    return decision?.publishedAt === undefined ? null : presentDecision(decision)
  }
}

function presentDecision(decision: DecisionWords): DecisionWords {
  const { outcome, motive, owner, deadlineOn, decidedOn, mergedInto, budget, funder, framework } =
    decision
  return {
    outcome,
    motive,
    owner,
    decidedOn,
    ...(deadlineOn !== undefined && { deadlineOn }),
    ...(mergedInto !== undefined && { mergedInto }),
    ...(budget !== undefined && { budget }),
    ...(funder !== undefined && { funder }),
    ...(framework !== undefined && { framework }),
  }
}

function present(
  proposal: Proposal,
  messages: readonly ProposalMessage[],
  became: Became | null,
  situation: Situation,
  state: State,
): Omit<FollowedProposal, 'charter'> {
  const { id, title, text, why, themeId, organisation, status, receivedOn, version } = proposal
  const may = (act: Exclude<AuthorsAct, 'object'>, permission: AuthorsPermission) =>
    proposalTransition(status, act).ok && permit(['public'], permission, state).ok
  return {
    title,
    text,
    why,
    ...(themeId !== undefined && { themeId }),
    publicId: status === 'accepted' ? id : null,
    organisation: organisation ?? null,
    status,
    receivedOn,
    version,
    messages,
    became,
    situation,
    may: {
      answer: messages.length > 0 && (situation.withReferent || may('answer', 'revise-proposal')),
      revise: may('revise', 'revise-proposal'),
      withdraw: may('withdraw', 'withdraw-proposal'),
      appeal: may('appeal', 'appeal-refusal') && situation.appeal?.over === false,
      object:
        status === 'accepted' &&
        became !== null &&
        situation.objection === null &&
        permit(['public'], 'object-to-merge', state).ok,
    },
  }
}

/**
 * Writes to moderation, or at any time to the clinical referent who has the text. The same answer sent twice
 * is written once.
 */
export async function answerModeration(
  context: UseCaseContext,
  address: ConsultationAddress,
  code: string,
  text: string,
): Promise<Result<null>> {
  return actOnOwn(context, address, code, 'follow-proposal', async (trx, at, proposal) => {
    const withReferent = isWithReferent(proposal, await findCase(trx, proposal))
    const possible = permit(['public'], 'revise-proposal', at.state)
    if (!possible.ok && !withReferent) return possible
    const last = (await listMessages(trx, proposal)).at(-1)
    if (last === undefined) return refused(refusal('proposal-closed'))
    if (last.kind === 'answer' && last.text === text) return accepted(null)
    const next = proposalTransition(proposal.status, 'answer')
    if (!next.ok && !withReferent) return next
    const reasons = reasonsAgainstAnswer(text)
    if (reasons.length > 0) return refused(...reasons)
    const writtenOn = calendarDay(context.now(), at.council.timeZone)
    await insertMessage(trx, proposal, { kind: 'answer', text, writtenOn })
    await changeProposalStatus(trx, proposal, next.ok ? next.value : proposal.status)
    if (next.ok && proposal.status !== next.value) await noteWaiting(trx, proposal, writtenOn)
    await noteDistress(trx, context, at, proposal, { text })
    await noteAuthors(trx, context, at)
    return accepted(null)
  })
}

/** Changes the words of a proposal that a moderator has yet to rule on, made from its `version`. */
export async function reviseProposal(
  context: UseCaseContext,
  address: ConsultationAddress,
  code: string,
  words: ProposalText,
  version: number,
): Promise<Result<null>> {
  return actOnOwn(context, address, code, 'revise-proposal', async (trx, at, proposal) => {
    const next = proposalTransition(proposal.status, 'revise')
    if (!next.ok) return next
    if (proposal.status === next.value && sameWords(proposal, words)) return accepted(null)
    if (proposal.version !== version) return refused(refusal('changed-meanwhile'))
    const reasons = reasonsAgainstProposal(words, at.consultation.themes)
    if (reasons.length > 0) return refused(...reasons)
    await changeProposalText(trx, proposal, words)
    await deleteFormerWords(trx, proposal)
    await noteFormerOpinions(trx, proposal)
    await noteErasureTomorrow(trx, context)
    await changeProposalStatus(trx, proposal, next.value)
    if (proposal.status !== next.value)
      await noteWaiting(trx, proposal, calendarDay(context.now(), at.council.timeZone))
    await noteDistress(trx, context, at, proposal, words)
    await noteAuthors(trx, context, at)
    return accepted(null)
  })
}

/**
 * Takes a proposal back, for good and at any time: its words leave the registry, in whose name they were,
 * the conversation about them and all that stands beside them; an open case of distress is closed. A priority
 * made of it keeps its own words; who consolidates is warned.
 */
export async function withdrawProposal(
  context: UseCaseContext,
  address: ConsultationAddress,
  code: string,
): Promise<Result<null>> {
  return actOnOwn(context, address, code, 'withdraw-proposal', async (trx, at, proposal) => {
    if (proposal.status === 'withdrawn') return accepted(null)
    const next = proposalTransition(proposal.status, 'withdraw')
    if (!next.ok) return next
    await eraseProposal(trx, proposal)
    await deleteMessages(trx, proposal)
    await deleteTraces(trx, proposal)
    await closeWithdrawn(trx, context, at, proposal)
    await noteErasureTomorrow(trx, context)
    await forgetRemovedWith(trx, proposal)
    await changeProposalStatus(trx, proposal, next.value)
    await noteAuthors(trx, context, at)
    return accepted(null)
  })
}
