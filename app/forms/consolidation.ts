import type { PriorityWords } from '#app/domain/consolidation.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { amountOf } from './drafting/amount.ts'
import { lineOf, listOf, numberOf, textOf, typedFields } from './fields.ts'
import { pageOf } from './moderation.ts'

export const SOURCE_FIELD = 'source'
/** Sources that the form showed: one of them that comes back unticked is to be taken out. */
export const SHOWN_FIELD = 'shown'
/** The priority that a new one is split off. */
export const SPLIT_QUERY = 'depuis'
export const THEME_QUERY = 'theme'
export const SEARCH_QUERY = 'recherche'
const LONGEST_SEARCH = 100
/** More than anybody ticks for one priority. */
const MOST_CHOSEN = 100

/** Which proposals the desk is to show, and which were ticked so far. */
export interface DeskAsked {
  themeId?: string
  search: string
  page: number
  chosen: readonly string[]
}

export function readDeskQuery(query: URLSearchParams): DeskAsked {
  const themeId = query.get(THEME_QUERY) ?? ''
  return {
    search: (query.get(SEARCH_QUERY) ?? '').slice(0, LONGEST_SEARCH),
    page: pageOf(query),
    chosen: readChosen(query),
    ...(themeId !== '' && { themeId }),
  }
}

/** Ids of the proposals that were ticked. */
export function readChosen(query: URLSearchParams): readonly string[] {
  return listOf(query, SOURCE_FIELD).slice(0, MOST_CHOSEN)
}

export function readSplit(query: URLSearchParams): string | undefined {
  return query.get(SPLIT_QUERY) ?? undefined
}

/** What leads back to the same proposals on the desk: what was just done there, and what stays ticked. */
export function backToDesk(
  query: URLSearchParams,
  { done, chosen = [] }: { done?: DeskDone; chosen?: readonly string[] } = {},
): string {
  const kept = new URLSearchParams(chosen.map((id) => [SOURCE_FIELD, id]))
  for (const name of [THEME_QUERY, SEARCH_QUERY, 'page']) {
    const value = query.get(name) ?? ''
    if (value !== '') kept.set(name, value)
  }
  if (done !== undefined) kept.set('fait', DONE_WORDS[done])
  const text = kept.toString()
  return text && `?${text}`
}

export const DESK_DONE = ['added', 'edited', 'removed', 'split'] as const
export type DeskDone = (typeof DESK_DONE)[number]

const DONE_WORDS: Record<DeskDone, string> = {
  added: 'ajoutee',
  edited: 'modifiee',
  removed: 'retiree',
  split: 'separee',
}

export function readDeskDone(query: URLSearchParams): DeskDone | null {
  return DESK_DONE.find((done) => DONE_WORDS[done] === query.get('fait')) ?? null
}

/** What was typed and ticked, to be shown again. */
export interface TypedPriority {
  title: string
  description: string
  theme: string
  cost: string
  sources: readonly string[]
}

/** What somebody sent about a priority. */
export type PriorityForm =
  | { intent: 'save'; typed: TypedPriority; words: PriorityWords; shown: readonly string[] }
  | { intent: 'remove' }

/** Reads the form of a priority. `version` is null for a new one. */
export function readPriorityForm(
  form: FormData,
): Result<PriorityForm & { version: number | null }> {
  const fields = typedFields(form)
  const version = numberOf(fields, 'version')
  const intent = textOf(fields, 'intent')
  if (intent === 'remove') return accepted({ intent, version })
  if (intent !== 'save') return refused(refusal('body-malformed'))
  const typed = {
    title: textOf(fields, 'title'),
    description: textOf(fields, 'description'),
    theme: textOf(fields, 'theme'),
    cost: textOf(fields, 'cost'),
    sources: listOf(form, SOURCE_FIELD).slice(0, MOST_CHOSEN),
  }
  // What is no number is no cost: the rules say at its field that one is missing.
  const cost = amountOf(fields, 'cost')
  const words = {
    title: lineOf(fields, 'title'),
    description: typed.description,
    ...(typed.theme !== '' && { themeId: typed.theme }),
    ...(cost != null && { cost }),
  }
  return accepted({ intent, version, typed, words, shown: listOf(form, SHOWN_FIELD) })
}

/** The buttons that move a priority, by the name they send. */
export const MOVES = ['up', 'down'] as const
export type Move = (typeof MOVES)[number]

/** Reads a press on a button that moves a priority in the list, with what is ticked meanwhile. */
export function readMove(
  form: FormData,
): Result<{ id: string; by: Move; chosen: readonly string[] }> {
  const by = MOVES.find((name) => form.has(name))
  if (by === undefined) return refused(refusal('body-malformed'))
  const chosen = listOf(form, SOURCE_FIELD).slice(0, MOST_CHOSEN)
  return accepted({ id: textOf(typedFields(form), by), by, chosen })
}
