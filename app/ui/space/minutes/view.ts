import type { DocumentDescription } from '#app/documents/description.ts'
import type { MinutesState } from '#app/domain/minutes.ts'
import type { Loaded } from '#app/ui/loaded.ts'
import type { ShownRefusal } from '#app/ui/refusals.ts'

/** What the page of minutes shows. */
export interface MinutesView {
  agenda: { id: string; title: string; meetsOn: string | null }
  state: MinutesState
  version: number
  /** Null while they are drafted, for those who do not write them. */
  document: Loaded<DocumentDescription> | null
  /** What everybody would read; null for those who do not publish. */
  publicDocument: Loaded<DocumentDescription> | null
  proposedAt: string | null
  approvedOn: string | null
  publishedAt: string | null
  held: boolean
  approving: readonly { id: string; title: string; meetsOn: string }[]
  mayWrite: boolean
  mayApprove: boolean
}

export interface MinutesAnswer {
  typed: Readonly<Record<string, string>>
  refusals: readonly ShownRefusal[]
}
