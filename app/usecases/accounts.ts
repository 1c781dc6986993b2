import { reasonsAgainstPassword } from '#app/domain/account.ts'
import { permit } from '#app/domain/permission.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import {
  changePasswordHash,
  findAccount,
  findAccountByEmail,
  type Account,
} from '#db/registry/account.ts'
import { countLinks, findLink, takeLink, type AccountLink } from '#db/registry/link.ts'
import { countMemberships, listRoles } from '#db/registry/membership.ts'
import { deleteSessions } from '#db/registry/session.ts'
import type { RegistryDb } from '#db/stores.ts'
import { transact } from '#db/transaction.ts'
import { permitOnPlatform } from './authority.ts'
import type { UseCaseContext } from './context.ts'
import { record } from './journal.ts'
import { drawLink, dropLinks, hashOfLink, sendLetter } from './links.ts'
import { hashPassword, verifyPassword } from './passwords.ts'

/** Whoever asks for a new password again and again fills no outbox. */
const MOST_LINKS = 3

/** Somebody who has just proved who they are: a session may begin. */
export interface Entrant {
  accountId: string
}

/** Signs in with a password. An unknown address costs the same work as a wrong password. */
export async function signIn(
  context: UseCaseContext,
  { email, password }: { email: string; password: string }
): Promise<Result<Entrant>> {
  const allowed = permit([context.actor.kind], 'sign-in')
  if (!allowed.ok) return allowed
  const found = await findAccountByEmail(context.registry, email)
  const account = found && existsHere(context, found) ? found : undefined
  const right = await verifyPassword(account?.passwordHash, password)
  return right && account
    ? accepted({ accountId: account.id })
    : refused(refusal('sign-in-refused'))
}

/** What the page behind a link says. */
export interface OpenedLink {
  purpose: AccountLink['purpose']
  name: string
}

/** Looks at an invitation or reset link without using it up: programs that read mail do as much. */
export async function readLink(
  context: UseCaseContext,
  secret: string
): Promise<Result<OpenedLink>> {
  const found = await openLink(context, secret)
  if (!found.ok) return found
  const { link, account } = found.value
  return accepted({ purpose: link.purpose, name: account.name })
}

/**
 * Uses a link up: the account has a new password, its other links and all its sessions are over.
 * Refuses a link that served already with `link-unknown`.
 */
export async function acceptLink(
  context: UseCaseContext,
  secret: string,
  password: string
): Promise<Result<Entrant>> {
  const found = await openLink(context, secret)
  if (!found.ok) return found
  const { link, account } = found.value
  const reasons = reasonsAgainstPassword(password, account.email)
  if (reasons.length > 0) return refused(...reasons)
  const hash = await hashPassword(password, context.randomBytes)
  return transact(context.registry, async (trx): Promise<Result<Entrant>> => {
    if (!(await takeLink(trx, link.hash, context.now()))) return refused(refusal('link-unknown'))
    await changePasswordHash(trx, account.id, hash)
    await deleteSessions(trx, account.id)
    await dropLinks(trx, context, account.id)
    await noteInCouncils(trx, context, link)
    return accepted({ accountId: account.id })
  })
}

/** Whoever takes a link in somebody's place shows in the journal of every council it opens. */
async function noteInCouncils(
  trx: RegistryDb,
  context: UseCaseContext,
  { accountId, purpose }: AccountLink
): Promise<void> {
  const act = purpose === 'invitation' ? 'member-arrived' : 'member-password-reset'
  for (const { councilId, role } of await listRoles(trx, accountId))
    await record(trx, context, {
      councilId,
      capacity: 'account',
      act,
      subject: councilId,
      details: { role },
    })
}

async function openLink(
  context: UseCaseContext,
  secret: string
): Promise<Result<{ link: AccountLink; account: Account }>> {
  const allowed = permit([context.actor.kind], 'sign-in')
  if (!allowed.ok) return allowed
  const link = await findLink(context.registry, hashOfLink(secret), context.now())
  const account = link && (await findAccount(context.registry, link.accountId))
  if (link === undefined || account === undefined || !existsHere(context, account))
    return refused(refusal('link-unknown'))
  return accepted({ link, account })
}

/**
 * Writes a link to a new password to its owner. Says the same whether or not the address is known. Where
 * letters are handed over, nothing is written for an account with a role in a council: whoever reads the
 * outbox could release a result with the links of two. The server's operator gives them theirs.
 */
export async function requestReset(context: UseCaseContext, email: string): Promise<Result<null>> {
  const allowed = permit([context.actor.kind], 'sign-in')
  if (!allowed.ok) return allowed
  return transact(context.registry, async (trx): Promise<Result<null>> => {
    const account = await findAccountByEmail(trx, email)
    if (account === undefined || !existsHere(context, account)) return accepted(null)
    if ((await countLinks(trx, account.id, context.now())) >= MOST_LINKS) return accepted(null)
    const purpose = account.passwordHash === undefined ? 'invitation' : 'reset'
    if (context.mail === 'by-hand' && purpose === 'reset')
      if ((await countMemberships(trx, account.id)) > 0) return accepted(null)
    const link = await drawLink(trx, context, account.id, purpose)
    await sendLetter(trx, context, account, { kind: purpose, name: account.name, link })
    return accepted(null)
  })
}

/** Changes one's own password, knowing the present one; every other session ends. */
export async function changePassword(
  context: UseCaseContext,
  { current, next, sessionHash }: { current: string; next: string; sessionHash: string }
): Promise<Result<null>> {
  const own = await ownAccount(context)
  if (!own.ok) return own
  const account = own.value
  if (current === '') return refused(refusal('password-missing', { field: 'current' }))
  const reasons = reasonsAgainstPassword(next, account.email, 'next')
  if (reasons.length > 0) return refused(...reasons)
  if (!(await verifyPassword(account.passwordHash, current)))
    return refused(refusal('password-wrong', { field: 'current' }))
  const hash = await hashPassword(next, context.randomBytes)
  return transact(context.registry, async (trx) => {
    await changePasswordHash(trx, account.id, hash)
    await deleteSessions(trx, account.id, sessionHash)
    await dropLinks(trx, context, account.id)
    return accepted(null)
  })
}

/** The account of whoever acts. */
export async function ownAccount(context: UseCaseContext): Promise<Result<Account>> {
  const allowed = await permitOnPlatform(context, 'keep-own-account')
  if (!allowed.ok) return allowed
  const { actor } = context
  const account =
    actor.kind === 'account' ? await findAccount(context.registry, actor.accountId) : undefined
  return account ? accepted(account) : refused(refusal('unknown-account'))
}

/** An account of the demonstration is nobody anywhere else. */
function existsHere(
  { demonstration }: Pick<UseCaseContext, 'demonstration'>,
  account: Account
): boolean {
  return demonstration || !account.demonstration
}
