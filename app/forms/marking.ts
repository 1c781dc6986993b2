import type { Span } from '#app/domain/detection.ts'

/**
 * What pages and forms know of passages that could tell who somebody is. Finding them (`marks.ts`) takes rules and
 * lists of names that a browser fetches once the page is there.
 */

export const MARKED_FIELDS = ['title', 'text', 'why'] as const
export type MarkedField = (typeof MARKED_FIELDS)[number]
export type MarkedWords = Record<MarkedField, string>

/** A passage that could tell who somebody is. */
export interface Mark extends Span {
  field: MarkedField
  /** From 1, through title, text and why. */
  number: number
  passage: string
  /** What may stand in its place; null for what is rewritten by hand. */
  replacement: string | null
}

/** What the site's own program reads in an author's words, for the author alone. */
export interface Reading {
  marks: readonly Mark[]
  /** Whether they read as those of somebody who needs help now. */
  care: boolean
}

/** The words after a button whose intent ends in `argument`. */
export type Replacing = (words: MarkedWords, argument: string) => MarkedWords

/** What a button sends that replaces a passage, or (with `ALL`) every one that can be. */
export const REPLACE_INTENT = 'replace'
export const ALL = 'all'
export const REPLACE_ALL = `${REPLACE_INTENT}:${ALL}`

/** What the button of one passage sends. */
export function replaceIntent(mark: Pick<Mark, 'field' | 'start' | 'end'>): string {
  return `${REPLACE_INTENT}:${argumentOf(mark)}`
}

export function argumentOf({ field, start, end }: Pick<Mark, 'field' | 'start' | 'end'>): string {
  return `${field}.${start}.${end}`
}
