import type { FileType } from './file-type.ts'

/** How letters reach their readers: by mail, or handed over by whoever administers the platform. */
export type MailWay = 'smtp' | 'by-hand'

/** Why a letter has not gone. Never in a server's words: they may quote an address. */
export type MailFailure =
  /** The recipient's address takes no mail. */
  | 'recipient-refused'
  /** The address is good, this letter is not wanted. */
  | 'message-refused'
  /** Not now: the relay asks to come back. */
  | 'postponed'
  /** We and the relay do not get on: a password, a certificate or the sender's address is wrong. */
  | 'settings-wrong'
  /** Nobody answered, or not to the end. */
  | 'unreachable'

/** A letter on its way. */
export interface Mail {
  /** Random; the same at every attempt, so that a letter that came twice is seen to be one. */
  id: string
  recipient: string
  subject: string
  body: string
  /** An entry for calendars (RFC 5545), attached. */
  calendar?: string
  /** Documents, attached. */
  files?: readonly { name: string; type: FileType; content: Uint8Array }[]
  /** Where its reader stops messages of its kind at once, by a POST (RFC 8058). */
  unsubscribe?: string
}

/** Hands one letter to the relay: null once the relay has taken it, or why it has not. */
export type Deliver = (mail: Mail) => Promise<MailFailure | null>

const MINUTE = 60_000
const DELAYS = [1, 5, 15, 60].map((minutes) => minutes * MINUTE)
const LAST_DELAY = 120 * MINUTE

/** Longest that one attempt may last. */
export const ATTEMPT_LENGTH_MS = MINUTE
/** How long a letter belongs to the process that took it: longer than any attempt. */
export const LEASE_LENGTH_MS = 2 * MINUTE

/** Nobody tries again: the answer would be the same. */
export function isLasting(failure: MailFailure): boolean {
  return failure === 'recipient-refused' || failure === 'message-refused'
}

/** The next letter would fare no better: it is the relay, not this one. */
export function isOfTheRelay(failure: MailFailure): boolean {
  return failure === 'unreachable' || failure === 'settings-wrong'
}

/** How long to wait after so many attempts (1 or more) in vain. */
export function delayAfter(attempts: number): number {
  return DELAYS[attempts - 1] ?? LAST_DELAY
}
