import type { JournalAct } from '#app/domain/audit.ts'
import type { PublicCouncil } from '#app/domain/council.ts'
import type { Capacity } from '#app/domain/permission.ts'
import type { Loaded } from '#app/ui/loaded.ts'

export type CouncilView = Loaded<PublicCouncil>

/** Where one reads about what an entry is about. */
export type SubjectView =
  | { page: 'consultation' | 'preview'; consultation: string; title: string }
  | { page: 'proposal'; consultation: string; proposal: string; title: string }
  | { page: 'agenda'; agenda: string; title: string }
  | { page: 'body'; body: string; title: string }
  | { page: 'council' | 'charter' | 'team' }

/** `null` stands for what a journal never holds: somebody has put it there. */
export interface LineView {
  number: number
  /** An instant, or a calendar date. */
  at: string | null
  act: JournalAct | null
  capacity: Capacity | null
  subject: SubjectView | null
  details: readonly (readonly [name: string, value: string])[]
  hash: string
}

export interface JournalView {
  council: CouncilView
  lines: readonly LineView[]
  older: number | null
  newer: number | 'latest' | null
  latest: { number: number; hash: string } | null
  /** Null where the journal is verified on demand. */
  verification: { entries: number; brokenAt: number | null; notedAt: number | null } | null
}
