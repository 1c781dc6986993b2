import { refusal, type Refusal } from './refusal.ts'

/**
 * The texts within which a council works: diagnostic territorial partagé, projet territorial de santé mentale
 * (PTSM), contrat local de santé (CLS), contrat de ville, any other.
 */
export const FRAMEWORK_KINDS = ['diagnosis', 'ptsm', 'cls', 'city-contract', 'other'] as const
export type FrameworkKind = (typeof FRAMEWORK_KINDS)[number]

export interface FrameworkWords {
  kind: FrameworkKind
  title: string
  /** Where it is read on the web; empty where it is not. */
  url: string
}

/** A framework of a council. One that is retired stays with what was linked to it. */
export interface Framework extends FrameworkWords {
  councilId: string
  id: string
  /** Calendar date; absent while it is in force. */
  removedOn?: string
  /** Counts the changes, from 1. */
  version: number
}

/** What stands of a framework beside an item, a decision or an action. */
export type ToldFramework = Pick<Framework, 'id' | 'kind' | 'title' | 'url'>

/** Longest texts, in characters. */
export const LONGEST_FRAMEWORK_TITLE = 200
export const LONGEST_URL = 500
/** Longest list, retired ones included. */
export const MOST_FRAMEWORKS = 100

/** Every reason why these words are not a framework yet. */
export function reasonsAgainstFramework({ title, url }: FrameworkWords): readonly Refusal[] {
  const reasons: Refusal[] = []
  if (title.trim() === '') reasons.push(refusal('title-missing', { field: 'title' }))
  if (title.length > LONGEST_FRAMEWORK_TITLE)
    reasons.push(
      refusal('text-too-long', { field: 'title', details: { most: LONGEST_FRAMEWORK_TITLE } }),
    )
  if (url.length > LONGEST_URL)
    reasons.push(refusal('text-too-long', { field: 'url', details: { most: LONGEST_URL } }))
  else if (url !== '' && !isWebAddress(url))
    reasons.push(refusal('address-malformed', { field: 'url' }))
  return reasons
}

/** An address that a browser opens over the web, and nothing that a page would run. */
function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname } = new URL(text)
  return (protocol === 'https:' || protocol === 'http:') && hostname.includes('.')
}
