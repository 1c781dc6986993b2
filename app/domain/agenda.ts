import type { Readable } from './agenda-visibility.ts'
import type { Weighting } from './consultation.ts'
import type { ActionState } from './action.ts'
import type { Decision } from './decision.ts'
import type { ToldFramework } from './framework.ts'
import type { FollowUp } from './follow-up.ts'
import { outcomeShownFirst, placesIn, type Place } from './reading.ts'
import type { ConsultationResult, Outcome, PublishedResult } from './result.ts'

/** A meeting of the steering committee and what it will talk about. */
export interface Agenda {
  councilId: string
  id: string
  title: string
  /** Calendar date; absent until it is known. */
  meetsOn?: string
  place: string
  /** `14:05`, where no planned meeting says when it begins. */
  startsAt?: string
  /** Minutes, where no planned meeting says how long it lasts; absent while nobody has said. */
  plannedLength?: number
  /** Counts the changes of its words, its list and its order, from 1. */
  version: number
}

/**
 * What an item is: the approval of the last minutes and the next date, which begin and end every meeting; a
 * priority of a released result; a decision or an action that is followed up; anything else.
 */
export const ITEM_KINDS = ['opening', 'priority', 'follow-up', 'action', 'free', 'closing'] as const
export type ItemKind = (typeof ITEM_KINDS)[number]

/** Items that no agenda is without: whoever keeps it may move them, never take them off. */
export function staysOnAgenda(kind: ItemKind): boolean {
  return kind === 'opening' || kind === 'closing'
}

export interface AgendaItem extends ItemWords, ItemSettings {
  id: string
  kind: ItemKind
  /** The priority that a priority or a follow-up is about; absent for any other item. */
  priority?: { consultationId: string; priorityId: string }
  /** Of an action that is followed up. */
  actionId?: string
  /** Hash of the release that a priority's item was made of: another one has corrected it since. */
  madeOf?: string
  /** Counts the changes of its words, from 1. */
  version: number
  /** Counts the changes of its settings, from 1. */
  settingsVersion: number
}

/** Who may read an item and how long it should take. */
export interface ItemSettings extends Readable {
  /** Whole minutes; 0 while nobody has planned any. */
  plannedMinutes: number
  /** Ids of the frameworks that it belongs to. */
  frameworks: readonly string[]
}

/** Longest time that an item may be given: a day. */
export const MOST_MINUTES = 24 * 60

export interface ItemWords {
  title: string
  /** Written before the meeting. */
  notes: string
  /** Written during or after it. */
  minutes: string
}

/** Longest texts, in characters. */
export const LONGEST_AGENDA_TITLE = 200
export const LONGEST_PLACE = 200
export const LONGEST_NOTES = 5_000
export const LONGEST_MINUTES = 20_000
/** Longest question about an item, and longest answer. */
export const LONGEST_QUESTION = 1_000
/** Longest list: beyond it nobody would find an item again. */
export const MOST_ITEMS = 200

/**
 * Priorities in the order in which a committee should talk about them: that of the official outcome,
 * tied ones side by side, then those that are not ranked, in the order of the list. Where too few
 * voted the list keeps its order.
 */
export function inOfficialOrder<T extends { id: string }>(
  priorities: readonly T[],
  result: PublishedResult,
): T[] {
  if (result.kind === 'too-few-ballots') return [...priorities]
  const order = outcomeShownFirst(result).ranking.flat()
  const rank = new Map(order.map((option, index) => [option, index] as const))
  const last = order.length
  return priorities.toSorted((a, b) => (rank.get(a.id) ?? last) - (rank.get(b.id) ?? last))
}

/** What a released result says of one priority: all that stands beside it on an agenda. */
export interface PriorityResult {
  /** Which way of counting is shown first. */
  counting: Weighting
  /** How many ballots were counted, over all priorities. */
  ballots: number
  /** Null for a priority that is not ranked. */
  place: Place | null
  /** Name of its majority grade; null where it has none. */
  grade: string | null
  /** Its place in the other way of counting; null where that one does not exist or does not rank it. */
  otherPlace: Place | null
  /** Of a budget: what it costs, in whole euros, and whether it is paid; null of any other method. */
  budget: { cost: number; funded: boolean } | null
  /** In merge order; empty where no result by group is published. */
  blocks: readonly BlockResult[]
  /** Whether what groups say is kept back to protect people; otherwise they were too small to be shown. */
  blocksWithheld: boolean
}

/** What one group says of a priority. */
export interface BlockResult {
  /** Names of the colleges merged into it. */
  colleges: readonly string[]
  ballots: number
  place: Place | null
  grade: string | null
  /** Whether this group's ballots alone would have paid it; null where it is not about a budget. */
  funded: boolean | null
}

