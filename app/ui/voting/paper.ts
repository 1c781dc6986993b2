import type { Calendar, Method, MissingOpinions, Priority, Theme } from '#app/domain/consultation.ts'
import type { College, PublicCouncil } from '#app/domain/council.ts'

/** What the voting pages need of the consultation, and this person's own order of its priorities. */
export interface Paper {
  council: Pick<PublicCouncil, 'slug' | 'name' | 'contact' | 'timeZone' | 'demonstration'>
  consultation: {
    slug: string
    title: string
    question: string
    state: string
    method: Method
    grades: readonly string[]
    missingOpinions: MissingOpinions
    mostApprovals?: number | undefined
    budget?: number | undefined
    emailVoting: boolean
    colleges: readonly College[]
    themes: readonly Theme[]
    priorities: readonly Priority[]
    calendar: Calendar
  }
  order: readonly string[]
}

/** The priorities in the order of a draft. */
export function inOrder(paper: Paper, order: readonly string[]): readonly Priority[] {
  return order.flatMap((id) => paper.consultation.priorities.find((one) => one.id === id) ?? [])
}

/** The name of a priority's theme, if it has one. */
export function themeOf(paper: Paper, priority: Priority): string | undefined {
  return paper.consultation.themes.find((theme) => theme.id === priority.themeId)?.name
}
