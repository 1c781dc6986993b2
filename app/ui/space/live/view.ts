import type { Progress } from '#app/domain/sitting.ts'
import type { Hand, HandCount } from '#app/domain/show-of-hands.ts'
import type { SeatCollege } from '#app/domain/body.ts'
import type { ItemPart } from '#app/forms/agenda-item.ts'
import type { Loaded } from '#app/ui/loaded.ts'
import type { ShownRefusal } from '#app/ui/refusals.ts'

export type ProgressView = Loaded<Progress>

export interface LineView {
  id: string
  number: number
  title: string
  plannedMinutes: number
  written: boolean
}

export interface ShowView {
  id: string
  question: string
  noted: boolean
  version: number
  hands: readonly Hand[]
  count: HandCount
}

export interface VotingSeatView {
  id: string
  college: SeatCollege
  organisation: string
  conflicted: boolean
}

/** What the page's action answers: which item it was about, and what was typed. */
export interface NotesAnswer {
  item: string
  typed: Readonly<Record<string, string>>
  readers: readonly string[]
  frameworks: readonly string[]
  /** Null for any form but that of the decision. */
  part: ItemPart | null
  refusals: readonly ShownRefusal[]
}
