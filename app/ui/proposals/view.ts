import type { NamedArticles } from '#app/domain/charter.ts'
import type { DecisionWords } from '#app/domain/decision.ts'
import type { ExcerptPart } from '#app/domain/excerpt.ts'
import type { FollowUpWords } from '#app/domain/follow-up.ts'
import type { ProposalMessage, ProposalStatus } from '#app/domain/proposal.ts'
import type { Loaded } from '#app/ui/loaded.ts'
import type {
  ProposingConsultationView,
  ProposingCouncilView,
} from '#app/ui/proposing/desk.ts'

export interface ProposalsOf {
  council: ProposingCouncilView
  consultation: ProposingConsultationView
}

export interface ProposalCardView {
  id: string
  title: string
  excerpt: readonly ExcerptPart[]
  theme: string | null
  organisation: string | null
  receivedOn: string
  priority: { id: string; title: string } | null
}

/** The priority that a proposal became a part of, and what was decided about it. */
export type BecameView = Loaded<{
  priority: { id: string; title: string }
  decision: DecisionWords | null
  answeredBy: { priority: { id: string; title: string }; decision: DecisionWords | null } | null
  followUp: (FollowUpWords & { writtenOn: string }) | null
}>

/** A proposal as its author reads it. */
export type FollowedView = Loaded<{
  title: string
  text: string
  why: string
  themeId?: string
  publicId: string | null
  organisation: string | null
  status: ProposalStatus
  receivedOn: string
  version: number
  messages: readonly ProposalMessage[]
  charter: NamedArticles | null
  became: BecameView | null
  situation: {
    waits: { usually: number; longer: boolean } | null
    withReferent: boolean
    care: boolean
    answered: boolean
    masked: boolean
    erased: boolean
    appeal: { until: string; over: boolean; made: boolean } | null
    objection: { answered: boolean } | null
    notice: 'offered' | 'kept' | null
  }
  may: Record<'answer' | 'revise' | 'withdraw' | 'appeal' | 'object', boolean>
}>
