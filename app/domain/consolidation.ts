import {
  isAmount,
  stateAt,
  transition,
  type Consultation,
  type Definition,
  type Priority,
} from './consultation.ts'
import { LONGEST_TITLE } from './proposal.ts'
import { accepted, refusal, refused, type Refusal, type Result } from './refusal.ts'

/** What somebody reads on a phone before answering; in characters. */
export const LONGEST_DESCRIPTION = 2_000

/**
 * Whether accepted proposals can be made into priorities now. Refuses before texts are collected
 * (`not-in-this-phase`), once voting has begun (`priorities-frozen`), and where its time passed
 * without a vote (`calendar-past`).
 */
export function mayConsolidate(consultation: Consultation, now: string): Result<null> {
  const state = stateAt(consultation, now)
  if (state === 'draft') return refused(refusal('not-in-this-phase'))
  const possible = transition(state, 'set-priorities')
  if (!possible.ok) return possible
  const over = now >= consultation.calendar.voting.closesAt
  return over ? refused(refusal('calendar-past')) : accepted(null)
}

export type PriorityWords = Omit<Priority, 'id'>

/** Why these words cannot be put to the vote, each reason at its field; empty where they can. */
export function faultsOfPriority(
  words: PriorityWords,
  { themes, method, budget = 0 }: Pick<Definition, 'themes' | 'method' | 'budget'>,
): Refusal[] {
  const faults: Refusal[] = []
  const { title, description, themeId, cost } = words
  const tooLong = (field: string, most: number) =>
    refusal('text-too-long', { field, details: { most } })
  if (title === '') faults.push(refusal('title-missing', { field: 'title' }))
  if (title.length > LONGEST_TITLE) faults.push(tooLong('title', LONGEST_TITLE))
  if (description.length > LONGEST_DESCRIPTION)
    faults.push(tooLong('description', LONGEST_DESCRIPTION))
  if (themeId !== undefined && !themes.some(({ id }) => id === themeId))
    faults.push(refusal('unknown-theme', { field: 'theme' }))
  if (method === 'budget' && (cost === undefined || !isAmount(cost)))
    faults.push(refusal('cost-missing', { field: 'cost' }))
  else if (method === 'budget' && cost !== undefined && cost > budget)
    faults.push(refusal('cost-beyond-budget', { field: 'cost', details: { count: 1 } }))
  return faults
}

/** Words to start from: the first title, every text, the theme that most sources share. */
export function proposedWords(
  sources: readonly { title: string; text: string; themeId?: string }[],
): PriorityWords {
  const themes = sources.flatMap(({ themeId }) => (themeId === undefined ? [] : [themeId]))
  const count = (id: string) => themes.filter((theme) => theme === id).length
  const themeId = themes.reduce<string | undefined>(
    (best, id) => (best === undefined || count(id) > count(best) ? id : best),
    undefined,
  )
  return {
    title: sources[0]?.title ?? '',
    description: sources.map(({ text }) => text.trim()).join('\n\n'),
    ...(themeId !== undefined && { themeId }),
  }
}
