import type { NamedArticles } from '#app/domain/charter.ts'
import type { CaseLevel, CaseOutcome } from '#app/domain/distress-case.ts'
import type { Span } from '#app/domain/detection.ts'
import type { WordField, Words } from '#app/domain/masking.ts'
import type { ModelAct, ModelReason } from '#app/domain/model-sentence.ts'
import type { OpinionKind, Queue } from '#app/domain/moderation.ts'
import type { ProposalMessage, ProposalStatus, RefusalReason } from '#app/domain/proposal.ts'
import type { TypedReview } from '#app/forms/moderation-review.ts'
import type { Loaded } from '#app/ui/loaded.ts'
import type { ShownRefusal } from '#app/ui/refusals.ts'

export interface HeadView {
  slug: string
  title: string
  distressContacts: readonly { name: string; phone: string | null }[]
}

export type ReadOnlyView = 'role' | 'phase' | null

export interface QueueView {
  consultation: HeadView
  readOnly: ReadOnlyView
  answersDistress: boolean
  queue: Queue
  counts: Readonly<Record<Queue, number>>
  urgent: number
  longestWait: number | null
  target: { days: number; late: number }
  readToday: number
  alone: boolean
  page: number
  pages: number
  others: readonly RowView[]
  cases: readonly RowView[]
  proposals: readonly RowView[]
}

export interface RowView {
  id: string
  title: string | null
  level: CaseLevel | null
  ageInDays: number
  back: boolean
  lateDays: number
  theme: string | null
  organisation: string | null
}

export type MayAct =
  | 'rule'
  | 'confirm'
  | 'decline'
  | 'ruleOnAppeal'
  | 'retract'
  | 'mask'
  | 'unmask'
  | 'ask'
  | 'giveOpinion'
  | 'refer'
  | 'dismiss'
  | 'answerDistress'
  | 'setApart'

export interface ReviewView {
  consultation: HeadView & { question: string }
  readOnly: ReadOnlyView
  may: Readonly<Record<MayAct, boolean>>
  proposal: {
    id: string
    status: ProposalStatus
    version: number
    ageInDays: number
    back: boolean
    theme: string | null
    organisation: string | null
    words: Words | null
  }
  queue: Queue | null
  blurred: boolean
  marks: Readonly<Record<WordField, readonly Span[]>>
  distress: CaseView | null
  proposed: { reason: RefusalReason; text: string; proposedOn: string; mine: boolean } | null
  tookPart: boolean
  opinions: readonly OpinionView[]
  original: Words | null
  rules: { secondEyes: boolean; breakAfter: number }
  alone: boolean
  models: readonly { act: ModelAct; reason: ModelReason; text: string }[]
  similar: readonly SimilarView[]
  charter: Loaded<NamedArticles> | null
  messages: readonly MessageView[]
  previous: string | null
  next: string | null
  waiting: number
}

export interface OpinionView {
  kind: OpinionKind
  text: string
  writtenOn: string
  mine: boolean
  former: boolean
}

export interface SimilarView {
  id: string
  title: string
  text: string
  status: ProposalStatus
  likely: boolean
  shared: { here: SharedView; read: SharedView }
  priority: { id: string; title: string } | null
}

export interface SharedView {
  title: readonly { start: number; end: number }[]
  text: readonly { start: number; end: number }[]
}

export interface CaseView {
  level: CaseLevel
  raisedBy: 'rules' | 'moderator'
  open: boolean
  openedOn: string
  answeredOn: string | null
  closedOn: string | null
  outcome: CaseOutcome | null
}

export type MessageView = Loaded<ProposalMessage>

export interface ReviewProps {
  view: ReviewView
  /** The address of this site, for links to be read elsewhere. */
  origin: string
  answered:
    | { typed: TypedReview | null; refusals: readonly ShownRefusal[]; preview: Words | null }
    | undefined
}
