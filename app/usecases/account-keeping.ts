import { readEmail } from '#app/domain/account.ts'
import type { Link } from '#app/domain/letter.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { findAccountByEmail, holdOrInsertAccount, makeAdministrator } from '#db/registry/account.ts'
import { deleteExpiredVotingLinks } from '#db/registry/eligibility.ts'
import { deleteExpiredLinks } from '#db/registry/link.ts'
import { countMemberships } from '#db/registry/membership.ts'
import { deleteSpentMessages } from '#db/registry/outbox.ts'
import { deleteExpiredSessions } from '#db/registry/session.ts'
import { transact } from '#db/transaction.ts'
import { permitOnPlatform } from './authority.ts'
import type { UseCaseContext } from './context.ts'
import { drawLink } from './links.ts'
import { newAccount } from './team.ts'

/**
 * Makes somebody an administrator of the platform, who may have no role in any council. Gives the link
 * by which a new one comes in, or null for somebody who has a password already.
 */
export async function inviteAdministrator(
  context: UseCaseContext,
  person: { email: string; name: string }
): Promise<Result<Link | null>> {
  const allowed = await permitOnPlatform(context, 'invite-administrator')
  if (!allowed.ok) return allowed
  return transact(context.registry, async (trx): Promise<Result<Link | null>> => {
    const account = await holdOrInsertAccount(trx, newAccount(context, person), context.now())
    if (account.demonstration || (await countMemberships(trx, account.id)) > 0)
      return refused(refusal('administrator-apart', { field: 'email' }))
    await makeAdministrator(trx, account.id)
    if (account.passwordHash !== undefined) return accepted(null)
    return accepted(await drawLink(trx, context, account.id, 'invitation'))
  })
}

/** A link to a new password for an account, for the operator to hand over. */
export async function resetAccount(context: UseCaseContext, typed: string): Promise<Result<Link>> {
  const allowed = await permitOnPlatform(context, 'reset-any-account')
  if (!allowed.ok) return allowed
  const email = readEmail(typed)
  if (!email.ok) return email
  return transact(context.registry, async (trx): Promise<Result<Link>> => {
    const account = await findAccountByEmail(trx, email.value)
    if (account === undefined || account.demonstration)
      return refused(refusal('unknown-account', { field: 'email' }))
    const purpose = account.passwordHash === undefined ? 'invitation' : 'reset'
    return accepted(await drawLink(trx, context, account.id, purpose))
  })
}

/** Forgets sessions, links and messages that are over. Run every minute; running it twice changes nothing. */
export async function tendAccounts(context: UseCaseContext): Promise<Result<null>> {
  const allowed = await permitOnPlatform(context, 'tend-accounts')
  if (!allowed.ok) return allowed
  const { registry, now } = context
  await deleteExpiredSessions(registry, now())
  await deleteExpiredLinks(registry, now())
  await deleteExpiredVotingLinks(registry, now())
  await deleteSpentMessages(registry, now())
  return accepted(null)
}
