import type { Calendar, State, Theme } from '#app/domain/consultation.ts'
import type { PriorityWords } from '#app/domain/consolidation.ts'
import type { RefusalCode } from '#app/domain/refusal.ts'
import type { DeskAsked, TypedPriority } from '#app/forms/consolidation.ts'
import type { Loaded } from '#app/ui/loaded.ts'
import type { OpinionView } from '#app/ui/proposals/GroupOpinions.tsx'
import type { ShownRefusal } from '#app/ui/refusals.ts'

export interface ConsolidatedView {
  slug: string
  title: string
  state: State
  calendar: Loaded<Calendar>
  themes: readonly Theme[]
  closed: RefusalCode | null
  overdue: boolean
  collects: boolean
  /** Where there is one to spend; null under another method. */
  budget: number | null
}

export interface SourceView {
  id: string
  title: string
  text: string
  why: string
  theme: string | null
  organisation: string | null
}

export interface DeskView {
  consultation: ConsolidatedView
  available: {
    total: number
    page: number
    pages: number
    proposals: readonly SourceView[]
  }
  chosen: readonly { id: string; title: string }[]
  priorities: readonly ListedView[]
  objections: number
  groups: {
    offered: readonly { id: string; name: string; chosen: boolean }[]
    taking: readonly string[]
    opinions: number
  }
  heard: readonly { college: string; atLeast: number | null }[]
}

export interface ListedView {
  id: string
  title: string
  description: string
  theme: string | null
  cost: number | null
  sources: readonly { id: string; title: string | null }[]
}

export interface PriorityView {
  consultation: ConsolidatedView
  priority: (Loaded<PriorityWords> & { id: string; version: number }) | null
  splits: { id: string; title: string } | null
  words: Loaded<PriorityWords>
  sources: readonly (SourceView & { gone: boolean })[]
  candidates: readonly (SourceView & { takenBy: string | null })[]
  opinions: readonly OpinionView[]
}

export interface GatheringsView {
  consultation: ConsolidatedView
  mayAnswer: boolean
  objections: readonly {
    proposalId: string
    title: string | null
    priority: { id: string; title: string } | null
    priorityId: string
    text: string
    writtenOn: string
    answer: string | null
    merged: boolean
  }[]
  removed: readonly { id: string; title: string; sources: number; removedOn: string }[]
  history: readonly {
    number: number
    day: string
    act: GatheringActView
    title: string | null
    sources: number | null
  }[]
}

type GatheringActView =
  | 'priority-added'
  | 'priority-edited'
  | 'priority-split'
  | 'priority-removed'
  | 'priority-restored'
  | 'objection-answered'

export interface DeskProps {
  view: DeskView
  asked: DeskAsked
  refusals: readonly ShownRefusal[] | undefined
}

export interface PriorityProps {
  view: PriorityView
  answered: { typed: TypedPriority | null; refusals: readonly ShownRefusal[] } | undefined
}
