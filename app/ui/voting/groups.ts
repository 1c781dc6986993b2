import type { Priority } from '#app/domain/consultation.ts'
import { inOrder, type Paper } from './paper.ts'

export interface Group {
  /** Null for priorities without a theme, and where all stand in one list. */
  theme: { id: string; name: string } | null
  priorities: readonly Priority[]
}

/** More than this, and one finds one's place by the themes. */
const FEW = 12

/**
 * The priorities as one page shows them: in one list, or, where they are many, by theme. Groups and what stands in them
 * keep this person's own order.
 */
export function groupsOf(paper: Paper, order: readonly string[]): readonly Group[] {
  const priorities = inOrder(paper, order)
  const { themes } = paper.consultation
  if (priorities.length <= FEW) return [{ theme: null, priorities }]
  const groups = new Map<string, Priority[]>()
  for (const priority of priorities) {
    const id = themes.find((theme) => theme.id === priority.themeId)?.id ?? ''
    groups.set(id, [...(groups.get(id) ?? []), priority])
  }
  if (groups.size < 2) return [{ theme: null, priorities }]
  return [...groups].map(([id, members]) => ({
    theme: themes.find((theme) => theme.id === id) ?? null,
    priorities: members,
  }))
}

/** Where the title of a group stands. */
export function groupId({ theme }: Group): string {
  return `theme-${theme?.id ?? 'autres'}`
}
