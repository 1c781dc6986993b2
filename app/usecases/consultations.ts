import {
  stateAt,
  votesByEmail,
  type Consultation,
  type Definition,
} from '#app/domain/consultation.ts'
import type { PublicCouncil } from '#app/domain/council.ts'
import { permit } from '#app/domain/permission.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { listSources, type PrioritySource } from '#db/registry/priority.ts'
import { countAcceptedByTheme } from '#db/registry/proposal-list.ts'
import { listTooFew } from '#db/registry/release.ts'
import { latestTurnout } from '#db/registry/turnout.ts'
import type { UseCaseContext } from './context.ts'
import { presentCouncil, type PublicState } from './councils.ts'
import { locate, type ConsultationAddress, type Located } from './locate.ts'
import { signingKeyOf } from './signing-keys.ts'
import { sealIfDue } from './tally.ts'

/** A consultation as anybody may see it. */
export interface PublicConsultation
  extends Omit<
    Definition,
    'charterVersion' | 'distressContacts'
  > {
  slug: string
  state: PublicState
  charterVersion: number | null
  cancelReason: string | null
  turnout: PublicTurnout | null
}

/** Ballots so far, overall, floored to a multiple of the threshold; null below it. */
export interface PublicTurnout {
  /** Calendar date in the council's time zone. */
  day: string
  atLeast: number | null
}

export interface ConsultationAlone {
  council: PublicCouncil
  consultation: PublicConsultation
}

export interface ConsultationPage extends ConsultationAlone {
  proposals: ConsultationProposals
  /** The result is public, and says only that too few voted. */
  tooFew: boolean
  /** When the steering committee answered; null until it has. */
  decidedAt: string | null
  /** SHA-256 of the key that signs the rights to vote by e-mail, hex; null where nobody votes so. */
  signingKeyHash: string | null
}

/** What the proposals of a consultation have come to. */
export interface ConsultationProposals {
  /** How many are public. */
  accepted: number
  /** Those of which the priorities were made. */
  sources: readonly PrioritySource[]
}

/**
 * As `locate`, for the public: what never opened does not exist, and an urn that is due gets sealed
 * first.
 */
export async function locatePublic(
  context: UseCaseContext,
  address: ConsultationAddress,
): Promise<Result<Located & { state: PublicState }>> {
  const located = await locate(context.registry, address)
  if (!located.ok) return located
  const { council } = located.value
  const consultation = await sealIfDue(context, located.value.consultation)
  const state = stateAt(consultation, context.now())
  if (state === 'draft' || consultation.openedAt === undefined)
    return refused(refusal('unknown-consultation'))
  return accepted({ council, consultation, state })
}

/** What the public page of a consultation shows. */
export async function readConsultation(
  context: UseCaseContext,
  address: ConsultationAddress,
): Promise<Result<ConsultationPage>> {
  const allowed = permit([context.actor.kind], 'read-public-pages')
  if (!allowed.ok) return allowed
  const located = await locatePublic(context, address)
  if (!located.ok) return located
  const { council, consultation } = located.value
  const search = { councilId: council.id, consultationId: consultation.id, words: [] }
  const byTheme = await countAcceptedByTheme(context.registry, search)
  return accepted({
    ...(await presentAlone(context, located.value)),
    proposals: {
      accepted: [...byTheme.values()].reduce((sum, count) => sum + count, 0),
      sources: await listSources(context.registry, council.id, consultation.id),
    },
    tooFew: (await listTooFew(context.registry, council.id)).has(consultation.id),
    decidedAt: consultation.decidedAt ?? null,
    signingKeyHash: (await signingKeyOf(context.registry, consultation))?.keyHash ?? null,
  })
}

/** The consultation itself, for the pages below it. */
export async function readConsultationAlone(
  context: UseCaseContext,
  address: ConsultationAddress,
): Promise<Result<ConsultationAlone>> {
  const allowed = permit([context.actor.kind], 'read-public-pages')
  if (!allowed.ok) return allowed
  const located = await locatePublic(context, address)
  return located.ok ? accepted(await presentAlone(context, located.value)) : located
}

async function presentAlone(
  context: UseCaseContext,
  { council, consultation, state }: Located & { state: PublicState },
): Promise<ConsultationAlone> {
  const turnout = await latestTurnout(context.registry, council.id, consultation.id)
  return {
    council: presentCouncil(council),
    consultation: present(consultation, state, turnout ?? null),
  }
}

/** Leaves out all that is not for the public. */
export function present(
  consultation: Consultation,
  state: PublicState,
  turnout: PublicTurnout | null,
): PublicConsultation {
  return {
    slug: consultation.slug,
    title: consultation.title,
    question: consultation.question,
    context: consultation.context,
    summary: consultation.summary,
    reach: consultation.reach,
    themes: consultation.themes,
    priorities: consultation.priorities,
    colleges: consultation.colleges,
    emailVoting: votesByEmail(consultation),
    method: consultation.method,
    grades: consultation.grades,
    missingOpinions: consultation.missingOpinions,
    mostApprovals: consultation.mostApprovals,
    budget: consultation.budget,
    threshold: consultation.threshold,
    officialWeighting: consultation.officialWeighting,
    calendar: consultation.calendar,
    charterVersion: consultation.charterVersion ?? null,
    cancelReason: consultation.cancelReason ?? null,
    state,
    turnout,
  }
}