/** What a result says of each of its priorities, by id; null where too few voted to say anything. */
export function resultsByPriority(
  result: PublishedResult,
): ReadonlyMap<string, PriorityResult> | null {
  if (result.kind === 'too-few-ballots') return null
  const shown = outcomeShownFirst(result)
  const other = shown === result.person ? result.college : result.person
  const places = placesIn(shown.ranking)
  const otherPlaces = placesIn(other?.ranking ?? [])
  const { withheld = [] } = result
  // Groups without places would look as if they ranked nothing.
  const hidden = withheld.includes('block-ranks') || withheld.includes('blocks')
  const shownBlocks = hidden ? [] : result.blocks
  const blocks = shownBlocks.map((block) => ({ block, places: placesIn(block.ranking) }))
  return new Map(
    result.options.map(({ id }) => [
      id,
      {
        counting: shown === result.person ? 'person' : 'college',
        ballots: result.ballots,
        place: places.get(id) ?? null,
        grade: gradeIn(result, shown, id),
        otherPlace: otherPlaces.get(id) ?? null,
        budget:
          result.budget === undefined
            ? null
            : {
                cost: result.budget.costs[id] ?? 0,
                funded: shown.selected?.includes(id) === true,
              },
        blocks: blocks.map(({ block, places }) => ({
          colleges: block.colleges,
          ballots: block.ballots,
          place: places.get(id) ?? null,
          grade: gradeIn(result, block, id),
          funded: result.budget === undefined ? null : block.selected?.includes(id) === true,
        })),
        blocksWithheld: hidden,
      },
    ]),
  )
}

function gradeIn(result: ConsultationResult, outcome: Outcome, option: string): string | null {
  const grade = outcome.majorityGrades[option]
  return grade === undefined ? null : (result.grades[grade] ?? null)
}

/** The ids with one of them a place up or down; as they were where it stands at the edge already. */
export function moved(ids: readonly string[], id: string, direction: 'up' | 'down'): string[] {
  const from = ids.indexOf(id)
  const to = direction === 'up' ? from - 1 : from + 1
  if (from === -1 || to < 0 || to >= ids.length) return [...ids]
  return ids.with(from, ids[to] ?? id).with(to, id)
}

/** The ids with some of them (in the order they have) set down before or after another one. */
export function setDown(
  ids: readonly string[],
  some: ReadonlySet<string>,
  target: string,
  side: 'before' | 'after',
): string[] {
  if (some.has(target) || !ids.includes(target)) return [...ids]
  const others = ids.filter((id) => !some.has(id))
  const at = others.indexOf(target) + (side === 'before' ? 0 : 1)
  return others.toSpliced(at, 0, ...ids.filter((id) => some.has(id)))
}

/** Whether one list holds what the other does, each once, in whatever order. */
export function sameItems(one: readonly string[], other: readonly string[]): boolean {
  const known = new Set(other)
  return (
    one.length === other.length &&
    new Set(one).size === one.length &&
    one.every((id) => known.has(id))
  )
}

/** An item as somebody reads it: who else may is told to whoever writes it, not here. */
export interface AgendaPoint extends Omit<
  AgendaItem,
  'priority' | 'readers' | 'madeOf' | 'actionId' | 'frameworks'
> {
  /** Its number on the whole agenda, from 1: the same for all, whatever they may read of it. */
  number: number
  /** Minutes from the start of the meeting, hidden items counted; null where one before has no length. */
  startsAfter: number | null
  priority: PriorityPoint | null
  action: ActionPoint | null
  frameworks: readonly ToldFramework[]
}

/** What stands below an item that is about an action. */
export interface ActionPoint {
  id: string
  title: string
  owner: string
  /** Calendar date. */
  deadlineOn: string | null
  state: ActionState
}

/** Why an item does not say any more what it said when it was made. */
export type SourceState =
  | 'as-made'
  /** The result was corrected: the figures are the new ones, the order of the agenda is the old one. */
  | 'corrected'
  /** The consultation was cancelled, or its result is public no more. */
  | 'withdrawn'

/** What stands below an item that is about a priority. */
export interface PriorityPoint {
  id: string
  consultation: { slug: string; title: string }
  source: SourceState
  /** Other agendas on which the same priority stands, newest first: the decision is one, whichever it is written on. */
  alsoOn: readonly { id: string; title: string; meetsOn: string | null }[]
  /** Latest first. */
  followUps: readonly Pick<FollowUp, 'status' | 'text' | 'writtenOn'>[]
  description: string
  /** Null where too few voted to say anything. */
  result: PriorityResult | null
  /** The proposals of which it was made; the title is null for one no longer public. */
  sources: readonly { id: string; title: string | null }[]
  decision: Decision | null
  /** The priority that answers for it, where the committee merged the two. */
  mergedInto: { id: string; title: string } | null
}
