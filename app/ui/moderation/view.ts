import type { NamedArticles } from '#app/domain/charter.ts'
import type { Queue } from '#app/domain/moderation.ts'
import type { ProposalMessage, ProposalStatus } from '#app/domain/proposal.ts'
import type { TypedRuling } from '#app/forms/moderation.ts'
import type { Loaded } from '#app/ui/loaded.ts'
import type { ShownRefusal } from '#app/ui/refusals.ts'

export interface HeadView {
  slug: string
  title: string
  distressContacts: readonly string[]
}

export type ReadOnlyView = 'role' | 'phase' | null

export interface QueueView {
  consultation: HeadView
  readOnly: ReadOnlyView
  queue: Queue
  counts: Readonly<Record<Queue, number>>
  longestWait: number | null
  page: number
  pages: number
  proposals: readonly RowView[]
}

export interface RowView {
  id: string
  title: string
  ageInDays: number
  theme: string | null
  organisation: string | null
}

export interface ReviewView {
  consultation: HeadView & { question: string }
  readOnly: ReadOnlyView
  mayRetract: boolean
  proposal: {
    id: string
    status: ProposalStatus
    version: number
    ageInDays: number
    theme: string | null
    organisation: string | null
    words: { title: string; text: string; why: string } | null
  }
  charter: Loaded<NamedArticles> | null
  messages: readonly MessageView[]
  previous: string | null
  next: string | null
  waiting: number
}

export type MessageView = Loaded<ProposalMessage>

export interface ReviewProps {
  view: ReviewView
  answered: { typed: TypedRuling | null; refusals: readonly ShownRefusal[] } | undefined
}
