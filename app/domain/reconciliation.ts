import { requireThreshold } from './floored-count.ts'

/**
 * What comparing ballots with the rights to vote told when an urn was sealed:
 * - `beyond-credentials`: some college has more ballots than rights to vote were given in it;
 * - `beyond-returns`: in all there are more ballots, by the threshold or more, than relays say they handed out;
 * - `within`: neither. Figures are nowhere.
 */
export const RECONCILIATIONS = ['within', 'beyond-returns', 'beyond-credentials'] as const
export type Reconciliation = (typeof RECONCILIATIONS)[number]

export interface Counted {
  /** Ballots in the urn, by college id. */
  ballots: ReadonlyMap<string, number>
  /** Codes printed and signatures issued, by college id. */
  credentials: ReadonlyMap<string, number>
  /** How many of them reached somebody, in all, by the relays' own word; null unless all relays gave theirs. */
  handedOut: number | null
}

/**
 * Compares, once. That no college has more ballots than credentials is so by construction: saying it tells
 * nobody how many voted, and its contrary tells of a fault, not of people. What relays say could be said to
 * find out ("does everybody vote?"): it is compared over the whole consultation only, where both totals reach
 * the threshold, and a difference below the threshold is none.
 */
export function reconcile(
  { ballots, credentials, handedOut }: Counted,
  threshold: number,
): Reconciliation {
  requireThreshold(threshold)
  for (const [college, cast] of ballots)
    if (cast > (credentials.get(college) ?? 0)) return 'beyond-credentials'
  const cast = ballots.values().reduce((sum, count) => sum + count, 0)
  const comparable = handedOut !== null && handedOut >= threshold && cast >= threshold
  return comparable && cast - handedOut >= threshold ? 'beyond-returns' : 'within'
}
