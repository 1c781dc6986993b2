import { addDays, addMonths } from './day.ts'
import type { ProposalStatus } from './proposal.ts'
import { DAYS_UNCONFIRMED } from './subscriber.ts'

/** Everything that is kept of people, and goes. */
export const RETENTION_KINDS = [
  'refused-text',
  'text-set-apart',
  'unpublished-text',
  'withdrawn-text',
  'masked-original',
  'moderation-notes',
  'distress-case',
  'notice-address',
  'subscription-unconfirmed',
  'subscription',
  'published-text',
  'voting-rights',
  'urn',
  'mandate-address',
  'mandate-name',
  'agenda-question',
  'conflict-of-interest',
  'meeting-file',
  'letter',
  'link',
  'session',
  'account',
  'charter-acceptance',
  'journal',
] as const
export type RetentionKind = (typeof RETENTION_KINDS)[number]

/** From when on a thing is kept for so long, and no longer. */
export const BEGINNINGS = [
  'appeal-over',
  'decision-final',
  'case-closed',
  'voting-closed',
  'withdrawn',
  'nothing-to-contest',
  'asked',
  'unsubscribed',
  'sealed',
  'received',
  'written',
  'last-used',
  'role-held',
  'mandate-ended',
  'meeting-held',
] as const
export type Beginning = (typeof BEGINNINGS)[number]

/** Why it may be kept until then: GDPR, article 6 (and 9 where health is told of), or what the law asks. */
export const RETENTION_REASONS = [
  'right-to-contest',
  'safety',
  'public-interest',
  'recount',
  'one-vote-each',
  'consent',
  'security',
  'accountability',
  'last-minutes',
] as const
export type RetentionReason = (typeof RETENTION_REASONS)[number]

/** `charter`: as many months as the council's charter has; `never`: what goes at another's asking alone. */
export type Lasting =
  | { unit: 'days' | 'hours' | 'months' | 'years'; count: number }
  | { unit: 'at-once' }
  | { unit: 'charter' }
  | { unit: 'never' }

export interface RetentionRule {
  kind: RetentionKind
  begins: Beginning
  lasts: Lasting
  reason: RetentionReason
  /** What applies it: `retention` at every turn of the clock; the others are acts with a file of their own. */
  by: 'retention' | 'author' | 'subscriber' | 'sealing' | 'urn-keeping' | 'accounts' | 'mandates' | 'agendas' | 'nobody'
}

/** Days after the last day on which a refusal may be appealed against. */
export const DAYS_AFTER_APPEAL = 30
/** Days after a case of distress was closed. */
export const DAYS_AFTER_CASE = 7
/** Days after the end of voting, of a text that nobody ever published or refused. */
export const DAYS_UNPUBLISHED = 30

/** Months after the last day of a mandate, of the address at which its holder was reached. */
export const MONTHS_OF_ADDRESS = 3
/** Years after the last day of a mandate, of its holder's name: minutes say who sat. */
export const YEARS_OF_NAME = 5

