import type { OpinionSubject } from '#app/domain/group-opinion.ts'
import type { Typed } from '#app/forms/fields.ts'
import type { Loaded } from '#app/ui/loaded.ts'
import type { ShownRefusal } from '#app/ui/refusals.ts'

export interface WorkObjectView {
  about: OpinionSubject
  id: string
  title: string
  text: string
  sources: readonly string[]
  opinions: readonly {
    bodyId: string
    group: string
    version: number
    text: string
    suggestion: string
    writtenOn: string
  }[]
}

export interface GroupWorkView {
  consultation: { slug: string; title: string }
  groups: readonly { id: string; name: string }[]
  mine: readonly { id: string; name: string }[]
  objects: readonly WorkObjectView[]
}

/** What the action answers. */
export interface OpinionAnswer {
  typed: Loaded<Typed>
  passages: readonly string[]
  refusals: readonly ShownRefusal[]
}

/** How an object is named in the query. */
export function subjectOf({ about, id }: Pick<WorkObjectView, 'about' | 'id'>): string {
  return `${about} ${id}`
}
