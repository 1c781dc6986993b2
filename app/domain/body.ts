import { addDays, isDay } from './day.ts'
import { refusal, type Refusal } from './refusal.ts'

/** The three levels of a council: its steering committee (COPIL), its working groups, its plenary. */
export const BODY_KINDS = ['steering', 'working-group', 'plenary'] as const
export type BodyKind = (typeof BODY_KINDS)[number]

/** A body of the council. Every one beyond the council itself is optional. */
export interface Body extends BodyWords {
  councilId: string
  id: string
  kind: BodyKind
  /** Counts the changes of its words, from 1. */
  version: number
  /** Calendar date from which on it is no more; what it did remains. */
  dissolvedOn?: string
}

export interface BodyWords {
  name: string
  mission: string
  /** How many seats must be filled for it to deliberate; null where it has no such rule. */
  quorum: number | null
}

/** Who a seat is for, in the order in which a committee is shown: élus, psychiatrie, usagers, aidants … */
export const SEAT_COLLEGES = [
  'elected',
  'psychiatry',
  'users',
  'carers',
  'ars',
  'social-care',
  'primary-care',
  'housing',
  'justice-police',
  'education',
  'other',
] as const
export type SeatCollege = (typeof SEAT_COLLEGES)[number]

/** A place in a body, for an organisation, whoever holds it. */
export interface Seat extends SeatWords {
  councilId: string
  bodyId: string
  id: string
  position: number
  /** Calendar date from which on it is no more; those who held it before remain known. */
  removedOn?: string
  version: number
}

export interface SeatWords {
  college: SeatCollege
  organisation: string
}

/** Titulaire and suppléant. */
export const MANDATE_KINDS = ['holder', 'alternate'] as const
export type MandateKind = (typeof MANDATE_KINDS)[number]

/** Somebody holds a seat, from a day to another, both included. */
export interface Mandate extends MandateWords {
  councilId: string
  seatId: string
  id: string
  /** The account's role that this person reads and writes with; null for one who reads on paper. */
  membershipId: string | null
  version: number
}

export interface MandateWords {
  kind: MandateKind
  /** Empty once it has been erased, years after the mandate. */
  name: string
  /** May be empty: a member without an address is written to on paper. */
  email: string
  beginsOn: string
  endsOn?: string
}

/** Longest texts, in characters, and longest lists: beyond them nobody would find anything again. */
export const LONGEST_BODY_NAME = 120
export const LONGEST_MISSION = 1_000
export const LONGEST_ORGANISATION = 200
export const LONGEST_HOLDER_NAME = 120
export const MOST_BODIES = 40
export const MOST_SEATS = 150
/** Those who hold or held one seat. */
export const MOST_MANDATES = 60
/** A mandate that ends within so many days is about to end. */
export const DAYS_BEFORE_END = 60

/** Whether a mandate runs on a day: its first and its last day count. */
export function runsOn({ beginsOn, endsOn }: Pick<Mandate, 'beginsOn' | 'endsOn'>, day: string): boolean {
  return beginsOn <= day && (endsOn === undefined || day <= endsOn)
}

/** Whether a seat or a body is still there on a day: that of its end is the first without it. */
export function standsOn(end: string | undefined, day: string): boolean {
  return end === undefined || day < end
}

/** Where a mandate stands on a day. */
export type MandateState = 'to-come' | 'running' | 'ending' | 'ended'

/** Where a mandate stands on a day; `ending` within the sixty days before its last. */
export function mandateState(
  { beginsOn, endsOn }: Pick<Mandate, 'beginsOn' | 'endsOn'>,
  day: string,
): MandateState {
  if (day < beginsOn) return 'to-come'
  if (endsOn === undefined) return 'running'
  if (endsOn < day) return 'ended'
  return endsOn <= addDays(day, DAYS_BEFORE_END) ? 'ending' : 'running'
}

/** A seat, and who sits on it on a day. */
export interface FilledSeat<S, M> {
  seat: S
  holder: M | null
  alternates: readonly M[]
}

/** The seats that are there on a day, in their order, and who holds each on that day. */
export function whoSits<
  S extends Pick<Seat, 'id' | 'position' | 'removedOn'>,
  M extends Pick<Mandate, 'seatId' | 'kind' | 'beginsOn' | 'endsOn'>,
>(seats: readonly S[], mandates: readonly M[], day: string): FilledSeat<S, M>[] {
  const running = Map.groupBy(
    mandates.filter((mandate) => runsOn(mandate, day)),
    ({ seatId }) => seatId,
  )
  return seats
    .filter(({ removedOn }) => standsOn(removedOn, day))
    .toSorted((a, b) => a.position - b.position)
    .map((seat) => {
      const own = running.get(seat.id) ?? []
      return {
        seat,
        holder: own.find(({ kind }) => kind === 'holder') ?? null,
        alternates: own.filter(({ kind }) => kind === 'alternate'),
      }
    })
}

/** Seats in the order of their colleges, those of one college as they were. */
export function inCollegeOrder<S extends Pick<Seat, 'college' | 'position'>>(seats: readonly S[]): S[] {
  const rank = (seat: S) => SEAT_COLLEGES.indexOf(seat.college)
  return seats.toSorted((a, b) => rank(a) - rank(b) || a.position - b.position)
}

/** Those whom a council must hear: a committee without them is not one. */
export const CONCERNED_COLLEGES = ['users', 'carers'] as const
export type ConcernedCollege = (typeof CONCERNED_COLLEGES)[number]