/** The whole of retention. Page, documentation, clock and command are made of it. */
export const RETENTION: readonly RetentionRule[] = [
  rule('refused-text', 'appeal-over', days(DAYS_AFTER_APPEAL), 'right-to-contest', 'retention'),
  rule('text-set-apart', 'case-closed', days(DAYS_AFTER_CASE), 'safety', 'retention'),
  rule('unpublished-text', 'voting-closed', days(DAYS_UNPUBLISHED), 'right-to-contest', 'retention'),
  rule('withdrawn-text', 'withdrawn', { unit: 'at-once' }, 'consent', 'author'),
  rule('masked-original', 'decision-final', days(DAYS_AFTER_APPEAL), 'right-to-contest', 'retention'),
  rule('moderation-notes', 'decision-final', days(DAYS_AFTER_APPEAL), 'right-to-contest', 'retention'),
  rule('distress-case', 'case-closed', days(DAYS_AFTER_CASE), 'safety', 'retention'),
  rule('notice-address', 'nothing-to-contest', { unit: 'at-once' }, 'consent', 'retention'),
  rule('subscription-unconfirmed', 'asked', days(DAYS_UNCONFIRMED), 'consent', 'retention'),
  rule('subscription', 'unsubscribed', { unit: 'at-once' }, 'consent', 'subscriber'),
  rule('published-text', 'received', { unit: 'never' }, 'public-interest', 'author'),
  rule('voting-rights', 'sealed', { unit: 'at-once' }, 'one-vote-each', 'sealing'),
  rule('urn', 'sealed', { unit: 'charter' }, 'recount', 'urn-keeping'),
  rule('mandate-address', 'mandate-ended', { unit: 'months', count: MONTHS_OF_ADDRESS }, 'last-minutes', 'mandates'),
  rule('mandate-name', 'mandate-ended', { unit: 'years', count: YEARS_OF_NAME }, 'accountability', 'mandates'),
  rule('agenda-question', 'meeting-held', { unit: 'years', count: YEARS_OF_NAME }, 'accountability', 'agendas'),
  rule('conflict-of-interest', 'meeting-held', { unit: 'years', count: YEARS_OF_NAME }, 'accountability', 'agendas'),
  rule('meeting-file', 'meeting-held', { unit: 'years', count: YEARS_OF_NAME }, 'accountability', 'agendas'),
  rule('letter', 'written', days(30), 'security', 'accounts'),
  rule('link', 'written', days(3), 'security', 'accounts'),
  rule('session', 'last-used', { unit: 'hours', count: 12 }, 'security', 'accounts'),
  rule('account', 'role-held', { unit: 'never' }, 'accountability', 'nobody'),
  rule('charter-acceptance', 'role-held', { unit: 'never' }, 'accountability', 'nobody'),
  rule('journal', 'written', { unit: 'never' }, 'accountability', 'nobody'),
]

/** Kinds that the clock erases from beside or within a proposal, day by day. */
export const ERASED_KINDS = [
  'refused-text',
  'text-set-apart',
  'unpublished-text',
  'masked-original',
  'moderation-notes',
  'distress-case',
] as const satisfies readonly RetentionKind[]
export type ErasedKind = (typeof ERASED_KINDS)[number]

/** Texts that were neither published nor refused: none of them is ever ruled upon once voting has begun. */
export const UNPUBLISHED: readonly ProposalStatus[] = ['submitted', 'returned', 'refusal-proposed']

function rule(
  kind: RetentionKind,
  begins: Beginning,
  lasts: Lasting,
  reason: RetentionReason,
  by: RetentionRule['by'],
): RetentionRule {
  return { kind, begins, lasts, reason, by }
}

function days(count: number): Lasting {
  return { unit: 'days', count }
}

/**
 * The latest day on which something of this kind may have begun (a decision, the closing of a case, the end of
 * voting) for its time to be over today. It is kept for the whole of its last day: thirty days after the
 * 1st are over on the 32nd day, not the 31st. Days in the council's time zone.
 */
export function lastDayOver(
  kind: ErasedKind,
  { today, appealDays }: { today: string; appealDays: number },
): string {
  const ofKind = RETENTION.find((known) => known.kind === kind)
  if (ofKind?.lasts.unit !== 'days') throw new Error(`No number of days is known for ${kind}`)
  const contested = ofKind.begins === 'appeal-over' || ofKind.begins === 'decision-final'
  return addDays(today, -(ofKind.lasts.count + (contested ? appealDays : 0) + 1))
}

/** What goes of a mandate once it has ended, piece by piece. */
export const MANDATE_KINDS_ERASED = ['mandate-address', 'mandate-name'] as const
export type ErasedOfMandate = (typeof MANDATE_KINDS_ERASED)[number]

/**
 * The first day that is not over yet for this piece of a mandate: one that ended before it, and not on it,
 * has stood its time. Days in the council's time zone.
 */
export function keptSince(kind: ErasedOfMandate, today: string): string {
  return addMonths(today, kind === 'mandate-address' ? -MONTHS_OF_ADDRESS : -12 * YEARS_OF_NAME)
}

/** The first day of a meeting of which it is still kept who asked what and who took no part. */
export function voicesKeptSince(today: string): string {
  return addMonths(today, -12 * YEARS_OF_NAME)
}
