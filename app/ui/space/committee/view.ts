import type { AgendaPoint } from '#app/domain/agenda.ts'
import type { Agreement } from '#app/domain/agreement.ts'
import type { MeetingState } from '#app/domain/meeting.ts'
import type { ItemPart } from '#app/forms/agenda-item.ts'
import type { AgendaActKind } from '#app/forms/agenda.ts'
import type { Loaded } from '#app/ui/loaded.ts'
import type { ShownRefusal } from '#app/ui/refusals.ts'

/** What the pages of an agenda show. */
export type PointView = Loaded<AgendaPoint>

export interface AgendaView {
  id: string
  title: string
  meetsOn: string | null
  place: string
  startsAt: string | null
  plannedLength: number
  planned: number
  version: number
  /** Null while the meeting is not planned. */
  meeting: {
    beginsAt: string
    length: number
    link: string
    access: string
    state: MeetingState
  } | null
}

export interface AboutView {
  slug: string
  title: string
  releasedAt: string | null
  decided: boolean
  withdrawn: boolean
  /** The threshold, where fewer voted; null where there is a ranking. */
  tooFew: number | null
  agreement: Agreement | null
  moderation: { published: number; received: number | null } | null
}

/** A priority that was taken off. */
export interface LeftView {
  /** The slug of its consultation. */
  consultation: string
  id: string
  title: string
}

/** What the agenda's action answers. */
export interface OutlineAnswer {
  kind: AgendaActKind | null
  /** The button that was pressed. */
  act: string
  typed: Readonly<Record<string, string>>
  refusals: readonly ShownRefusal[]
}

/** What members have said about an item. */
export interface VoicesView {
  questions: readonly {
    id: string
    seat: string | null
    role: string
    text: string
    answer: string
    answeredOn: string | null
    version: number
  }[]
  conflicts: readonly { name: string; seat: string | null }[]
  ownConflict: boolean | null
  mayAsk: boolean
  mayAnswer: boolean
}

/** What the item's action answers to one of the forms of its members. */
export interface VoiceAnswer {
  voice: true
  typed: Readonly<Record<string, string>>
  refusals: readonly ShownRefusal[]
}

/** Somebody whom an item may name. */
export interface MemberView {
  id: string
  name: string
  seat: string
  named: boolean
}

/** What the item's action answers: both parts as they were typed, and which was sent. */
export interface ItemAnswer {
  part: ItemPart
  /** The members and the frameworks that were ticked. */
  readers: readonly string[]
  frameworks: readonly string[]
  typed: Readonly<Record<string, string>>
  refusals: readonly ShownRefusal[]
}
