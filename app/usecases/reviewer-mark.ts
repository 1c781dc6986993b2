import { createHmac, hkdfSync } from 'node:crypto'
import type { UseCaseContext } from './context.ts'

/**
 * The mark of whoever acts, on one proposal: it tells one moderator from another there, and neither who
 * they are nor on which other proposals they ruled. 64 hex digits; the server's secret is needed to make it.
 */
export function reviewerMark(
  { serverSecret, actor }: Pick<UseCaseContext, 'serverSecret' | 'actor'>,
  proposalId: string,
): string {
  if (actor.kind !== 'account') throw new Error('Somebody signed in rules on a text')
  const key = hkdfSync('sha256', serverSecret, proposalId, 'concerto/reviewer-mark/v1', 32)
  return createHmac('sha256', Buffer.from(key)).update(actor.accountId).digest('hex')
}
