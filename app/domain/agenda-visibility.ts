import type { Capacity } from './permission.ts'

/** Who may read an item of an agenda: everybody, once the minutes are published; the members; some of them. */
export const VISIBILITIES = ['public', 'members', 'named'] as const
export type Visibility = (typeof VISIBILITIES)[number]

/** What of an item says who may read it. */
export interface Readable {
  visibility: Visibility
  /** Ids of the memberships that an item for named members names; the others name nobody. */
  readers: readonly string[]
}

/** Somebody who reads the items of one meeting. Made by `usecases/item-reading.ts`, from roles held now. */
export interface ItemReader {
  /** What they are in the council; `public` for anybody. */
  capacities: readonly Capacity[]
  /** Ids of the memberships they have now: one that has ended opens nothing any more. */
  memberships: readonly string[]
  /** Whether the meeting is of a group of theirs: all that members of a working group read. */
  ofTheirGroup: boolean
  /** Whether the minutes of the meeting are published: before, nothing of it is anybody's. */
  published: boolean
}

/** Whoever keeps the agenda and whoever chairs the meeting. */
export const READING_EVERYTHING: readonly Capacity[] = ['coordinator', 'chair']
/** Who sits in the committee, and reads what is for its members. */
const MEMBERS: readonly Capacity[] = ['steering-member']

/** One whom no item names: who reads what is for all members, as a letter to all of them may say it. */
export const EVERY_MEMBER: ItemReader = {
  capacities: MEMBERS,
  memberships: [],
  ofTheirGroup: false,
  published: false,
}

/** Anybody, once the minutes of the meeting are published. */
export const EVERYBODY: ItemReader = {
  capacities: ['public'],
  memberships: [],
  ofTheirGroup: false,
  published: true,
}

/**
 * Whether somebody may read an item, in whatever form: page, data, document, letter, minutes. The coordinator
 * and the chair read everything; members what is public or theirs, and what names one of their memberships;
 * members of a working group the same of their own group's meetings; everybody else what is public, of
 * published minutes.
 */
export function mayReadItem(item: Readable, reader: ItemReader): boolean {
  if (reader.capacities.some((capacity) => READING_EVERYTHING.includes(capacity))) return true
  if (item.visibility === 'public' && reader.published) return true
  const sits = reader.ofTheirGroup || reader.capacities.some((capacity) => MEMBERS.includes(capacity))
  if (!sits) return false
  return (
    item.visibility !== 'named' || item.readers.some((named) => reader.memberships.includes(named))
  )
}
