import type { Role } from './membership.ts'
import { SUBSCRIBER_NEWS, type SubscriberNewsKind } from './subscriber.ts'

/** What the site has to say to somebody, by mail or by hand. */
export type Letter = StaffLetter | VotingLetter | NewsLetter | MeetingLetter | SubscriptionLetter | SubscriberNewsLetter

/** To an address behind which the site knows nobody: the right to vote, or that it was given already. */
export interface VotingLetter {
  kind: 'voting-link' | 'voting-link-again'
  council: { slug: string; name: string }
  consultation: { slug: string; title: string }
  timeZone: string
  /** Of the key that will sign: the browser of whoever opens the link accepts no other. */
  keyHash: string
  link: Link
}

/**
 * To an author who asked for it, at an address that the site cannot read by itself: something has changed
 * where they look with their tracking code. Not a word about what, nor where.
 */
export interface NewsLetter {
  kind: 'news'
}

/** To somebody with a seat: when and where its body meets. What it will talk about is read behind the sign-in. */
export interface MeetingLetter {
  kind: 'convocation' | 'meeting-moved' | 'meeting-cancelled'
  name: string
  council: { slug: string; name: string }
  /** Name of the body. */
  body: string
  meeting: MeetingToldOf
  timeZone: string
  /** Why, where it is cancelled; may be empty. */
  reason: string
  /** Names of the documents that go with it. */
  documents: readonly string[]
  /** Instant at which the letter is written. */
  writtenAt: string
}

/** What a letter and a calendar say of a meeting. */
export interface MeetingToldOf {
  id: string
  title: string
  /** Instant. */
  beginsAt: string
  /** In minutes. */
  length: number
  place: string
  link: string
  access: string
  /** Counts the changes that calendars must hear of, from 0. */
  sequence: number
}

/** To an address for which somebody has asked for a council's news: whoever reads its mail says yes, or nothing. */
export interface SubscriptionLetter {
  kind: 'subscription' | 'subscribed-already'
  council: { slug: string; name: string }
  /** Of the subscription: confirms and stops it. */
  secret: string
}

/** To a subscriber: what anybody may read on the site, and where. */
export interface SubscriberNewsLetter {
  kind: SubscriberNewsKind
  council: { slug: string; name: string }
  /** Null for minutes. */
  consultation: { slug: string; title: string } | null
  /** Of the subscription: stops it. */
  secret: string
}

export type StaffLetter = { name: string } & (
  | {
      kind: 'invitation'
      link: Link
      /** In which council, to which role; absent for an administrator of the platform. */
      to?: Appointment
    }
  | { kind: 'reset'; link: Link }
  | { kind: 'named'; to: Appointment }
  | DistressSignal
  | SheetToPrint
)

/** A text that may speak of distress waits. Not a word of it, nor of what was asked: a mailbox is read by others too. */
interface DistressSignal {
  kind: 'distress'
  council: { slug: string; name: string }
  consultation: { slug: string }
}

/** A sheet of participation codes waits for a relay. Its address gives nothing to whoever is not of the relay. */
interface SheetToPrint {
  kind: 'sheet'
  council: { slug: string; name: string }
  consultation: { slug: string; title: string }
  order: string
}

/** A single-use link, until an instant. */
export interface Link {
  secret: string
  expiresAt: string
}

export interface Appointment {
  council: string
  role: Role
}

/** A letter in words. */
export interface WrittenLetter {
  subject: string
  body: string
  /** Where its reader stops letters of its kind (RFC 8058). */
  unsubscribe?: string
  /** An entry for calendars (RFC 5545), attached. */
  calendar?: string
}

/** Whether a letter is about a meeting, and belongs in a calendar. */
export function isAboutMeeting(letter: Letter): letter is MeetingLetter {
  return (
    letter.kind === 'convocation' ||
    letter.kind === 'meeting-moved' ||
    letter.kind === 'meeting-cancelled'
  )
}

/** Whether a letter goes to somebody who votes, of whom the site knows nothing. */
export function isToVoter(letter: Letter): letter is VotingLetter {
  return letter.kind === 'voting-link' || letter.kind === 'voting-link-again'
}

/** Whether a letter asks for a yes, or says that it was said already. */
export function isOfSubscription(letter: Letter): letter is SubscriptionLetter {
  return letter.kind === 'subscription' || letter.kind === 'subscribed-already'
}

/** Whether a letter tells subscribers of something. */
export function isToSubscriber(letter: Letter): letter is SubscriberNewsLetter {
  return SUBSCRIBER_NEWS.some((kind) => kind === letter.kind)
}