export interface RepresentationGap {
  college: ConcernedCollege
  gap: 'no-seat' | 'no-holder'
}

/**
 * Of users and of carers, who has no seat in these, or seats that nobody holds. Users' and carers'
 * representatives take full part in a steering committee (national reference for local mental health
 * councils).
 */
export function gapsIn(
  filled: readonly FilledSeat<Pick<Seat, 'college'>, unknown>[],
): readonly RepresentationGap[] {
  return CONCERNED_COLLEGES.flatMap((college): RepresentationGap[] => {
    const own = filled.filter(({ seat }) => seat.college === college)
    if (own.length === 0) return [{ college, gap: 'no-seat' }]
    return own.every(({ holder }) => holder === null) ? [{ college, gap: 'no-holder' }] : []
  })
}

/** How many seats users and carers have among all of them. */
export interface SeatShare {
  users: number
  carers: number
  all: number
}

/** The share of users' and carers' seats. */
export function shareOf(seats: readonly Pick<Seat, 'college'>[]): SeatShare {
  const count = (college: ConcernedCollege) => seats.filter((seat) => seat.college === college).length
  return { users: count('users'), carers: count('carers'), all: seats.length }
}

/** A share of seats as one says it: none, half of them or more, or one in so many. */
export type SpokenShare = { kind: 'none' } | { kind: 'half' } | { kind: 'more-than-half' } | { kind: 'one-in'; of: number }

/** How one says the part that users and carers have together. */
export function spokenShare({ users, carers, all }: SeatShare): SpokenShare {
  const own = users + carers
  if (own === 0) return { kind: 'none' }
  if (own * 2 === all) return { kind: 'half' }
  return own * 2 > all ? { kind: 'more-than-half' } : { kind: 'one-in', of: Math.max(3, Math.round(all / own)) }
}

/** Every reason why these are not the words of a body yet. */
export function reasonsAgainstBody({ name, mission, quorum }: BodyWords): readonly Refusal[] {
  const reasons: Refusal[] = []
  if (name.trim() === '') reasons.push(refusal('name-missing', { field: 'name' }))
  reasons.push(...tooLong('name', name, LONGEST_BODY_NAME), ...tooLong('mission', mission, LONGEST_MISSION))
  if (quorum !== null && !(Number.isInteger(quorum) && quorum >= 1 && quorum <= MOST_SEATS))
    reasons.push(refusal('count-malformed', { field: 'quorum', details: { least: 1, most: MOST_SEATS } }))
  return reasons
}

/** Every reason why these are not the words of a seat yet; `college` may still be missing. */
export function reasonsAgainstSeat({
  college,
  organisation,
}: Omit<SeatWords, 'college'> & Partial<SeatWords>): readonly Refusal[] {
  const reasons: Refusal[] = []
  if (college === undefined) reasons.push(refusal('college-missing', { field: 'college' }))
  if (organisation.trim() === '')
    reasons.push(refusal('seat-organisation-missing', { field: 'organisation' }))
  reasons.push(...tooLong('organisation', organisation, LONGEST_ORGANISATION))
  return reasons
}

/**
 * Every reason why nobody can hold a seat so: a name, a first day, a last day that is not before it, and,
 * for a holder, a time in which nobody else among `others` holds the seat (`seat-held`).
 */
export function reasonsAgainstMandate(
  { kind, name, beginsOn, endsOn }: Omit<MandateWords, 'email'>,
  others: readonly Pick<Mandate, 'kind' | 'beginsOn' | 'endsOn'>[],
): readonly Refusal[] {
  const reasons: Refusal[] = []
  if (name.trim() === '') reasons.push(refusal('name-missing', { field: 'name' }))
  reasons.push(...tooLong('name', name, LONGEST_HOLDER_NAME))
  if (beginsOn === '') reasons.push(refusal('date-missing', { field: 'beginsOn' }))
  else if (!isDay(beginsOn)) reasons.push(refusal('date-malformed', { field: 'beginsOn' }))
  if (endsOn !== undefined && !isDay(endsOn))
    reasons.push(refusal('date-malformed', { field: 'endsOn' }))
  else if (endsOn !== undefined && endsOn < beginsOn)
    reasons.push(refusal('ends-before-beginning', { field: 'endsOn' }))
  if (reasons.length === 0 && kind === 'holder' && others.some((other) => overlaps(other, { beginsOn, endsOn })))
    reasons.push(refusal('seat-held', { field: 'beginsOn' }))
  return reasons
}

function overlaps(
  held: Pick<Mandate, 'kind' | 'beginsOn' | 'endsOn'>,
  { beginsOn, endsOn }: { beginsOn: string; endsOn: string | undefined },
): boolean {
  return (
    held.kind === 'holder' &&
    (endsOn === undefined || held.beginsOn <= endsOn) &&
    (held.endsOn === undefined || beginsOn <= held.endsOn)
  )
}

/**
 * What becomes of a mandate when its seat goes on a day: its last day is the eve; null for one that had
 * not begun, which nobody ever held. One that had ended stays as it is.
 */
export function cutAt(
  { beginsOn, endsOn }: Pick<Mandate, 'beginsOn' | 'endsOn'>,
  day: string,
): { endsOn: string } | null {
  if (day <= beginsOn) return null
  const eve = addDays(day, -1)
  return { endsOn: endsOn !== undefined && endsOn < eve ? endsOn : eve }
}

function tooLong(field: string, text: string, most: number): Refusal[] {
  return text.length > most ? [refusal('text-too-long', { field, details: { most } })] : []
}
