import type { UseCaseContext } from './context.ts'

/**
 * Whether letters to people without an account reach nobody but whoever reads the mailbox: links to vote, news of a
 * text. Handed over by other means they would pass before the eyes of an administrator; only the demonstration does
 * so, where votes and texts count for nothing.
 */
export function reachesByMail({
  mail,
  demonstration,
}: Pick<UseCaseContext, 'mail' | 'demonstration'>): boolean {
  return mail === 'smtp' || demonstration
}
