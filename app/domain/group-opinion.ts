import { refusal, type Refusal } from './refusal.ts'

/** What a group may speak of before the vote. */
export const OPINION_SUBJECTS = ['proposal', 'priority'] as const
export type OpinionSubject = (typeof OPINION_SUBJECTS)[number]

export interface OpinionWords {
  /** Public, under the name of the group. Empty where the group took its opinion back. */
  text: string
  /** Another wording, texts to merge: for those who consolidate, who decide. Never public. */
  suggestion: string
}

/** What a working group or the plenary says of a proposal or of a priority being made. */
export interface GroupOpinion extends OpinionWords {
  bodyId: string
  about: OpinionSubject
  objectId: string
  /** Numbered from 1 for each group and object; the last one counts. */
  version: number
  /** Calendar date. */
  writtenOn: string
}

/** Longest texts, in characters. */
export const LONGEST_OPINION = 1_000
export const LONGEST_SUGGESTION = 1_500

/** Every reason why a group cannot say this: nothing at all is said only to take an opinion back. */
export function reasonsAgainstOpinion(
  { text, suggestion }: OpinionWords,
  { before }: { before: boolean },
): readonly Refusal[] {
  const reasons: Refusal[] = []
  if (!before && text === '' && suggestion === '')
    reasons.push(refusal('opinion-missing', { field: 'text' }))
  if (text.length > LONGEST_OPINION)
    reasons.push(refusal('text-too-long', { field: 'text', details: { most: LONGEST_OPINION } }))
  if (suggestion.length > LONGEST_SUGGESTION)
    reasons.push(refusal('text-too-long', { field: 'suggestion', details: { most: LONGEST_SUGGESTION } }))
  return reasons
}

/** The last version of what each group says of each object, in the order in which they came. */
export function lastOpinions<T extends Omit<GroupOpinion, keyof OpinionWords | 'writtenOn'>>(
  opinions: readonly T[],
): T[] {
  const last = new Map<string, T>()
  for (const opinion of opinions) {
    const key = `${opinion.bodyId} ${opinion.about} ${opinion.objectId}`
    if ((last.get(key)?.version ?? 0) < opinion.version) last.set(key, opinion)
  }
  return [...last.values()]
}
