import type { State } from './consultation.ts'

/** What subscribers of a council are told of. */
export const SUBSCRIBER_NEWS = [
  'consultation-opened',
  'result-released',
  'decisions-published',
  'minutes-published',
] as const
export type SubscriberNewsKind = (typeof SUBSCRIBER_NEWS)[number]

/** Days after which an address that nobody confirmed is forgotten. */
export const DAYS_UNCONFIRMED = 7
/** Whoever writes somebody else's address again and again fills no mailbox. */
export const MOST_ASKED_A_DAY = 3
/** Letters of news to be written in one round, so that others in the outbox never wait long behind them. */
export const LETTERS_A_ROUND = 100

const OPEN: readonly State[] = ['proposing', 'consolidating', 'voting']
const RELEASED: readonly State[] = ['released', 'decided', 'followed-up']
const DECIDED: readonly State[] = ['decided', 'followed-up']

/** Whether news of a consultation in this state is still to be told: one that was cancelled meanwhile is no news. */
export function isStillNews(
  kind: Exclude<SubscriberNewsKind, 'minutes-published'>,
  state: State,
): boolean {
  if (kind === 'consultation-opened') return OPEN.includes(state)
  return (kind === 'result-released' ? RELEASED : DECIDED).includes(state)
}

/** From when on subscribers may take part in a consultation that is opened `now`: then they are told. */
export function tellOpeningAt(
  { proposing, voting }: { proposing?: { closesAt: string } | undefined; voting: { opensAt: string } },
  now: string,
): string {
  return proposing !== undefined || voting.opensAt <= now ? now : voting.opensAt
}
