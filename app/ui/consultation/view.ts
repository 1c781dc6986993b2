import type { Definition, State } from '#app/domain/consultation.ts'
import type { PublicCouncil } from '#app/domain/council.ts'
import type { Loaded } from '#app/ui/loaded.ts'

export type PublicState = Exclude<State, 'draft'>

export type CouncilView = Pick<
  PublicCouncil,
  'slug' | 'name' | 'contact' | 'timeZone' | 'demonstration'
>

/** What the public pages show of a consultation. */
export interface ConsultationView
  extends Pick<
    Loaded<Definition>,
    | 'title'
    | 'question'
    | 'context'
    | 'summary'
    | 'themes'
    | 'priorities'
    | 'colleges'
    | 'emailVoting'
    | 'method'
    | 'grades'
    | 'missingOpinions'
    | 'mostApprovals'
    | 'budget'
    | 'threshold'
    | 'officialWeighting'
    | 'calendar'
  > {
  slug: string
  state: PublicState
  charterVersion: number | null
  cancelReason: string | null
  turnout: { day: string; atLeast: number | null } | null
}

export interface ConsultationProps {
  council: CouncilView
  consultation: ConsultationView
  /** The result is public, and says only that too few voted. */
  tooFew?: boolean
  /** When the steering committee answered; absent or null until it has. */
  decidedAt?: string | null
  /** Of the key that signs the rights to vote by e-mail; absent or null where nobody votes so. */
  signingKeyHash?: string | null
  /** Absent where nobody can have proposed yet: in the preview of a draft. */
  proposals?: ProposalsView
}

/** What the proposals of a consultation have come to. */
export interface ProposalsView {
  /** How many are public. */
  accepted: number
  /** Those of which the priorities were made; without a title where they are public no more. */
  sources: readonly { priorityId: string; proposalId: string; title: string | null }[]
}

export function isResultOut(state: PublicState): boolean {
  return state === 'released' || state === 'decided' || state === 'followed-up'
}
