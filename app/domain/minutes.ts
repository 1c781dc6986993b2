import { mayReadItem, type ItemReader, type Readable } from './agenda-visibility.ts'
import type { ItemKind } from './agenda.ts'
import type { BodyKind, SeatCollege } from './body.ts'
import type { DecisionWords } from './decision.ts'
import { accepted, refusal, refused, type Refusal, type RefusalCode, type Result } from './refusal.ts'
import type { HandChoice } from './show-of-hands.ts'

/**
 * Where the minutes of a meeting stand: brouillon (written anew from what is noted, each time they are read), proposé
 * (they stay as they are), approuvé (by a later meeting of the same body), publié.
 */
export const MINUTES_STATES = ['drafted', 'proposed', 'approved', 'published'] as const
export type MinutesState = (typeof MINUTES_STATES)[number]

/** What is done to minutes: put before the members, taken back, approved, made public. */
export const MINUTES_ACTS = ['propose', 'reopen', 'approve', 'publish'] as const
export type MinutesAct = (typeof MINUTES_ACTS)[number]

const NEXT: Record<MinutesAct, { from: MinutesState; to: MinutesState; otherwise: RefusalCode }> = {
  propose: { from: 'drafted', to: 'proposed', otherwise: 'minutes-proposed-already' },
  reopen: { from: 'proposed', to: 'drafted', otherwise: 'minutes-not-proposed' },
  approve: { from: 'proposed', to: 'approved', otherwise: 'minutes-not-proposed' },
  publish: { from: 'approved', to: 'published', otherwise: 'minutes-not-approved' },
}

/** The state after an act, or why it cannot be done now. What is approved is never taken back. */
export function minutesAfter(state: MinutesState, act: MinutesAct): Result<MinutesState> {
  const { from, to, otherwise } = NEXT[act]
  return state === from ? accepted(to) : refused(refusal(otherwise))
}

/** Minutes as they are kept, from their first proposal on. */
export interface Minutes {
  councilId: string
  agendaId: string
  state: MinutesState
  /** What they say, as it was proposed; null while they are drafted again. */
  content: MinutesContent | null
  /** What everybody may read, made by rule when they were published; null before. */
  published: ToldMinutes | null
  /** What was asked to be corrected when they were approved; empty where nothing was. */
  corrections: string
  /** Instants. */
  proposedAt?: string
  approvedAt?: string
  /** Id of the agenda of the meeting that approved them. */
  approvedIn?: string
  publishedAt?: string
  /** Counts the acts, from 1. */
  version: number
}

/** How much is said of a meeting: its head, whoever reads. */
export interface MinutesHead {
  council: { name: string; timeZone: string }
  /** Whose meeting it was; null where the agenda says no more than that it is the committee's. */
  body: { kind: BodyKind; name: string } | null
  title: string
  /** Calendar date. */
  meetsOn: string
  place: string
  /** Null where nobody noted who was there. */
  presence: Presence | null
  /** Calendar date of the next meeting of the same body, if it is known. */
  nextOn: string | null
}

/** What is said in the minutes of a meeting, with who may read which item. */
export interface MinutesContent extends MinutesHead {
  items: readonly (MinutesItem & Readable)[]
}

export interface Presence {
  rows: readonly PresenceRow[]
  /** Seats that had to be filled; null without such a rule. */
  quorum: number | null
  /** Seats on which somebody sat. */
  filled: number
  /** Who came without a seat, by function. */
  guests: string
}

/** The seats of one organisation in one college. */
export interface PresenceRow {
  college: SeatCollege
  organisation: string
  seats: number
  present: number
  excused: number
  /** Who was there; empty where names are not told. */
  names: readonly string[]
}

export interface MinutesItem {
  id: string
  /** Its number on the whole agenda, from 1. */
  number: number
  kind: ItemKind
  title: string
  text: string
  decision: (DecisionWords & { mergedIntoTitle: string | null }) | null
  hands: readonly Hands[]
  /** Who declared a conflict of interest; `names` is empty where they are not told. */
  conflicts: { count: number; names: readonly string[] }
}

/** A show of hands: a question, and how many seats showed what; choices that nobody made are left out. */
export interface Hands {
  question: string
  answers: readonly { answer: HandChoice; seats: number }[]
}

/** Minutes as one reader gets them: what they may not read leaves its place, without a word of it. */
export interface ToldMinutes extends MinutesHead {
  /** The meeting that approved them and what it asked to correct; null before. */
  approval: Approval | null
  lines: readonly MinutesLine[]
}

export interface Approval {
  /** Calendar date. */
  on: string
  corrections: string
}

export type MinutesLine = { kind: 'item'; item: MinutesItem } | { kind: 'withheld'; count: number }

/** Longest list of corrections, in characters. */
export const LONGEST_CORRECTIONS = 5_000

/** Minutes as one reader may read them: items in order, those of others counted where they stand. */
export function toldTo(
  content: MinutesContent,
  approval: Approval | null,
  reader: ItemReader,
): ToldMinutes {
  const { items, ...head } = content
  return { ...head, approval, lines: linesOf(items, (item) => mayReadItem(item, reader)) }
}

/** Items that may be read, and how many others stand between them. */
export function linesOf<T extends MinutesItem & Readable>(
  items: readonly T[],
  isReadable: (item: T) => boolean,
): MinutesLine[] {
  const lines: MinutesLine[] = []
  for (const item of items) {
    const last = lines.at(-1)
    if (isReadable(item)) {
      const { visibility: _visibility, readers: _readers, ...told } = item
      lines.push({ kind: 'item', item: told })
    } else if (last?.kind === 'withheld')
      lines.splice(-1, 1, { kind: 'withheld', count: last.count + 1 })
    else lines.push({ kind: 'withheld', count: 1 })
  }
  return lines
}

/** A meeting, as far as approving minutes asks. */
export interface HeldMeeting {
  id: string
  /** Null for the steering committee's whose meeting was never planned as one. */
  bodyId: string | null
  meetsOn: string | null
  cancelled: boolean
}

/** Whether a meeting took place by a day: its day is not to come, and it was not cancelled. */
export function tookPlace({ meetsOn, cancelled }: HeldMeeting, today: string): boolean {
  return !cancelled && meetsOn !== null && meetsOn <= today
}

/**
 * Why a meeting cannot have approved the minutes of another: only a later one of the same body can, once it took
 * place. Nothing where it can.
 */
export function reasonsAgainstApproval(
  of: HeldMeeting,
  by: HeldMeeting | undefined,
  today: string,
): readonly Refusal[] {
  if (by === undefined) return [refusal('approving-meeting-missing', { field: 'approvedIn' })]
  if (by.bodyId !== of.bodyId) return [refusal('approving-meeting-of-another-body', { field: 'approvedIn' })]
  const later = by.meetsOn !== null && of.meetsOn !== null && by.meetsOn > of.meetsOn
  if (!later || !tookPlace(by, today))
    return [refusal('approving-meeting-not-later', { field: 'approvedIn' })]
  return []
}
