import { DRAFT_STEPS, type DraftStep } from '#app/domain/draft.ts'

/** What a step is called in its address. */
export const STEP_SLUGS: Record<DraftStep, string> = {
  question: 'question',
  proposals: 'propositions',
  priorities: 'priorites',
  participants: 'participants',
  method: 'methode',
  calendar: 'calendrier',
  review: 'relire',
}

/** The step of an address, if there is one. */
export function stepOfSlug(slug: string | undefined): DraftStep | undefined {
  return DRAFT_STEPS.find((step) => STEP_SLUGS[step] === slug)
}

/** Ids of the buttons that move an item of a list: the focus stays on them. */
export const moveId = (way: 'up' | 'down', item: string) =>
  `${way === 'up' ? 'monter' : 'descendre'}-${item}`

/** The item that a fragment of an address says was just moved. */
export function movedItem(hash: string): string | null {
  return /^#(?:monter|descendre)-(.+)$/.exec(decodeURIComponent(hash))?.[1] ?? null
}
